extension Overview {
  /// The segments with their decision, books and needs.
  func segmentRows(in plan: Plan) -> [SegmentRow] {
    plan.workedSegments.map { segment in
      let sums = plan.totals[segment.key]
      let decision = plan.decision(for: segment)
      let model = plan.playbook.coverage(decision.leaf)
      let acv = plan.acv(of: segment)
      let book = plan.book(of: segment)
      let people = people(managing: segment.key, as: model.managerRole, in: plan)
      return SegmentRow(
        key: segment.key, name: segment.name, accounts: sums.accounts, customers: sums.customers,
        acv: acv?.amount, acvSource: acv?.source, decision: decision, book: book,
        isBookOwn: plan.ownLimit(of: segment, for: model.managerRole) != nil,
        managerRole: model.managerRole,
        filled: people.filled, vacant: people.vacant,
        need: book.map { managersNeeded(accounts: sums.customers, range: $0) },
        straysUnder: groups[.stray(segment.key, .under)]?.count ?? 0,
        straysOver: groups[.stray(segment.key, .over)]?.count ?? 0,
        isAnswered: plan.isAnswered(segment), warnings: warnings(of: segment, in: plan))
    }
  }

  /// The seats of a role that hold customers of a segment or were put on it: people, and seats
  /// that nobody sits in yet.
  ///
  /// - Complexity: O(seats * segments).
  public func people(managing segment: SegmentKey, as role: Role, in plan: Plan)
    -> SegmentPeople
  {
    people(managing: segment, as: [role], in: plan)[0]
  }

  /// The same for some roles, in their order: what the other segments are is asked once.
  public func people(managing segment: SegmentKey, as roles: [Role], in plan: Plan)
    -> [SegmentPeople]
  {
    let others = plan.workedSegments.map { (key: $0.key, role: plan.coverage(of: $0).managerRole) }
    return roles.map { role in
      people(managing: segment, as: role, in: plan, beside: others)
    }
  }

  private func people(
    managing segment: SegmentKey, as role: Role, in plan: Plan,
    beside others: [(key: SegmentKey, role: Role)]
  ) -> SegmentPeople {
    let worked = others.map { (key: $0.key, role: $0.key == segment ? role : $0.role) }
    var people = SegmentPeople()
    for seat in plan.seats where seat.isActive(on: day) {
      let isPutThere = seat.role == role && seat.segments.contains(segment)
      guard isPutThere || isHolding(seat.key, in: segment, as: role, customers: true) else {
        continue
      }
      let all = worked.reduce(0) { sum, other in
        sum + customers(of: seat.key, in: other.key, as: role)
          + (other.role == role ? 0 : customers(of: seat.key, in: other.key, as: other.role))
      }
      let part =
        all > 0
        ? (customers(of: seat.key, in: segment, as: role), all)
        : (1, worked.count { $0.role == seat.role && seat.segments.contains($0.key) })
      people.add(seat, customers: part.0, of: part.1)
    }
    return people
  }

  func customers(of seat: SeatKey, in segment: SegmentKey, as role: Role) -> Int {
    holds[HolderKey(segment: segment, role: role, seat: seat, isCustomer: true)] ?? 0
  }

  func isHolding(_ seat: SeatKey, in segment: SegmentKey, as role: Role, customers: Bool) -> Bool {
    holds[HolderKey(segment: segment, role: role, seat: seat, isCustomer: customers)] != nil
  }
}

/// Who manages a segment in one role.
public struct SegmentPeople: Equatable, Sendable {
  /// Seats with a person.
  public internal(set) var filled = Headcount()
  /// Seats that nobody sits in yet.
  public internal(set) var vacant = Headcount()

  /// The people, each counted whole.
  public var have: Int { filled.seats }
  /// The seats that nobody sits in yet, each counted whole.
  public var open: Int { vacant.seats }

  mutating func add(_ seat: Seat, customers: Int, of all: Int) {
    if seat.isOpen {
      vacant.add(customers, of: all)
    } else {
      filled.add(customers, of: all)
    }
  }
}

extension Plan {
  /// Accounts per manager in a segment: the user's own limit, or else the source's mark.
  public func book(of segment: Segment) -> CountRange? {
    let decision = decision(for: segment)
    let manager = playbook.coverage(decision.leaf).managerRole
    if let own = ownLimit(of: segment, for: manager) { return own }
    if decision.overlays.contains(.strategic) { return playbook.strategicBook }
    return playbook.coverage(decision.leaf).accountsPerManager
  }

  /// The user's own limit of accounts per person of a role; nil where they set none for that role.
  public func ownLimit(of segment: Segment, for role: Role) -> CountRange? {
    guard let limit = segment.bookLimit else { return nil }
    return (segment.bookRole ?? coverage(of: segment).managerRole) == role ? limit : nil
  }

  /// Says of each limit whose books it is for, where a file did not keep that. Every edit that may
  /// change a leaf does so first, while it is known.
  mutating func settleBookRoles() {
    for var segment in orderedSegments
    where segment.bookLimit != nil && segment.bookRole == nil && isAnswered(segment) {
      segment.bookRole = coverage(of: segment).managerRole
      put(segment)
    }
  }
}

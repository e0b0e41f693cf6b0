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
        isBookOwn: segment.bookLimit != nil, managerRole: model.managerRole, have: people.have,
        open: people.open,
        need: book.map { managersNeeded(accounts: sums.customers, range: $0) },
        straysUnder: groups[.stray(segment.key, .under)]?.keys.count ?? 0,
        straysOver: groups[.stray(segment.key, .over)]?.keys.count ?? 0,
        isAnswered: plan.isAnswered(segment), warnings: warnings(of: segment, in: plan))
    }
  }

  /// The seats of a role that hold customers of a segment or were put on it: people, and seats
  /// that nobody sits in yet.
  public func people(managing segment: SegmentKey, as role: Role, in plan: Plan)
    -> (have: Int, open: Int)
  {
    var have = 0
    var open = 0
    for seat in plan.seats where seat.isActive(on: day) {
      let isPutThere = seat.role == role && seat.segments.contains(segment)
      guard isPutThere || isHolding(seat.key, in: segment, as: role, customers: true) else {
        continue
      }
      if seat.isOpen { open += 1 } else { have += 1 }
    }
    return (have, open)
  }

  func isHolding(_ seat: SeatKey, in segment: SegmentKey, as role: Role, customers: Bool) -> Bool {
    holds[HoldKey(segment: segment, role: role, seat: seat, isCustomer: customers)] != nil
  }
}

extension Plan {
  /// Accounts per manager in a segment: the user's own limit, or else the source's mark.
  public func book(of segment: Segment) -> CountRange? {
    if let own = segment.bookLimit { return own }
    let decision = decision(for: segment)
    if decision.overlays.contains(.strategic) { return playbook.strategicBook }
    return playbook.coverage(decision.leaf).accountsPerManager
  }
}

/// What taking another leaf does to a segment (RULES §2).
public struct Crossing: Equatable, Sendable {
  public let segment: SegmentKey
  public let from: Leaf
  public let to: Leaf
  /// Roles that come, go, or are needed in another number.
  public let seats: [SeatChange]
  /// Accounts per manager, before and after.
  public let bookBefore: CountRange?
  public let bookAfter: CountRange?
  public let payBefore: [PayLine]
  public let payAfter: [PayLine]
  /// Items of live cards that somebody else would owe.
  public let itemsChangingOwner: Int
  /// Customers for whom another role would be accountable.
  public let accountsChangingOwner: Int
  /// Customers who have nobody in the role that would be accountable for them.
  public let accountsWithoutOwner: Int
  /// Activities for which another party would answer.
  public let raciRowsChanged: Int
  /// `3 AM seats go`, `3-4 AMs become 8-15`.
  public let sentence: String

  /// A role whose seats change.
  public struct SeatChange: Equatable, Sendable {
    public let role: Role
    /// People of that role on the segment now, by the part of their customers that lies there.
    public let filled: Headcount
    /// How many are needed, before and after; nil where no range says, or without the role.
    public let needBefore: CountRange?
    public let needAfter: CountRange?
    public let kind: Kind

    /// People of that role on the segment now, each counted whole.
    public var have: Int { filled.seats }

    public enum Kind: Sendable { case gained, lost, kept }
  }
}

extension Plan {
  /// What taking another leaf does to a segment.
  ///
  /// - Complexity: O(accounts); ask an overview where there is one.
  public func crossing(of segment: Segment, to leaf: Leaf, on day: Day) -> Crossing {
    Overview(of: self, on: day).crossing(of: segment, to: leaf, in: self)
  }
}

extension Overview {
  /// What taking another leaf does to a segment.
  public func crossing(of segment: Segment, to leaf: Leaf, in plan: Plan) -> Crossing {
    let before = plan.coverage(of: segment)
    let after = plan.playbook.coverage(leaf)
    let bookBefore = plan.book(of: segment)
    let bookAfter = plan.book(of: segment, under: leaf)
    let customers = plan.totals[segment.key].customers
    let seats = seatChanges(of: segment, to: leaf, in: plan)
    return Crossing(
      segment: segment.key, from: before.leaf, to: leaf, seats: seats, bookBefore: bookBefore,
      bookAfter: bookAfter, payBefore: plan.playbook.payLines(before.leaf),
      payAfter: plan.playbook.payLines(leaf),
      itemsChangingOwner: itemsChanging(in: segment.key, to: after, in: plan),
      accountsChangingOwner: before.commercialRole == after.commercialRole ? 0 : customers,
      accountsWithoutOwner: customersWithout(after.commercialRole, in: segment.key, of: plan),
      raciRowsChanged: raciChanges(from: before.leaf, to: leaf, in: plan.playbook),
      sentence: Crossing.sentence(seats))
  }

  /// Roles that come, go, or are needed in another number, where a segment takes another leaf.
  ///
  /// - Complexity: O(seats).
  public func seatChanges(of segment: Segment, to leaf: Leaf, in plan: Plan)
    -> [Crossing.SeatChange]
  {
    let before = plan.coverage(of: segment)
    let after = plan.playbook.coverage(leaf)
    let customers = plan.totals[segment.key].customers
    let roles = Role.ownable.filter { before.roles.contains($0) || after.roles.contains($0) }
    let people = people(managing: segment.key, as: roles, in: plan)
    return zip(roles, people).map { role, people in
      Crossing.SeatChange(
        role: role, filled: people.filled,
        needBefore: before.need(of: role, for: customers, book: plan.book(of: segment)),
        needAfter: after.need(
          of: role, for: customers, book: plan.book(of: segment, under: leaf)),
        kind: !before.roles.contains(role) ? .gained : after.roles.contains(role) ? .kept : .lost)
    }
    .filter { $0.kind != .kept || $0.needBefore != $0.needAfter }
  }

  private func itemsChanging(
    in segment: SegmentKey, to model: CoverageModel, in plan: Plan
  ) -> Int {
    var count = 0
    for line in cards where standing(of: line.account)?.segment == segment {
      guard let handoff = plan.handoffs[line.key], let now = plan.card(handoff, on: day),
        let then = plan.card(handoff, under: model, on: day)
      else { continue }
      for (item, other) in zip(now.items, then.items) where item.isOpen {
        if item.role != other.role || item.owner != other.owner { count += 1 }
      }
    }
    return count
  }

  private func raciChanges(from old: Leaf, to new: Leaf, in playbook: Playbook) -> Int {
    let before = playbook.raci(old)
    let after = playbook.raci(new)
    let changed = before.count { row in
      after.first { $0.id == row.id }?.accountable != row.accountable
    }
    return changed + after.count { row in !before.contains { $0.id == row.id } }
  }
}

extension Crossing {
  /// What becomes of the seats, in a few words.
  public static func sentence(_ seats: [SeatChange]) -> String {
    let parts = seats.map { change in
      let role = change.role.abbreviation
      switch change.kind {
      case .lost:
        let shared =
          change.filled.isShared
          ? ", \(change.have == 1 ? "a part of 1 person" : "parts of \(change.have) people")" : ""
        return change.filled.leaving(role) + shared
      case .gained:
        guard let need = change.needAfter, need.high > 0 else { return "\(role) seats come" }
        return "\(need.seats(role)) \(need.high == 1 ? "comes" : "come")"
      case .kept:
        switch (change.needBefore, change.needAfter) {
        case (let old?, let new?):
          return "\(old.seats(role)) \(old.high == 1 ? "becomes" : "become") \(new.text)"
        case (nil, let new?): return "\(new.seats(role)) \(new.high == 1 ? "is" : "are") needed"
        case (_, nil): return "\(role) books have no mark any more"
        }
      }
    }
    return parts.isEmpty ? "no seat changes" : parts.joined(separator: ", ")
  }
}

extension CountRange {
  /// `1 AM`, `3-4 AMs`.
  fileprivate func seats(_ role: String) -> String { "\(text) \(role)\(high == 1 ? "" : "s")" }
}

extension CoverageModel {
  /// How many of a role a number of customers needs; known for the role whose books are counted.
  fileprivate func need(of role: Role, for customers: Int, book: CountRange?) -> CountRange? {
    guard role == managerRole, let book else { return nil }
    return managersNeeded(accounts: customers, range: book)
  }
}

extension Plan {
  /// Accounts per manager in a segment if it had that leaf.
  fileprivate func book(of segment: Segment, under leaf: Leaf) -> CountRange? {
    if coverage(of: segment).leaf == leaf { return book(of: segment) }
    let model = playbook.coverage(leaf)
    return ownLimit(of: segment, for: model.managerRole) ?? model.accountsPerManager
  }
}

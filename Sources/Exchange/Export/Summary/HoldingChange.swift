import Plan

/// What every seat held before the plan and holds under it.
///
/// Before is what the newest file says of an account's roles, or who had them first where no file
/// does; after is who has them once everything committed and drafted has come. An account counts
/// once a seat.
struct HoldingChange {
  struct Side: Equatable {
    var accounts = 0
    var arr = Money.zero
  }

  private(set) var before: [SeatKey: Side] = [:]
  private(set) var after: [SeatKey: Side] = [:]

  init(in plan: Plan) {
    for account in plan.accounts where account.kind != .former {
      let tenures = plan.tenures(of: account.key)
      for seat in Self.planned(of: account, tenures, in: plan) {
        after[seat, default: Side()].add(account)
      }
      for seat in Self.first(of: tenures) { before[seat, default: Side()].add(account) }
    }
  }

  /// Who has the account in any role, with the drafts made.
  private static func planned(
    of account: Account, _ tenures: [Tenure], in plan: Plan
  ) -> Set<SeatKey> {
    let active = tenures.filter(\.isActive)
    let drafts = plan.moves(of: account.key)
    guard !drafts.isEmpty else { return Set(active.map(\.seat)) }
    let kept = active.filter { tenure in
      !drafts.contains { draft in
        tenure.role == draft.role || (tenure.role == nil && tenure.seat == draft.from)
      }
    }
    return Set(kept.map(\.seat) + drafts.map(\.to))
  }

  /// The seats by the newest file, role by role.
  private static func first(of tenures: [Tenure]) -> Set<SeatKey> {
    var seats: Set<SeatKey> = []
    for role in [nil] + Role.allCases.map(Optional.some) {
      let held = tenures.filter { $0.role == role }
      let imported = held.filter { $0.why == .imported }
        .max { ($0.from, $0.key) < ($1.from, $1.key) }
      // A role that the plain owner of the file already had was not empty before.
      let isDecidedLater = role != nil && tenures.contains { $0.role == nil && $0.why == .imported }
      let begun = isDecidedLater ? nil : held.min { ($0.from, $0.key) < ($1.from, $1.key) }
      if let seat = (imported ?? begun)?.seat { seats.insert(seat) }
    }
    return seats
  }
}

extension HoldingChange.Side {
  fileprivate mutating func add(_ account: Account) {
    accounts += 1
    arr += account.arr ?? .zero
  }
}

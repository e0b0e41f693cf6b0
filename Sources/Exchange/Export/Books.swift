import Plan

/// What every seat holds, added up once over the active tenures.
///
/// An account counts once a seat, whatever roles the seat has on it.
struct Books {
  struct Book: Equatable {
    var accounts = 0
    var arr = Money.zero
  }

  private var bySeat: [SeatKey: Book] = [:]

  init(of plan: Plan, on day: Day) {
    var held: Set<Hold> = []
    for tenure in plan.tenures where tenure.holds(on: day) {
      guard held.insert(Hold(account: tenure.account, seat: tenure.seat)).inserted,
        let account = plan.accounts[tenure.account], account.kind != .former
      else { continue }
      bySeat[tenure.seat, default: Book()].accounts += 1
      bySeat[tenure.seat, default: Book()].arr += account.arr ?? .zero
    }
  }

  subscript(seat: SeatKey) -> Book { bySeat[seat] ?? Book() }

  private struct Hold: Hashable {
    var account: AccountKey
    var seat: SeatKey
  }
}

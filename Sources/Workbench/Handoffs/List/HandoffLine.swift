import Plan

/// A handoff as a line of the list.
struct HandoffLine: Equatable, Sendable {
  var key: HandoffKey
  var account: AccountKey
  var name: String
  /// Days since day 0, or from day 0 to the card's end.
  var day: Int
  var arr: Money?
  var giver: SeatKey?
  var receiver: SeatKey?
  /// Who could receive it, where nobody does.
  var proposed: SeatKey?
  var state: State

  enum State: Equatable, Sendable {
    case live(Light, score: Ratio?, next: String, lateDays: Int)
    case exited(Handoff.Exit)
    case closed(Handoff.Closing)
  }

  var isLive: Bool { if case .live = state { true } else { false } }

  /// The day on which it ended; nil while it is live.
  var ended: Day? {
    switch state {
    case .live: nil
    case .exited(let exit): exit.on
    case .closed(let closing): closing.on
    }
  }

  init(_ line: CardLine, in plan: Plan, proposed: SeatKey?) {
    key = line.key
    account = line.account
    name = plan.accounts[line.account]?.name ?? ""
    day = line.day
    arr = line.arr
    giver = line.giver
    receiver = line.receiver
    self.proposed = proposed
    state = .live(line.light, score: line.score, next: line.next, lateDays: line.lateDays)
  }

  /// An ended card; nil for a live one.
  init?(ended handoff: Handoff, in plan: Plan, on today: Day) {
    guard let account = plan.accounts[handoff.account] else { return nil }
    if let exit = handoff.exit {
      state = .exited(exit)
    } else if let closing = handoff.closed {
      state = .closed(closing)
    } else {
      return nil
    }
    key = handoff.key
    self.account = account.key
    name = account.name
    arr = account.arr
    let role = plan.coverage(of: account).commercialRole
    giver = handoff.giver ?? plan.holder(of: account.key, role: .ae, on: today)?.seat
    receiver = handoff.receiver ?? plan.holder(of: account.key, role: role, on: today)?.seat
    proposed = nil
    day = 0
    day = (ended ?? today) - handoff.anchor
  }
}

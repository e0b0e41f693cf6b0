import Balancing
import Canvas
import Plan

/// What committing lays on each receiver in the week of the day, and what speaks against it.
///
/// What does not hang on the day is read once, when it is asked for; the rest as the day is typed.
struct CommitLoad: Sendable {
  private struct Receiver: Sendable {
    var name: String
    var accounts = 0
    var arr = Money.zero
    /// Customers that change hands, and the live cards that the person has already.
    var cards = 0
    var live = 0
  }

  private let moves: [Move]
  private let today: Day
  /// Those that get most, the most first.
  private let receivers: [Receiver]
  private let others: Int

  private static let shown = 6
  /// Of more moves the Moves tab tells the collisions: they are not read at every key.
  private static let mostRead = 4_000

  /// - Complexity: O(moves).
  init(_ moves: [Move], _ workbench: Workbench) {
    let plan = workbench.plan
    var bySeat: [SeatKey: Receiver] = [:]
    for move in moves {
      var receiver =
        bySeat[move.to] ?? Receiver(name: plan.seats[move.to]?.name ?? "a seat")
      receiver.accounts += 1
      if let account = plan.accounts[move.account] {
        if let arr = account.arr { receiver.arr = receiver.arr + arr }
        if move.from != nil, plan.isCustomer(account) { receiver.cards += 1 }
      }
      bySeat[move.to] = receiver
    }
    for card in workbench.overview.cards {
      if let seat = card.receiver { bySeat[seat]?.live += 1 }
    }
    let sorted = bySeat.sorted { ($0.value.accounts, $1.key) > ($1.value.accounts, $0.key) }
    self.moves = moves
    today = workbench.overview.day
    receivers = sorted.prefix(Self.shown).map(\.value)
    others = max(0, sorted.count - Self.shown)
  }

  func text(on day: Day, _ plan: Plan) -> StyledText {
    let monday = day - day.weekday.rawValue
    var text = StyledText("Week of \(monday.short(asOf: today))", .muted)
    for receiver in receivers {
      text.append("\n\(receiver.name)", .accent)
      text.append(" \(counted(receiver.accounts, "account"))")
      if receiver.arr != .zero { text.append(", \(receiver.arr.short(plan.currency))") }
      text.append(
        ", \(counted(receiver.cards, "card"))"
          + (receiver.live > 0 ? " beside \(receiver.live) live" : ""),
        receiver.cards + receiver.live > 8 ? .warn : .muted)
    }
    if others > 0 { text.append("\nand \(others.grouped) more people", .muted) }
    return text + collisions(on: day, plan)
  }

  private func collisions(on day: Day, _ plan: Plan) -> StyledText {
    guard moves.count <= Self.mostRead else {
      return StyledText("\nThe Moves tab says which of them collide.", .muted)
    }
    let collisions = moves.compactMap { move -> String? in
      guard let account = plan.accounts[move.account],
        let reason = Self.lock(against: move, of: account, in: plan, on: day)
          ?? plan.reasonToStay(account, on: day)?.words(asOf: day)
      else { return nil }
      return "\(account.name) (\(reason))"
    }
    guard !collisions.isEmpty else {
      return StyledText("\nNo collision with a renewal, a handoff or another move.", .muted)
    }
    let more = collisions.count > 4 ? " and \(collisions.count - 4) more" : ""
    return StyledText(
      "\n\(counted(collisions.count, "collision")): "
        + collisions.prefix(4).joined(separator: ", ") + more, .warn)
  }

  /// What was said that keeps an account with somebody else than a move would give it to.
  private static func lock(
    against move: Move, of account: Account, in plan: Plan, on day: Day
  ) -> String? {
    if account.isLocked, move.from != nil { return "locked in the CRM" }
    let hold = plan.holds(of: account.key).first { hold in
      (hold.kind == .lock || hold.kind == .holdover) && hold.binds(move.role, on: day)
        && (hold.seat ?? move.from).map { $0 != move.to } ?? false
    }
    return hold?.kind.title
  }
}

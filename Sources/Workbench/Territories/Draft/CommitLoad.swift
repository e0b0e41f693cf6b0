import Balancing
import Canvas
import Plan

/// What committing lays on each receiver in the week of the day, and what speaks against it.
///
/// What does not hang on the day is read once, when it is asked for; the rest as the day is typed.
struct CommitLoad: Sendable {
  private struct Receiver: Sendable {
    var seat: SeatKey
    var name: String
    var accounts = 0
    var arr = Money.zero
    /// The moves to the person that may open a card, and the live cards that are there already.
    var moves: [Move] = []
    var live = 0
  }

  private let moves: [Move]
  private let today: Day
  /// Those that get most, the most first.
  private let receivers: [Receiver]
  private let others: Int

  /// Moves to people who hold nothing else in the account's part of the map.
  private let strangers: Int

  private static let shown = 6
  /// Plans of more accounts are not read through for a line of a dialog.
  private static let mostAccounts = 100_000
  /// Of more moves the Moves tab tells the collisions: they are not read at every key.
  private static let mostRead = 4_000

  /// - Complexity: O(moves).
  init(_ moves: [Move], _ workbench: Workbench) {
    let plan = workbench.plan
    var bySeat: [SeatKey: Receiver] = [:]
    for move in moves {
      var receiver =
        bySeat[move.to]
        ?? Receiver(seat: move.to, name: plan.seats[move.to]?.name ?? "a seat")
      receiver.accounts += 1
      if let account = plan.accounts[move.account] {
        if let arr = account.arr { receiver.arr = receiver.arr + arr }
        if plan.isCustomer(account) { receiver.moves.append(move) }
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
    strangers = Self.strangers(among: moves, plan, on: plan.effectiveDay(on: today))
  }

  private struct Home: Hashable {
    var seat: SeatKey
    var role: Role
    var area: String
  }

  /// By the owners of the day from which the moves hold, as the reasons of the moves say it too.
  private static func strangers(among moves: [Move], _ plan: Plan, on day: Day) -> Int {
    guard plan.accounts.count <= mostAccounts else { return 0 }
    let homes = moves.compactMap { move -> Home? in
      guard let account = plan.accounts[move.account], let area = account.territoryOrState,
        account.stateCode.map({ plan.seats[move.to]?.coveredStates?.contains($0) ?? false }) != true
      else { return nil }
      return Home(seat: move.to, role: move.role, area: area)
    }
    var wanted = Set(homes)
    let areas = Set(homes.map(\.area))
    let roles = Set(homes.map(\.role))
    for account in plan.accounts {
      if wanted.isEmpty { return 0 }
      guard let area = account.territoryOrState, areas.contains(area) else { continue }
      for role in roles {
        guard let seat = plan.holder(of: account.key, role: role, on: day)?.seat else { continue }
        wanted.remove(Home(seat: seat, role: role, area: area))
      }
    }
    return homes.count(where: wanted.contains)
  }

  func text(on day: Day, _ plan: Plan) -> StyledText {
    let monday = day - day.weekday.rawValue
    var text = StyledText("Week of \(monday.short(asOf: today))", .muted)
    if monday != day {
      text.append(", the new owners from \(day.short(asOf: today)) on", .muted)
    }
    for receiver in receivers {
      text.append("\n\(receiver.name)", .accent)
      text.append(" \(counted(receiver.accounts, "account"))")
      if receiver.arr != .zero { text.append(", \(receiver.arr.short(plan.currency))") }
      // As many as committing opens: a lock leaves a move out, and not every move opens a card.
      let cards = receiver.moves.count { move in
        plan.opensCard(move, on: day) && plan.lock(against: move, on: day) == nil
      }
      text.append(
        ", \(counted(cards, "new card"))"
          + (receiver.live > 0 ? " beside \(receiver.live) live" : ""),
        cards + receiver.live > 8 ? .warn : .muted)
    }
    if others > 0 { text.append("\nand \(others.grouped) more people", .muted) }
    if strangers > 0 {
      text.append(
        "\n\(strangers.grouped) of \(counted(moves.count, "move")) to somebody with nothing in the "
          + "account's territory so far", .warn)
    }
    return text + collisions(on: day, plan)
  }

  private func collisions(on day: Day, _ plan: Plan) -> StyledText {
    guard moves.count <= Self.mostRead else {
      return absences(on: day, plan)
        + StyledText("\nThe Moves tab says which of them collide.", .muted)
    }
    var locked: [String] = []
    var collisions: [String] = []
    let rules = RuleBook(plan)
    var against: [Placement.Claim] = []
    for move in moves {
      guard let account = plan.accounts[move.account] else { continue }
      if let lock = plan.lock(against: move, on: day) {
        locked.append("\(account.name) (\(lock.sentence(in: plan, on: day)))")
      } else if let reason = plan.reasonToStay(account, on: day) {
        collisions.append("\(account.name) (\(reason.words(asOf: day)))")
      }
      if let claim = plan.claim(against: move, on: day, rules), !claim.isStay {
        against.append(claim)
      }
    }
    var text = StyledText.empty
    if !locked.isEmpty {
      text.append(
        "\nLeft out, for a lock comes first: \(Self.listed(locked, most: 3)); L on Accounts lifts "
          + (locked.count == 1 ? "it" : "them"), .warn)
    }
    text += absences(on: day, plan)
    if !against.isEmpty {
      text.append("\n\(Self.sentence(against: against, plan))", .warn)
    }
    if collisions.isEmpty {
      text.append("\nNo collision with a renewal, a handoff or another move.", .muted)
    } else {
      text.append(
        "\n\(counted(collisions.count, "collision")): \(Self.listed(collisions, most: 4)). Enter "
          + "commits \(collisions.count == 1 ? "it" : "them") too; D on Moves drops a draft", .warn)
    }
    return text
  }

  /// `2 moves go against a rule: West, Enterprise.`
  private static func sentence(against claims: [Placement.Claim], _ plan: Plan) -> String {
    var names: [String] = []
    for claim in claims {
      let name = claim.step.subject(in: plan) ?? claim.step.short(in: plan)
      if !names.contains(name) { names.append(name) }
    }
    let areRules = claims.allSatisfy { if case .rule = $0.step { true } else { false } }
    let what = areRules ? "a rule" : "a rule or a person's word"
    return "\(counted(claims.count, "move")) \(claims.count == 1 ? "goes" : "go") against \(what): "
      + "\(listed(names, most: 3))."
  }

  /// Receivers who are not there on the day.
  private func absences(on day: Day, _ plan: Plan) -> StyledText {
    receivers.reduce(into: StyledText.empty) { text, receiver in
      guard let absence = plan.seats[receiver.seat]?.absence(on: day) else { return }
      text.append(
        "\n\(receiver.name) \(absence.words(asOf: day)): "
          + "\(counted(receiver.accounts, "account")) would have nobody until then; "
          + "type that day, or m gives them to somebody else.", .warn)
    }
  }

  private static func listed(_ texts: [String], most: Int) -> String {
    texts.prefix(most).joined(separator: ", ")
      + (texts.count > most ? " and \((texts.count - most).grouped) more" : "")
  }
}

import Balancing
import Canvas
import Plan

/// Says in a line or two what a board and its next moves come to.
struct DraftWords {
  let board: DraftBoard
  let chain: DraftChain?
  let plan: Plan

  // MARK: - Lines

  /// `Over +49% → +3%, under -100% → -2%, best 1%. Keeps 86% of ARR, risk $115K-$153K`.
  func sentence(width: Int) -> StyledText {
    let (old, new) = (board.now, board.then)
    var line = StyledText("Over ", .muted)
    append(old.over, new.over, to: &line)
    line.append(", under ", .muted)
    append(old.under, new.under, to: &line)
    if let chain {
      line.append(", best \(CarvingWords.percent(chain.best, isSigned: false))", .muted)
    }
    guard !board.drafts.isEmpty, let kept = board.keptPercent else { return line }
    let risk = TerritoryRules.atRisk(board.movedARR).compact(plan.currency)
    line.append(". Keeps ", .muted)
    line.append("\(kept)%")
    let isWide = line.columns + ScreenText.columns(" of ARR, risk \(risk)") <= width
    line.append(isWide ? " of ARR, risk " : ", risk ", .muted)
    line.append(risk)
    return line
  }

  private func append(_ old: Double, _ new: Double, to line: inout StyledText) {
    let before = CarvingWords.percent(old)
    let after = CarvingWords.percent(new)
    if board.drafts.isEmpty || before == after {
      line.append(after, Self.ink(of: new))
    } else {
      line.append("\(before) → ", .muted)
      line.append(after, Self.ink(of: new), .bold)
    }
  }

  /// The next best move and what it buys, as much as fits.
  func next(width: Int, on day: Day) -> StyledText {
    guard let chain else { return StyledText("Looking for the next best move.", .muted) }
    guard let step = chain.steps.first, let move = step.moves.first else {
      let done = board.drafts.isEmpty ? "" : " c commits the drafts."
      return StyledText("No move brings these books nearer to their targets.\(done)", .muted)
    }
    var parts = [StyledText("▸ ", .accent) + StyledText(name(move.account), .text, .bold)]
    if let account = plan.accounts[move.account], let state = account.stateCode {
      parts[0].append(", \(state)", .muted)
    }
    parts[0].append("  \(amount(move.value))")
    parts.append(
      StyledText("  \(seat(move.from)) to ", .muted) + StyledText(seat(move.to), .accent))
    if step.moves.count > 1 {
      let others = step.moves.dropFirst().map { "\(name($0.account)) back" }
      parts.append(StyledText(", \(others.joined(separator: ", "))", .muted))
    }
    parts.append(change("over", step.before.over, step.after.over))
    parts.append(change("under", step.before.under, step.after.under))
    if let risk = risk(of: step.moves.map(\.account)) {
      parts.append(StyledText("  \(risk) at risk", .muted))
    }
    if let renewal = plan.accounts[move.account]?.renewal {
      parts.append(StyledText("  renews \(renewal.short(asOf: day))", .muted))
    }
    return Self.fitted(parts, width)
  }

  private func change(_ word: String, _ old: Double, _ new: Double) -> StyledText {
    let before = CarvingWords.percent(old)
    let after = CarvingWords.percent(new)
    guard before != after else { return .empty }
    return StyledText("  \(word) \(before)→", .muted)
      + StyledText(after, abs(new) < abs(old) ? .good : .text)
  }

  /// `Kept out: Globex (live handoff), Hooli (renews in 41 d) and 3 more`.
  func keptOut(width: Int) -> StyledText {
    let count = board.keptOutCount
    guard count > 0 else { return StyledText("Kept out: nothing", .muted) }
    var line = "Kept out: "
    var shown = 0
    for (account, why) in board.keptOut.prefix(12) {
      let part = (shown == 0 ? "" : ", ") + "\(name(account)) (\(why))"
      guard ScreenText.columns(line + part) <= width - 13 else { break }
      line += part
      shown += 1
    }
    if shown == 0 {
      line += count.grouped
    } else if count > shown {
      line += " and \((count - shown).grouped) more"
    }
    return StyledText(line, .muted)
  }

  /// `Over, under after 0 moves +49% · 5 +28% · 10 +14%`: what each number of moves from here comes to.
  func curve(width: Int) -> StyledText {
    guard let chain, chain.curve.count > 1 else { return .empty }
    var parts = [StyledText("Over, under after  ", .muted)]
    let marks = width >= 180 ? Array(0...10) : width >= 110 ? [0, 1, 2, 3, 5, 10] : [0, 2, 5, 10]
    let places = marks.compactMap { mark in chain.curve.lastIndex { $0.moves <= mark } }
    for place in Set(places).sorted() {
      let point = chain.curve[place]
      let range =
        "\(CarvingWords.percent(point.effect.over))"
        + " \(CarvingWords.percent(point.effect.under))"
      var part = StyledText(parts.count == 1 ? "" : " · ", .faint)
      part.append(parts.count == 1 ? "\(counted(point.moves, "move")) " : "\(point.moves) ", .muted)
      part.append(range, Self.ink(of: point.effect.worst))
      parts.append(part)
    }
    return Self.fitted(parts, width)
  }

  // MARK: - Words

  func name(_ account: AccountKey) -> String { plan.accounts[account]?.name ?? "an account" }

  func seat(_ key: SeatKey?) -> String { key.flatMap { plan.seats[$0]?.name } ?? "nobody" }

  /// In the measure's own unit.
  func amount(_ value: Int64) -> String {
    board.question.measure == .count
      ? counted(Int(value), "account") : Money(minorUnits: value).short(plan.currency)
  }

  /// What moving accounts may cost; nil where none is a customer with ARR.
  func risk(of accounts: [AccountKey]) -> String? {
    let arr = accounts.reduce(Money.zero) { sum, key in
      guard let account = plan.accounts[key], plan.isCustomer(account) else { return sum }
      return sum + (account.arr ?? .zero)
    }
    return arr > .zero ? TerritoryRules.atRisk(arr).compact(plan.currency) : nil
  }

  /// Far off is half a target or more; a fifth is worth a look; within two hundredths is even.
  static func ink(of deviation: Double) -> Ink {
    switch abs(deviation) {
    case 0.5...: .bad
    case 0.2...: .warn
    case ..<0.02: .good
    default: .text
    }
  }

  /// The parts that fit, from the first on.
  static func fitted(_ parts: [StyledText], _ width: Int) -> StyledText {
    var line = StyledText.empty
    for (place, part) in parts.enumerated() {
      guard place == 0 || line.columns + part.columns <= width else { break }
      line += part
    }
    return line
  }
}

extension DraftBoard.Effect {
  /// The farther from target of the two.
  var worst: Double { max(over, -under) }
}

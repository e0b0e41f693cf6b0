import Canvas
import Plan

/// A handoff card: its parts with their scores and where today stands, the three failure modes, and
/// every item on the days it is due.
public struct CardDrawing: Drawing {
  let card: Card
  let plan: Plan

  public init(_ card: Card, in plan: Plan) {
    self.card = card
    self.plan = plan
  }

  public var size: Size { Size(columns: 100, rows: 9 + card.items.count) }

  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper) {
    var rest = rect
    timeline.draw(on: &canvas, in: rest.cutTop(3, gap: 1), paper: paper)
    drawMeters(on: &canvas, in: rest.cutTop(Guard.allCases.count, gap: 1), paper: paper)
    drawItems(on: &canvas, in: rest, paper: paper)
  }

  // MARK: Parts of the 90 days

  /// The parts with their scores to date on one line, with today after the part it lies in:
  /// `before - │ d0 100 │ 0-30 44 ▼d22 │ 31-60 - │ 61-90 - │ exit -`.
  public var phaseLine: StyledText {
    var line = StyledText.empty
    let today = HandoffPhase(dueDay: card.day)
    for (index, part) in card.phases.enumerated() {
      if index > 0 { line.append(" │ ", .faint) }
      line.append("\(part.phase.title) ", .muted)
      line += Self.text(of: part.score)
      if part.phase == today, card.handoff.isLive { line.append(" ▼d\(card.day)", .accent, .bold) }
    }
    return line
  }

  /// The parts over three rows: titles, days, scores.
  public var timeline: Timeline {
    let windows = card.phases.map { part in
      Timeline.Window(
        part.phase.title, days: part.phase.days, text: Self.number(of: part.score),
        ink: Self.ink(of: part.score))
    }
    let today = Timeline.Mark(
      day: card.day, glyph: "▼", label: "d\(card.day)", ink: card.light.ink)
    return Timeline(windows, marks: [today])
  }

  // MARK: Failure modes

  /// The three failure modes in one line: `promises 43 !   warm intro 60 !   shared scorecard 78`.
  public var meterLine: StyledText {
    var line = StyledText.empty
    for (index, mode) in Guard.allCases.enumerated() {
      if index > 0 { line.append("    ") }
      line.append("\(mode.title) ", .muted)
      line += Self.text(of: card.meter(mode), line: CardRules.guardUnder)
    }
    return line
  }

  /// The three failure modes as bars, a row each, the line they should reach marked.
  public func drawMeters(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    let titles = Guard.allCases.map { ScreenText.columns($0.title) }.max() ?? 0
    for (index, mode) in Guard.allCases.prefix(rect.rows).enumerated() {
      var line = rect.line(index)
      canvas.put(mode.title, in: line.cutLeft(titles, gap: 2), Style(.muted, on: paper))
      let score = card.meter(mode)
      let value = line.cutRight(6, gap: 1)
      let bar = Rect(column: line.column, row: line.row, columns: min(60, line.columns), rows: 1)
      Meter(
        value: Double(score?.scorePercent ?? 0), target: Double(CardRules.guardUnder),
        maximum: 100, ink: Self.ink(of: score, line: CardRules.guardUnder),
        isLimit: false
      )
      .draw(on: &canvas, in: bar, paper: paper)
      let text = Self.text(of: score, line: CardRules.guardUnder)
      let start = min(bar.endColumn + 1, value.column)
      canvas.put(text, at: start, line.row, on: paper, width: value.columns)
    }
  }

  // MARK: Scores

  /// A score as whole percent, a dash where nothing counts yet.
  static func number(of score: Ratio?) -> String { score.map { "\($0.scorePercent)" } ?? "-" }

  /// Red under the first line, amber under the second; one line alone tells good from not yet.
  static func ink(of score: Ratio?, line: Int? = nil) -> Ink {
    guard let score else { return .muted }
    if let line { return score.isUnder(percent: line) ? .warn : .good }
    if score.isUnder(percent: CardRules.redUnder) { return .bad }
    return score.isUnder(percent: CardRules.amberUnder) ? .warn : .good
  }

  /// With `!` where it lies under its line, so that colour is not needed to see it.
  static func text(of score: Ratio?, line: Int? = nil) -> StyledText {
    let isUnder = score.map { $0.isUnder(percent: line ?? CardRules.redUnder) } ?? false
    return StyledText(number(of: score) + (isUnder ? " !" : ""), ink(of: score, line: line))
  }
}

extension Light {
  /// Its colour; the letter always stands beside it.
  public var ink: Ink {
    switch self {
    case .green: .good
    case .amber: .warn
    case .red: .bad
    }
  }
}

extension HandoffPhase {
  /// Its days after day 0.
  var days: ClosedRange<Int> {
    switch self {
    case .preClose: -14 ... -1
    case .day0: 0...3
    case .to30: 4...30
    case .to60: 31...60
    case .to90: 61...89
    case .exit: 90...97
    }
  }
}

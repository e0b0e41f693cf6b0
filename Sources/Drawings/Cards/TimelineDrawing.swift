import Canvas
import Plan

/// All live cards on their days from 0 to 90, a row each: how far each has come, in its light.
///
///     R Acme Corporation   ━━━━━━━━┿━━━━━━━━●─────────┼──── 61  H19 22 d late
public struct TimelineDrawing: Drawing {
  let cards: [CardLine]
  let plan: Plan

  /// - Parameter cards: in the order of the rows.
  public init(_ cards: [CardLine], in plan: Plan) {
    self.cards = cards
    self.plan = plan
  }

  public var size: Size { Size(columns: 100, rows: max(1, cards.count) + 1) }

  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper) {
    guard !cards.isEmpty else {
      canvas.put(
        "No live card: one opens with a first win, or when a customer changes hands", in: rect,
        Style(.muted, on: paper))
      return
    }
    let head = columns(of: rect.line(0))
    axis(over: head.axis).drawMarks([0, 30, 60, 90], on: &canvas, row: rect.row, paper: paper)
    canvas.put("score", in: head.score, Style(.muted, on: paper), .right)
    canvas.put("next", in: head.next, Style(.muted, on: paper))
    for (index, card) in cards.prefix(max(0, rect.rows - 1)).enumerated() {
      draw(card, on: &canvas, columns(of: rect.line(index + 1)), paper)
    }
  }

  private typealias Columns = (name: Rect, axis: Rect, score: Rect, next: Rect)

  private func columns(of line: Rect) -> Columns {
    var rest = line
    let name = rest.cutLeft(min(26, line.columns / 3), gap: 2)
    let next = rest.cutRight(line.columns >= 70 ? 14 : 0, gap: line.columns >= 70 ? 2 : 0)
    let score = rest.cutRight(5, gap: 1)
    return (name, rest, score, next)
  }

  private func axis(over line: Rect) -> DayAxis { DayAxis(0...90, over: line) }

  private func draw(
    _ card: CardLine, on canvas: inout Canvas, _ places: Columns, _ paper: Paper
  ) {
    let style = Style(card.light.ink, on: paper, .bold)
    var name = places.name
    canvas.put(card.light.letter, in: name.cutLeft(1, gap: 1), style)
    canvas.put(plan.accounts[card.account]?.name ?? "", in: name, Style(.text, on: paper))
    let axis = axis(over: places.axis)
    let row = places.axis.row
    canvas.horizontalRule(
      at: places.axis.column, row, columns: places.axis.columns, Style(.faint, on: paper))
    for day in [30, 60] {
      canvas.put(glyph: "┼", at: axis.column(of: day), row, Style(.faint, on: paper))
    }
    let today = axis.column(of: card.day)
    canvas.horizontalRule(
      at: places.axis.column, row, columns: today - places.axis.column,
      Style(card.light.ink, on: paper), weight: .bold)
    canvas.put(glyph: "●", at: today, row, style)
    label(card, on: &canvas, in: places.axis, today, paper)
    canvas.put(
      CardDrawing.number(of: card.score), in: places.score, Style(.text, on: paper), .right)
    canvas.put(
      card.next, in: places.next, Style(card.lateDays > 0 ? card.light.ink : .muted, on: paper))
  }

  /// The day behind its mark, where there is room behind it, else before it.
  private func label(
    _ card: CardLine, on canvas: inout Canvas, in line: Rect, _ today: Int, _ paper: Paper
  ) {
    let text = " d\(card.day) "
    let width = ScreenText.columns(text)
    let start = today + 1 + width <= line.endColumn ? today + 1 : today - width
    guard start >= line.column else { return }
    canvas.put(text, at: start, line.row, Style(.muted, on: paper))
  }
}

import Canvas
import Plan

extension CardDrawing {
  /// A row an item: what it is, the day it is due on, and how it stands.
  ///
  ///     ▸ H19 First value                       │        ●        22 d late  Kim Roy
  public func drawItems(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    guard rect.rows > 1, rect.columns > 20 else { return }
    let head = columns(of: rect.line(0))
    let axis = DayAxis(-14...max(90, card.day), over: head.axis)
    axis.drawMarks(
      [-14, 0, 30, 60, 90], on: &canvas, row: rect.row, paper: paper, today: card.day)
    for (index, item) in card.items.prefix(max(0, rect.rows - 1)).enumerated() {
      let places = columns(of: rect.line(index + 1))
      draw(item, on: &canvas, places, axis, paper)
    }
  }

  private typealias Columns = (title: Rect, axis: Rect, timing: Rect, owner: Rect)

  private func columns(of line: Rect) -> Columns {
    var rest = line
    let owner = line.columns >= 90 ? rest.cutRight(14, gap: 2) : Rect.zero
    let timing = rest.cutRight(11, gap: 2)
    let longest = card.items.map { ScreenText.columns($0.shortTitle) + 5 }.max() ?? 0
    let title = rest.cutLeft(min(longest, max(12, rest.columns * 45 / 100)), gap: 2)
    return (title, rest, timing, owner)
  }

  private func draw(
    _ item: CardItem, on canvas: inout Canvas, _ places: Columns, _ axis: DayAxis, _ paper: Paper
  ) {
    let isQuiet = !item.isApplicable
    var title = StyledText(item.isCritical ? "!" : " ", item.isOpen ? .accent : .muted)
    title.append("\(item.code) ", .muted)
    title.append(item.shortTitle, isQuiet || item.isDone ? .muted : .text)
    canvas.put(
      title, at: places.title.column, places.title.row, on: paper, width: places.title.columns)
    let row = places.axis.row
    let today = axis.column(of: card.day)
    canvas.put(glyph: "│", at: today, row, Style(.accent, on: paper))
    let due = axis.column(of: item.due - card.handoff.anchor)
    if item.lateDays > 0 {
      canvas.horizontalRule(
        at: due, row, columns: max(0, today - due), Style(item.lateInk, on: paper), weight: .bold)
    }
    canvas.put(glyph: item.glyph, at: due, row, Style(item.ink, on: paper, .bold))
    canvas.put(item.standing(on: card.asOf), in: places.timing, Style(item.ink, on: paper), .right)
    let name = item.owner.flatMap { plan.seats[$0]?.name } ?? "nobody"
    canvas.put(name, in: places.owner, Style(.muted, on: paper))
  }
}

extension CardItem {
  /// ✓ done, ● open, ■ blocked, · outside the sums.
  fileprivate var glyph: Unicode.Scalar {
    guard isApplicable else { return "·" }
    return switch state {
    case .done: isUnproven ? "○" : "✓"
    case .blocked: "■"
    case .open, .notApplicable, .beforeTracking: "●"
    }
  }

  fileprivate var lateInk: Ink { isCritical ? .bad : .warn }

  fileprivate var ink: Ink {
    guard isApplicable else { return .muted }
    if isDone { return isUnproven ? .warn : .good }
    return lateDays > 0 ? lateInk : .accent
  }

  /// `22 d late`, `in 8 d`, `done`, `unproven`.
  fileprivate func standing(on day: Day) -> String {
    if !isApplicable { return "n/a" }
    if isDone { return isUnproven ? "unproven" : "done" }
    if lateDays > 0 { return "\(lateDays) d late" }
    if case .blocked = state { return "blocked" }
    return due == day ? "today" : "in \(due - day) d"
  }
}

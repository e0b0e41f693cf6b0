import Canvas
import Exchange
import Plan

extension SummaryScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var page = rect.inset(columns: 1)
    let side = page.cutLeft(rect.columns >= 100 ? 34 : 25, gap: 2)
    drawParts(on: &canvas, in: side)
    canvas.verticalRule(at: page.column - 1, page.row, rows: page.rows)
    drawPage(on: &canvas, in: page.inset(columns: 1))
  }

  private func drawParts(on canvas: inout Canvas, in rect: Rect) {
    var side = rect
    canvas.put("Parts", in: side.cutTop(1), Style(.title, .bold))
    for (index, part) in SummaryPart.allCases.enumerated() {
      let line = side.cutTop(1)
      let isCursor = index == window.cursor
      let paper: Paper = isCursor ? .selection : .ground
      if isCursor {
        canvas.fill(line, Style(.text, on: paper))
        canvas.cursor = (line.column, line.row)
      }
      let isChosen = parts.contains(part)
      canvas.put(
        isChosen ? "✓" : "·", at: line.column + 1, line.row,
        Style(isChosen ? .good : .faint, on: paper))
      canvas.put(
        part.title, at: line.column + 3, line.row, Style(isChosen ? .text : .muted, on: paper),
        width: line.columns - 3)
    }
    _ = side.cutTop(1)
    canvas.put("Written", in: side.cutTop(1), Style(.title, .bold))
    if written.isEmpty {
      let text = TextBlock(StyledText("Nothing yet; Enter or E writes it.", .muted))
      text.draw(on: &canvas, in: side)
      return
    }
    for file in written.suffix(max(1, side.rows)).reversed() {
      let line = side.cutTop(1)
      canvas.put(
        "\(file.at)  \(file.path)", in: line, Style(.text))
    }
  }

  private func drawPage(on canvas: inout Canvas, in rect: Rect) {
    guard let page else {
      canvas.put("Working the page out ...", in: rect, Style(.muted))
      return
    }
    if let problem = page.problem {
      TextBlock(StyledText(problem, .bad)).draw(on: &canvas, in: rect)
      return
    }
    for (row, line) in lines.dropFirst(offset).prefix(rect.rows).enumerated() {
      let style = line.hasPrefix("#") ? Style(.title, .bold) : Style(.text)
      canvas.put(line, at: rect.column, rect.row + row, style, width: rect.columns)
    }
  }
}

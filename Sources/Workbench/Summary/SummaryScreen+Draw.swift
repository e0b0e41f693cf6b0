import Canvas
import Exchange
import Plan

extension SummaryScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let (side, page) = Self.panes(of: rect)
    drawParts(on: &canvas, in: side, environment.today)
    canvas.verticalRule(at: page.column - 2, page.row, rows: page.rows)
    drawPage(on: &canvas, in: page)
  }

  private func drawParts(on canvas: inout Canvas, in rect: Rect, _ today: Day) {
    var side = rect
    canvas.put("Parts", in: side.cutTop(1), Style(.title, .bold))
    for (index, part) in SummaryPart.allCases.enumerated() {
      let line = side.cutTop(1)
      canvas.mark(line, .row(index, list: 0))
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
    for note in newest.suffix(max(1, side.rows / 3)).reversed() where side.rows > 0 {
      let whole = "\(note.name), \(note.bytes.byteSize)"
      let fits = ScreenText.columns(whole) <= side.columns
      canvas.put(
        fits ? whole : note.name.keepingEnd(columns: side.columns), in: side.cutTop(1),
        Style(.text))
      canvas.put(
        note.when(today) + (fits ? "" : "  \(note.bytes.byteSize)"), in: side.cutTop(1),
        Style(.muted))
      canvas.put(
        note.folder.keepingEnd(columns: side.columns), in: side.cutTop(1), Style(.muted))
      guard let unresolved = note.unresolved else { continue }
      for text in TextBlock(StyledText(unresolved, .warn)).lines(width: side.columns)
      where side.rows > 0 {
        let line = side.cutTop(1)
        canvas.put(text, at: line.column, line.row, width: line.columns)
      }
    }
  }

  /// What was written, each file once: as it was written last.
  private var newest: [WrittenNote] {
    written.enumerated().filter { index, note in
      !written.dropFirst(index + 1).contains { $0.path == note.path }
    }.map(\.element)
  }

  private func drawPage(on canvas: inout Canvas, in rect: Rect) {
    guard page != nil else {
      canvas.put("Working the page out ...", in: rect, Style(.muted))
      return
    }
    var area = rect
    if rows.count > rect.rows {
      let line = area.cutBottom(1)
      let last = min(rows.count, offset + area.rows)
      let place = StyledText("rows \(offset + 1)-\(last) of \(rows.count)", .muted)
      let keys = StyledText("  →", .key, .bold) + StyledText(" reads on", .muted)
      let hint = place.columns + keys.columns <= line.columns ? place + keys : place
      canvas.put(hint, at: line.column, line.row, width: line.columns, .right)
    }
    for (row, line) in rows.dropFirst(offset).prefix(area.rows).enumerated() {
      canvas.put(line, at: area.column, area.row + row, width: area.columns)
    }
  }
}

extension String {
  /// Cut in its middle where it is too long: the end tells what kind of file it is.
  fileprivate func keepingEnd(columns: Int) -> String {
    guard ScreenText.columns(self) > columns, columns > 12 else { return self }
    let end = suffix(columns / 3)
    return ScreenText.clipped(
      String(dropLast(end.count)), to: columns - ScreenText.columns(String(end))) + end
  }
}

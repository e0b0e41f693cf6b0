import Canvas

extension Table {
  /// Where a cell stands in a pane; nil while its row or column is out of view.
  func cell(row: Int, column: Int, in rect: Rect, window: ScrollWindow) -> Rect? {
    let height = bodyHeight(in: rect)
    let window = window.fitted(count: rowCount, height: height)
    guard window.visible(count: rowCount, height: height).contains(row),
      let place = places(width: rect.columns).first(where: { $0.index == column })
    else { return nil }
    return Rect(
      column: rect.column + place.start,
      row: rect.row + (hasHeader ? 1 : 0) + row - window.offset, columns: place.width, rows: 1)
  }

  /// Shows which cell of the cursor row a key would edit, and puts the cursor there.
  func drawCellCursor(
    column: Int, on canvas: inout Canvas, in rect: Rect, window: ScrollWindow
  ) {
    guard isFocused, rowCount > 0,
      let cell = cell(row: window.cursor, column: column, in: rect, window: window)
    else { return }
    canvas.restyle(cell) { style in
      style.paper = .field
      style.attributes.insert(.bold)
    }
    canvas.cursor = (cell.column, cell.row)
  }
}

extension Form {
  /// A narrower cell lets its field grow so far as its text needs it, and no farther over what stands
  /// beside it.
  private static let mostColumns = 14

  /// Draws the single field over a cell, and in a frame beside it what is wrong or what may stand
  /// there: over rows of a table nobody could tell that from the rows.
  ///
  /// - Parameter pane: what the field may grow into, for a cell may be narrower than its value.
  func draw(
    on canvas: inout Canvas, over cell: Rect, in pane: Rect, _ alignment: Alignment,
    _ workbench: Workbench
  ) {
    let field = fields[focus]
    let text = field.input.isEmpty ? field.placeholder : field.input.text
    let needed = min(ScreenText.columns(String(text.prefix(80))) + 1, Self.mostColumns)
    let width = min(max(cell.columns, needed), pane.columns)
    let start = alignment == .right ? cell.endColumn - width : cell.column
    let line = Rect(
      column: max(pane.column, min(start, pane.endColumn - width)), row: cell.row, columns: width,
      rows: 1)
    field.input.draw(on: &canvas, in: line, placeholder: field.placeholder)
    guard calendar == nil else { return drawCalendar(on: &canvas, for: line, in: pane) }
    drawAside(on: &canvas, of: line, in: pane, workbench)
  }

  /// What is said of the value and what may stand there, framed, under the field or over it.
  private func drawAside(
    on canvas: inout Canvas, of line: Rect, in pane: Rect, _ workbench: Workbench
  ) {
    let most = max(1, pane.columns - 4)
    let notes = notes(workbench).flatMap { TextBlock($0).lines(width: most) }
    let offers = min(Self.offerRows, shownOffers.count)
    guard notes.count + offers > 0 else { return }
    let below = pane.endRow - line.row - 1
    let above = line.row - pane.row
    let wanted = notes.count + offers + 2
    let isBelow = below >= min(wanted, max(above, 3))
    let rows = min(wanted, isBelow ? below : above)
    guard rows > 2 else { return }
    let longest = max(notes.map(\.columns).max() ?? 0, offers > 0 ? offerColumns : 0)
    let columns = min(max(longest, line.columns) + 4, pane.columns)
    let frame = Rect(
      column: max(pane.column, min(line.column - 2, pane.endColumn - columns)),
      row: isBelow ? line.row + 1 : line.row - rows, columns: columns, rows: rows)
    canvas.fill(frame, Style(.text, on: .raised))
    canvas.box(frame, Style(.faint, on: .raised))
    var content = frame.inset(columns: 2, rows: 1)
    for note in notes.prefix(content.rows) {
      let row = content.cutTop(1)
      canvas.put(note, at: row.column, row.row, on: .raised, width: row.columns)
    }
    drawOffers(on: &canvas, in: content)
  }

  /// What is wrong, or what the value is read as and what it changes; and on how many rows.
  private func notes(_ workbench: Workbench) -> [StyledText] {
    if let problem = field.problem { return [StyledText(problem, .bad)] }
    var lines: [StyledText] = []
    if let reading = field.reads?(field.input.text) { lines.append(reading) }
    if let preview = preview?(workbench, texts), !preview.isEmpty { lines.append(preview) }
    if !explanation.isEmpty { lines.append(StyledText(explanation, .muted)) }
    return lines
  }
}

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
  /// A narrower cell lets its field grow so far, and no farther over what stands beside it.
  private static let leastColumns = 14

  /// Draws the single field over a cell, and beside it what is wrong or what may stand there.
  ///
  /// - Parameter pane: what the field may grow into, for a cell may be narrower than its value.
  func draw(
    on canvas: inout Canvas, over cell: Rect, in pane: Rect, _ alignment: Alignment,
    _ workbench: Workbench
  ) {
    let field = fields[focus]
    let width = min(max(cell.columns, Self.leastColumns), pane.columns)
    let start = alignment == .right ? cell.endColumn - width : cell.column
    let line = Rect(
      column: max(pane.column, min(start, pane.endColumn - width)), row: cell.row, columns: width,
      rows: 1)
    field.input.draw(on: &canvas, in: line, placeholder: field.placeholder)
    let notes = notes(workbench)
    let height = max(0, min(notes.count, pane.rows - 1))
    let isBelow = line.row + height < pane.endRow
    for (index, note) in notes.prefix(height).enumerated() {
      let row = isBelow ? line.row + 1 + index : line.row - height + index
      let columns = min(note.columns + 2, pane.columns)
      let column = max(pane.column, min(line.column, pane.endColumn - columns))
      canvas.fill(
        Rect(column: column, row: row, columns: columns, rows: 1), Style(.text, on: .raised))
      canvas.put(note, at: column + 1, row, on: .raised, width: columns - 2)
    }
    let under = Rect(
      column: line.column, row: line.row + (isBelow ? height : 0), columns: line.columns, rows: 1)
    drawOffers(on: &canvas, under: under, in: pane)
    drawCalendar(on: &canvas, for: under, in: pane)
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

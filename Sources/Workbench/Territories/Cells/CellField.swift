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
  /// Draws the single field over a cell, and beside it what is wrong or what may stand there.
  ///
  /// - Parameter pane: what the field may grow into, for a cell may be narrower than its value.
  func draw(
    on canvas: inout Canvas, over cell: Rect, in pane: Rect, _ alignment: Alignment
  ) {
    let field = fields[focus]
    let width = min(max(cell.columns, 20), pane.columns)
    let start = alignment == .right ? cell.endColumn - width : cell.column
    let line = Rect(
      column: max(pane.column, min(start, pane.endColumn - width)), row: cell.row, columns: width,
      rows: 1)
    field.input.draw(on: &canvas, in: line, placeholder: field.placeholder)
    guard let (note, ink) = note(of: field) else { return }
    let columns = min(ScreenText.columns(note) + 2, pane.columns)
    let row = cell.row + 1 < pane.endRow ? cell.row + 1 : cell.row - 1
    let column = max(pane.column, min(line.column, pane.endColumn - columns))
    let under = Rect(column: column, row: row, columns: columns, rows: 1)
    canvas.fill(under, Style(.text, on: .raised))
    canvas.put(
      note, at: column + 1, row, Style(ink, on: .raised), width: columns - 2)
  }

  private func note(of field: Field) -> (String, Ink)? {
    if let problem = field.problem { return (problem, .bad) }
    let offers = field.input.isEmpty ? [] : field.offers.filter { $0 != field.input.text }
    if !offers.isEmpty {
      return ("Tab  " + offers.prefix(4).joined(separator: " · "), .muted)
    }
    return explanation.isEmpty ? nil : (explanation, .muted)
  }
}

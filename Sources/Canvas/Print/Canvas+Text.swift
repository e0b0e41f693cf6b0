extension Canvas {
  /// The canvas as plain text: one line a row, without the spaces at the ends of lines.
  ///
  /// Exactly `size.rows` lines, joined by line feeds, without one at the end.
  public var text: String {
    var text = ""
    text.reserveCapacity(cells.count + size.rows)
    for row in 0..<size.rows {
      if row > 0 { text.unicodeScalars.append("\n") }
      append(row, to: &text)
    }
    return text
  }

  /// The lines of `text`, for tests that compare a screen line by line.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      append(row, to: &line)
      return line
    }
  }

  private func append(_ row: Int, to text: inout String) {
    let start = row * size.columns
    var end = start + size.columns
    while end > start, cells[end - 1].scalar == 0x20, cells[end - 1].mark1 == 0 { end -= 1 }
    for cell in cells[start..<end] { text.append(cell) }
  }
}

extension String {
  /// Appends the glyph of a cell; nothing for the right half of a wide one.
  mutating func append(_ cell: Cell) {
    guard !cell.isContinuation, let scalar = Unicode.Scalar(cell.scalar) else { return }
    unicodeScalars.append(scalar)
    if cell.mark1 != 0 { append(mark: cell.mark1) }
    if cell.mark2 != 0 { append(mark: cell.mark2) }
  }
}

extension TextField {
  /// Draws the field over one row and, with the focus, puts the cursor where typing goes.
  ///
  /// Text longer than the field moves by half the field's width at a time.
  ///
  /// - Parameter placeholder: shown while nothing is typed.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, placeholder: String = "", isFocused: Bool = true,
    paper: Paper = .ground, ink: Ink = .value
  ) {
    let line = rect.line(0)
    guard !line.isEmpty else { return }
    let fieldPaper = isFocused ? Paper.field : paper
    canvas.fill(line, Style(.text, on: fieldPaper))
    let caretColumn = ScreenText.columns(String(characters[..<caret]))
    let offset = isFocused ? Self.offset(caretColumn: caretColumn, width: line.columns) : 0
    if characters.isEmpty {
      canvas.put(placeholder, in: line, Style(.muted, on: fieldPaper))
    } else {
      drawText(on: &canvas, in: line, offset, Style(ink, on: fieldPaper))
    }
    guard isFocused else { return }
    canvas.cursor = (line.column + caretColumn - offset, line.row)
    canvas.isCursorVisible = true
  }

  private func drawText(on canvas: inout Canvas, in line: Rect, _ offset: Int, _ style: Style) {
    var skipped = 0
    var first = 0
    while first < characters.count, skipped < offset {
      skipped += ScreenText.columns(String(characters[first]))
      first += 1
    }
    let shown = String(characters[first...])
    let start = skipped - offset
    canvas.put(
      shown, at: line.column + start, line.row, style, width: line.columns - start)
    if offset > 0 {
      canvas.put(glyph: "‹", at: line.column, line.row, Style(.muted, on: style.paper))
    }
  }

  /// The columns scrolled away so that the caret is in view.
  static func offset(caretColumn: Int, width: Int) -> Int {
    guard caretColumn >= width else { return 0 }
    let step = max(1, width / 2)
    return ((caretColumn - width) / step + 1) * step
  }
}

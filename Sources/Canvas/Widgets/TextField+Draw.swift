extension TextField {
  /// Draws the field over one row and, with the focus, puts the cursor where typing goes.
  ///
  /// Text longer than the field moves by half the field's width at a time. Without the focus, text
  /// of several lines is its first one and their number.
  ///
  /// - Parameter placeholder: shown while nothing is typed.
  /// - Complexity: O(the width), however long the text is.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, placeholder: String = "", isFocused: Bool = true,
    paper: Paper = .ground, ink: Ink = .value
  ) {
    let line = rect.line(0)
    guard !line.isEmpty else { return }
    let fieldPaper = isFocused ? Paper.field : paper
    let style = Style(ink, on: fieldPaper)
    canvas.fill(line, Style(.text, on: fieldPaper))
    if characters.isEmpty {
      // At rest fainter than a value, so that nobody takes the hint for one.
      canvas.put(
        placeholder, in: line, isFocused ? Style(.muted, on: .hint) : Style(.faint, on: paper))
    } else if !isFocused {
      drawAtRest(on: &canvas, in: line, style)
    }
    guard isFocused else { return }
    // Columns are counted from a place not far before the caret, so that no key walks all of it.
    let base = caret <= Self.near * 2 ? 0 : (caret / Self.near - 1) * Self.near
    let caretColumn = ScreenText.columns(String(characters[base..<caret]))
    let offset = Self.offset(caretColumn: caretColumn, width: line.columns)
    if !characters.isEmpty {
      // What typing replaces is marked as a whole.
      let style = untouched == nil ? style : Style(ink, on: .selection)
      drawText(on: &canvas, in: line, from: base, offset, style)
    }
    canvas.cursor = (line.column + caretColumn - offset, line.row)
    canvas.isCursorVisible = true
  }

  /// The characters after which counting begins anew.
  private static let near = 1_024

  /// The first line, and how many there are.
  private func drawAtRest(on canvas: inout Canvas, in line: Rect, _ style: Style) {
    let count = lineCount
    guard count > 1 else {
      canvas.put(String(characters.prefix(line.columns * 4)), in: line, style)
      return
    }
    let note = "(\(count) lines)"
    var room = line
    let first = String(characters.prefix { !$0.isNewline }.prefix(line.columns * 4))
    let width = ScreenText.columns(note)
    let columns = min(ScreenText.columns(first), max(0, line.columns - width - 1))
    canvas.put(first, in: room.cutLeft(columns, gap: 1), style)
    canvas.put(note, in: room, Style(.muted, on: style.paper))
  }

  private func drawText(
    on canvas: inout Canvas, in line: Rect, from base: Int, _ offset: Int, _ style: Style
  ) {
    var skipped = 0
    var first = base
    while first < characters.count, skipped < offset {
      skipped += ScreenText.columns(String(characters[first]))
      first += 1
    }
    // A character takes no column at worst, and those are few.
    let shown = String(characters[first...].prefix(line.columns * 4))
    let start = skipped - offset
    canvas.put(
      shown, at: line.column + start, line.row, style, width: line.columns - start)
    if offset > 0 || base > 0 {
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

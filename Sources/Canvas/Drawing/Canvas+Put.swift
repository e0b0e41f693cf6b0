/// Where text stands in the width it is given.
public enum Alignment: Equatable, Sendable { case left, right, centre }

extension Canvas {
  /// Draws text on one row.
  ///
  /// Text that does not fit ends in `…`, and a glyph two cells wide is never cut in half. Imported
  /// text is safe here: controls, escapes and bidi overrides become visible marks.
  ///
  /// - Parameters:
  ///   - width: the most columns it may take; to the right edge of the canvas without it.
  ///   - alignment: where it stands within `width`; `.right` and `.centre` need a width.
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func put(
    _ text: String, at column: Int, _ row: Int, _ style: Style = .plain, width: Int? = nil,
    _ alignment: Alignment = .left
  ) -> Int {
    guard column > -1_000_000, column < size.columns, row >= 0, row < size.rows else {
      return column
    }
    let edge = size.columns - column
    let limit = min(width ?? edge, edge)
    guard limit > 0 else { return column }
    guard alignment != .left else { return put(text, from: column, limit: limit, row, style) }
    let needed = ScreenText.columns(text)
    guard needed < limit else { return put(text, from: column, limit: limit, row, style) }
    let start = column + (alignment == .right ? limit - needed : (limit - needed) / 2)
    return put(text, from: start, limit: needed, row, style)
  }

  /// Draws text over a line of a rectangle.
  @discardableResult
  public mutating func put(
    _ text: String, in rect: Rect, line: Int = 0, _ style: Style = .plain,
    _ alignment: Alignment = .left
  ) -> Int {
    guard line >= 0, line < rect.rows else { return rect.column }
    return put(text, at: rect.column, rect.row + line, style, width: rect.columns, alignment)
  }

  /// Draws one glyph; what is two cells wide and does not fit is left out.
  public mutating func put(
    glyph scalar: Unicode.Scalar, at column: Int, _ row: Int, _ style: Style = .plain
  ) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    guard GlyphWidth(of: scalar) == .narrow else {
      put(String(Character(scalar)), at: column, row, style)
      return
    }
    mendLeft(of: column, row)
    cells[row * size.columns + column] = Cell(scalar: drawn(scalar).value, style: style)
    mendRight(of: column + 1, row)
  }

  private mutating func put(
    _ text: String, from column: Int, limit: Int, _ row: Int, _ style: Style
  ) -> Int {
    let end = min(column + limit, size.columns)
    let base = row * size.columns
    mendLeft(of: max(0, column), row)
    if column >= 0, let next = putPlain(text, from: column, end: end, base, style) {
      mendRight(of: next, row)
      return next
    }
    var x = column
    for glyph in Glyphs(text) {
      if x + glyph.columns > end {
        x = endWithEllipsis(at: x, end: end, base, style)
        break
      }
      if x >= 0 {
        write(glyph, at: base + x, style)
      } else if x + glyph.columns > 0 {
        cells[base] = Cell(scalar: 0x20, style: style)
      }
      x += glyph.columns
    }
    mendRight(of: x, row)
    return x
  }

  /// Draws text of nothing but printable ASCII, as most of it is: a cell a byte.
  ///
  /// - Returns: the column after the last one drawn; nil, and nothing drawn, for any other text.
  private mutating func putPlain(
    _ text: String, from column: Int, end: Int, _ base: Int, _ style: Style
  ) -> Int? {
    let drawn = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) else { return nil }
      let count = min(bytes.count, end - column)
      guard count > 0 else { return column }
      var row = cells.mutableSpan
      for offset in 0..<count {
        row[base + column + offset] = Cell(scalar: UInt32(bytes[offset]), style: style)
      }
      return column + count < column + bytes.count
        ? endWithEllipsis(at: end, end: end, base, style) : column + count
    }
    return drawn ?? nil
  }

  private mutating func write(_ glyph: Glyph, at index: Int, _ style: Style) {
    switch glyphs {
    case .unicode, .asciiLines:
      cells[index] = Cell(
        scalar: drawn(glyph.base).value, mark1: glyph.mark1, mark2: glyph.mark2, style: style)
      if glyph.columns == 2 { cells[index + 1] = Cell(scalar: 0, style: style) }
    case .ascii:
      let cell = Cell(scalar: drawn(glyph.base).value, style: style)
      cells[index] = cell
      if glyph.columns == 2 { cells[index + 1] = cell }
    }
  }

  /// Puts `…` into the last column; a wide glyph that stood there goes whole.
  private mutating func endWithEllipsis(
    at x: Int, end: Int, _ base: Int, _ style: Style
  ) -> Int {
    var column = min(x, end - 1)
    guard column >= 0 else { return x }
    if x == end, column > 0, cells[base + column].isContinuation {
      cells[base + column].blankGlyph()
      column -= 1
    }
    cells[base + column] = Cell(scalar: drawn("…").value, style: style)
    return end
  }

  /// What of our own glyph set is drawn for a scalar.
  func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch glyphs {
    case .unicode: scalar
    case .asciiLines: scalar.isASCII ? scalar : GlyphSet.asciiStandIn(for: scalar) ?? scalar
    case .ascii: scalar.isASCII ? scalar : GlyphSet.asciiStandIn(for: scalar) ?? "?"
    }
  }

  /// Before drawing from `column` on: a wide glyph whose right half is about to go loses its left.
  mutating func mendLeft(of column: Int, _ row: Int) {
    let index = row * size.columns + column
    guard column > 0, column < size.columns, cells[index].isContinuation else { return }
    cells[index - 1].blankGlyph()
    cells[index].blankGlyph()
  }

  /// After drawing up to `column`: a right half whose left was drawn over becomes a blank.
  mutating func mendRight(of column: Int, _ row: Int) {
    guard column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    if cells[index].isContinuation { cells[index].blankGlyph() }
  }
}

extension Cell {
  mutating func blankGlyph() {
    scalar = 0x20
    mark1 = 0
    mark2 = 0
  }
}

extension Canvas {
  /// Paints a rectangle over with one glyph, blank unless another is given.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain, glyph: Unicode.Scalar = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let isNarrow = GlyphWidth(of: glyph) == .narrow
    let cell = Cell(scalar: isNarrow ? drawn(glyph).value : 0x20, style: style)
    for row in area.row..<area.endRow {
      mendLeft(of: area.column, row)
      let base = row * size.columns
      for index in base + area.column..<base + area.endColumn { cells[index] = cell }
      mendRight(of: area.endColumn, row)
    }
  }

  /// Lays another paper under what is already drawn: the selection bar over a row.
  public mutating func lay(_ paper: Paper, under rect: Rect) {
    restyle(rect) { $0.paper = paper }
  }

  /// Changes the style of what is already drawn, glyph for glyph.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let base = row * size.columns
      for index in base + area.column..<base + area.endColumn { change(&cells[index].style) }
    }
  }

  /// Draws another canvas with its top left corner at a position; what falls outside is left out.
  ///
  /// - Parameter from: the part of `other` that is drawn; all of it without one.
  public mutating func draw(
    _ other: Canvas, at column: Int, _ row: Int, from part: Rect? = nil
  ) {
    let source = (part ?? other.bounds).intersection(other.bounds)
    let target = Rect(column: column, row: row, columns: source.columns, rows: source.rows)
    let area = target.intersection(bounds)
    guard !area.isEmpty else { return }
    for line in area.row..<area.endRow {
      mendLeft(of: area.column, line)
      let sourceRow = (source.row + line - row) * other.size.columns
      let sourceBase = sourceRow + source.column + area.column - column
      let base = line * size.columns + area.column
      for offset in 0..<area.columns {
        cells[base + offset] = converted(other.cells[sourceBase + offset], from: other.glyphs)
      }
      mendEdges(of: area, line)
    }
  }

  /// A cell of a canvas with another glyph set.
  private func converted(_ cell: Cell, from other: GlyphSet) -> Cell {
    guard glyphs != other, cell.scalar >= 0x7f || cell.isContinuation else { return cell }
    switch glyphs {
    case .unicode: return cell
    case .asciiLines:
      var converted = cell
      converted.scalar = Unicode.Scalar(cell.scalar).map { drawn($0).value } ?? 0x3f
      return converted
    case .ascii:
      let scalar = Unicode.Scalar(cell.scalar) ?? "?"
      return Cell(scalar: cell.isContinuation ? 0x3f : drawn(scalar).value, style: cell.style)
    }
  }

  /// A copied part may have cut wide glyphs in half at both of its edges.
  private mutating func mendEdges(of area: Rect, _ row: Int) {
    let first = row * size.columns + area.column
    if cells[first].isContinuation { cells[first].blankGlyph() }
    mendRight(of: area.endColumn, row)
    let last = first + area.columns - 1
    let scalar = Unicode.Scalar(cells[last].scalar)
    if let scalar, scalar.value >= 0x1100, GlyphWidth(of: scalar) == .wide {
      cells[last].blankGlyph()
    }
  }
}

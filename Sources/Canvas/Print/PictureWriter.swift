/// Writes one SVG, row after row.
struct PictureWriter {
  /// The size of a cell, and of the text in it; 0.6 em is the width of most monospaced fonts.
  static let cellWidth = 9
  static let cellHeight = 20
  static let fontSize = 15
  static let baseline = 15

  let palette: Palette
  let columns: Int
  let rows: Int
  var markup = ""

  init(palette: Palette, columns: Int, rows: Int) {
    self.palette = palette
    self.columns = columns
    self.rows = rows
  }

  mutating func begin(title: String) {
    let width = columns * Self.cellWidth
    let height = rows * Self.cellHeight
    markup += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
    markup += " width=\"\(width)\" height=\"\(height)\" role=\"img\""
    markup += " font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\""
    markup += " font-size=\"\(Self.fontSize)\" stroke=\"none\" xml:space=\"preserve\">\n<title>"
    for scalar in ScreenText.visible(title).unicodeScalars { escape(scalar) }
    markup += "</title>\n<rect width=\"\(width)\" height=\"\(height)\""
    markup += " fill=\"\(ground(.plain).hexadecimal)\"/>\n"
  }

  mutating func end() -> String {
    markup += "</svg>\n"
    return markup
  }

  /// The colour behind a style; a terminal's own ground is white or nearly black.
  func ground(_ style: Style) -> Palette.RGB {
    let look = palette.look(style)
    return look.attributes.contains(.reverse) ? paint(look) : paper(look)
  }

  func ink(_ style: Style) -> Palette.RGB {
    let look = palette.look(style)
    return look.attributes.contains(.reverse) ? paper(look) : paint(look)
  }

  private func paint(_ look: Palette.Look) -> Palette.RGB {
    look.foreground ?? Palette.RGB(palette.isLight ? 0x1a_1a1a : 0xe6_e6e6)
  }

  private func paper(_ look: Palette.Look) -> Palette.RGB {
    look.background ?? Palette.RGB(palette.isLight ? 0xff_ffff : 0x11_1111)
  }

  /// The papers of a row that are not the picture's own.
  mutating func grounds(_ line: ArraySlice<Cell>, _ row: Int) {
    let own = ground(.plain)
    var start = line.startIndex
    while start < line.endIndex {
      let colour = ground(line[start].style)
      var end = start + 1
      while end < line.endIndex, ground(line[end].style) == colour { end += 1 }
      if colour != own {
        let x = (start - line.startIndex) * Self.cellWidth
        rectangle(
          x: x * 8, y: row * Self.cellHeight * 8, width: (end - start) * Self.cellWidth * 8,
          height: Self.cellHeight * 8, colour)
      }
      start = end
    }
  }

  /// What stands on the papers: shapes cell by cell, text in runs.
  mutating func glyphs(_ line: ArraySlice<Cell>, _ row: Int) {
    var start = line.startIndex
    while start < line.endIndex {
      let column = start - line.startIndex
      let cell = line[start]
      if let arms = LineArms(cell.scalar) {
        let end = endOfLine(line, from: start, arms)
        draw(arms, column: column, row: row, count: end - start, cell.style)
        start = end
      } else if Self.isShape(cell.scalar) {
        let end = endOfBar(line, from: start)
        drawShape(cell, column: column, row: row, count: end - start)
        start = end
      } else if cell.scalar == 0x20 || cell.isContinuation {
        if cell.style.attributes.contains(.underline) { underline(cell.style, column, row) }
        start += 1
      } else {
        start = text(line, from: start, row)
      }
    }
  }

  /// Straight lines go on for many cells and are one stroke.
  private func endOfLine(_ line: ArraySlice<Cell>, from start: Int, _ arms: LineArms) -> Int {
    var end = start + 1
    guard arms.up == 0, arms.down == 0, arms.left == arms.right else { return end }
    while end < line.endIndex, line[end].scalar == line[start].scalar,
      line[end].style == line[start].style
    {
      end += 1
    }
    return end
  }

  /// Full and shaded cells side by side are one bar without seams.
  private func endOfBar(_ line: ArraySlice<Cell>, from start: Int) -> Int {
    var end = start + 1
    guard Self.fillsWidth(line[start].scalar) else { return end }
    while end < line.endIndex, line[end].scalar == line[start].scalar,
      line[end].style == line[start].style
    {
      end += 1
    }
    return end
  }

  /// One run of text in one style, up to the next shape, wide glyph or gap.
  private mutating func text(_ line: ArraySlice<Cell>, from start: Int, _ row: Int) -> Int {
    let style = line[start].style
    let isWide = start + 1 < line.endIndex && line[start + 1].isContinuation
    var end = isWide ? start + 2 : start + 1
    while !isWide, end < line.endIndex, line[end].style == style,
      continuesText(line, at: end)
    {
      end += 1
    }
    let look = palette.look(style)
    let x = (start - line.startIndex) * Self.cellWidth
    markup += "<text x=\"\(x)\" y=\"\(row * Self.cellHeight + Self.baseline)\""
    markup += " textLength=\"\((end - start) * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\""
    markup += " fill=\"\(ink(style).hexadecimal)\""
    if look.attributes.contains(.bold) { markup += " font-weight=\"bold\"" }
    if look.attributes.contains(.underline) { markup += " text-decoration=\"underline\"" }
    if look.attributes.contains(.dim) { markup += " opacity=\"0.7\"" }
    markup += ">"
    for cell in line[start..<end] { escape(cell) }
    markup += "</text>\n"
    return end
  }

  private func continuesText(_ line: ArraySlice<Cell>, at index: Int) -> Bool {
    let scalar = line[index].scalar
    let next = index + 1 < line.endIndex ? line[index + 1].scalar : 0x20
    if scalar == 0x20 {
      // A run ends with a glyph: trailing spaces are not measured alike everywhere.
      let afterNext = index + 2 < line.endIndex ? line[index + 2].scalar : 0x20
      let isText = next != 0x20 && next != 0 && afterNext != 0 && !Self.isShape(next)
      return isText && line[index + 1].style == line[index].style
    }
    return next != 0 && scalar != 0 && !Self.isShape(scalar)
  }

  private mutating func underline(_ style: Style, _ column: Int, _ row: Int) {
    rectangle(
      x: column * Self.cellWidth * 8, y: (row * Self.cellHeight + Self.baseline + 2) * 8,
      width: Self.cellWidth * 8, height: 8, ink(style))
  }
}

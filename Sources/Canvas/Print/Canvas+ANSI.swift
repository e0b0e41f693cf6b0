extension Canvas {
  /// The canvas as text with colours, for a terminal or a pager that shows them.
  ///
  /// One line a row, each ending with a reset, so that a line cut out of it stays whole.
  public func ansi(_ palette: Palette, depth: ColourDepth) -> String {
    var text = ""
    text.reserveCapacity(cells.count * 2)
    for row in 0..<size.rows {
      if row > 0 { text.unicodeScalars.append("\n") }
      appendANSI(row, palette, depth, to: &text)
    }
    return text
  }

  private func appendANSI(
    _ row: Int, _ palette: Palette, _ depth: ColourDepth, to text: inout String
  ) {
    let line = cells[row * size.columns..<(row + 1) * size.columns]
    var end = line.endIndex
    while end > line.startIndex, line[end - 1].isEmptyGround(in: palette) { end -= 1 }
    var current: Style?
    for cell in line[line.startIndex..<end] {
      if cell.style != current {
        text += Self.selectGraphics(palette.look(cell.style), depth)
        current = cell.style
      }
      text.append(cell)
    }
    if current != nil { text += "\u{1b}[0m" }
  }

  /// The escape sequence that sets a look from scratch.
  static func selectGraphics(_ look: Palette.Look, _ depth: ColourDepth) -> String {
    var codes = "0"
    let attributes: [(Style.Attributes, String)] = [
      (.bold, ";1"), (.dim, ";2"), (.underline, ";4"), (.reverse, ";7"),
    ]
    for (attribute, code) in attributes where look.attributes.contains(attribute) {
      codes += code
    }
    if let colour = look.foreground { codes += code(colour, depth, isBackground: false) }
    if let colour = look.background { codes += code(colour, depth, isBackground: true) }
    return "\u{1b}[\(codes)m"
  }

  private static func code(
    _ colour: Palette.RGB, _ depth: ColourDepth, isBackground: Bool
  ) -> String {
    switch depth {
    case .direct:
      return ";\(isBackground ? 48 : 38);2;\(colour.red);\(colour.green);\(colour.blue)"
    case .indexed256:
      return ";\(isBackground ? 48 : 38);5;\(colour.indexed256)"
    case .indexed16:
      let index = Int(colour.indexed16)
      let base = index < 8 ? 30 : 82
      return ";\(base + index + (isBackground ? 10 : 0))"
    case .indexed8:
      return ";\(30 + Int(colour.indexed8) + (isBackground ? 10 : 0))"
    case .mono:
      return ""
    }
  }
}

extension Cell {
  /// A blank that looks like nothing was drawn, so that it need not be written at a line's end.
  fileprivate func isEmptyGround(in palette: Palette) -> Bool {
    guard scalar == 0x20, mark1 == 0 else { return false }
    let look = palette.look(style)
    return look.background == nil && look.attributes.isDisjoint(with: [.reverse, .underline])
  }
}

/// Shapes are measured in eighths of a unit, so that the block glyphs fall on whole numbers.
extension PictureWriter {
  static func isShape(_ scalar: UInt32) -> Bool {
    LineArms(scalar) != nil || block(scalar) != nil || arrow(scalar) != nil
  }

  /// Whether a block reaches from the left edge of its cell to the right one.
  static func fillsWidth(_ scalar: UInt32) -> Bool { block(scalar)?.width == 8 }

  /// Draws a block, a shade or an arrow head; a block that fills its width `count` times.
  mutating func drawShape(_ cell: Cell, column: Int, row: Int, count: Int) {
    let x = column * Self.cellWidth * 8
    let y = row * Self.cellHeight * 8
    if let block = Self.block(cell.scalar) {
      rectangle(
        x: x + block.x * Self.cellWidth, y: y + block.y * Self.cellHeight,
        width: block.width * Self.cellWidth * count, height: block.height * Self.cellHeight,
        ink(cell.style), opacity: block.opacity)
    }
    guard let arrow = Self.arrow(cell.scalar) else { return }
    markup += "<path d=\""
    for (index, point) in arrow.enumerated() {
      markup += index == 0 ? "M" : "L"
      coordinate(x + point.0 * Self.cellWidth)
      markup += " "
      coordinate(y + point.1 * Self.cellHeight)
    }
    markup += "Z\" fill=\"\(ink(cell.style).hexadecimal)\"/>\n"
  }

  /// Draws the arms of a line glyph, repeated to the right `count` times.
  mutating func draw(_ arms: LineArms, column: Int, row: Int, count: Int, _ style: Style) {
    let left = column * Self.cellWidth * 8
    let top = row * Self.cellHeight * 8
    let middle = (x: left + Self.cellWidth * 4, y: top + Self.cellHeight * 4)
    let right = left + count * Self.cellWidth * 8
    let bottom = top + Self.cellHeight * 8
    let colour = ink(style)
    if arms.left > 0, arms.left == arms.right {
      stroke(left, middle.y, right, middle.y, arms.left, arms.isDashed, colour)
    } else {
      if arms.left > 0 { stroke(left, middle.y, middle.x, middle.y, arms.left, false, colour) }
      if arms.right > 0 { stroke(middle.x, middle.y, right, middle.y, arms.right, false, colour) }
    }
    if arms.up > 0, arms.up == arms.down {
      stroke(middle.x, top, middle.x, bottom, arms.up, arms.isDashed, colour)
    } else {
      if arms.up > 0 { stroke(middle.x, top, middle.x, middle.y, arms.up, false, colour) }
      if arms.down > 0 { stroke(middle.x, middle.y, middle.x, bottom, arms.down, false, colour) }
    }
  }

  private mutating func stroke(
    _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ weight: Int, _ isDashed: Bool,
    _ colour: Palette.RGB
  ) {
    markup += "<path d=\"M"
    coordinate(x1)
    markup += " "
    coordinate(y1)
    markup += "L"
    coordinate(x2)
    markup += " "
    coordinate(y2)
    markup += "\" stroke=\"\(colour.hexadecimal)\" stroke-width=\"\(weight == 2 ? "2.5" : "1.2")\""
    markup += isDashed ? " stroke-dasharray=\"3 2\"/>\n" : " stroke-linecap=\"square\"/>\n"
  }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, _ colour: Palette.RGB, opacity: String? = nil
  ) {
    markup += "<rect x=\""
    coordinate(x)
    markup += "\" y=\""
    coordinate(y)
    markup += "\" width=\""
    coordinate(width)
    markup += "\" height=\""
    coordinate(height)
    markup += "\" fill=\"\(colour.hexadecimal)\""
    if let opacity { markup += " opacity=\"\(opacity)\"" }
    markup += "/>\n"
  }

  /// Eighths as a decimal number.
  private mutating func coordinate(_ eighths: Int) {
    let thousandths = eighths.magnitude % 8 * 125
    if eighths < 0 { markup += "-" }
    markup += "\(eighths.magnitude / 8)"
    guard thousandths > 0 else { return }
    let digits = String(thousandths)
    markup += "." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  private struct Block {
    var x = 0
    var y = 0
    var width = 8
    var height = 8
    var opacity: String?
  }

  /// Where a block glyph stands in its cell, in eighths of the cell.
  private static func block(_ scalar: UInt32) -> Block? {
    switch scalar {
    case 0x2580: Block(height: 4)
    case 0x2581...0x2588: Block(y: 8 - Int(scalar - 0x2580), height: Int(scalar - 0x2580))
    case 0x2589...0x258f: Block(width: 8 - Int(scalar - 0x2588))
    case 0x2590: Block(x: 4, width: 4)
    case 0x2591: Block(opacity: "0.25")
    case 0x2592: Block(opacity: "0.5")
    case 0x2593: Block(opacity: "0.75")
    default: nil
    }
  }

  /// The corners of an arrow head, in eighths of the cell.
  private static func arrow(_ scalar: UInt32) -> [(Int, Int)]? {
    switch scalar {
    case 0x25b6: [(1, 2), (8, 4), (1, 6)]
    case 0x25c0: [(7, 2), (0, 4), (7, 6)]
    case 0x25b2: [(0, 6), (4, 2), (8, 6)]
    case 0x25bc: [(0, 2), (4, 6), (8, 2)]
    case 0x25b8: [(2, 2), (7, 4), (2, 6)]
    default: nil
    }
  }
}

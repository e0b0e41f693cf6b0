/// A line glyph by its four arms, so that lines that meet can be joined and drawn as graphics.
struct LineArms: Equatable {
  /// 0 none, 1 thin, 2 bold.
  var up = 0
  var right = 0
  var down = 0
  var left = 0
  var isDashed = false

  init(up: Int = 0, right: Int = 0, down: Int = 0, left: Int = 0, isDashed: Bool = false) {
    self.up = up
    self.right = right
    self.down = down
    self.left = left
    self.isDashed = isDashed
  }

  /// The arms of a glyph; nil where it is no line.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x254c: self.init(right: 1, left: 1, isDashed: true)
    case 0x254d: self.init(right: 2, left: 2, isDashed: true)
    case 0x254e: self.init(up: 1, down: 1, isDashed: true)
    case 0x254f: self.init(up: 2, down: 2, isDashed: true)
    case 0x2500...0x257f:
      guard let packed = Self.armsOfGlyph[scalar] else { return nil }
      self.init(
        up: Int(packed >> 12), right: Int(packed >> 8 & 15), down: Int(packed >> 4 & 15),
        left: Int(packed & 15))
    default: return nil
    }
  }

  /// The glyph with these arms; a blank without any.
  var glyph: Unicode.Scalar {
    if isDashed {
      switch (up, right, down, left) {
      case (0, 1, 0, 1): return "╌"
      case (0, 2, 0, 2): return "╍"
      case (1, 0, 1, 0): return "╎"
      case (2, 0, 2, 0): return "╏"
      default: break
      }
    }
    let packed = UInt16(truncatingIfNeeded: up << 12 | right << 8 | down << 4 | left)
    return Self.glyphOfArms[packed] ?? " "
  }

  /// Both at once: where two lines meet, the bolder arm wins, and a solid line hides a dashed one.
  func joined(with other: LineArms) -> LineArms {
    LineArms(
      up: max(up, other.up), right: max(right, other.right), down: max(down, other.down),
      left: max(left, other.left), isDashed: isDashed && other.isDashed)
  }
}

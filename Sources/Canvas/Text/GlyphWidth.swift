/// How many columns of the terminal a scalar takes.
public enum GlyphWidth: UInt8, Equatable, Sendable {
  /// A mark drawn over the glyph before it, or a sign that is not seen at all.
  case none = 0
  case narrow = 1
  /// Two cells: Chinese, Japanese, Korean, most emoji.
  case wide = 2
  /// A control, an unassigned scalar, or one whose width is disputed: never sent to a terminal.
  case undrawable = 3

  /// The width of `scalar` by Unicode 15, held to glibc's `wcwidth` by a test.
  ///
  /// - Complexity: constant below U+0300 and for common Chinese and Hangul, else a binary search.
  public init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      let isControl = value < 0x20 || (value >= 0x7f && value < 0xa0)
      self = isControl ? .undrawable : .narrow
    } else if (value >= 0x4e00 && value < 0x9fff) || (value >= 0xac00 && value < 0xd7a3) {
      self = .wide
    } else {
      self = Self.lookUp(value)
    }
  }

  private static func lookUp(_ value: UInt32) -> GlyphWidth {
    let runs = GlyphWidthRuns.packed
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    return GlyphWidth(rawValue: UInt8(truncatingIfNeeded: runs[low] & 3)) ?? .undrawable
  }

  /// Columns as a number; 0 for what cannot be drawn.
  public var columns: Int {
    switch self {
    case .none, .undrawable: 0
    case .narrow: 1
    case .wide: 2
    }
  }
}

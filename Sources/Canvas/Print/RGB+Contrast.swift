extension Palette.RGB {
  /// The contrast of two colours, 1...21, as WCAG 2.2 defines it.
  public func contrast(with other: Palette.RGB) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Relative luminance, 0...1.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : power24((share + 0.055) / 1.055)
  }

  /// `x` to the power of 2.4 for 0...1, without a mathematics library: x² times the fifth root of x².
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    var root = 0.5 + square / 2
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}

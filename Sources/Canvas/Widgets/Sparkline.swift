/// A row of values as columns one cell wide, the newest at the right.
public struct Sparkline: Hashable, Sendable {
  /// The oldest first; what is below 0 or not a number counts as nothing.
  public var values: [Double]
  /// The value of a full cell; the largest of the values shown without one.
  public var maximum: Double?
  /// One for all.
  public var ink: Ink

  /// A row of values to one scale.
  public init(_ values: [Double], maximum: Double? = nil, ink: Ink = .accent) {
    self.values = values
    self.maximum = maximum
    self.ink = ink
  }

  /// Draws the last values that fit, from the left.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    guard !rect.isEmpty else { return }
    let shown = values.suffix(rect.columns)
    let top = maximum ?? shown.lazy.filter(\.isFinite).max() ?? 0
    for (offset, value) in shown.enumerated() {
      let filled = min(8, Meter.eighths(value, top, 1))
      let glyph: Unicode.Scalar = filled == 0 ? "·" : BarGlyphs.vertical[filled]
      let style = Style(filled == 0 ? .faint : ink, on: paper)
      canvas.put(glyph: glyph, at: rect.column + offset, rect.row, style)
    }
  }
}

/// Bars one below the other, each of one or more parts: `Ana Silva  ██████▌  $2.6M`.
public struct BarChart: Hashable, Sendable {
  /// A stretch of a bar.
  public struct Part: Hashable, Sendable {
    /// In the unit of the chart; nothing below 0 is drawn.
    public var value: Double
    /// The series it belongs to.
    public var ink: Ink
    /// So much of a series.
    public init(_ value: Double, _ ink: Ink = .accent) {
      self.value = value
      self.ink = ink
    }
  }

  /// A line of the chart.
  public struct Bar: Hashable, Sendable {
    /// At the left, in a column as wide as the longest.
    public var label: String
    /// From left to right.
    public var parts: [Part]
    /// The number beside the bar.
    public var text: String
    /// A bar with its label and its number.
    public init(_ label: String, _ parts: [Part], _ text: String) {
      self.label = label
      self.parts = parts
      self.text = text
    }
  }

  /// From top to bottom.
  public var bars: [Bar]
  /// The value of a whole bar; the largest sum of the bars without one.
  public var maximum: Double?

  /// Bars to one scale.
  public init(_ bars: [Bar], maximum: Double? = nil) {
    self.bars = bars
    self.maximum = maximum
  }

  /// Draws as many bars as there are rows.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    let labels = min(bars.map { ScreenText.columns($0.label) }.max() ?? 0, rect.columns / 3)
    let texts = min(bars.map { ScreenText.columns($0.text) }.max() ?? 0, rect.columns / 3)
    let top = maximum ?? bars.map { $0.parts.reduce(0) { $0 + max(0, $1.value) } }.max() ?? 0
    for (index, bar) in bars.prefix(rect.rows).enumerated() {
      var line = rect.line(index)
      canvas.put(bar.label, in: line.cutLeft(labels, gap: 1), Style(.text, on: paper))
      let number = line.cutRight(texts, gap: 1)
      canvas.put(bar.text, in: number, Style(.text, on: paper), .right)
      draw(bar.parts, on: &canvas, in: line, top, paper)
    }
  }

  /// A part takes whole cells up to where the next begins; the last ends on an eighth. Every second
  /// part is shaded, so that they are told apart without colours.
  private func draw(
    _ parts: [Part], on canvas: inout Canvas, in line: Rect, _ top: Double, _ paper: Paper
  ) {
    var sum = 0.0
    var column = line.column
    for (index, part) in parts.enumerated() where part.value > 0 {
      sum += part.value
      let eighths = Meter.eighths(sum, top, line.columns)
      let isLast = !parts[(index + 1)...].contains { $0.value > 0 }
      let end = line.column + (isLast ? eighths / 8 : (eighths + 4) / 8)
      let style = Style(part.ink, on: paper)
      let glyph: Unicode.Scalar = index % 2 == 0 ? "█" : "▓"
      if end > column {
        canvas.fill(
          Rect(column: column, row: line.row, columns: end - column, rows: 1), style, glyph: glyph)
        column = end
      }
      if isLast, index % 2 == 0, eighths % 8 > 0, column == end, column < line.endColumn {
        canvas.put(glyph: BarGlyphs.horizontal[eighths % 8], at: column, line.row, style)
      }
    }
  }
}

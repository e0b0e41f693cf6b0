/// A value against its target, as a bar with a mark: `██████▌·│··`, and `████████│▓▓▓▓` beyond it.
///
/// What lies beyond a limit is shaded, so that it is seen without colours; in ASCII the bars are
/// `######=.|..` and `########|====`.
public struct Meter: Hashable, Sendable {
  /// In the unit of `target`; not a number and infinity count as nothing and as full.
  public var value: Double
  /// Where the mark stands; none without it.
  public var target: Double?
  /// The value at the right end of the bar.
  public var maximum: Double
  /// The part up to the target.
  public var ink: Ink
  /// The part beyond the target.
  public var beyondInk: Ink
  /// Whether the target is a limit, beyond which the bar is shaded; else it is a line to reach.
  public var isLimit: Bool
  /// Written behind the bar, right-aligned in `labelWidth` columns.
  public var label: String
  /// At least the label's own columns, so that labels line up below each other.
  public var labelWidth: Int

  /// A bar; without `beyondInk` all of it is in one ink.
  public init(
    value: Double, target: Double? = nil, maximum: Double, ink: Ink = .accent,
    beyondInk: Ink? = nil, isLimit: Bool = true, label: String = "", labelWidth: Int = 0
  ) {
    self.value = value
    self.target = target
    self.maximum = maximum
    self.ink = ink
    self.beyondInk = beyondInk ?? ink
    self.isLimit = isLimit
    self.label = label
    self.labelWidth = max(labelWidth, label.isEmpty ? 0 : ScreenText.columns(label))
  }

  /// Draws bar and label over the first row.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    guard !rect.isEmpty else { return }
    var bar = rect
    if labelWidth > 0 {
      let text = bar.cutRight(min(labelWidth, rect.columns), gap: 1)
      canvas.put(label, in: text, Style(.text, on: paper), .right)
    }
    drawBar(on: &canvas, in: bar, paper)
  }

  private func drawBar(on canvas: inout Canvas, in bar: Rect, _ paper: Paper) {
    guard bar.columns > 0 else { return }
    let eighths = Self.eighths(value, maximum, bar.columns)
    let mark = target.map { min(Self.eighths($0, maximum, bar.columns) / 8, bar.columns - 1) }
    for offset in 0..<bar.columns {
      let filled = min(8, max(0, eighths - offset * 8))
      let isBeyond = mark.map { offset > $0 } ?? false
      var glyph = isBeyond && isLimit ? BarGlyphs.beyond(filled) : BarGlyphs.horizontal[filled]
      var style = Style(isBeyond ? beyondInk : ink, on: paper)
      if offset == mark {
        glyph = "│"
        style.ink = .text
      } else if filled == 0 {
        glyph = isBeyond ? " " : "·"
        style.ink = .faint
      }
      canvas.put(glyph: glyph, at: bar.column + offset, bar.row, style)
    }
  }

  /// The length of a bar in eighths of a cell; a value above nothing shows at least one.
  ///
  /// - Returns: 0 to `columns * 8`.
  public static func eighths(_ value: Double, _ maximum: Double, _ columns: Int) -> Int {
    guard value > 0, maximum > 0, maximum.isFinite else { return 0 }
    let share = min(1, value / maximum)
    guard share > 0 else { return 1 }
    return max(1, Int(share * Double(columns * 8) + 0.5))
  }
}

/// The block glyphs by how many eighths of the cell they fill.
public enum BarGlyphs {
  /// From empty to full.
  public static let horizontal: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// A cell beyond the target: shaded, as long as a good part of it is filled.
  public static func beyond(_ eighths: Int) -> Unicode.Scalar {
    switch eighths {
    case ...0: " "
    case 1...4: "▒"
    default: "▓"
    }
  }
  static let vertical: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

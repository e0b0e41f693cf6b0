import Seeds

@testable import Canvas

extension SeededRandom {
  /// Text of all kinds: plain, wide, marked, joined, and hostile.
  mutating func text(length: Int) -> String {
    let pools: [ClosedRange<UInt32>] = [
      0x20...0x7e, 0x20...0x7e, 0x00...0x1f, 0x7f...0x9f, 0xa0...0x24f, 0x300...0x36f,
      0x590...0x6ff, 0x1100...0x11ff, 0x200b...0x206f, 0x2500...0x25ff, 0x3040...0x30ff,
      0x4e00...0x4eff, 0xac00...0xacff, 0xfe00...0xfe0f, 0x1f300...0x1f64f, 0xe0000...0xe007f,
      0x0...0x10ffff,
    ]
    var text = ""
    for _ in 0..<length {
      let pool = pools[Int.random(in: pools.indices, using: &self)]
      guard let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &self)) else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

extension Canvas {
  init(_ columns: Int, _ rows: Int, glyphs: GlyphSet = .unicode) {
    self.init(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  /// What is wrong with the grid; nil where every glyph is whole and may be sent to a terminal.
  var broken: String? {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        let place = "at \(column), \(row)"
        guard let scalar = Unicode.Scalar(cell.scalar) else { return "no scalar \(place)" }
        if cell.isContinuation {
          let left = Unicode.Scalar(self[column - 1, row].scalar)
          if column == 0 || left.map({ GlyphWidth(of: $0) }) != .wide { return "half \(place)" }
          continue
        }
        switch GlyphWidth(of: scalar) {
        case .narrow: break
        case .wide:
          let isWhole = column + 1 < size.columns && self[column + 1, row].isContinuation
          if !isWhole { return "cut glyph \(place)" }
        case .none, .undrawable: return "undrawable \(cell.scalar) \(place)"
        }
        if glyphs == .ascii, cell.scalar > 0x7e { return "not ASCII \(place)" }
      }
    }
    return nil
  }
}

/// Draws on a fresh canvas and gives its lines.
func drawn(
  _ columns: Int, _ rows: Int, glyphs: GlyphSet = .unicode, _ draw: (inout Canvas) -> Void
) -> [String] {
  var canvas = Canvas(columns, rows, glyphs: glyphs)
  draw(&canvas)
  return canvas.lines
}

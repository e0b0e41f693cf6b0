import CTerm

/// One position of the screen as the terminal holds it.
public struct ScreenCell: Equatable, Sendable {
  public enum Colour: Equatable, Sendable {
    /// The terminal's own.
    case own
    /// A number of the xterm palette.
    case indexed(Int)
    /// `0xRRGGBB`
    case direct(Int)
  }

  /// The glyph with its marks; a space where nothing was drawn, empty in the right half of a wide
  /// glyph.
  public let text: String
  public let columns: Int
  public let isBold: Bool
  public let isItalic: Bool
  public let isReverse: Bool
  public let isUnderlined: Bool
  public let foreground: Colour
  public let background: Colour

  init(_ cell: cterm_cell) {
    let scalars = withUnsafeBytes(of: cell.scalars) { bytes in
      Array(bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 })
    }
    if scalars.first == .max {
      text = ""
    } else {
      var glyph = scalars.isEmpty ? " " : ""
      glyph.unicodeScalars.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
      text = glyph
    }
    columns = Int(cell.width)
    isBold = cell.bold
    isItalic = cell.italic
    isReverse = cell.reverse
    isUnderlined = cell.underline
    foreground = Self.colour(cell.foreground)
    background = Self.colour(cell.background)
  }

  private static func colour(_ number: Int32) -> Colour {
    switch number {
    case ..<0: .own
    case 0x1000000...: .indexed(Int(number & 0xFF))
    default: .direct(Int(number))
    }
  }
}

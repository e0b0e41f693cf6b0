/// Which glyphs a canvas may use.
public enum GlyphSet: Equatable, Sendable {
  /// Lines, blocks and arrows from the set that every terminal font has, and all of the world's text.
  case unicode
  /// Lines, blocks and arrows in ASCII, text as it is: for fonts and readers that lack the others.
  case asciiLines
  /// Nothing but ASCII: for a locale that is not UTF-8.
  case ascii

  /// The ASCII stand-in for one of our own glyphs; nil for any other scalar.
  ///
  /// Drawing goes through this one table, so that no widget has to know which set is in use.
  static func asciiStandIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let arms = LineArms(scalar.value), !arms.isDashed { return asciiStandIn(for: arms) }
    return switch scalar {
    case "╌", "╍", "–", "—", "‐", "‑", "−": "-"
    case "╎", "╏": ":"
    case "▶", "▸", "→", "›", "»": ">"
    case "◀", "◂", "←", "‹", "«": "<"
    case "▲", "▴", "↑": "^"
    case "▼", "▾", "↓": "v"
    case "⇄", "↔": "x"
    case "↵", "⏎": "/"
    case "↺", "↻": "@"
    case "█", "▉", "▊", "▋", "▌": "#"
    // A thin beginning of a bar: not `|`, which marks its target.
    case "▍", "▎", "▏", "▐": "-"
    case "▓", "▒": "="
    case "░", "·", "∙": "."
    case "▁", "▂", "▃": "_"
    case "▄", "▅", "▆", "▇": "="
    case "●", "•", "◆", "■": "*"
    case "○", "◇", "□", "☐": "o"
    case "✓", "☑": "x"
    case "✗", "×": "x"
    case "…": "~"
    case "‘", "’": "'"
    case "“", "”": "\""
    default: nil
    }
  }

  /// Bold lines are `=` and `#`, so that a way taken is told from the others without colours.
  private static func asciiStandIn(for arms: LineArms) -> Unicode.Scalar {
    let isBold = [arms.up, arms.right, arms.down, arms.left].allSatisfy { $0 == 0 || $0 > 1 }
    if arms.up == 0, arms.down == 0 { return isBold ? "=" : "-" }
    if isBold { return "#" }
    return arms.left == 0 && arms.right == 0 ? "|" : "+"
  }
}

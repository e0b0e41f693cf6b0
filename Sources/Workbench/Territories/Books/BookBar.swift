import Canvas

/// A book against its range: a bar with a mark where the range ends, and one where it begins.
///
/// All bars of a table have one scale, so that the marks stand under each other. The user's own
/// limit is a wall `│`; the source's range is two thin marks `╎` (RULES §3). What lies beyond the
/// upper mark is shaded, so that it is seen without colours.
struct BookBar {
  var load: BookLoad
  /// What the right end of the bar stands for.
  var maximum: Double

  func text(width: Int) -> StyledText {
    var text = StyledText.empty
    guard width > 0, maximum > 0 else { return text }
    let filled = eighths(load.part, width)
    let high = min((eighths(1, width) + 4) / 8, width - 1)
    let low = load.lowPart.map { min((eighths($0, width) + 4) / 8, high - 1) }
    let beyond: Ink = load.isOwn ? .bad : .warn
    for column in 0..<width {
      let part = min(8, max(0, filled - column * 8))
      if column == high {
        text.append(load.isOwn ? "│" : "╎", load.isOwn ? .text : .muted)
      } else if column == low {
        text.append("╎", part > 0 ? .text : .muted)
      } else if column > high {
        text.append(String(Character(BarGlyphs.beyond(part))), beyond)
      } else if part > 0 {
        text.append(String(Character(BarGlyphs.horizontal[part])), .series1)
      } else {
        text.append("·", .faint)
      }
    }
    return text
  }

  private func eighths(_ part: Double, _ width: Int) -> Int {
    Meter.eighths(part, maximum, width)
  }
}

import Canvas

/// A book against its range: a bar with a mark where the range ends, and one where it begins.
///
/// All bars of a table have one scale, so that the marks stand under each other. The user's own
/// limit is a wall `│`; the source's range is two thin marks `╎` (RULES §3).
struct BookBar {
  var load: BookLoad
  /// What the right end of the bar stands for.
  var maximum: Double

  func text(width: Int) -> StyledText {
    var text = StyledText.empty
    guard width > 0, maximum > 0 else { return text }
    let filled = cells(load.part, width)
    let high = min(cells(1, width), width - 1)
    let low = load.lowPart.map { min(cells($0, width), high - 1) }
    for column in 0..<width {
      if column == high {
        text.append(load.isOwn ? "│" : "╎", load.isOwn ? .text : .muted)
      } else if column == low {
        text.append("╎", .muted)
      } else if column < filled {
        text.append("█", column > high ? (load.isOwn ? .bad : .warn) : .series1)
      } else {
        text.append(column < high ? "·" : " ", .faint)
      }
    }
    return text
  }

  /// A book that holds anything shows at least one cell.
  private func cells(_ part: Double, _ width: Int) -> Int {
    guard part > 0 else { return 0 }
    return max(1, min(width, Int((part / maximum * Double(width)).rounded())))
  }
}

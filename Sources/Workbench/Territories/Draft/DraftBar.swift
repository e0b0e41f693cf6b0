import Canvas

/// A book against its target: solid up to what it holds with the drafts, shaded for what they take
/// away (`░`) or bring (`▒`), and a wall `│` at the target.
struct DraftBar {
  /// As parts of the target.
  var before: Double
  var after: Double
  /// What the right end of the bar stands for.
  var maximum: Double

  func text(width: Int) -> StyledText {
    var text = StyledText.empty
    guard width > 0, maximum > 0 else { return text }
    let target = min((eighths(1, width) + 4) / 8, width - 1)
    let kept = eighths(min(before, after), width)
    let most = eighths(max(before, after), width)
    for column in 0..<width {
      let solid = min(8, max(0, kept - column * 8))
      let ghost = min(8, max(0, most - column * 8))
      if column == target {
        text.append("│", .text)
      } else if solid == 8 || (solid > 0 && ghost <= solid) {
        text.append(String(Character(BarGlyphs.horizontal[solid])), .series1)
      } else if ghost >= 4 {
        text.append(after > before ? "▒" : "░", after > before ? .good : .warn)
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

import Canvas
import Plan

/// How each role is paid, shown behind the leaf with where it comes from.
extension Walk {
  func drawPay(on canvas: inout Canvas, in area: inout Rect, _ plan: Plan) {
    guard let leaf = leaf(in: plan) else { return }
    drawTitle(
      "How is each role paid under \(leaf.title)?",
      "Base/variable of what a year pays, and what the variable part is paid on.",
      on: &canvas, in: &area)
    let lines = plan.playbook.payLines(leaf)
    let roles = plan.playbook.coverage(leaf).roleLines
    let isWide = area.columns >= Self.wideColumns
    for (line, role) in zip(lines, roles) {
      var rest = area.cutTop(1)
      _ = rest.cutLeft(2)
      canvas.put(line.role.abbreviation, in: rest.cutLeft(5), Style(.text, .bold))
      canvas.put(line.mix.text, in: rest.cutLeft(7), Style(.value))
      canvas.put(line.basis, in: rest.cutLeft(isWide ? 32 : 24, gap: 1), Style(.text))
      let source = role.paySource(under: leaf)
      // A source that has no room behind its role stands below it, where there are rows.
      if ScreenText.columns(source.words) > rest.columns, area.rows > lines.count * 2 {
        rest = area.cutTop(1)
        _ = rest.cutLeft(14)
      }
      canvas.put(source.words, in: rest.cutLeft(isWide ? 32 : rest.columns), Style(.muted))
      if isWide, let earnings = line.onTarget {
        canvas.put("\(earnings.short(Benchmark.currency)) a year", in: rest, Style(.muted))
      }
    }
    _ = area.cutTop(1)
    let keys = TextBlock(
      StyledText("Enter", .key, .bold) + StyledText(" takes it as it is, ", .muted)
        + StyledText("m", .key, .bold) + StyledText(" changes it for the whole leaf", .muted))
    var room = area
    _ = room.cutLeft(2)
    _ = area.cutTop(keys.draw(on: &canvas, in: room))
  }

  private static let wideColumns = 96
}

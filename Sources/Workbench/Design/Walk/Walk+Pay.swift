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
      canvas.put(source.words, in: rest.cutLeft(isWide ? 32 : rest.columns), Style(.muted))
      if isWide, let earnings = line.onTarget {
        canvas.put("\(earnings.short(Benchmark.currency)) a year", in: rest, Style(.muted))
      }
    }
    _ = area.cutTop(1)
    let keys = area.cutTop(1)
    canvas.put(
      StyledText("Enter", .key, .bold) + StyledText(" takes it as it is, ", .muted)
        + StyledText("m", .key, .bold) + StyledText(" changes it for the whole leaf", .muted),
      at: keys.column + 2, keys.row, width: keys.columns - 2)
  }

  private static let wideColumns = 96
}

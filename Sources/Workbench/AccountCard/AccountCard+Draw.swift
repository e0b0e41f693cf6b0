import Canvas
import Plan

extension AccountCard {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    canvas.fill(rect)
    var area = rect.inset(columns: 1)
    guard let detail = detail(workbench) else {
      canvas.put(
        "This account is no longer in the plan; Esc leaves.", in: area, Style(.muted))
      canvas.cursor = (area.column, area.row)
      return
    }
    _ = area.cutTop(detail.drawHead(on: &canvas, in: area))
    _ = area.cutTop(1)
    drawLines(of: detail, on: &canvas, in: area, workbench)
  }

  private func drawLines(
    of detail: AccountDetail, on canvas: inout Canvas, in area: Rect, _ workbench: Workbench
  ) {
    var card = self
    card.fit(detail, height: area.rows)
    let targets = detail.targets
    let target = targets.indices.contains(card.cursor) ? targets[card.cursor] : -1
    for (row, index) in detail.lines.indices.dropFirst(card.offset).prefix(area.rows).enumerated() {
      let line = area.line(row)
      let isCursor = index == target
      if isCursor {
        canvas.fill(line, Style(.text, on: .selection))
        canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: .selection))
        canvas.cursor = (line.column, line.row)
      }
      let content = Rect(
        column: line.column + 2, row: line.row, columns: line.columns - 3, rows: 1)
      detail.draw(
        detail.lines[index], on: &canvas,
        in: detail.lines[index].isHeading ? line : content, paper: isCursor ? .selection : .ground)
      if isCursor { drawField(over: content, in: area, on: &canvas, workbench) }
    }
  }

  /// A fact is typed where it stands.
  private func drawField(
    over line: Rect, in area: Rect, on canvas: inout Canvas, _ workbench: Workbench
  ) {
    guard case .form(let form) = workbench.overlays.last, form.inline != nil else { return }
    var cell = line
    _ = cell.cutLeft(AccountDetail.labelWidth)
    form.draw(on: &canvas, over: cell, in: area, .left)
  }
}

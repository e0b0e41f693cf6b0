import Canvas
import Plan

extension AccountCard {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    canvas.fill(rect)
    canvas.mark(rect, .nothing)
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
    let isWide = Self.isWide(workbench.body)
    var card = self
    card.fit(detail, height: area.rows, isWide: isWide)
    let targets = detail.targets
    let target = targets.indices.contains(card.cursor) ? targets[card.cursor] : 0
    guard isWide else {
      drawPane(
        detail.lines.indices, from: card.offset, target, detail, on: &canvas, area, workbench)
      return
    }
    let panes = area.splitColumns([1, 1], gap: 3)
    canvas.verticalRule(at: panes[1].column - 2, area.row, rows: area.rows)
    for (pane, line) in zip(panes, [0, detail.firstFact]) {
      let range = detail.pane(of: line, isWide: true)
      let offset = range.contains(target) ? card.offset : 0
      drawPane(range, from: offset, target, detail, on: &canvas, pane, workbench)
    }
  }

  private func drawPane(
    _ range: Range<Int>, from offset: Int, _ target: Int, _ detail: AccountDetail,
    on canvas: inout Canvas, _ area: Rect, _ workbench: Workbench
  ) {
    for (row, index) in range.dropFirst(offset).prefix(area.rows).enumerated() {
      let line = area.line(row)
      if let place = detail.targets.firstIndex(of: index) {
        canvas.mark(line, .row(place, list: 0))
      }
      let isCursor = index == target && detail.lines[index].subject != nil
      if isCursor {
        canvas.fill(line, Style(.text, on: .selection))
        canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: .selection))
        canvas.cursor = (line.column, line.row)
      }
      let content = Rect(
        column: line.column + 2, row: line.row, columns: line.columns - 3, rows: 1)
      detail.draw(
        detail.lines[index], on: &canvas, in: detail.lines[index].isHeading ? line : content,
        paper: isCursor ? .selection : .ground)
    }
    if range.contains(target) {
      drawField(
        over: area.line(target - range.lowerBound - offset), in: area, on: &canvas, workbench)
    }
  }

  /// A fact is typed where it stands.
  private func drawField(
    over line: Rect, in area: Rect, on canvas: inout Canvas, _ workbench: Workbench
  ) {
    guard case .form(let form) = workbench.overlays.last, form.inline != nil else { return }
    var cell = line
    _ = cell.cutLeft(AccountDetail.labelWidth + 2)
    form.draw(on: &canvas, over: cell, in: area, .left, workbench)
  }
}

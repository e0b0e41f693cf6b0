import Canvas
import Plan

extension HandoffsScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    if card == nil, let grid {
      grid.draw(on: &canvas, in: rect, workbench, environment)
      return
    }
    let panes = Panes(rect, isCardOpen: card != nil)
    if let area = panes.list {
      list.draw(on: &canvas, in: area, workbench, environment, isFocused: card == nil)
    }
    guard let area = panes.card else { return }
    if panes.list != nil {
      canvas.verticalRule(at: area.column - 1, area.row, rows: area.rows)
    }
    if card != nil {
      pane.draw(on: &canvas, in: area, workbench, environment, isFocused: true)
    } else if let line = list.selected {
      var beside = CardPane()
      beside.read(line.key, workbench, environment)
      if beside.items.isEmpty { beside.show(.all) }
      beside.draw(on: &canvas, in: area, workbench, environment, isFocused: false)
    }
  }
}

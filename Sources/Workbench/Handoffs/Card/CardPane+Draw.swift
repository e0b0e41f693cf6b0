import Canvas
import Plan

extension CardPane {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment,
    isFocused: Bool
  ) {
    guard let card else { return }
    let layout = CardLayout(rect)
    drawHead(of: card, on: &canvas, in: layout.head, workbench, environment)
    drawWhy(of: card, on: &canvas, in: layout.why, environment)
    drawPhases(of: card, on: &canvas, in: layout.phases, workbench.plan)
    drawGuards(of: card, on: &canvas, in: layout.guards)
    drawTabs(of: card, on: &canvas, in: layout.tabs)
    switch tab {
    case .due, .all:
      drawItems(on: &canvas, in: layout.rows, workbench, environment, isFocused: isFocused)
      if !layout.detail.isEmpty {
        drawItemDetail(on: &canvas, in: layout.detail, workbench, environment)
      }
    case .promises:
      drawPromises(on: &canvas, in: layout.rows, workbench, environment, isFocused: isFocused)
      if !layout.detail.isEmpty {
        drawPromiseDetail(on: &canvas, in: layout.detail, workbench, environment)
      }
    case .people:
      drawPeople(on: &canvas, in: layout.rows, isFocused: isFocused)
      if !layout.detail.isEmpty {
        drawPeopleDetail(on: &canvas, in: layout.detail, workbench)
      }
    case .log:
      drawLog(on: &canvas, in: layout.rows, isFocused: isFocused)
    }
  }

  private func drawTabs(of card: Card, on canvas: inout Canvas, in line: Rect) {
    var line = line
    if !marks.isEmpty {
      let text = StyledText("\(marks.count) marked", .accent)
      let right = line.cutRight(text.columns, gap: 2)
      canvas.put(text, at: right.column, right.row, width: right.columns)
    }
    let tabs = CardTab.allCases.map { tab in
      Tabs.Tab(tab.heading, badge: badge(of: tab, card))
    }
    Tabs(
      tabs, selected: tab.rawValue, separator: " · ", bar: HandoffsScreen.cardPart
    ).draw(on: &canvas, in: line)
  }

  private func badge(of tab: CardTab, _ card: Card) -> StyledText {
    switch tab {
    case .due: StyledText("\(card.pressing.count)", .muted)
    case .all: StyledText("\(card.items.count)", .muted)
    case .promises: StyledText("\(promises.count)", .muted)
    case .people: StyledText("\(contacts.count)", .muted)
    case .log: .empty
    }
  }

  private func drawLog(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let table = Table(
      columns: [
        TableColumn("", width: 12, maximum: 18),
        TableColumn("", width: 12, minimum: 8, maximum: 18, priority: 1),
        TableColumn("", width: 40, minimum: 16, maximum: 120),
      ], rowCount: log.count, isFocused: isFocused, hasHeader: false,
      list: HandoffsScreen.cardPart)
    table.draw(on: &canvas, in: rect, window: window) { row, column in
      let line = log[row]
      switch column {
      case 0: return TableCell(line.at.isEmpty ? "saving" : line.at, .muted)
      case 1: return TableCell(line.who, .muted)
      default: return TableCell(line.what)
      }
    }
  }
}

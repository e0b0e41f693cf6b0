import Canvas
import Plan

extension TerritoriesScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    var tabs = area.cutTop(1)
    _ = tabs.cutLeft(Table.gutter)
    drawTabs(on: &canvas, in: tabs, workbench)
    var head = area.cutTop(1)
    _ = head.cutLeft(Table.gutter)
    canvas.put(
      headline(workbench, environment), at: head.column, head.row, width: head.columns)
    switch tab {
    case .books: books.draw(on: &canvas, in: area, workbench, environment)
    case .accounts: accounts.draw(on: &canvas, in: area, workbench, environment)
    case .seats: seats.draw(on: &canvas, in: area, workbench, environment)
    case .rules: rules.draw(on: &canvas, in: area, workbench)
    case .moves: moves.draw(on: &canvas, in: area, workbench)
    case .challenges: challenges.draw(on: &canvas, in: area, workbench)
    case .map: map.draw(on: &canvas, in: area, workbench)
    }
  }

  private func drawTabs(on canvas: inout Canvas, in line: Rect, _ workbench: Workbench) {
    let tabs = Tab.allCases.map { tab in
      switch tab {
      case .books: return Tabs.Tab(tab.title)
      case .accounts:
        return Tabs.Tab(tab.title, badge: count(workbench.plan.accounts.count))
      case .seats: return Tabs.Tab(tab.title, badge: count(workbench.plan.seats.count))
      case .rules: return Tabs.Tab(tab.title, badge: count(workbench.plan.rules.count))
      case .moves: return Tabs.Tab(tab.title, badge: count(workbench.plan.moves.count))
      case .challenges:
        let open = workbench.plan.openChallenges
        return Tabs.Tab(tab.title, badge: count(open))
      case .map: return Tabs.Tab(tab.title)
      }
    }
    Tabs(tabs, selected: tab.rawValue, separator: " · ").draw(on: &canvas, in: line)
  }

  private func count(_ count: Int) -> StyledText {
    count == 0 ? .empty : StyledText(count.grouped, .muted)
  }

  /// What the rows say together, or how they are narrowed.
  private func headline(_ workbench: Workbench, _ environment: Environment) -> StyledText {
    switch tab {
    case .books: books.headline(workbench)
    case .accounts: accounts.headline(workbench)
    case .seats: seats.headline(workbench)
    case .rules: rules.headline(workbench)
    case .moves: moves.headline(workbench)
    case .challenges: challenges.headline(workbench)
    case .map: map.headline(workbench)
    }
  }

  /// A detail needs no more; what is left is the list's.
  private static let widestDetail = 64

  /// The room of a list and of the detail at its right; no detail under 100 columns.
  static func panes(of rect: Rect) -> (list: Rect, detail: Rect?) {
    guard rect.columns >= 100 else { return (rect, nil) }
    var list = rect
    let detail = list.cutRight(min(max(40, rect.columns * 2 / 5), widestDetail), gap: 2)
    return (list, detail)
  }
}

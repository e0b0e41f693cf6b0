import Canvas
import Plan

/// Screen 3: the cards by risk, and the card.
///
/// On a narrow screen one follows the other; from 100 columns the card stands beside the list and
/// follows its cursor.
struct HandoffsScreen: Screen {
  var list = HandoffList()
  /// The card that is open; nil while the list is in front.
  private(set) var card: HandoffKey?
  /// The catch-up grid; nil while it is not open. A card may be open over it.
  var grid: CatchUpGrid?
  /// What the open card shows.
  var pane = CardPane()
  /// The tab asked for by name, on which the next card opens.
  private var askedTab: CardTab?

  var window: ScrollWindow {
    get { card != nil ? pane.window : grid?.window ?? list.window }
    set {
      if card != nil {
        pane.window = newValue
      } else if grid != nil {
        grid?.window = newValue
      } else {
        list.window = newValue
      }
    }
  }

  var filter: String? {
    get { isListInFront ? list.filter : nil }
    set { if isListInFront { list.filter = newValue ?? "" } }
  }

  /// Whether neither a card nor the grid stands over the list.
  var isListInFront: Bool { card == nil && grid == nil }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    list.refresh(workbench, environment)
    grid?.read(workbench, environment)
    guard let card else { return }
    guard workbench.plan.handoffs.contains(card) else {
      self.card = nil
      return
    }
    pane.read(card, workbench, environment)
  }

  func places(_ workbench: Workbench) -> [Place] {
    if card != nil { return [pane.tab.place, .card] }
    return grid == nil ? [.handoffs] : [.catchUp]
  }

  func listCount(_ workbench: Workbench) -> Int {
    card != nil ? pane.rowCount : grid?.cards.count ?? list.lines.count
  }

  func listHeight(_ workbench: Workbench) -> Int {
    if card == nil, grid != nil { return CatchUpGrid.bodyHeight(in: workbench.body) }
    let panes = Panes(workbench.body, isCardOpen: card != nil)
    guard card != nil, let rect = panes.card else {
      return HandoffList.bodyHeight(in: panes.list ?? workbench.body)
    }
    return max(1, CardLayout(rect).rows.rows - (pane.tab.hasHeader ? 1 : 0))
  }

  /// Opens a card.
  mutating func open(_ handoff: HandoffKey, _ workbench: Workbench, _ environment: Environment) {
    card = handoff
    list.select(handoff)
    pane = CardPane()
    pane.read(handoff, workbench, environment)
    if let askedTab {
      pane.show(askedTab)
      pane.read(handoff, workbench, environment)
    } else if pane.items.isEmpty {
      pane.show(.all)
    }
    askedTab = nil
  }

  /// Turns to a tab by its name: of the list, or of the card that is opened next.
  mutating func select(tab name: String) -> Bool {
    let name = name.lowercased()
    let scope = HandoffList.Scope.allCases.first { $0.title.lowercased() == name }
    askedTab = CardTab.allCases.first { $0.title.lowercased() == name }
    if let scope { list.scope = scope }
    return scope != nil || askedTab != nil
  }

  /// Opens the card under the list's cursor on the tab that stood beside the list.
  mutating func openSelected(_ workbench: Workbench, _ environment: Environment) {
    guard let line = list.selected else { return }
    open(line.key, workbench, environment)
  }

  /// The account of the card that is open; nil while the list or the grid is in front.
  var openAccount: AccountKey? { card == nil ? nil : pane.card?.account }

  /// Leaves the card for the list.
  mutating func closeCard() { card = nil }

  /// Opens the grid over all live cards, on the one under the list's cursor.
  mutating func openGrid(_ workbench: Workbench, _ environment: Environment) {
    var grid = CatchUpGrid()
    grid.read(workbench, environment)
    if let key = list.selected?.key, let row = grid.cards.firstIndex(where: { $0.key == key }) {
      grid.window.cursor = row
    }
    grid.beginOnPressing()
    self.grid = grid
  }

  mutating func closeGrid() {
    if let key = grid?.card?.key { list.select(key) }
    grid = nil
  }

  /// The items that a key for items works on: of the grid, else of the open card.
  var worked: [CardItem] {
    guard card == nil, let grid else { return pane.targets }
    return grid.item.map { [$0] } ?? []
  }

  /// The card these items stand on.
  var workedCard: Card? { card == nil && grid != nil ? grid?.card : pane.card }

  /// Esc: takes the marks off, else leaves the card. - Returns: whether there was such a step.
  mutating func stepBack() -> Bool {
    guard card != nil else {
      if grid != nil {
        closeGrid()
        return true
      }
      defer { list.marks.clear() }
      return !list.marks.isEmpty
    }
    if pane.marks.isEmpty { card = nil } else { pane.marks.clear() }
    return true
  }

  // MARK: - The mouse

  /// The lists and lines of tabs, as the drawing numbers them.
  static let cardsPart = 0
  static let cardPart = 1

  mutating func point(
    at row: Int, list part: Int, _ workbench: Workbench, _ environment: Environment
  ) {
    if part == Self.cardsPart {
      card = nil
    } else if card == nil {
      openSelected(workbench, environment)
    }
    window.move(.to(row), count: listCount(workbench), height: listHeight(workbench))
  }

  mutating func scroll(by rows: Int, list part: Int, _ workbench: Workbench) {
    guard part == Self.cardsPart, card != nil else {
      guard part == (card == nil ? Self.cardsPart : Self.cardPart) else { return }
      window.move(
        .to(window.cursor + rows), count: listCount(workbench), height: listHeight(workbench))
      return
    }
    // The list beside an open card only scrolls: its cursor stands on the card that is open.
    list.window.offset = min(max(0, list.window.offset + rows), max(0, list.lines.count - 1))
  }

  mutating func turn(to tab: Int, bar: Int) {
    if bar == Self.cardsPart {
      guard let scope = HandoffList.Scope(rawValue: tab) else { return }
      card = nil
      list.scope = scope
    } else if card != nil, let tab = CardTab(rawValue: tab) {
      pane.marks.clear()
      pane.show(tab)
    }
  }
}

/// Where the list and the card stand.
struct Panes {
  var list: Rect?
  var card: Rect?

  /// From this width on the card stands beside the list, and from the other beside it while open.
  static let besideFrom = 100
  static let besideOpenFrom = 120
  static let roomyFrom = 160

  init(_ body: Rect, isCardOpen: Bool) {
    var rect = body
    let isBeside = body.columns >= (isCardOpen ? Self.besideOpenFrom : Self.besideFrom)
    guard isBeside else {
      if isCardOpen { card = rect } else { list = rect }
      return
    }
    let width =
      switch body.columns {
      case ..<Self.besideOpenFrom: 38
      case ..<Self.roomyFrom: 49
      default: body.columns * 42 / 100
      }
    list = rect.cutLeft(width, gap: 2)
    card = rect
  }
}

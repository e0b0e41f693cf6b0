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
  /// What the open card shows.
  var pane = CardPane()
  /// The tab asked for by name, on which the next card opens.
  private var askedTab: CardTab?

  var window: ScrollWindow {
    get { card == nil ? list.window : pane.window }
    set {
      if card == nil { list.window = newValue } else { pane.window = newValue }
    }
  }

  var filter: String? {
    get { card == nil ? list.filter : nil }
    set { if card == nil { list.filter = newValue ?? "" } }
  }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    list.refresh(workbench, environment)
    guard let card else { return }
    guard workbench.plan.handoffs.contains(card) else {
      self.card = nil
      return
    }
    pane.read(card, workbench, environment)
  }

  func places(_ workbench: Workbench) -> [Place] {
    card == nil ? [.handoffs] : [pane.tab.place, .card]
  }

  func listCount(_ workbench: Workbench) -> Int {
    card == nil ? list.lines.count : pane.rowCount
  }

  func listHeight(_ workbench: Workbench) -> Int {
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

  /// Esc: takes the marks off, else leaves the card. - Returns: whether there was such a step.
  mutating func stepBack() -> Bool {
    guard card != nil else { return false }
    if pane.marked.isEmpty { card = nil } else { pane.unmark() }
    return true
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
    _ = rect.cutTop(1)
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

  /// Puts a tab in front by its name. - Returns: whether there is one.
  mutating func select(tab: String) -> Bool { false }
}

import Canvas
import Plan

/// One card as it is looked at: its tab, its cursor and its marks.
struct CardPane: Sendable {
  private(set) var tab = CardTab.due
  private(set) var card: Card?
  /// The items of the tab: what is late or due soon, or all of them.
  private(set) var items: [CardItem] = []
  private(set) var promises: [Promise] = []
  private(set) var contacts: [Contact] = []
  private(set) var log: [CardLogLine] = []
  var marks = Marks<ItemKey>()
  private var windows: [CardTab: ScrollWindow] = [:]

  var window: ScrollWindow {
    get { windows[tab] ?? ScrollWindow() }
    set { windows[tab] = newValue }
  }

  var rowCount: Int {
    switch tab {
    case .due, .all: items.count
    case .promises: promises.count
    case .people: contacts.count
    case .log: log.count
    }
  }

  var selectedItem: CardItem? {
    guard tab.place == .items, items.indices.contains(window.cursor) else { return nil }
    return items[window.cursor]
  }

  var selectedPromise: Promise? {
    guard tab == .promises, promises.indices.contains(window.cursor) else { return nil }
    return promises[window.cursor]
  }

  var selectedContact: Contact? {
    guard tab == .people, contacts.indices.contains(window.cursor) else { return nil }
    return contacts[window.cursor]
  }

  /// Reads the card anew; the cursor stays on its item where that is still there, and in its place
  /// where the item was settled: what is next to do comes under it.
  mutating func read(_ key: HandoffKey, _ workbench: Workbench, _ environment: Environment) {
    let held = selectedItem
    let place = window
    let plan = workbench.plan
    card = plan.card(key, on: environment.today)
    promises = plan.promises(of: key)
    contacts = card.map { plan.contacts(of: $0.account) }?.sorted(by: Self.comesFirst) ?? []
    list()
    if let held {
      let isSettled = !held.isDone && card?.items.first { $0.key == held.key }?.isDone ?? false
      if tab == .due, isSettled, !items.isEmpty {
        window = place
        window.cursor = min(place.cursor, items.count - 1)
      } else {
        select(held.key)
      }
    }
    marks.keep { key in card?.items.contains { $0.key == key } ?? false }
    log = tab == .log ? CardLogLine.lines(of: card, workbench, environment) : []
  }

  /// Turns to a tab; the log is read when it is turned to.
  mutating func show(_ tab: CardTab) {
    self.tab = tab
    list()
  }

  mutating func select(_ key: ItemKey) {
    if let row = items.firstIndex(where: { $0.key == key }) { window.cursor = row }
  }

  /// Puts the cursor on the first item that an undo or a redo changed, where the tab shows it: what
  /// came back is what is looked for.
  mutating func selectChanged(since old: Card?) {
    guard let old, old.key == card?.key else { return }
    let before = Dictionary(old.items.map { ($0.key, $0.item) }, uniquingKeysWith: { $1 })
    let changed = items.first { line in
      guard var item = before[line.key] else { return true }
      // Moving one line moves the others' places too.
      item.position = line.item.position
      return item != line.item
    }
    if let changed { select(changed.key) }
  }

  private mutating func list() {
    switch tab {
    case .due: items = card?.pressing ?? []
    case .all: items = card?.items ?? []
    case .promises, .people, .log: items = []
    }
  }

  /// In the order of their parts in buying, then by name.
  private static func comesFirst(_ left: Contact, _ right: Contact) -> Bool {
    (left.part.position, left.name, left.key) < (right.part.position, right.name, right.key)
  }

  /// What an action works on: the marked items in the order of the card, else the one under the
  /// cursor.
  var targets: [CardItem] {
    guard let card, tab.place == .items else { return [] }
    if marks.isEmpty { return selectedItem.map { [$0] } ?? [] }
    return card.items.filter { marks.contains($0.key) }
  }
}

extension Card {
  /// What wants attention: late or due within two weeks, worst first; then what is critical and
  /// done without proof, for that counts half.
  var pressing: [CardItem] {
    dueOpen + items.filter { $0.isApplicable && $0.isCritical && $0.isDone && $0.isUnproven }
  }

  /// Whether it can still be worked; a sentence that says why not.
  func ended(asOf today: Day) -> String? {
    if let exit = handoff.exit {
      return "This card ended on \(exit.on.short(asOf: today)): \(exit.result.rawValue)."
    }
    if let closed = handoff.closed {
      return "This card was closed on \(closed.on.short(asOf: today)): \(closed.reason)."
    }
    return nil
  }
}

extension Contact.Part {
  var position: Int { Contact.Part.allCases.firstIndex(of: self) ?? 0 }

  var title: String {
    switch self {
    case .economicBuyer: "economic buyer"
    case .champion: "champion"
    case .admin: "admin"
    case .blocker: "blocker"
    case .billing: "billing"
    case .user: "user"
    }
  }
}

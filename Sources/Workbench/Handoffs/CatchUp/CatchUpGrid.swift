import Canvas
import Plan

/// Many cards brought up to date at once: a row a live card, a column an item.
///
/// Rows stand by risk and columns with what is late or due first, as they were when the grid was
/// opened: ticking repaints a row and moves nothing. Source: RULES §4, the catch-up grid.
struct CatchUpGrid: Sendable {
  /// The row under the cursor.
  var window = ScrollWindow()
  /// The column under the cursor, and the first in view.
  var across = ScrollWindow()
  private(set) var cards: [Card] = []
  private(set) var codes: [String] = []
  /// How many of the codes, from the first, have something late or due soon.
  private(set) var dueCount = 0
  /// The cards there are; more than are shown where there are very many.
  private(set) var liveCount = 0
  private var order: [HandoffKey] = []

  /// More cards than this are not read at a key press: the worst come first.
  static let limit = 200

  /// Reads the cards anew; rows and columns stay where they are.
  mutating func read(_ workbench: Workbench, _ environment: Environment) {
    let held = card?.key
    let live = workbench.overview.cards
    liveCount = live.count
    let known = Set(order)
    order += live.lazy.map(\.key).filter { !known.contains($0) }.prefix(
      max(0, Self.limit - order.count))
    cards = order.compactMap { workbench.plan.card($0, on: environment.today) }
      .filter(\.handoff.isLive)
    order = cards.map(\.key)
    addCodes()
    if let held, let row = order.firstIndex(of: held) { window.cursor = row }
    window.cursor = min(max(0, window.cursor), max(0, cards.count - 1))
    across.cursor = min(max(0, across.cursor), max(0, codes.count - 1))
  }

  /// New columns come behind those that stand already.
  private mutating func addCodes() {
    var dueDays: [String: Int] = [:]
    var pressing: Set<String> = []
    for card in cards {
      for item in card.items {
        let day = item.template?.dueDay ?? item.item.added?.dueDay ?? 0
        dueDays[item.code] = min(dueDays[item.code] ?? .max, day)
        if item.isOpen, item.due - card.asOf <= CardRules.dueAheadDays {
          pressing.insert(item.code)
        }
      }
    }
    let known = Set(codes)
    let new = dueDays.keys.filter { !known.contains($0) }.sorted { left, right in
      let (one, other) = (pressing.contains(left), pressing.contains(right))
      if one != other { return one }
      return (dueDays[left] ?? 0, left) < (dueDays[right] ?? 0, right)
    }
    if codes.isEmpty { dueCount = new.count(where: pressing.contains) }
    codes += new
  }

  // MARK: - What is under the cursor

  var card: Card? { cards.indices.contains(window.cursor) ? cards[window.cursor] : nil }

  var code: String? { codes.indices.contains(across.cursor) ? codes[across.cursor] : nil }

  /// Nil where the card has no such item.
  var item: CardItem? { code.flatMap { card?.item($0) } }

  mutating func moveAcross(_ move: ScrollWindow.Move) {
    across.move(move, count: codes.count, height: 1)
  }

  /// Moves down to the next card that has the item under the cursor; stays where none has.
  mutating func moveToNextHolder() {
    guard let code,
      let row = cards.indices.dropFirst(window.cursor + 1).first(where: {
        cards[$0].item(code) != nil
      })
    else { return }
    window.cursor = row
  }

  /// Puts the cursor on the first item of its row that is late or due within two weeks.
  mutating func beginOnPressing() {
    guard let card else { return }
    across.cursor =
      codes.firstIndex { code in
        card.item(code).map { $0.isOpen && $0.due - card.asOf <= CardRules.dueAheadDays } ?? false
      } ?? 0
  }

  /// Moves to the next cell, or the one before, that is late or due within two weeks, in reading
  /// order and around the end. - Returns: whether there is one.
  mutating func moveToPressing(forward: Bool) -> Bool {
    let width = codes.count
    let count = width * cards.count
    guard count > 0 else { return false }
    let start = window.cursor * width + across.cursor
    for step in 1...count {
      let place = (start + (forward ? step : count - step)) % count
      let card = cards[place / width]
      guard let item = card.item(codes[place % width]), item.isOpen,
        item.due - card.asOf <= CardRules.dueAheadDays
      else { continue }
      window.cursor = place / width
      across.cursor = place % width
      return true
    }
    return false
  }

  /// How many cells are late, and how many more are due within two weeks.
  var pressing: (late: Int, soon: Int) {
    var count = (late: 0, soon: 0)
    for card in cards {
      for item in card.items where item.isOpen {
        if item.lateDays > 0 {
          count.late += 1
        } else if item.due - card.asOf <= CardRules.dueAheadDays {
          count.soon += 1
        }
      }
    }
    return count
  }
}

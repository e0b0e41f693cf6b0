/// Something that still has to be done on a live card, and who owes it.
public struct OwedItem: Equatable, Sendable {
  /// Nil is a vacancy: nobody has the role yet.
  public let seat: SeatKey?
  public let account: AccountKey
  public let handoff: HandoffKey
  public let line: CardItem
}

extension Plan {
  /// Every open item of the live cards, due first; on one day by account, then in the order of the
  /// card.
  ///
  /// - Parameter seat: only what this person owes; all of it without one.
  /// - Complexity: O(live cards).
  public func owedItems(by seat: SeatKey? = nil, on day: Day) -> [OwedItem] {
    var owed: [OwedItem] = []
    for handoff in handoffs where handoff.isLive {
      guard let card = card(handoff.key, on: day) else { continue }
      for line in card.items where line.isOpen && (seat == nil || line.owner == seat) {
        owed.append(
          OwedItem(seat: line.owner, account: card.account, handoff: card.key, line: line))
      }
    }
    return owed.sorted(by: OwedItem.comesFirst)
  }

  /// The open items of live cards.
  public func openItems(on day: Day) -> Set<ItemKey> {
    Set(owedItems(on: day).map(\.line.key))
  }

  /// How many of these items are done: "7 handoff items closed by this file".
  ///
  /// - Parameter open: what was open before. An item of a card that was opened only now was never
  ///   open, and one whose card has ended is not done.
  public func closedItems(of open: Set<ItemKey>, on day: Day) -> Int {
    var cards: [HandoffKey: Card] = [:]
    var closed = 0
    for key in open {
      guard let item = items[key], let handoff = handoffs[item.handoff], handoff.isLive else {
        continue
      }
      let card = cards[handoff.key] ?? card(handoff.key, on: day)
      cards[handoff.key] = card
      if card?.items.first(where: { $0.key == key })?.isDone ?? false { closed += 1 }
    }
    return closed
  }
}

extension OwedItem {
  fileprivate static func comesFirst(_ left: OwedItem, _ right: OwedItem) -> Bool {
    (left.line.due, left.account, left.line.item.position, left.line.key)
      < (right.line.due, right.account, right.line.item.position, right.line.key)
  }
}

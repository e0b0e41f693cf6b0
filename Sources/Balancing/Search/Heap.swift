/// A heap of items, the one that precedes all others in front.
struct Heap<Item: HeapItem> {
  private var items: [Item] = []

  init() {}

  init(_ items: [Item]) { for item in items { push(item) } }

  var isEmpty: Bool { items.isEmpty }

  var first: Item? { items.first }

  mutating func removeAll() { items.removeAll(keepingCapacity: true) }

  mutating func push(_ item: Item) {
    items.append(item)
    var place = items.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard item.precedes(items[parent]) else { break }
      items[place] = items[parent]
      place = parent
    }
    items[place] = item
  }

  mutating func pop() -> Item? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty { replaceFirst(last) }
    return first
  }

  /// Puts another item in the place of the first, and lets it sink to where it belongs.
  mutating func replaceFirst(_ item: Item) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < items.count else { break }
      if child + 1 < items.count, items[child + 1].precedes(items[child]) { child += 1 }
      guard items[child].precedes(item) else { break }
      items[place] = items[child]
      place = child
    }
    items[place] = item
  }
}

/// What a heap puts in order; no two items may precede each other.
protocol HeapItem {
  func precedes(_ other: Self) -> Bool
}

/// The rows that are marked, and where a range began.
struct Marks<Key: Hashable & Sendable>: Sendable {
  private(set) var keys: Set<Key> = []
  /// The row marked last, from which a range reaches.
  private(set) var anchor: Key?

  var count: Int { keys.count }
  var isEmpty: Bool { keys.isEmpty }

  func contains(_ key: Key) -> Bool { keys.contains(key) }

  mutating func toggle(_ key: Key) {
    if keys.remove(key) == nil { keys.insert(key) }
    anchor = key
  }

  /// Marks everything between the anchor and a row of the list.
  ///
  /// - Returns: false where there is no anchor in the list yet; the row is then the anchor.
  mutating func extend(to row: Int, in list: some RandomAccessCollection<Key>) -> Bool {
    guard row >= 0, row < list.count else { return false }
    let place = { list[list.index(list.startIndex, offsetBy: $0)] }
    guard let anchor, let start = list.firstIndex(of: anchor) else {
      toggle(place(row))
      return false
    }
    let first = list.distance(from: list.startIndex, to: start)
    for index in min(first, row)...max(first, row) { keys.insert(place(index)) }
    self.anchor = place(row)
    return true
  }

  /// Marks every row of the list, or none where all are marked already.
  mutating func toggleAll(_ list: some Sequence<Key>) {
    let all = Set(list)
    if all.isSubset(of: keys) { keys.subtract(all) } else { keys.formUnion(all) }
  }

  /// Takes the marks off all that do not stand the test: rows that are gone.
  mutating func keep(_ stays: (Key) -> Bool) {
    for key in keys where !stays(key) { keys.remove(key) }
    if let anchor, !stays(anchor) { self.anchor = nil }
  }

  mutating func clear() {
    keys = []
    anchor = nil
  }
}

/// Many short sorted lists of entries in one stretch of memory: a list a seat, by rank.
struct Shelf {
  private(set) var entries: ContiguousArray<Entry>
  private var starts: [Int]
  private var counts: [Int]
  private var capacities: [Int]

  private static let filler = Entry(
    value: 0, id: -1, work: 0, home: -1, cost: 0, classNumber: 0)

  init(capacities: [Int]) { self.init(capacities: capacities) {} }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    capacities: [Int], pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.capacities = capacities
    counts = Array(repeating: 0, count: capacities.count)
    starts = []
    var sum = 0
    for capacity in capacities {
      starts.append(sum)
      sum += capacity
    }
    entries = []
    entries.reserveCapacity(sum)
    // The first touch of so much memory takes its time.
    while entries.count < sum {
      try pause()
      entries.append(
        contentsOf: repeatElement(Self.filler, count: min(1 << 16, sum - entries.count)))
    }
  }

  @inline(__always)
  func count(_ seat: Int) -> Int { counts[seat] }

  @inline(__always)
  subscript(seat: Int, place: Int) -> Entry { entries[starts[seat] + place] }

  @inline(__always)
  func home(_ seat: Int, _ place: Int) -> Int32 { entries[starts[seat] + place].home }

  /// The entry so many places from where a value would stand.
  @inline(__always)
  func near(_ value: Int64, in seat: Int, _ step: Int) -> Entry? {
    let count = counts[seat]
    guard count > 0 else { return nil }
    return self[seat, max(0, min(count - 1, place(ofValue: value, in: seat) + step))]
  }

  /// The first place whose rank is not below `id`.
  func place(ofRank id: Int32, in seat: Int) -> Int {
    let start = starts[seat]
    var (low, high) = (0, counts[seat])
    while low < high {
      let middle = (low + high) / 2
      if entries[start + middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first place whose value is not above `value`; values fall with the place.
  @inline(__always)
  func place(ofValue value: Int64, in seat: Int) -> Int {
    let start = starts[seat]
    var (low, high) = (0, counts[seat])
    while low < high {
      let middle = (low + high) / 2
      if entries[start + middle].value > value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func contains(_ id: Int32, in seat: Int) -> Bool {
    let place = place(ofRank: id, in: seat)
    return place < counts[seat] && self[seat, place].id == id
  }

  /// Adds an entry that ranks after all that stand there.
  mutating func append(_ entry: Entry, to seat: Int) {
    if counts[seat] == capacities[seat] { enlarge(seat) }
    entries[starts[seat] + counts[seat]] = entry
    counts[seat] += 1
  }

  mutating func insert(_ entry: Entry, in seat: Int) {
    if counts[seat] == capacities[seat] { enlarge(seat) }
    let place = place(ofRank: entry.id, in: seat)
    shift(counts[seat] - place, from: starts[seat] + place, by: 1)
    entries[starts[seat] + place] = entry
    counts[seat] += 1
  }

  @discardableResult
  mutating func remove(at place: Int, in seat: Int) -> Entry {
    let start = starts[seat]
    let entry = entries[start + place]
    counts[seat] -= 1
    shift(counts[seat] - place, from: start + place + 1, by: -1)
    return entry
  }

  /// Moves so many entries over in one piece: element by element, each would be checked for whether
  /// the list is shared.
  @inline(__always)
  private mutating func shift(_ count: Int, from first: Int, by step: Int) {
    guard count > 0 else { return }
    precondition(first >= 0 && first + step >= 0 && first + count + max(0, step) <= entries.count)
    entries.withUnsafeMutableBufferPointer { list in
      guard let base = list.baseAddress else { return }
      (base + first + step).update(from: base + first, count: count)
    }
  }

  mutating func removeRanges(in seat: Int, where leaves: (Int) -> Bool) {
    let start = starts[seat]
    var kept = 0
    for place in 0..<counts[seat] where !leaves(place) {
      entries[start + kept] = entries[start + place]
      kept += 1
    }
    counts[seat] = kept
  }

  /// Moves a full list to the end, with twice the room.
  private mutating func enlarge(_ seat: Int) {
    let (start, count) = (starts[seat], counts[seat])
    starts[seat] = entries.count
    capacities[seat] = max(8, 2 * count)
    for place in 0..<count { entries.append(entries[start + place]) }
    for _ in count..<capacities[seat] { entries.append(Self.filler) }
  }
}

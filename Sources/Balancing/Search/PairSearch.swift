/// Looks for the best exchange between two seats. Kept between calls for the room it has allocated.
struct PairSearch {
  /// How deep to look. Each level costs more time, and from `own` on it may cost moves.
  enum Level: Int, CaseIterable {
    /// One guest over, or one guest against one.
    case guests
    /// Up to two guests against up to two.
    case guestPairs
    /// One account against one, the seat's own too.
    case own
    /// Up to two accounts against up to two.
    case ownPairs
    /// The same with more partners.
    case wide

    var next: Level? { Level(rawValue: rawValue + 1) }

    var partners: Int {
      switch self {
      case .guests: 8
      case .guestPairs: 6
      case .own: 8
      case .ownPairs: 6
      case .wide: 24
      }
    }
  }

  /// An account or two that may change sides, and what that does.
  private struct Bundle {
    var value: Int64
    var work: Int32
    var cost: Int32
    var first: Int32
    var second: Int32
    var count: Int32
  }

  private var given: [Bundle] = []
  private var taken: [Bundle] = []
  private(set) var evaluations = 0

  private var pair = (from: Int32(0), to: Int32(0))
  private var fromLine: SeatLine
  private var toLine: SeatLine
  private var before = 0.0
  private var best: Exchange

  init(_ line: SeatLine) {
    fromLine = line
    toLine = line
    best = Exchange(from: 0, to: 0)
  }

  /// - Returns: the best exchange found, if it betters the plan.
  mutating func find(
    _ from: Int32, _ to: Int32, level: Level, in search: borrowing GroupSearch,
    _ generator: inout Generator
  ) -> Exchange? {
    pair = (from, to)
    fromLine = search.books.lines[Int(from)]
    toLine = search.books.lines[Int(to)]
    before = fromLine.penalty + toLine.penalty
    best = Exchange(from: from, to: to)
    best.change = -1e-9
    evaluations = 0
    let wanted = wantedTransfers()
    switch level {
    case .guests, .own:
      singles(level == .own, wanted, search, &generator)
    case .guestPairs, .ownPairs, .wide:
      bundles(level != .guestPairs, wanted, search, &generator)
    }
    return best.change < -1e-9 ? best : nil
  }

  /// Net transfers of value that would serve: the least, the middle and the most that bring both
  /// into their bands; where none does, the one that shares the miss.
  private func wantedTransfers() -> [Int64] {
    let least = max(Double(fromLine.load) - fromLine.high, toLine.low - Double(toLine.load))
    let most = min(Double(fromLine.load) - fromLine.low, toLine.high - Double(toLine.load))
    let middle = (least + most) / 2
    guard least < most else { return [Int64(nearest: middle)] }
    return [least.rounded(.up), middle, most.rounded(.down)].map { Int64(nearest: $0) }
  }

  @inline(__always)
  private mutating func consider(_ given: Bundle, _ taken: Bundle) {
    evaluations += 1
    let value = taken.value - given.value
    let work = Int64(taken.work) - Int64(given.work)
    let count = taken.count - given.count
    let after =
      fromLine.penalty(adding: value, work: work, count: count)
      + toLine.penalty(adding: -value, work: -work, count: -count)
    let change = after - before + Double(given.cost + taken.cost) * 1e-3
    if change < best.change {
      best.change = change
      best.given = (given.first, given.second)
      best.taken = (taken.first, taken.second)
    }
  }

  private static let nothing = Bundle(
    value: 0, work: 0, cost: 0, first: -1, second: -1, count: 0)

  @inline(__always)
  private func bundle(_ entry: Entry, from: Int32, to: Int32) -> Bundle {
    Bundle(
      value: entry.value, work: entry.work, cost: entry.cost(at: to) - entry.cost(at: from),
      first: entry.id, second: -1, count: 1)
  }

  // MARK: - One against one

  private mutating func singles(
    _ withOwn: Bool, _ wanted: [Int64], _ search: borrowing GroupSearch,
    _ generator: inout Generator
  ) {
    for transfer in wanted {
      // Something of `from` alone, or against something of `to`.
      alone(transfer, search, withOwn)
      against(search.books.guests, transfer, search, withOwn, &generator)
      if withOwn { against(search.books.own, transfer, search, withOwn, &generator) }
    }
  }

  private mutating func alone(
    _ transfer: Int64, _ search: borrowing GroupSearch, _ withOwn: Bool
  ) {
    let (giver, taker) = transfer > 0 ? (pair.from, pair.to) : (pair.to, pair.from)
    near(abs(transfer), in: search.books.guests, giver, taker, search)
    if withOwn { near(abs(transfer), in: search.books.own, giver, taker, search) }
  }

  private mutating func near(
    _ value: Int64, in shelf: borrowing Shelf, _ giver: Int32, _ taker: Int32,
    _ search: borrowing GroupSearch
  ) {
    let middle = shelf.place(ofValue: value, in: Int(giver))
    let last = shelf.count(Int(giver))
    for place in max(0, middle - 2)..<max(0, min(last, middle + 2)) where place < last {
      let entry = shelf[Int(giver), place]
      guard search.mayHold(entry, taker) else { continue }
      let bundle = bundle(entry, from: giver, to: taker)
      if giver == pair.from {
        consider(bundle, Self.nothing)
      } else {
        consider(Self.nothing, bundle)
      }
    }
  }

  private mutating func against(
    _ shelf: borrowing Shelf, _ transfer: Int64, _ search: borrowing GroupSearch, _ withOwn: Bool,
    _ generator: inout Generator
  ) {
    let count = shelf.count(Int(pair.from))
    guard count > 0 else { return }
    let tries = min(count, 24)
    var place = count > tries ? generator.below(count) : 0
    let stride = max(1, count / tries)
    for _ in 0..<tries {
      let entry = shelf[Int(pair.from), place]
      place += stride
      if place >= count { place -= count }
      guard search.mayHold(entry, pair.to) else { continue }
      let bundle = bundle(entry, from: pair.from, to: pair.to)
      partner(of: bundle, entry.value - transfer, search.books.guests, search)
      if withOwn { partner(of: bundle, entry.value - transfer, search.books.own, search) }
    }
  }

  /// The accounts of `to` nearest to a value.
  private mutating func partner(
    of bundle: Bundle, _ value: Int64, _ shelf: borrowing Shelf, _ search: borrowing GroupSearch
  ) {
    guard value > 0 else { return }
    let middle = shelf.place(ofValue: value, in: Int(pair.to))
    let last = shelf.count(Int(pair.to))
    var (above, below) = (middle - 1, middle)
    var found = 0
    while found < 2, above >= max(0, middle - 6) {
      if take(shelf[Int(pair.to), above], against: bundle, search) { found += 1 }
      above -= 1
    }
    found = 0
    while found < 2, below < min(last, middle + 6) {
      if take(shelf[Int(pair.to), below], against: bundle, search) { found += 1 }
      below += 1
    }
  }

  @inline(__always)
  private mutating func take(
    _ entry: Entry, against bundle: Bundle, _ search: borrowing GroupSearch
  ) -> Bool {
    guard search.mayHold(entry, pair.from) else { return false }
    consider(bundle, self.bundle(entry, from: pair.to, to: pair.from))
    return true
  }

  // MARK: - Two against two

  private mutating func bundles(
    _ withOwn: Bool, _ wanted: [Int64], _ search: borrowing GroupSearch,
    _ generator: inout Generator
  ) {
    gather(&given, pair.from, pair.to, withOwn, search, &generator)
    gather(&taken, pair.to, pair.from, withOwn, search, &generator)
    for transfer in wanted { sweep(transfer) }
  }

  private func gather(
    _ list: inout [Bundle], _ giver: Int32, _ taker: Int32, _ withOwn: Bool,
    _ search: borrowing GroupSearch, _ generator: inout Generator
  ) {
    list.removeAll(keepingCapacity: true)
    list.append(Self.nothing)
    sample(&list, search.books.guests, giver, taker, search, &generator)
    if withOwn { sample(&list, search.books.own, giver, taker, search, &generator) }
    let singles = list.count
    for one in 1..<max(1, singles) {
      for other in one + 1..<max(one + 1, singles) {
        let (first, second) = (list[one], list[other])
        list.append(
          Bundle(
            value: first.value + second.value, work: first.work &+ second.work,
            cost: first.cost &+ second.cost, first: first.first, second: second.first, count: 2))
      }
    }
    list.sort { $0.value < $1.value }
  }

  private func sample(
    _ list: inout [Bundle], _ shelf: borrowing Shelf, _ giver: Int32, _ taker: Int32,
    _ search: borrowing GroupSearch, _ generator: inout Generator
  ) {
    let count = shelf.count(Int(giver))
    guard count > 0 else { return }
    let most = 28
    let tries = min(count, most)
    for index in 0..<tries {
      let (low, high) = (index * count / tries, (index + 1) * count / tries)
      let place = high - low > 1 ? low + generator.below(high - low) : low
      let entry = shelf[Int(giver), place]
      if search.mayHold(entry, taker) { list.append(bundle(entry, from: giver, to: taker)) }
    }
  }

  /// Walks both sorted lists at once, looking at the bundles whose difference is nearest.
  private mutating func sweep(_ transfer: Int64) {
    var place = 0
    for index in given.indices {
      let value = given[index].value - transfer
      while place < taken.count, taken[place].value < value { place += 1 }
      for other in max(0, place - 2)..<min(taken.count, place + 2) {
        consider(given[index], taken[other])
      }
    }
  }
}

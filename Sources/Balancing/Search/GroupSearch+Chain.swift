extension GroupSearch {
  /// Hands value on from coverage that has too much to coverage that has too little, over as many
  /// seats as lie between.
  ///
  /// Guests go first, for they cost nothing; then large accounts, for they carry the most for one
  /// move; then any.
  mutating func rebalanceChains(withOwn: Bool, rounds: Int = 6) {
    for round in 0..<rounds {
      let before = setMisses()
      guard before > 0, clock.tick() else { return }
      for reach in ChainReach.allCases where reach == .guests || withOwn {
        if reach == .own, round == 0 { continue }
        guard clock.tick() else { return }
        handOn(reach)
        if setMisses() == 0 { return }
      }
      if setMisses() > 0.9 * before { return }
    }
  }

  private enum ChainReach: CaseIterable { case guests, largeOwn, own }

  private func sum(_ set: Int, _ value: (SeatLine) -> Double) -> Double {
    coverage.members[set].reduce(0) { $0 + value(books.lines[Int($1)]) }
  }

  /// The part of the band that is left free for the roundness of accounts.
  private func narrowed(_ set: Int) -> (load: Double, low: Double, high: Double) {
    let load = sum(set) { Double($0.load) }
    let low = sum(set) { ($0.low + $0.aim) / 2 }
    let high = sum(set) { ($0.high + $0.aim) / 2 }
    return (load, low, high)
  }

  private func setMisses() -> Double {
    coverage.members.indices.reduce(0) {
      let band = narrowed($1)
      return $0 + max(0, band.load - band.high) + max(0, band.low - band.load)
    }
  }

  private mutating func handOn(_ reach: ChainReach) {
    var flow = ChainFlow(coverage)
    allow(reach, in: &flow)
    let bands = coverage.members.indices.map { narrowed($0) }
    let least = max(1, bands.reduce(0) { $0 + $1.low } * 1e-7)
    var excess = bands.map { max(0, $0.load - $0.high) }
    var want = bands.map { max(0, $0.low - $0.load) }
    flow.send(from: &excess, to: &want, least: least, &clock)
    var room = bands.indices.map { want[$0] > 0 ? 0 : max(0, bands[$0].high - bands[$0].load) }
    flow.send(from: &excess, to: &room, least: least, &clock)
    var spare = bands.map { max(0, min($0.load, $0.high) - $0.low) }
    flow.send(from: &spare, to: &want, least: least, &clock)
    takeAlong(flow, reach)
    place(along: flow.brought)
  }

  private func mean(_ set: Int) -> Double {
    let count = coverage.members[set].reduce(0) { $0 + books.own.count(Int($1)) }
    return sum(set) { Double($0.load) } / Double(max(1, count))
  }

  private func allow(_ reach: ChainReach, in flow: inout ChainFlow) {
    for set in coverage.members.indices {
      let least = reach == .largeOwn ? 2 * mean(set) : 0
      for seat in coverage.members[set] {
        for place in 0..<books.guests.count(Int(seat)) {
          allow(books.guests[Int(seat), place], set, &flow)
        }
        guard reach != .guests else { continue }
        for place in 0..<books.own.count(Int(seat)) {
          let entry = books.own[Int(seat), place]
          if Double(entry.value) < least { break }
          allow(entry, set, &flow)
        }
      }
    }
  }

  private func allow(_ entry: Entry, _ set: Int, _ flow: inout ChainFlow) {
    guard let pair = flow.pair(set, entry.classNumber) else { return }
    flow.allow(Double(entry.value), atPair: pair)
  }

  /// Takes the accounts that the flow hands on into the pool: the largest that fit, from the seats
  /// of the set that have the most.
  private mutating func takeAlong(_ flow: ChainFlow, _ reach: ChainReach) {
    var taken: [Int32] = []
    for set in coverage.members.indices {
      var remaining: [Int32: Double] = [:]
      for pair in flow.pairs(of: set) where flow.given[pair] > 0 {
        remaining[flow.classNumber(ofPair: pair)] = flow.given[pair]
      }
      guard !remaining.isEmpty else { continue }
      for id in candidates(set, reach, remaining) {
        let entry = facts.entry(id)
        guard let left = remaining[entry.classNumber], Double(entry.value) <= 1.15 * left else {
          continue
        }
        remaining[entry.classNumber] = left - Double(entry.value)
        taken.append(id)
        _ = books.take(id)
      }
    }
    pool = taken.sorted()
  }

  /// What a set may hand on: guests before its own, the largest first.
  private func candidates(
    _ set: Int, _ reach: ChainReach, _ classes: [Int32: Double]
  ) -> [Int32] {
    var guests: [Int32] = []
    var own: [Int32] = []
    for seat in coverage.members[set] {
      for place in 0..<books.guests.count(Int(seat)) {
        let entry = books.guests[Int(seat), place]
        if classes[entry.classNumber] != nil { guests.append(entry.id) }
      }
      guard reach != .guests else { continue }
      for place in 0..<books.own.count(Int(seat)) {
        let entry = books.own[Int(seat), place]
        if classes[entry.classNumber] != nil { own.append(entry.id) }
      }
    }
    return guests.sorted() + own.sorted()
  }

  mutating func place(along flows: [[Double]]) {
    guard !pool.isEmpty else { return }
    var filling = WaterFilling(
      amount: coverage.classes.map { _ in 0 }, partsOf: coverage.setsOf,
      load: coverage.members.map { _ in 0 }, target: coverage.members.map { _ in 1 })
    filling.direct(flows)
    place(filling)
  }
}

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
    guard allow(reach, in: &flow) else { return }
    let bands = coverage.members.indices.map { narrowed($0) }
    let least = max(1, bands.reduce(0) { $0 + $1.low } * 1e-7)
    var excess = bands.map { max(0, $0.load - $0.high) }
    var want = bands.map { max(0, $0.low - $0.load) }
    flow.send(from: &excess, to: &want, least: least, &clock)
    var room = bands.indices.map { want[$0] > 0 ? 0 : max(0, bands[$0].high - bands[$0].load) }
    flow.send(from: &excess, to: &room, least: least, &clock)
    var spare = bands.map { max(0, min($0.load, $0.high) - $0.low) }
    flow.send(from: &spare, to: &want, least: least, &clock)
    guard let taken = handedOn(flow, reach) else { return }
    let origins = taken.map { books.seatOf[Int($0)] }
    for id in taken { _ = books.take(id) }
    pool = taken
    place(along: flow.brought)
    // Where the search was stopped on the way, the rest goes back to where it was.
    for (id, seat) in zip(pool, origins.suffix(pool.count)) { books.put(facts.entry(id), in: seat) }
    pool = []
  }

  private func mean(_ set: Int) -> Double {
    let count = coverage.members[set].reduce(0) { $0 + books.own.count(Int($1)) }
    return sum(set) { Double($0.load) } / Double(max(1, count))
  }

  /// - Returns: whether to go on.
  private mutating func allow(_ reach: ChainReach, in flow: inout ChainFlow) -> Bool {
    for set in coverage.members.indices {
      guard clock.goesOn() else { return false }
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
    return true
  }

  private func allow(_ entry: Entry, _ set: Int, _ flow: inout ChainFlow) {
    guard let pair = flow.pair(set, entry.classNumber) else { return }
    flow.allow(Double(entry.value), atPair: pair)
  }

  /// The accounts that the flow hands on, by rank: of each set and class the largest that fit.
  ///
  /// - Returns: `nil` where the search was stopped.
  private mutating func handedOn(_ flow: ChainFlow, _ reach: ChainReach) -> [Int32]? {
    var taken: [Int32] = []
    // No number where nothing of the class is handed on.
    var remaining = Array(repeating: Double.nan, count: coverage.classes.count)
    for set in coverage.members.indices {
      guard clock.goesOn() else { return nil }
      let pairs = flow.pairs(of: set).filter { flow.given[$0] > 0 }
      guard !pairs.isEmpty else { continue }
      for pair in pairs { remaining[Int(flow.classNumber(ofPair: pair))] = flow.given[pair] }
      for id in candidates(set, reach, remaining) {
        let (number, value) = (Int(facts.classNumber(Int(id))), Double(facts.value(Int(id))))
        guard value <= 1.15 * remaining[number] else { continue }
        remaining[number] -= value
        taken.append(id)
      }
      for pair in pairs { remaining[Int(flow.classNumber(ofPair: pair))] = .nan }
    }
    return taken.sorted()
  }

  /// What a set may hand on: guests before its own, the largest first.
  private func candidates(
    _ set: Int, _ reach: ChainReach, _ remaining: [Double]
  ) -> [Int32] {
    var guests: [Int32] = []
    var own: [Int32] = []
    for seat in coverage.members[set] {
      for place in 0..<books.guests.count(Int(seat)) {
        let entry = books.guests[Int(seat), place]
        if !remaining[Int(entry.classNumber)].isNaN { guests.append(entry.id) }
      }
      guard reach != .guests else { continue }
      for place in 0..<books.own.count(Int(seat)) {
        let entry = books.own[Int(seat), place]
        if !remaining[Int(entry.classNumber)].isNaN { own.append(entry.id) }
      }
    }
    return guests.sorted() + own.sorted()
  }

  /// Gives the accounts of the pool seats along these flows; what is left when the search is stopped
  /// stays in the pool.
  mutating func place(along flows: [[Double]]) {
    guard !pool.isEmpty else { return }
    var filling = WaterFilling(
      amount: coverage.classes.map { _ in 0 }, partsOf: coverage.setsOf,
      load: coverage.members.map { _ in 0 }, target: coverage.members.map { _ in 1 })
    filling.direct(flows)
    place(filling)
  }
}

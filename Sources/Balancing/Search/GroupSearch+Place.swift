extension GroupSearch {
  /// Gives every account of the pool a seat, largest first, where the fairest flow of what is left
  /// wants its class to go.
  ///
  /// Putting each into the neediest book it may stand in (Graham 1969) fills the seats that could
  /// take anything first, and leaves nobody for the accounts that few may hold. The flow knows.
  ///
  /// - Parameter wholly: whether to go on when the search is stopped, which otherwise leaves the rest
  ///   in the pool.
  mutating func place(wholly: Bool = false) {
    var remaining = Array(repeating: 0.0, count: coverage.classes.count)
    for id in pool {
      remaining[Int(facts.classNumber(Int(id)))] += Double(facts.value(Int(id)))
    }
    var filling = WaterFilling(
      amount: remaining, partsOf: coverage.setsOf, load: filledLoads(),
      target: coverage.members.map { $0.reduce(0) { $0 + books.lines[Int($1)].aim } })
    guard settle(&filling, sweeps: 100, precision: 1e-5) || wholly else { return }
    var total = remaining.reduce(0, +)
    var queues = SeatQueues(
      coverage: coverage, lines: books.lines, mean: total / Double(max(1, pool.count)))
    var next = total / 2
    for (place, id) in pool.enumerated() {
      if total < next {
        queues = SeatQueues(
          coverage: coverage, lines: books.lines, mean: total / Double(pool.count - place))
        filling.reset(amount: remaining, load: filledLoads())
        guard settle(&filling, sweeps: 30, precision: 1e-4) || wholly else {
          pool.removeFirst(place)
          return
        }
        next = total / 2
      }
      let entry = facts.entry(id)
      remaining[Int(entry.classNumber)] -= Double(entry.value)
      total -= Double(entry.value)
      put(entry, &filling, &queues)
      guard clock.tick() || wholly else {
        pool.removeFirst(place + 1)
        return
      }
    }
    pool = []
  }

  /// Gives the accounts of the pool seats along flows that are settled already, or leaves the rest in
  /// it where the search is stopped.
  mutating func place(_ filling: WaterFilling) {
    var filling = filling
    var total = pool.reduce(0.0) { $0 + Double(facts.value(Int($1))) }
    var next = Double.infinity
    var queues = SeatQueues(coverage: coverage, lines: [], mean: 0)
    for (place, id) in pool.enumerated() {
      if place & 0xff == 0xff, !clock.goesOn() {
        pool.removeFirst(place)
        return
      }
      if total < next {
        queues = SeatQueues(
          coverage: coverage, lines: books.lines, mean: total / Double(pool.count - place))
        next = total / 2
      }
      total -= Double(facts.value(Int(id)))
      put(facts.entry(id), &filling, &queues)
    }
    pool = []
  }

  /// - Returns: whether the search goes on; if not, it is not settled.
  private mutating func settle(
    _ filling: inout WaterFilling, sweeps: Int, precision: Double
  ) -> Bool {
    do {
      try filling.settle(sweeps: sweeps, precision: precision) { () throws(Stopped) in
        try clock.pause()
      }
      return true
    } catch {
      return false
    }
  }

  private mutating func put(
    _ entry: Entry, _ filling: inout WaterFilling, _ queues: inout SeatQueues
  ) {
    guard let seat = seat(for: entry, &filling, &queues) else { return }
    books.put(entry, in: seat)
    queues.update(seat, books.lines[Int(seat)])
  }

  /// What each coverage set holds, counting no seat beyond its aim: what is too much in one book is
  /// no filling for another.
  private func filledLoads() -> [Double] {
    coverage.members.map {
      $0.reduce(0) { $0 + min(Double(books.lines[Int($1)].load), books.lines[Int($1)].aim) }
    }
  }

  private func seat(
    for entry: Entry, _ filling: inout WaterFilling, _ queues: inout SeatQueues
  ) -> Int32? {
    let number = Int(entry.classNumber)
    var best: (edge: Int, flow: Double)?
    for edge in filling.start[number]..<filling.start[number + 1]
    where filling.flow[edge] > best?.flow ?? 0 && !queues.isEmpty(Int(filling.part[edge])) {
      best = (edge, filling.flow[edge])
    }
    if let best, let seat = queues.top(Int(filling.part[best.edge])) {
      filling.take(Double(entry.value), atEdge: best.edge)
      return seat
    }
    return neediest(entry, queues) ?? leastCrowded(entry)
  }

  private func neediest(_ entry: Entry, _ queues: SeatQueues) -> Int32? {
    var best: (seat: Int32, level: Double)?
    for set in coverage.setsOf[Int(entry.classNumber)] {
      guard let seat = queues.top(Int(set)) else { continue }
      let line = books.lines[Int(seat)]
      let level = (Double(line.load) - line.aim) * line.perTarget
      if level < best?.level ?? .infinity { best = (seat, level) }
    }
    return best?.seat
  }

  /// Where no seat has a place left: the one least over its maximum.
  private func leastCrowded(_ entry: Entry) -> Int32? {
    var best: (seat: Int32, over: Int32)?
    for set in coverage.setsOf[Int(entry.classNumber)] {
      for seat in coverage.members[Int(set)] {
        let line = books.lines[Int(seat)]
        if line.count - line.maximum < best?.over ?? .max {
          best = (seat, line.count - line.maximum)
        }
      }
    }
    return best?.seat
  }
}

/// The seats of each coverage set that still have a place, the neediest in front.
struct SeatQueues {
  private var heaps: [Heap<Item>]
  private var setOf: [Int32]

  /// The value that a usual account brings: a seat short of its minimum has room for large
  /// accounts only after as many of these as it lacks.
  private let mean: Double

  private struct Item: HeapItem {
    var seat: Int32
    var need: Double

    func precedes(_ other: Item) -> Bool {
      need > other.need || (need == other.need && seat < other.seat)
    }
  }

  init(coverage: Coverage, lines: [SeatLine], mean: Double) {
    setOf = coverage.setOf
    self.mean = mean
    guard !lines.isEmpty else {
      heaps = coverage.members.map { _ in Heap() }
      return
    }
    heaps = coverage.members.map { members in
      Heap(
        members.filter { lines[Int($0)].count < lines[Int($0)].maximum }
          .map { Item(seat: $0, need: lines[Int($0)].need(mean)) })
    }
  }

  func isEmpty(_ set: Int) -> Bool { heaps[set].isEmpty }

  func top(_ set: Int) -> Int32? { heaps[set].first?.seat }

  /// Puts the seat in front back to where it belongs, after it was given an account.
  mutating func update(_ seat: Int32, _ line: SeatLine) {
    let set = Int(setOf[Int(seat)])
    guard heaps[set].first?.seat == seat else { return }
    if line.count >= line.maximum {
      _ = heaps[set].pop()
    } else {
      heaps[set].replaceFirst(Item(seat: seat, need: line.need(mean)))
    }
  }
}

extension SeatLine {
  /// What it lacks of its aim, beyond what the accounts will bring that its minimum asks for.
  fileprivate func need(_ mean: Double) -> Double {
    aim - Double(load) - mean * Double(max(0, minimum - count))
  }
}

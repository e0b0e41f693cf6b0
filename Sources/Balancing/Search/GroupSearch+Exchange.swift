extension GroupSearch {
  /// Lets seats outside their limits exchange accounts with their neighbours, worst first, going
  /// from what costs nothing to what costs moves, until none is outside or nothing helps.
  mutating func exchange(
    from lowest: PairSearch.Level = .guests, to highest: PairSearch.Level = .wide, rounds: Int = 3
  ) {
    guard let first = books.lines.first else { return }
    var pairs = PairSearch(first)
    for _ in 0..<rounds {
      let before = objective
      exchangeRound(lowest, highest, &pairs)
      if !clock.tick(0) || objective > before - 1e-3 { return }
    }
  }

  private mutating func exchangeRound(
    _ lowest: PairSearch.Level, _ highest: PairSearch.Level, _ pairs: inout PairSearch
  ) {
    var queue = Heap<Violator>()
    for seat in books.lines.indices { enqueue(Int32(seat), in: &queue) }
    var levels = Array(repeating: lowest, count: books.lines.count)
    while let violator = queue.pop() {
      let seat = violator.seat
      guard violator.penalty == books.lines[Int(seat)].penalty else { continue }
      guard clock.tick(0) else { return }
      if clock.isReportDue() { report(.exchanging) }
      if let found = bestExchange(seat, levels[Int(seat)], &pairs) {
        books.apply(found)
        for changed in [found.from, found.to] {
          levels[Int(changed)] = lowest
          enqueue(changed, in: &queue)
        }
      } else if let next = levels[Int(seat)].next, next.rawValue <= highest.rawValue {
        levels[Int(seat)] = next
        queue.push(violator)
      }
    }
  }

  private func enqueue(_ seat: Int32, in queue: inout Heap<Violator>) {
    let penalty = books.lines[Int(seat)].penalty
    if penalty > 0 { queue.push(Violator(seat: seat, penalty: penalty)) }
  }

  private mutating func bestExchange(
    _ seat: Int32, _ level: PairSearch.Level, _ pairs: inout PairSearch
  ) -> Exchange? {
    var best: Exchange?
    let penalty = books.lines[Int(seat)].penalty
    for partner in partners(of: seat, level.partners) {
      var generator = generator
      let found = pairs.find(seat, partner, level: level, in: self, &generator)
      self.generator = generator
      if let found, found.change < best?.change ?? 0 { best = found }
      guard clock.tick(pairs.evaluations) else { break }
      if let best, best.change < -0.98 * penalty { break }
    }
    return best
  }

  /// The neighbours whose loads are off in the other direction the most, and a few at random.
  private mutating func partners(of seat: Int32, _ count: Int) -> [Int32] {
    let near = coverage.neighbours[Int(coverage.setOf[Int(seat)])]
    guard near.count > count + 1 else { return near.filter { $0 != seat } }
    let line = books.lines[Int(seat)]
    let sign = isOver(line) ? 1.0 : -1.0
    var top: [(seat: Int32, need: Double)] = []
    for other in near where other != seat {
      let line = books.lines[Int(other)]
      let need = sign * (line.aim - Double(line.load)) * line.perTarget
      if top.count == count, need <= top[count - 1].need { continue }
      var place = top.count
      while place > 0, top[place - 1].need < need { place -= 1 }
      top.insert((other, need), at: place)
      if top.count > count { top.removeLast() }
    }
    var result = top.map(\.seat)
    for _ in 0..<(count / 3) {
      let other = near[generator.below(near.count)]
      if other != seat, !result.contains(other) { result.append(other) }
    }
    return result
  }

  private func isOver(_ line: SeatLine) -> Bool {
    if line.count > line.maximum { return true }
    if line.count < line.minimum { return false }
    return Double(line.load) > line.aim
  }
}

/// A seat outside its limits; the worst comes first.
private struct Violator: HeapItem {
  var seat: Int32
  var penalty: Double

  func precedes(_ other: Violator) -> Bool {
    penalty > other.penalty || (penalty == other.penalty && seat < other.seat)
  }
}

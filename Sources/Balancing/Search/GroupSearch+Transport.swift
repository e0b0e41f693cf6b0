extension GroupSearch {
  /// Releases and places what the cheapest flow moves, where a flow of this size is worth its time.
  ///
  /// - Parameters:
  ///   - budget: about how many arcs all rounds may look at.
  ///   - rounds: the most there may be.
  /// - Returns: whether it did; if not, the books stand as they were.
  mutating func transport(slack: Double, budget: Int, rounds: Int) -> Bool {
    let rounds = min(rounds, budget / max(1, expectedLooks))
    let over = books.lines.map { max(0, Int($0.count - $0.maximum)) }
    var discount = facts.seats.indices.map { isCrowded($0) ? 0.05 : 1 }
    var best: (leaving: [Int32], flows: [[Double]], cost: Int)?
    for _ in 0..<rounds {
      var flow = Transport(self, slack: slack, discount: discount)
      flow.solve(&clock)
      guard !clock.isStopped else { break }
      var leaving = books.lines.map { _ in 0 }
      for id in flow.leaving { leaving[Int(books.seatOf[Int(id)])] += 1 }
      let cost = zip(leaving, over).reduce(0) { $0 + max($1.0, $1.1) }
      if cost < best?.cost ?? .max { best = (flow.leaving, flow.brought(coverage), cost) }
      guard adjust(&discount, leaving, over) else { break }
    }
    guard let best else { return false }
    pool = facts.members.indices.map { Int32($0) }.filter { books.seatOf[Int($0)] < 0 }
    for id in best.leaving { _ = books.take(id) }
    pool = (pool + best.leaving + releaseSmallest()).sorted()
    place(along: best.flows)
    return true
  }

  /// Arcs that one flow will look at: it takes about a path for each account that leaves, and looks at
  /// most pairs of seat and class on each.
  var expectedLooks: Int {
    let pairs = facts.seats.indices.reduce(0) {
      $0 + coverage.classesOf[Int(coverage.setOf[$1])].count
    }
    return pairs * (facts.seats.count + coverage.classes.count + fewestLeaving)
  }

  /// Accounts that must leave a seat anyway, for it has too many, cost nothing: so a seat's moves are
  /// cheap until that many leave.
  ///
  /// - Returns: whether that changes any price.
  private func adjust(
    _ discount: inout [Double], _ leaving: [Int], _ over: [Int]
  ) -> Bool {
    var isChanged = false
    for seat in over.indices where over[seat] > 0 {
      if leaving[seat] < over[seat], discount[seat] > 0.05 {
        discount[seat] = max(0.05, discount[seat] / 4)
        isChanged = true
      } else if leaving[seat] > over[seat], discount[seat] < 1 {
        discount[seat] = min(1, 3 * discount[seat])
        isChanged = true
      }
    }
    return isChanged
  }

  /// Brings seats down to their maxima by what changes their values the least.
  private mutating func releaseSmallest() -> [Int32] {
    var released: [Int32] = []
    for seat in books.lines.indices {
      let over = Int(books.lines[seat].count - books.lines[seat].maximum)
      let first = max(0, books.own.count(seat) - max(0, over))
      released += books.release(from: seat) { $0 >= first }.map(\.id)
    }
    return released
  }
}

/// One group's steps, in order, and how far they have been taken.
struct MoveChain {
  private var states: [(worst: Double, price: Double)]
  private let steps: [BestMoves.Step]
  private var taken = 0

  init(_ search: GroupSearch, limit: Int) {
    var beam = MoveBeam(search, limit: limit)
    let best = beam.run()
    steps = best.steps
    states = best.states
  }

  var current: (worst: Double, price: Double) { states[taken] }

  /// What the coming steps bring per move, at best.
  var gain: Double {
    var moves = 0
    var best = 0.0
    for number in taken..<steps.count {
      moves += steps[number].moves.count
      best = max(best, (states[taken].price - states[number + 1].price) / Double(moves))
    }
    return best
  }

  mutating func takeStep() -> BestMoves.Step? {
    guard taken < steps.count else { return nil }
    taken += 1
    return steps[taken - 1]
  }
}

extension GroupFacts {
  mutating func dropTolerances() {
    for seat in seats.indices { seats[seat].tolerance = 0 }
  }
}

extension GroupSearch {
  /// Seats what must move, as evenly as that alone allows.
  mutating func settleMusts() {
    pool = facts.members.indices.lazy.map { Int32($0) }.filter { books.seatOf[Int($0)] < 0 }
    place(wholly: true)
    _ = clock.begin(budget: 100_000 + 4 * facts.members.count)
    exchange(from: .guests, to: .guestPairs, rounds: 1)
  }

  /// The accounts that stand elsewhere than today, as rows of the problem.
  func moves() -> [BestMoves.Move] {
    facts.members.indices.compactMap { rank in
      let row = facts.members[rank]
      let from = facts.problem.accounts.seatOf[Int(row)]
      let to = coverage.seats[Int(books.seatOf[rank])]
      return from == to ? nil : BestMoves.Move(account: row, from: from, to: to)
    }
  }
}

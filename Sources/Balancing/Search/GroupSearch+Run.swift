extension GroupSearch {
  /// From today's books to a plan; ends early, with a whole plan, when the caller says so.
  mutating func run(_ effort: BalancePolicy.Effort) {
    report(.placing)
    if enumerate() {
      isFewest = countsMovesAlone && !books.lines.contains(where: \.isOutside)
      return report(.done)
    }
    let work = WorkPlan(effort, accounts: facts.members.count)
    let fewest = fewestLeaving
    settleBest(work)
    if !isProven(fewest), work.polish > 0 {
      if books.lines.contains(where: \.isOutside) { evenOut(budget: work.polish) }
      report(.polishing)
      for _ in 0..<work.reheats { polish(work) }
      if books.lines.contains(where: \.isOutside) {
        _ = clock.begin(budget: work.exchange / 10)
        exchange()
      }
    }
    isFewest = isProven(fewest)
    report(.done)
  }

  /// From another plan to one that is right again: what stands in it stays if it can.
  mutating func resume(_ effort: BalancePolicy.Effort) {
    report(.placing)
    if enumerate() { return report(.done) }
    let work = WorkPlan(effort, accounts: facts.members.count)
    pool = facts.members.indices.map { Int32($0) }.filter { books.seatOf[Int($0)] < 0 }
    place()
    _ = clock.begin(budget: work.exchange)
    mendCounts()
    report(.exchanging)
    exchange()
    if breaksLimits {
      chainCounts()
      exchange()
    }
    report(.done)
  }

  /// Settles in several ways, keeps the best plan, and has one early: where flows take their time, a
  /// plan without them comes first.
  private mutating func settleBest(_ work: WorkPlan) {
    var ways = work.slacks.map { (work: work, slack: $0) }
    let quick = WorkPlan(.quick, accounts: facts.members.count)
    if expectedLooks > quick.transport, work.transport >= expectedLooks {
      ways.insert((quick, 0.7), at: 0)
    }
    var best: (objective: Double, books: Books)?
    for way in ways {
      if best != nil { books = Books(facts, lines: lines) }
      guard settle(way.work, slack: way.slack, canGiveUp: best != nil) else { break }
      let price = objective
      if price < best?.objective ?? .infinity { best = (price, books) }
      guard clock.begin(budget: .max / 2) else { break }
    }
    if let best { books = best.books }
  }

  /// A first plan, in its bands as far as exchanges can bring it there.
  ///
  /// - Returns: `false` where the search was stopped and gave up, which it may with a plan at hand.
  private mutating func settle(_ work: WorkPlan, slack: Double, canGiveUp: Bool) -> Bool {
    let isAlongFlow = transport(slack: slack, budget: work.transport, rounds: work.rounds)
    if clock.isStopped, canGiveUp { return false }
    if isAlongFlow {
      _ = clock.begin(budget: work.freeExchange)
      exchange(to: .guestPairs, rounds: 1)
    } else {
      release()
      place()
    }
    report(.rebalancing)
    _ = clock.begin(budget: .max / 2)
    rebalanceChains(withOwn: !isAlongFlow)
    _ = clock.begin(budget: work.exchange)
    mendCounts()
    report(.exchanging)
    exchange()
    guard breaksLimits else { return true }
    chainCounts()
    _ = clock.begin(budget: work.exchange / 10)
    exchange()
    return true
  }

  /// Whether one plan inside all bands is better than another only by fewer moves.
  private var countsMovesAlone: Bool {
    facts.problem.accounts.moveWeight.isEmpty && books.lines.allSatisfy { $0.perWorkTarget == 0 }
  }

  /// Whether no plan of this group moves fewer accounts and keeps its bands.
  private func isProven(_ fewest: Int) -> Bool {
    books.voluntaryMoves == fewest && !books.lines.contains(where: \.isOutside)
  }

  private var breaksLimits: Bool {
    books.lines.contains { $0.count > $0.maximum || $0.count < $0.minimum }
  }
}

extension GroupSearch {
  /// From today's books to a plan; ends early, with a whole plan, when the caller says so.
  mutating func run(_ effort: BalancePolicy.Effort) {
    report(.placing)
    if enumerate() { return report(.done) }
    trace("start")
    if !transport(slack: 0.7, most: 100_000) {
    release()
    place()
    }
    trace("placed")
    report(.rebalancing)
    rebalanceChains()
    trace("chained")
    clock.begin(budget: 200_000 + 40 * facts.members.count)
    mendCounts()
    report(.exchanging)
    exchange()
    trace("exchanged")
    if breaksLimits {
      chainCounts()
      clock.begin(budget: 100_000 + 4 * facts.members.count)
      exchange()
    }
    report(.polishing)
    polish(budget: budget(effort))
    report(.done)
    trace("done")
  }
  func trace(_ name: String) {
    let outside = books.lines.filter(\.isOutside).count
    let worst = books.lines.map(\.miss).max() ?? 0
    let counts = books.lines.reduce(0) { $0 + max(0, $1.count - $1.maximum, $1.minimum - $1.count) }
    print(
      facts.number, facts.members.count, name, "outside", outside, "miss", worst, "counts", counts,
      "cost", books.cost / 1000, "evals", clock.evaluations)
  }

  private var breaksLimits: Bool {
    books.lines.contains { $0.count > $0.maximum || $0.count < $0.minimum }
  }

  private func budget(_ effort: BalancePolicy.Effort) -> Int {
    switch effort {
    case .quick: 0
    case .normal: 1_000_000
    case .best: 10_000_000
    }
  }

  func progress(_ phase: BalanceProgress.Phase) -> BalanceProgress {
    var worst = 0.0
    var outside = 0
    for (line, seat) in zip(books.lines, facts.seats) {
      if seat.target > 0 { worst = max(worst, abs(Double(line.load) / seat.target - 1)) }
      if line.isOutside { outside += 1 }
    }
    return BalanceProgress(
      group: facts.number, phase: phase, worstDeviation: worst, seatsOutside: outside,
      voluntaryMoves: books.voluntaryMoves, bound: attainable.bound.deviation,
      evaluations: clock.evaluations)
  }

  func report(_ phase: BalanceProgress.Phase) { clock.report(progress(phase)) }
}

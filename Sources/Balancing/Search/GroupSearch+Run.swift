extension GroupSearch {
  mutating func run(_ effort: BalancePolicy.Effort) {
    release()
    place()
    trace("placed")
    rebalanceChains()
    trace("chains")
    clock.begin(budget: 200_000 + 40 * facts.members.count)
    mendCounts()
    trace("counts")
    exchange()
    trace("exchanged")
    let budget =
      switch effort {
      case .quick: 0
      case .normal: 1_000_000
      case .best: 10_000_000
      }
    polish(budget: budget)
    trace("polished")
  }

  func trace(_ name: String) {
    let outside = books.lines.filter(\.isOutside).count
    let worst = books.lines.map(\.miss).max() ?? 0
    let counts = books.lines.reduce(0) { $0 + max(0, $1.count - $1.maximum, $1.minimum - $1.count) }
    print(
      facts.number, facts.members.count, name, "outside", outside, "miss", worst, "counts", counts,
      "cost", books.cost / 1000, "evals", clock.evaluations)
  }
}

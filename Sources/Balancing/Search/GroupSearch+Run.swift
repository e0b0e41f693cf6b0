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

  /// Settles with different parts of the bands left to rounding, and keeps the best plan.
  private mutating func settleBest(_ work: WorkPlan) {
    let start = work.slacks.count > 1 ? self : nil
    var best: GroupSearch?
    for slack in work.slacks {
      if let start, best != nil {
        let (spent, generator) = (clock, generator)
        self = start
        (clock, self.generator) = (spent, generator)
      }
      settle(work, slack: slack)
      if best.map({ objective < $0.objective }) ?? true { best = self }
      guard clock.begin(budget: .max / 2) else { break }
    }
    if let best {
      let spent = clock
      self = best
      clock = spent
    }
  }

  /// A first plan, in its bands as far as exchanges can bring it there.
  private mutating func settle(_ work: WorkPlan, slack: Double) {
    let isAlongFlow = transport(slack: slack, budget: work.transport, rounds: work.rounds)
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
    guard breaksLimits else { return }
    chainCounts()
    _ = clock.begin(budget: work.exchange / 10)
    exchange()
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

/// How much work each stage may do, counted in candidates, arcs and proposals looked at.
struct WorkPlan {
  var transport: Int
  var exchange: Int
  var polish: Int

  /// How often prices are adjusted to crowded seats.
  var rounds: Int { polish == 0 ? 3 : 4 }

  /// Of the exchanges, those that only look for what costs nothing.
  var freeExchange: Int { exchange / (polish == 0 ? 40 : 10) }

  /// The parts of the bands that flows may use, one first plan for each.
  var slacks = [0.7]

  /// Where annealing begins and ends, in voluntary moves: hot where there is time to cool slowly.
  var hot: Double
  let cold = 0.06

  /// How often annealing starts again from the best plan so far.
  var reheats = 1

  init(_ effort: BalancePolicy.Effort, accounts: Int) {
    exchange = 200_000 + 40 * accounts
    switch effort {
    case .quick: (transport, polish) = (3_500_000, 0)
    case .normal: (transport, polish) = (100_000_000, 1_500_000)
    case .best: (transport, polish) = (1_000_000_000, 12_000_000)
    }
    if effort == .best, accounts < 50_000 { slacks = [0.7, 0.5, 0.85, 1] }
    hot = accounts < 300 ? 0.6 : accounts < 1_000 ? 0.4 : accounts < 100_000 ? 0.15 : 0.1
    if accounts < 1_000 { reheats = 3 }
    if effort == .best, accounts < 50_000 { reheats = 6 }
  }
}

extension GroupSearch {
  /// From today's books to a plan; ends early when the caller says so, with a whole plan unless that
  /// was before there was any.
  mutating func run(_ effort: BalancePolicy.Effort) {
    report(.placing)
    if enumerate() {
      isFewest = facts.countsMovesAlone && hasNoWorkTargets && !isAnyOutside
      if isFewest { fewestMoves = books.voluntaryMoves }
      return report(.done)
    }
    let work = WorkPlan(effort, facts)
    fewestMoves = facts.countsMovesAlone ? fewestLeaving : 0
    settleBest(work)
    guard isWhole else { return }
    if !isProven { better(work) }
    drawTogether(budget: max(work.polish / 2, 200_000))
    isFewest = isProven
    report(.done)
  }

  /// Anneals the plan, and divides small books anew.
  private mutating func better(_ work: WorkPlan) {
    guard work.polish + work.repartition > 0, !clock.isStopped else { return }
    // Soft bands mend what books of some size miss; those of a handful need more.
    if work.polish > 0, isAnyOutside, work.softness == nil || meanBook < Self.handful {
      evenOut(budget: work.polish / 2)
      _ = clock.begin(budget: work.polish)
      divideAnew()
    }
    report(.polishing)
    for number in 0..<work.reheats where !isProven {
      polish(
        Annealing(
          budget: work.polish / work.reheats, hot: work.hot, cold: work.cold,
          softness: number % 2 == 0 ? work.softness : nil))
      repartition(budget: work.repartition / work.reheats)
    }
    guard isAnyOutside, !clock.isStopped else { return }
    _ = clock.begin(budget: work.exchange / 10)
    exchange()
    divideAnew()
    if work.polish > 0, meanBook < Self.handful, isAnyOutside {
      evenOut(budget: work.polish / 4)
      repartition(budget: work.repartition / 2)
    }
  }

  /// From another plan to one that is right again: what stands in it stays if it can.
  mutating func resume(_ effort: BalancePolicy.Effort) {
    report(.placing)
    if isRight || enumerate() { return report(.done) }
    let work = WorkPlan(effort, facts)
    pool = withoutSeat
    place()
    guard pool.isEmpty else { return }
    _ = clock.begin(budget: work.exchange)
    mendCounts()
    report(.exchanging)
    exchange()
    if breaksLimits, !clock.isStopped {
      chainCounts()
      exchange()
    }
    report(.done)
  }

  /// Has a plan early, and then looks whether the relaxation knows of a better one, where solving it
  /// takes its time.
  private mutating func settleBest(_ work: WorkPlan) {
    guard let precision = work.precision, work.hasEarlyPlan else {
      return settle(work, precision: work.precision)
    }
    settle(WorkPlan(.quick, facts), precision: nil)
    guard clock.begin(budget: .max / 2), isWhole, !isProven else { return }
    let early = (objective: objective, seats: books.seatOf)
    guard let sums = sums(of: early.seats) else { return }
    // The lists of the early plan go before those of today's books are made.
    books = sums
    guard clock.goesOn(), let today = todaysBooks() else { return }
    books = today
    settle(work, precision: precision)
    guard !isWhole || prospect(work) >= early.objective else { return }
    books =
      clock.isStopped
      ? Books(sumsOf: early.seats, facts, lines: lines)
      : Books(facts, lines: lines, start: early.seats)
    pool = []
  }

  /// - Returns: `nil` where the search is stopped.
  private mutating func sums(of seats: [Int32]) -> Books? {
    var clock = clock
    defer { self.clock = clock }
    return try? Books(sumsOf: seats, facts, lines: lines) { () throws(Stopped) in
      try clock.pause()
    }
  }

  /// The price of the plan once it is annealed: where that starts with soft bands, it mends what
  /// misses them by little.
  private func prospect(_ work: WorkPlan) -> Double {
    guard let softness = work.softness, !clock.isStopped else { return objective }
    var prices = SeatLine.Prices.hard
    prices.value = min(prices.value, 4 * softness * meanBook)
    prices.valueSquared = 20 * prices.value
    return books.lines.reduce(Double(books.cost) / 1_000) {
      $0 + $1.penalty(load: $1.load, work: $1.work, count: $1.count, prices)
    }
  }

  /// Books of fewer accounts than this have few ways to be in their bands.
  private static let handful = 8.0

  /// How many accounts there are to a seat.
  var meanBook: Double { Double(facts.members.count) / Double(facts.seats.count) }

  /// - Returns: `nil` where the search is stopped.
  private mutating func todaysBooks() -> Books? {
    var clock = clock
    defer { self.clock = clock }
    return try? Books(facts, lines: lines, start: nil) { () throws(Stopped) in try clock.pause() }
  }

  /// A plan, in its bands as far as exchanges can bring it there; none where the search was stopped
  /// before every account was placed.
  private mutating func settle(_ work: WorkPlan, precision: Double?) {
    let isAlongFlow = precision.map { relax(precision: $0) } ?? false
    if isAlongFlow {
      _ = clock.begin(budget: work.freeExchange)
      exchange(to: .guestPairs, rounds: 1)
    } else {
      guard !clock.isStopped else { return }
      release()
      place()
      guard pool.isEmpty else { return }
    }
    report(.rebalancing)
    _ = clock.begin(budget: .max / 2)
    rebalanceChains(withOwn: !isAlongFlow)
    _ = clock.begin(budget: work.exchange)
    guard !clock.isStopped else { return }
    mendCounts()
    report(.exchanging)
    exchange()
    guard breaksLimits, !clock.isStopped else { return }
    chainCounts()
    _ = clock.begin(budget: work.exchange / 10)
    exchange()
  }

  private var hasNoWorkTargets: Bool { books.lines.allSatisfy { $0.perWorkTarget == 0 } }

  private var isAnyOutside: Bool { books.lines.contains { $0.isOutside } }

  /// Whether no plan of this group moves fewer accounts and keeps its bands.
  var isProven: Bool { books.voluntaryMoves <= fewestMoves && !isAnyOutside }

  private var breaksLimits: Bool {
    books.lines.contains { $0.count > $0.maximum || $0.count < $0.minimum }
  }
}

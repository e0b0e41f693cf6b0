/// How an annealing goes from its beginning to its end.
struct Annealing {
  /// Proposals to look at.
  var budget: Int
  /// Temperatures, in voluntary moves.
  var hot: Double
  var cold: Double

  /// What a mean account's value outside a band costs at the beginning, in voluntary moves, or `nil`
  /// where bands are hard all the way.
  var softness: Double?

  static let step = 256
}

extension GroupSearch {
  /// Anneals the plan: proposals that make it worse are taken with a chance that falls with the
  /// temperature, so that it finds its way out of plans no single exchange betters (Kirkpatrick,
  /// Gelatt and Vecchi 1983). One unit of temperature is one voluntary move.
  ///
  /// Bands may be soft at first. An account that goes home leaves a hole that takes several
  /// exchanges to fill, and between hard walls no single one of them would be taken; between soft
  /// ones they are, and the walls close while the plan cools.
  mutating func polish(_ plan: Annealing) {
    guard !clock.isStopped, books.lines.count > 1, plan.budget > 0 else { return }
    let threshold = Logarithm.Threshold()
    // Keeping the best plan copies it, so it is done the less often the larger it is.
    let interval = 16 + facts.members.count / 1_000
    let steps = max(1, plan.budget / Annealing.step)
    let cooling = Logarithm.power(plan.cold / plan.hot, 1 / Double(steps))
    var temperature = plan.hot
    var best = (objective: objective, seats: books.seatOf)
    var hardening = Hardening(plan.softness, self, steps: steps)
    var prices = SeatLine.Prices.hard
    var proposal = Proposal()
    _ = clock.begin(budget: plan.budget)
    for number in 0..<steps {
      hardening.advance(&prices, number)
      for _ in 0..<Annealing.step {
        guard propose(&proposal) else { continue }
        let change = proposal.change(books.lines, prices)
        if change <= temperature * threshold.of(generator.next()) { books.apply(proposal) }
      }
      temperature *= cooling
      if number % interval == interval - 1 || number == steps - 1 {
        let current = objective
        if current < best.objective - 1e-9 { best = (current, books.seatOf) }
        if isProven { break }
      }
      if clock.isReportDue() { report(.polishing) }
      guard clock.tick(Annealing.step) else { break }
    }
    if objective > best.objective + 1e-9 { restore(best.seats) }
  }

  /// Puts every account back where it stood.
  mutating func restore(_ seats: [Int32]) {
    for id in seats.indices where seats[id] != books.seatOf[id] {
      books.move(Int32(id), to: seats[id])
    }
  }
}

/// How the prices of misses rise from soft to hard while a plan cools.
private struct Hardening {
  private let steps: Int
  private var value = 0.0
  private var count = 1.0
  private var rise = 1.0
  private var countRise = 1.0

  /// The part of the steps after which prices are hard.
  private static let part = 0.8

  init(_ softness: Double?, _ search: GroupSearch, steps: Int) {
    guard let softness else {
      self.steps = 0
      return
    }
    self.steps = Int(Self.part * Double(steps))
    value = min(softness * search.meanBook, SeatLine.Prices.hard.value)
    rise = Logarithm.power(SeatLine.Prices.hard.value / value, 1 / Double(max(1, self.steps)))
    countRise = Logarithm.power(1e4, 1 / Double(max(1, self.steps)))
  }

  mutating func advance(_ prices: inout SeatLine.Prices, _ number: Int) {
    guard number < steps else {
      prices = .hard
      return
    }
    prices = SeatLine.Prices(account: count, value: value, valueSquared: 20 * value)
    value *= rise
    count *= countRise
  }
}

/// The search for a plan of one balance group: release, place, rebalance, exchange, polish.
///
/// Each stage stands in a file of its own. Between any two steps the books are a whole plan, so
/// stopping anywhere leaves one.
struct GroupSearch {
  let facts: GroupFacts
  let coverage: Coverage
  let attainable: AttainableTargets
  let policy: BalancePolicy

  /// The seats with what is fixed to them and nothing else.
  let lines: [SeatLine]
  var books: Books
  var generator: Generator
  var clock: WorkClock

  /// Whether the plan is known to have the fewest moves.
  var isFewest = false

  /// No plan inside all bands and limits has fewer voluntary moves.
  var fewestMoves = 0

  /// Accounts without a seat, by rank; empty once the first plan stands.
  var pool: [Int32] = []

  init(
    _ facts: GroupFacts, policy: BalancePolicy, watch: BalanceWatch, start: [Int32]? = nil
  ) {
    self.init(
      facts, AttainableTargets(facts), policy: policy, watch: watch, start: start)
  }

  init(
    _ facts: GroupFacts, _ attainable: AttainableTargets, policy: BalancePolicy,
    watch: BalanceWatch, start: [Int32]? = nil
  ) {
    self.init(facts, attainable, policy: policy, watch: watch, start: start) {}
  }

  /// - Parameters:
  ///   - start: a plan to go on from, by rank; without it, today's books.
  ///   - pause: called every few milliseconds.
  init<Failure: Error>(
    _ facts: GroupFacts, _ attainable: AttainableTargets, policy: BalancePolicy,
    watch: BalanceWatch, start: [Int32]?, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.facts = facts
    coverage = facts.coverage
    self.attainable = attainable
    self.policy = policy
    lines = facts.seats.indices.map {
      SeatLine(
        facts.seats[$0], attainable: attainable.load[$0], workTolerance: policy.workTolerance)
    }
    books = try Self.books(facts, lines, start, pausing: pause)
    generator = Generator(seed: policy.seed, stream: facts.number)
    clock = WorkClock(watch: watch)
  }

  /// Whether a plan that the search was to go on from is right as it is.
  var isRight: Bool { facts.members.count > 16 && books.areRight }

  /// A plan to go on from that is right already needs no lists to search in.
  private static func books<Failure: Error>(
    _ facts: GroupFacts, _ lines: [SeatLine], _ start: [Int32]?,
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) -> Books {
    if let start, facts.members.count > 16 {
      let sums = try Books(sumsOf: start, facts, lines: lines, pausing: pause)
      if sums.areRight { return sums }
    }
    try pause()
    return try Books(facts, lines: lines, start: start, pausing: pause)
  }

  /// The price of the plan as it stands, in voluntary moves.
  var objective: Double {
    books.lines.reduce(Double(books.cost) / 1_000) { $0 + $1.penalty }
  }

  /// Whether every account has a seat.
  var isWhole: Bool { pool.isEmpty && !books.seatOf.contains { $0 < 0 } }

  @inline(__always)
  func mayHold(_ entry: Entry, _ seat: Int32) -> Bool {
    coverage.isEligible(entry.classNumber, seat: seat)
  }
}

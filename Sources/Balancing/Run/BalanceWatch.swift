/// How a caller follows a run and ends it. Both closures are called from the thread that searches.
public struct BalanceWatch: Sendable {
  /// Asked every few hundred evaluations, some tens of microseconds apart: whether to stop with the
  /// best plan so far. A caller that wants a time limit looks at its clock here.
  public var shouldStop: @Sendable () -> Bool

  /// Told where the search is, some ten times a second.
  public var report: @Sendable (BalanceProgress) -> Void

  public init(
    shouldStop: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (BalanceProgress) -> Void = { _ in }
  ) {
    self.shouldStop = shouldStop
    self.report = report
  }

  /// Ends what is being built up where the caller wants the run to stop.
  func pause() throws(Stopped) {
    if shouldStop() { throw Stopped() }
  }
}

/// The caller wants no more of it: what was being built up is given up.
struct Stopped: Error {}

/// Where the search of one balance group is.
public struct BalanceProgress: Equatable, Sendable {
  public var group: Int
  public var phase: Phase
  /// The worst seat's distance from its target, as a fraction.
  public var worstDeviation: Double
  public var seatsOutside: Int
  public var voluntaryMoves: Int
  /// No plan of the group has a smaller worst deviation.
  public var bound: Double
  public var evaluations: Int

  public enum Phase: String, CaseIterable, Sendable {
    case placing, rebalancing, exchanging, givingBack, polishing, drawingTogether, done
  }
}

/// Counts work, and asks whether to stop after every so much of it.
struct WorkClock {
  /// Candidates looked at.
  private(set) var evaluations = 0
  private(set) var isStopped = false
  private var nextQuestion = 256
  private var stageEnd = Int.max
  private var nextReport = 0
  private let watch: BalanceWatch

  init(watch: BalanceWatch) { self.watch = watch }

  /// Sets how much work the stage that begins may do.
  ///
  /// - Returns: whether it may begin at all.
  mutating func begin(budget: Int) -> Bool {
    stageEnd = evaluations + budget
    return !isStopped
  }

  /// - Returns: whether to go on with the stage.
  @inline(__always)
  mutating func tick(_ work: Int = 1) -> Bool {
    evaluations += work
    if evaluations >= nextQuestion { ask() }
    return !isStopped && evaluations < stageEnd
  }

  /// Asks whether to stop, in the midst of work that is not counted: some milliseconds may have gone
  /// by since the last question.
  ///
  /// - Returns: whether to go on.
  mutating func goesOn() -> Bool {
    if !isStopped { isStopped = watch.shouldStop() }
    return !isStopped
  }

  /// The same for work that is given up as a whole.
  mutating func pause() throws(Stopped) {
    if !goesOn() { throw Stopped() }
  }

  private mutating func ask() {
    nextQuestion = evaluations + 256
    if !isStopped { isStopped = watch.shouldStop() }
  }

  /// Whether about a tenth of a second of work was done since this last said so.
  mutating func isReportDue() -> Bool {
    guard evaluations >= nextReport else { return false }
    nextReport = evaluations + 100_000
    return true
  }

  func report(_ progress: BalanceProgress) { watch.report(progress) }
}

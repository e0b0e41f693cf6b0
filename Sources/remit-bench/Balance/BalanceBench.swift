import Balancing
import Glibc

/// Balances instances of the territory generator and says what it took.
///
///     remit-bench balance FOLDER [--tolerance 0.01] [--work 0.15] [--effort quick|normal|best]
///                 [--seed N] [--threads 1|2] [--output ASSIGNMENT.csv] [--progress yes]
///                 [--curve MOVES] [--after yes] [--time-limit SECONDS]
///                 [--even 0.5] [--compactness 1] [--stops COUNT]
///
/// Prints what it took, and what the plan is: the fewest moves that could be proven, too.
/// `.bench/territory-peers.py` runs it beside CP-SAT and HiGHS.
enum BalanceBench {
  static func run(_ arguments: [String]) throws {
    var options: [String: String] = [:]
    var folder = "."
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--") { options[word] = rest.popFirst() } else { folder = word }
    }
    var laps = Laps()
    let file = try TerritoryFile(folder: folder, withLocation: options["--compactness"] != nil)
    let work = options["--work"].flatMap { Double($0) }
    let problem = try file.problem(withWork: true)
    laps.lap("read")
    let policy = BalancePolicy(
      tolerance: options["--tolerance"].flatMap { Double($0) } ?? 0.01, workTolerance: work,
      effort: options["--effort"].flatMap { .init(rawValue: $0) } ?? .normal,
      seed: options["--seed"].flatMap { UInt64($0) } ?? 1,
      moveCost: MoveCost(even: options["--even"].flatMap { Double($0) } ?? 1),
      compactness: options["--compactness"].flatMap { Double($0) } ?? 0)
    let balancer = Balancer(problem, policy: policy)
    laps.lap("index")
    if let limit = options["--curve"].flatMap({ Int($0) }) {
      curve(balancer, within: limit)
      laps.lap("curve")
      print(laps.line(accounts: problem.accounts.count, evaluations: 0))
      return
    }
    if let count = options["--stops"].flatMap({ Int($0) }) { return stops(balancer, count) }
    var watch = options["--progress"] == nil ? BalanceWatch() : BalanceWatch(report: tell)
    if let limit = options["--time-limit"].flatMap({ Double($0) }) {
      let end = Laps.now(CLOCK_MONOTONIC) + limit * 1_000
      watch.shouldStop = { Laps.now(CLOCK_MONOTONIC) >= end }
    }
    let workers: Workers = options["--threads"] == "1" ? .one : .all
    let plan = balancer.balance(watch: watch, workers: workers)
    laps.lap("search")
    if let output = options["--output"] { try file.write(plan.assignment, to: output) }
    laps.lap("write")
    print(laps.line(accounts: problem.accounts.count, evaluations: plan.evaluations))
    print(summary(plan))
    if options["--after"] != nil { after(balancer, plan) }
  }

  private static func summary(_ plan: BalancedPlan) -> String {
    let voluntary = plan.groups.reduce(0) { $0 + $1.voluntaryMoves }
    let fewest = plan.groups.reduce(0) { $0 + $1.fewestMoves }
    let outside = plan.groups.reduce(0) { $0 + $1.seatsOutside }
    let distances = plan.groups.map { $0.meanDistance.map { "\(Int($0))" } ?? "null" }
    return "{\"voluntary\": \(voluntary), \"fewest_possible\": \(fewest), "
      + "\"is_fewest\": \(plan.groups.allSatisfy(\.isFewest)), \"seats_outside\": \(outside), "
      + "\"was_cut\": \(plan.wasCut), \"km\": [\(distances.joined(separator: ", "))]}"
  }

  @Sendable
  private static func tell(_ progress: BalanceProgress) {
    print(
      "\(Laps.milliseconds) group \(progress.group) \(progress.phase): worst "
        + "\(progress.worstDeviation), outside \(progress.seatsOutside), voluntary "
        + "\(progress.voluntaryMoves), evaluations \(progress.evaluations)")
  }
}

/// Elapsed and CPU time from lap to lap, in milliseconds, and the most memory held.
struct Laps {
  private var figures: [String] = []
  private let start = Laps.now(CLOCK_MONOTONIC)
  private var last = Laps.now(CLOCK_MONOTONIC)
  private var lastWork = Laps.now(CLOCK_PROCESS_CPUTIME_ID)

  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// Of this process's CPU.
  static var milliseconds: Int { Int(now(CLOCK_PROCESS_CPUTIME_ID)) }

  mutating func lap(_ name: String) {
    let now = Self.now(CLOCK_MONOTONIC)
    let work = Self.now(CLOCK_PROCESS_CPUTIME_ID)
    figures.append("\"\(name)_ms\": \(tenths(now - last))")
    figures.append("\"\(name)_cpu_ms\": \(tenths(work - lastWork))")
    (last, lastWork) = (now, work)
  }

  func line(accounts: Int, evaluations: Int) -> String {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return "{\"accounts\": \(accounts), " + figures.joined(separator: ", ")
      + ", \"total_ms\": \(tenths(last - start)), "
      + "\"cpu_ms\": \(tenths(Self.now(CLOCK_PROCESS_CPUTIME_ID))), "
      + "\"memory_mb\": \(usage.ru_maxrss / 1_024), \"evaluations\": \(evaluations)}"
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int64(value * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

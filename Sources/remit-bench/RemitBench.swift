import Canvas
import Exchange
import Glibc
import Plan
import PlanFile
import Workbench

/// The benchmarks: CPU time of what happens on a key press, at start-up and in bulk work.
///
///     swift run -c release remit-bench [ACCOUNTS]
///     swift run -c release remit-bench keys [ACCOUNTS]
///     swift run -c release remit-bench import [ACCOUNTS]
///     swift run -c release remit-bench balance FOLDER [--effort quick|normal|best] ...
///
/// Prints one JSON object a line: the median and the least of several rounds, in microseconds of
/// this thread's CPU, which is steady on a shared machine where elapsed time is not.
@main
struct RemitBench {
  private static let usage = """
    remit-bench [ACCOUNTS]                 what happens on a key press, at start-up, in bulk work
    remit-bench keys [ACCOUNTS]            what happens on a key press alone
    remit-bench import [ACCOUNTS]          an import beside the sqlite3 shell's .import of the file
    remit-bench balance FOLDER [OPTIONS]   an instance of the territory generator
      --effort quick|normal|best  --tolerance 0.01  --work 0.15  --seed N  --threads 1|2
      --output ASSIGNMENT.csv  --time-limit SECONDS  --progress yes  --after yes  --curve MOVES
      --even 0.5 (part of a move's cost that goes by count)  --compactness 1

    Beside CP-SAT and HiGHS, on instances of your choice, judged by one checker:
      .bench/territory-peers.py CHECKER BENCH FOLDER... [--limit SECONDS]
    """

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "balance" {
      return try BalanceBench.run(Array(arguments.dropFirst()))
    }
    if arguments.contains("--help") { return print(usage) }
    if arguments.first == "keys" {
      return try Bench.runKeys(accounts: arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000)
    }
    if arguments.first == "import" {
      return try Bench.runImport(
        accounts: arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000)
    }
    let count = arguments.first.flatMap { Int($0) } ?? 10_000
    try Bench.run(accounts: count)
  }
}

/// One figure.
struct Figure {
  var name: String
  var accounts: Int
  var microseconds: [Double]

  var line: String {
    let sorted = microseconds.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    let least = sorted.first ?? 0
    return "{\"what\": \"\(name)\", \"accounts\": \(accounts), "
      + "\"median_us\": \(tenths(median)), \"least_us\": \(tenths(least)), "
      + "\"rounds\": \(sorted.count)}"
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int64(value * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// This thread's CPU clock, in microseconds.
func cpuNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func measure(_ name: String, _ accounts: Int, rounds: Int = 15, _ body: () throws -> Void) rethrows
{
  var figures: [Double] = []
  for _ in 0..<rounds {
    let start = cpuNow()
    try body()
    figures.append(cpuNow() - start)
  }
  print(Figure(name: name, accounts: accounts, microseconds: figures).line)
}

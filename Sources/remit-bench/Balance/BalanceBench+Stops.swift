import Balancing
import Glibc
import Synchronization

extension BalanceBench {
  /// How long a stop takes: the longest that a run goes without asking whether to, by what it was
  /// about, and the time from a stop to the plan, at so many moments of the run.
  ///
  /// On one thread and in this process's CPU time, so that a busy machine does not show.
  static func stops(_ balancer: Balancer, _ count: Int) {
    let whole = StopWatch(end: .infinity)
    _ = balancer.balance(watch: whole.watch)
    whole.ask()
    print("whole run \(Int(whole.lastAsked - whole.start)) ms; longest silences:")
    for (phase, silence) in whole.silences.sorted(by: { $0.value > $1.value }).prefix(12) {
      print("  \(phase): \(Int(silence)) ms")
    }
    var waits: [(wait: Double, at: Double, phase: String)] = []
    for number in 0..<count {
      let part = (Double(number) + 0.5) / Double(count)
      let length = whole.lastAsked - whole.start
      // Half of the moments in the first tenth, where everything is being set up.
      let end = number % 2 == 0 ? length * part : length * part * 0.1
      let stop = StopWatch(end: end)
      _ = balancer.balance(watch: stop.watch)
      let wait = Laps.now(CLOCK_PROCESS_CPUTIME_ID) - stop.start - end
      if wait > 0 { waits.append((wait, end, stop.phase)) }
    }
    waits.sort { $0.wait > $1.wait }
    let sum = waits.reduce(0) { $0 + $1.wait }
    print("\(waits.count) stops: mean \(Int(sum / Double(max(1, waits.count)))) ms, longest:")
    for (wait, end, phase) in waits.prefix(8) {
      print("  \(Int(wait)) ms after a stop at \(Int(end)) ms, \(phase)")
    }
  }
}

/// Keeps when was asked, and what for.
private final class StopWatch: Sendable {
  private struct State {
    var lastAsked: Double
    var phase = "start"
    var silences: [String: Double] = [:]
  }

  let start: Double
  private let end: Double
  private let state: Mutex<State>

  init(end: Double) {
    start = Laps.now(CLOCK_PROCESS_CPUTIME_ID)
    self.end = end
    state = Mutex(State(lastAsked: start))
  }

  var lastAsked: Double { state.withLock { $0.lastAsked } }
  var phase: String { state.withLock { $0.phase } }
  var silences: [String: Double] { state.withLock { $0.silences } }

  var watch: BalanceWatch {
    BalanceWatch(shouldStop: { self.ask() }) { progress in
      self.state.withLock { $0.phase = "group \(progress.group) \(progress.phase)" }
    }
  }

  @discardableResult
  func ask() -> Bool {
    let now = Laps.now(CLOCK_PROCESS_CPUTIME_ID)
    state.withLock { state in
      state.silences[state.phase] = max(state.silences[state.phase] ?? 0, now - state.lastAsked)
      state.lastAsked = now
    }
    return now - start >= end
  }
}

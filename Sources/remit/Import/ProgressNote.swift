import Dispatch
import Exchange
import Glibc
import Synchronization

/// How far an import on the command line has come, on standard error where that is a terminal; and
/// Ctrl-C, which stops it with nothing changed.
final class ProgressNote {
  /// What the importing thread and the one that hears of Ctrl-C share.
  private final class Shared: Sendable {
    struct State {
      var isStopped = false
      var shown: ContinuousClock.Instant?
      var rate = RowRate()
    }

    let state = Mutex(State())
    let isShown = isatty(2) == 1

    func note(_ progress: ImportProgress) -> Bool {
      state.withLock { state in
        let now = ContinuousClock.now
        let rate = state.rate.note(progress, at: now)
        if isShown, state.shown.map({ now - $0 > .milliseconds(100) }) ?? true {
          state.shown = now
          StandardError.write("\r\u{1B}[K\(progress.sentence(rate))")
        }
        return !state.isStopped
      }
    }
  }

  private let shared = Shared()
  private let signals = DispatchSource.makeSignalSource(
    signal: SIGINT, queue: DispatchQueue.global(qos: .userInitiated))

  init() {
    signal(SIGINT, SIG_IGN)
    signals.setEventHandler { [shared] in shared.state.withLock { $0.isStopped = true } }
    signals.resume()
  }

  /// What the reader tells of itself.
  var watch: ImportWatch { ImportWatch { [shared] in shared.note($0) } }

  /// Clears the line, and gives Ctrl-C its usual meaning back: what follows is one transaction.
  func end() {
    if shared.isShown, shared.state.withLock({ $0.shown != nil }) {
      StandardError.write("\r\u{1B}[K")
    }
    signals.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

/// Rows a second, over the stage that is under way.
struct RowRate {
  private var stage: ImportProgress.Stage?
  private var began = ContinuousClock.now

  /// - Returns: rows a second; nil while too little was done to tell.
  mutating func note(_ progress: ImportProgress, at now: ContinuousClock.Instant) -> Int? {
    if stage != progress.stage {
      stage = progress.stage
      began = now
    }
    let seconds = (now - began) / .seconds(1)
    guard seconds > 0.05 else { return nil }
    return Int(min(Double(progress.done) / seconds, 1e12))
  }
}

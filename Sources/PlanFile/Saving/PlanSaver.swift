import Dispatch
import Plan
import Synchronization

/// Saves edits off the key path: it takes them from the program's loop and writes them on a thread
/// of its own, all that wait in one transaction.
public final class PlanSaver: Sendable {
  /// What became of edits, or of the plan. Handed over on the saver's thread.
  public enum Report: Equatable, Sendable {
    /// These are on disk: the sequence of each, by its ticket; and the newest sequence.
    case saved([Int: Int], newest: Int)
    /// Someone else saved first. Nothing of ours that was waiting is written, and the saver has
    /// let go of it: take it back, apply these lines, and save anew, based on the last of them.
    case foreign([JournalEntry])
    /// The disk refused. The edits are kept; `retry` tries again, and so does the next save.
    case refused(PlanFileError)
  }

  private let file: PlanFile
  private let author: String
  private let writer: String
  private let clock: @Sendable () -> String
  private let report: @Sendable (Report) -> Void
  private let queue = DispatchQueue(label: "plan saver", qos: .userInitiated)
  private let running = DispatchGroup()
  private let state: Mutex<State>

  private struct State {
    /// The newest sequence that the plan in memory holds.
    var known: Int
    /// Edits based on less were made before the loop heard of foreign ones.
    var staleBelow = 0
    var waiting: [PendingEdit] = []
    /// Being written now.
    var underway: [PendingEdit] = []
    var isRunning = false
    var shallLook = false
  }

  /// - Parameters:
  ///   - sequence: the newest that the plan in memory holds.
  ///   - writer: this run's own name, no other program's.
  ///   - clock: UTC, ISO 8601 to the second.
  ///   - report: called on the saver's thread; should only hand over and wake the loop.
  public init(
    _ file: PlanFile, sequence: Int, author: String, writer: String,
    clock: @escaping @Sendable () -> String, report: @escaping @Sendable (Report) -> Void
  ) {
    self.file = file
    self.author = author
    self.writer = writer
    self.clock = clock
    self.report = report
    state = Mutex(State(known: sequence))
  }

  /// Lets edits wait for the disk, and begins to save.
  ///
  /// - Parameter basedOn: the newest sequence that the plan held of which the loop knew. Edits
  ///   made before the loop heard of foreign ones are let go of; it makes them anew.
  public func save(_ edits: [PendingEdit], basedOn: Int) {
    state.withLock { state in
      guard basedOn >= state.staleBelow else { return }
      state.waiting += edits
    }
    start()
  }

  /// Tries again after a refusal.
  public func retry() { start() }

  /// Lets go of an edit that waits for the disk.
  ///
  /// - Returns: false where it does not wait: it is being written, or is on disk.
  public func withdraw(ticket: Int) -> Bool {
    state.withLock { state in
      guard let place = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
        return false
      }
      state.waiting.remove(at: place)
      return true
    }
  }

  /// Finds out whether someone else changed the plan, and reports it if so.
  public func look() {
    state.withLock { $0.shallLook = true }
    start()
  }

  /// What is not on disk yet, oldest first.
  public var unsaved: [PendingEdit] { state.withLock { $0.underway + $0.waiting } }

  /// Waits until all is on disk, refused, or the time is up.
  ///
  /// - Returns: whether all is on disk.
  public func flush(for time: Duration) -> Bool {
    start()
    let (seconds, attoseconds) = time.components
    let nanoseconds = Double(seconds) * 1e9 + Double(attoseconds) / 1e9
    _ = running.wait(timeout: .now() + .nanoseconds(Int(min(max(nanoseconds, 0), 1e18))))
    return unsaved.isEmpty
  }

  private func start() {
    let shallRun = state.withLock { state in
      guard !state.isRunning, !state.waiting.isEmpty || state.shallLook else { return false }
      state.isRunning = true
      running.enter()
      return true
    }
    if shallRun { queue.async { self.run() } }
  }

  /// Works until nothing waits, or the disk refuses.
  private func run() {
    while let (edits, known) = next() {
      do throws(PlanFileError) {
        if edits.isEmpty {
          try lookAround(from: known)
        } else {
          settle(
            try file.commit(
              edits, basedOn: known, author: author, writer: writer, at: clock()))
        }
      } catch {
        state.withLock { state in
          state.waiting = state.underway + state.waiting
          state.underway = []
          state.isRunning = false
        }
        report(.refused(error))
        running.leave()
        return
      }
    }
    running.leave()
  }

  /// What to do next: edits to save, or none to look around; nil when there is nothing.
  private func next() -> (edits: [PendingEdit], known: Int)? {
    state.withLock { state in
      guard !state.waiting.isEmpty || state.shallLook else {
        state.isRunning = false
        return nil
      }
      state.underway = state.waiting
      state.waiting = []
      // A save looks too.
      state.shallLook = false
      return (state.underway, state.known)
    }
  }

  private func settle(_ outcome: CommitOutcome) {
    switch outcome {
    case .saved(let saved):
      let newest = state.withLock { state in
        state.underway = []
        state.known = max(state.known, saved.values.max() ?? 0)
        return state.known
      }
      report(.saved(saved, newest: newest))
    case .foreign(let entries): giveWay(to: entries)
    }
  }

  private func lookAround(from known: Int) throws(PlanFileError) {
    guard !file.isMovedAway else { throw PlanFileError(.movedAway, path: file.path) }
    guard try file.newestSequence() > known else { return }
    giveWay(to: try file.entries(after: known))
  }

  private func giveWay(to entries: [JournalEntry]) {
    guard let newest = entries.last?.sequence else { return }
    state.withLock { state in
      state.known = newest
      state.staleBelow = newest
      state.underway = []
      state.waiting = []
    }
    report(.foreign(entries))
  }
}

import Plan
import Synchronization

/// Row numbers and sequences for edits that are shown and not kept.
///
/// `show` presses keys in a plan that it opened to read: what they change stands in the picture, and
/// the file stays as it was.
final class TrialRun: Sendable {
  private let lent: Mutex<KeyBlock?>
  private let plan: Plan
  private let sequence: Int

  init(_ plan: Plan, after sequence: Int) {
    self.plan = plan
    self.sequence = sequence
    lent = Mutex(nil)
  }

  /// Numbers that no row of the plan has; the plan is searched for them when the first are asked for.
  func lend(_ count: Int) -> KeyBlock? {
    lent.withLock { rest in
      var free = rest ?? KeyBlock(plan.unusedKeys(0).next..<Int.max)
      defer { rest = free }
      return free.split(count)
    }
  }

  /// Where an edit would stand in the journal.
  func place(of pending: PendingEdit) -> [Int: Int] {
    [pending.ticket: sequence + pending.ticket]
  }
}

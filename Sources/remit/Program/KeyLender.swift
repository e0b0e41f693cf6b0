import Plan
import PlanFile
import Synchronization

/// Lends row numbers of a plan file, and knows why it last lent none: a full disk is told as that,
/// and not as a plan without numbers.
final class KeyLender: Sendable {
  private let file: PlanFile
  private let refused = Mutex<PlanFileError?>(nil)

  init(_ file: PlanFile) { self.file = file }

  /// - Returns: nil where the file lends none; `refusal` then says why.
  func lend(_ count: Int) -> KeyBlock? {
    do {
      let block = try file.lend(count)
      refused.withLock { $0 = nil }
      return block
    } catch {
      refused.withLock { $0 = error }
      return nil
    }
  }

  /// Why the last that were asked for were not lent.
  var refusal: PlanFileError? { refused.withLock { $0 } }
}

import Balancing
import Dispatch

extension Workers {
  /// A thread for every core.
  static let all = Workers { count, piece in
    DispatchQueue.concurrentPerform(iterations: count, execute: piece)
  }
}

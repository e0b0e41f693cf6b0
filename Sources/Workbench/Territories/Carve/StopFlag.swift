import Synchronization

/// One word to work that goes on beside the keys: stop with the best so far.
final class StopFlag: Sendable {
  private let isRaised = Atomic(false)

  var isSet: Bool { isRaised.load(ordering: .relaxed) }

  func set() { isRaised.store(true, ordering: .relaxed) }
}

import CNcurses

/// Wakes the loop that waits in `Terminal.nextEvent`, from any thread.
public struct Wake: Sendable {
  init() {}

  /// Makes the wait end, now or the next time it begins. Safe in a signal handler.
  public func callAsFunction() { nc_wake() }
}

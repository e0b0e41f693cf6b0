import Canvas
import Terminal
import Workbench

extension WorkbenchLoop {
  /// A pause as long as this ends a text that comes as keys.
  private static let pause: Duration = .milliseconds(100)
  /// More is not kept.
  private static let mostBytes = 16 << 20

  /// The events as they came; a text that came as keys, with its rest, as the paste it is.
  func gathered(_ events: [TerminalEvent]) -> [TerminalEvent] {
    guard !workbench.takesText, var burst = TypedBurst(events) else { return events }
    var end = ContinuousClock.now + Self.pause
    while burst.text.utf8.count < Self.mostBytes, ContinuousClock.now < end {
      let rest = terminal.pendingEvents()
      rest.forEach { burst.append($0) }
      if !rest.isEmpty { end = .now + Self.pause }
      guard let next = terminal.nextEvent(timeout: Self.pause) else { continue }
      burst.append(next)
      end = .now + Self.pause
    }
    return burst.events
  }
}

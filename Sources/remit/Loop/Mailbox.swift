import Synchronization
import Terminal
import Workbench

/// Where background work leaves its events for the loop, which is woken by it.
final class Mailbox: Sendable {
  private let events = Mutex<[WorkbenchEvent]>([])
  private let wake: Wake

  init(wake: Wake) { self.wake = wake }

  func post(_ event: WorkbenchEvent) {
    events.withLock { $0.append(event) }
    wake()
  }

  /// Throws away what has come and nobody waits for any more.
  func discard(where isUnwanted: (WorkbenchEvent) -> Bool) {
    events.withLock { $0.removeAll(where: isUnwanted) }
  }

  /// Everything that has come, oldest first.
  func take() -> [WorkbenchEvent] {
    events.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

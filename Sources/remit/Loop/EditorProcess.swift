import Dispatch
import Glibc
import Synchronization

/// An editor that has the terminal: its end can be waited for beside signals, and it can be ended.
final class EditorProcess: Sendable {
  /// Can be read once it has ended.
  let hasEnded: Int32

  private let process: pid_t
  /// As `waitpid` has it; nil while it runs.
  private let ending = Mutex<Int32?>(nil)

  /// - Parameter process: a child of this program that nobody else waits for.
  init(_ process: pid_t) {
    self.process = process
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    hasEnded = ends[0]
    let writing = ends[1]
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      waitForEnd()
      close(writing)
    }
  }

  deinit { close(hasEnded) }

  /// Its exit status as `waitpid` has it; 0 while it runs.
  var status: Int32 { ending.withLock { $0 ?? 0 } }

  /// Sends it a signal, unless it has ended: its number may be another program's by then.
  func end(by signal: Int32) {
    ending.withLock { if $0 == nil { kill(process, signal) } }
  }

  private func waitForEnd() {
    var news = siginfo_t()
    // Left unreaped, so that no signal of ours meets another program of its number.
    while waitid(P_PID, id_t(process), &news, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    ending.withLock { ending in
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      ending = status
    }
  }
}

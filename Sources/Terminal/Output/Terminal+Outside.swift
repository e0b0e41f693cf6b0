import CNcurses
import Canvas
import Glibc

/// Leaving the screen for a while.
extension Terminal {
  /// Gives the terminal back, says why, and stops the process group as `Ctrl-Z` does.
  ///
  /// Returns when the program goes on (`fg`); `.resumed` is then the next event, and the next
  /// `present` paints the screen whole.
  ///
  /// - Parameter message: one line for the shell's screen.
  public func suspend(message: String) {
    guard !isHungUp else { return }
    leave()
    write(message + "\n")
    nc_stop_group()
    comeBack()
  }

  /// Runs what needs the terminal for itself, such as `$EDITOR`, and comes back.
  ///
  /// Meanwhile `Ctrl-C` is the other program's, `Ctrl-Z` stops both, and standard error is the
  /// person's.
  public func runOutside<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leave()
    nc_guard_outside(true)
    nc_stderr_back()
    defer {
      nc_stderr_away(options.logPath)
      nc_guard_outside(false)
      reenter()
    }
    return try body()
  }

  /// How long the other program may take to end when this one has to.
  private static let patience = Duration.seconds(2)

  /// Waits, while another program has the terminal, until a descriptor can be read.
  ///
  /// - Parameter end: called with a signal that ends this program (`.hangup` is then among the next
  ///   events), for the other program to end by it too; with `SIGKILL` where it takes too long.
  public func waitOutside(until descriptor: Int32, _ end: (Int32) -> Void) {
    var deadline: ContinuousClock.Instant?
    // What woke the loop meanwhile is still to be looked at.
    defer { wake() }
    while true {
      var entries = [nc_wake_descriptor(), descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&entries, 2, deadline == nil ? -1 : 100)
      if count > 0, entries[1].revents != 0 { return }
      if count > 0 { nc_wake_drain() }
      if let signal = takeEnding() {
        end(signal)
        deadline = deadline ?? .now + Self.patience
      }
      if let deadline, .now >= deadline { end(SIGKILL) }
    }
  }

  private func leave() {
    leaveExtras()
    nc_leave()
    nc_restore_modes()
    nc_guard_on_screen(false)
  }

  /// Takes the screen again; the next `present` paints it whole.
  private func reenter() {
    nc_guard_on_screen(true)
    nc_resume()
    shown = nil
    enter()
    if let actual = Self.ttySize(), actual != size {
      adopt(actual)
      queue.append(.resized(size))
    }
  }

  /// After a stop, whoever asked for it: the modes may be another's and the screen too.
  func comeBack() {
    nc_leave()
    reenter()
    queue.append(.resumed)
  }
}

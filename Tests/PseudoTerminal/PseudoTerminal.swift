import CTerm
import Glibc

/// A program run in a real pseudo-terminal, with a real terminal reading what it writes.
///
/// Nothing here sleeps: every wait reads until a condition holds or its time is up. A program that
/// nobody reads stops once its terminal is full, so with two of them wait on each in turn.
public final class PseudoTerminal {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  let handle: OpaquePointer
  public private(set) var columns: Int
  public private(set) var rows: Int

  /// - Parameters:
  ///   - environment: added to a small fixed one (`TERM=xterm-256color`, `LC_ALL=C.UTF-8`); an
  ///     empty value takes a name out of it.
  ///   - folder: where the program runs; here without it.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    folder: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    self.columns = columns
    self.rows = rows
    var variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "HOME": "/nonexistent",
    ]
    variables.merge(environment) { $1 }
    let words = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    let spawned = Self.withStrings([executable] + arguments) { argv in
      Self.withStrings(words) { envp in cterm_spawn(argv, envp, folder, Int32(rows), Int32(columns))
      }
    }
    guard let spawned else { throw Failure(description: "no pseudo-terminal for \(executable)") }
    handle = spawned
  }

  deinit { cterm_free(handle) }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  // MARK: - Typing

  /// Presses keys, as `KeyScript` spells them: `j j Enter text:Acme Ctrl-R`.
  public func send(keys script: String) { write(KeyScript.bytes(of: script)) }

  /// Types a text as it stands.
  public func type(_ text: String) { write(Array(text.utf8)) }

  /// Pastes a text between the marks of a bracketed paste.
  public func paste(_ text: String) { write(KeyScript.pasted(Array(text.utf8))) }

  public func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      _ = cterm_write(
        handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  public func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cterm_resize(handle, Int32(rows), Int32(columns))
  }

  // MARK: - Waiting

  /// Reads what the program writes until the condition holds; false when it did not in time.
  public func waitUntil(
    timeout: Duration = .seconds(20), _ condition: (PseudoTerminal) -> Bool
  ) -> Bool {
    let end = ContinuousClock.now + timeout
    while !condition(self) {
      guard ContinuousClock.now < end else { return false }
      if cterm_pump(handle, 20) < 0 { return condition(self) }
    }
    return true
  }

  /// Waits until a text stands on the screen.
  public func waitFor(_ text: String, timeout: Duration = .seconds(20)) -> Bool {
    waitUntil(timeout: timeout) { $0.screenContains(text) }
  }

  /// Reads until the program has been silent for a while.
  public func settle(quiet: Duration = .milliseconds(150)) {
    let milliseconds = Int32(quiet / .milliseconds(1))
    while cterm_pump(handle, milliseconds) > 0 {}
  }

  /// The exit status, or 128 and the signal; nil when the program still runs after the time.
  public func exitStatus(timeout: Duration = .seconds(20)) -> Int? {
    let end = ContinuousClock.now + timeout
    var status: Int32 = 0
    while !cterm_reap(handle, &status) {
      guard ContinuousClock.now < end else { return nil }
      _ = cterm_pump(handle, 20)
    }
    // The kernel hands the last bytes on a moment after the process is gone, and then the hang-up;
    // where another process still holds the terminal there is none to wait for.
    let last = ContinuousClock.now + .milliseconds(500)
    while ContinuousClock.now < last, cterm_pump(handle, 20) >= 0 {}
    return Int(status)
  }

  // MARK: - Signals

  public var processID: Int32 { cterm_pid(handle) }

  /// The process group that has the terminal: a shell, or the job in its foreground.
  public var foregroundGroup: Int32 { cterm_foreground(handle) }

  public func signal(_ number: Int32) { kill(processID, number) }

  /// Closes the terminal, as closing its window does.
  public func hangUp() { cterm_hang_up(handle) }
}

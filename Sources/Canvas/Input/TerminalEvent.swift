/// What can come from the terminal.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste: one event, however long; never run as keys.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// The terminal went away or a signal asks the program to end.
  case hangup(signal: Int32)
  /// The program came back from a suspension (`fg`).
  case resumed
}

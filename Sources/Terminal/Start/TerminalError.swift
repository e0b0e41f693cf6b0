/// Why there can be no screen. The description is one sentence, with the way on.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Standard input or output is no terminal.
  case notATerminal
  /// `TERM` is empty or not set.
  case unnamed
  /// A terminal whose cursor cannot be moved, such as `dumb`.
  case cannotPlaceText(String)
  /// Nothing describes a terminal of this name.
  case unknown(String)
  /// The system refused what a screen needs.
  case refused(String)

  public var description: String {
    let way = "without a screen use show, check, explain or export (remit --help)"
    switch self {
    case .notATerminal:
      return "the workbench needs a terminal for its input and output; \(way)"
    case .unnamed:
      return "the workbench needs TERM to name the terminal, such as xterm-256color; \(way)"
    case .cannotPlaceText(let name):
      return "a terminal of the kind TERM=\(name) cannot show the workbench; \(way)"
    case .unknown(let name):
      return "no terminal is known by the name TERM=\(name), try TERM=xterm-256color; \(way)"
    case .refused(let what):
      return "the terminal could not be set up: \(what); \(way)"
    }
  }
}

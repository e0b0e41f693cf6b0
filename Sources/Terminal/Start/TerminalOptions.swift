/// How a terminal is to be used.
public struct TerminalOptions: Equatable, Sendable {
  /// Whether colours are shown.
  public enum ColourChoice: String, CaseIterable, Sendable {
    /// As the terminal can, unless `NO_COLOR` is set.
    case auto
    case never
    /// As the terminal can, whatever `NO_COLOR` says.
    case always
  }

  public var colour: ColourChoice
  /// Whether the mouse is reported from the start. It takes away the terminal's own selection.
  public var isMouseOn: Bool
  /// Where standard error goes while the program is on screen; nil throws it away.
  public var logPath: String?
  /// The line that a crash leaves on standard error; made from `logPath` where nil.
  public var lastWords: String?

  public init(
    colour: ColourChoice = .auto, isMouseOn: Bool = false, logPath: String? = nil,
    lastWords: String? = nil
  ) {
    self.colour = colour
    self.isMouseOn = isMouseOn
    self.logPath = logPath
    self.lastWords = lastWords
  }

  /// One line, without its end.
  var crashMessage: String {
    if let lastWords { return lastWords }
    let log = logPath.map { "; what it said last is in \($0)" } ?? ""
    return "remit: ended by a fault of its own\(log)"
  }
}

/// What is wrong in a theme file, and what was done instead; a theme is never refused.
public struct ThemeWarning: Equatable, Sendable, CustomStringConvertible {
  /// As the person knows it.
  public let file: String
  /// From 1; nil where no line is to blame.
  public let line: Int?
  /// What is wrong.
  public let problem: String
  /// What would mend it.
  public let mend: String

  /// One line: `slate.toml:12: ink "acent" is no role; write one of text, muted, ...`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem); \(mend)"
  }

  /// The same with the file's name alone, for a line of the screen.
  public var brief: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return ThemeWarning(file: name, line: line, problem: problem, mend: mend).description
  }
}

/// A theme and what was wrong in its file.
public struct ThemeReading: Equatable, Sendable {
  /// Always usable.
  public let theme: Theme
  /// In the order of the file's tables; empty for a faultless file.
  public let warnings: [ThemeWarning]
  /// The files that it was made from: its own, and those it inherits.
  public let files: [String]
  /// Whether the file itself could be read; where not, the theme is the standard one.
  public let isReadable: Bool
}

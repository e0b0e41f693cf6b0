import Canvas

/// What one theme file says, before the theme that it inherits is laid under it.
struct ThemeSheet {
  let file: String
  let text: String
  var name: String?
  var summary: String?
  var parent: String?
  var isLight: Bool?
  var colours: [String: Palette.RGB] = [:]
  var full = Sayings()
  /// Nil where the file says nothing of 16 colours.
  var sixteen: Sayings?

  /// What is said of the roles of one table of the file.
  struct Sayings {
    var inks: [Ink: Saying] = [:]
    var papers: [Paper: Saying] = [:]
  }

  /// A role's colour, by name, and its attributes.
  struct Saying {
    /// `#rrggbb`, `default`, or a name from a palette.
    var colour: String
    var attributes: Style.Attributes = []
    /// Its table, as warnings name it: `ink`, `sixteen.paper`.
    var section: String
  }

  /// The line on which a table of the file sets a key.
  func warning(_ section: String, _ key: String, _ problem: String, _ mend: String) -> ThemeWarning
  {
    ThemeWarning(
      file: file, line: text.tomlLine(section: section, key: key),
      problem: ScreenText.visible(problem), mend: mend)
  }

  /// The colour that is said of a role is none.
  func unknownColour(_ saying: Saying, of role: String) -> ThemeWarning {
    let known =
      saying.section.hasPrefix("sixteen")
      ? "write \"default\" or one of \(Self.ansiNames.joined(separator: ", "))"
      : "write \"#rrggbb\", \"default\" or a name from [palette]"
    return warning(saying.section, role, "the colour of \(role) is not known", known)
  }

  static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]
}

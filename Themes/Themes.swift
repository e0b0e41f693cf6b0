/// The themes that are built into the program.
public enum Themes {
  /// Every bundled theme, in the order in which they are offered.
  public static let names = ["midnight", "daylight", "mono"]

  /// The theme Remit starts with.
  public static let standard = "midnight"

  /// A bundled theme, parsed when it is asked for; nil for a name that is not bundled.
  public static func bundled(_ name: String) -> Theme? {
    source(name).map { Theme.read($0, file: "bundled \(name)").theme }
  }

  /// The file of a bundled theme, as a model for one's own.
  public static func source(_ name: String) -> String? {
    switch name {
    case "midnight": String(decoding: PackageResources.midnight_toml, as: UTF8.self)
    case "daylight": String(decoding: PackageResources.daylight_toml, as: UTF8.self)
    case "mono": String(decoding: PackageResources.mono_toml, as: UTF8.self)
    default: nil
    }
  }

  /// The theme a person asks for by name: a file of their own first, then a bundled one.
  ///
  /// - Parameters:
  ///   - name: nil for the theme Remit starts with.
  ///   - own: the text and the path of the person's file of that name, where there is one.
  public static func choose(
    _ name: String?, own: (String) -> (text: String, file: String)? = { _ in nil }
  ) -> ThemeReading {
    let name = name ?? standard
    if let (text, file) = own(name) { return Theme.read(text, file: file) }
    if let theme = bundled(name) { return ThemeReading(theme: theme, warnings: []) }
    return standardReading(
      ThemeWarning(
        file: "theme", line: nil, problem: "there is no theme \"\(name)\"",
        mend: "choose one of \(names.joined(separator: ", ")), or write one into the themes folder")
    )
  }

  static func standardReading(_ warning: ThemeWarning) -> ThemeReading {
    let bare = Theme(name: standard, isLight: false, full: .bare, sixteen: .bare)
    // Were the bundled file itself broken, reading it again would lead back here for ever.
    guard warning.file != "bundled \(standard)" else {
      return ThemeReading(theme: bare, warnings: [warning])
    }
    return ThemeReading(theme: bundled(standard) ?? bare, warnings: [warning])
  }
}

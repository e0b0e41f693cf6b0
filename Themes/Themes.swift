/// The themes that are built into the program.
public enum Themes {
  /// Every bundled theme, in the order in which they are offered.
  public static let names = ["midnight", "daylight", "high-contrast", "harbour", "mono"]

  /// The theme Remit starts with.
  public static let standard = "midnight"

  /// A bundled theme, parsed when it is asked for; nil for a name that is not bundled.
  public static func bundled(_ name: String) -> Theme? {
    file(name).map { Theme.read($0).theme }
  }

  /// The file of a bundled theme, as a model for one's own.
  public static func source(_ name: String) -> String? {
    switch name {
    case "midnight": String(decoding: PackageResources.midnight_toml, as: UTF8.self)
    case "daylight": String(decoding: PackageResources.daylight_toml, as: UTF8.self)
    case "high-contrast": String(decoding: PackageResources.high_contrast_toml, as: UTF8.self)
    case "harbour": String(decoding: PackageResources.harbour_toml, as: UTF8.self)
    case "mono": String(decoding: PackageResources.mono_toml, as: UTF8.self)
    default: nil
    }
  }

  static func file(_ name: String) -> ThemeFile? {
    source(name).map { ThemeFile($0, file: "bundled \(name)") }
  }

  /// The theme a person asks for by name: a file of their own first, then a bundled one.
  ///
  /// - Parameters:
  ///   - name: nil for the theme Remit starts with.
  ///   - own: the person's file of that name, where there is one.
  public static func choose(_ name: String?, own: (String) -> ThemeFile? = { _ in nil })
    -> ThemeReading
  {
    let name = name ?? standard
    if let file = own(name) ?? file(name) { return Theme.read(file, finding: own) }
    return standardReading(
      [
        ThemeWarning(
          file: "theme", line: nil, problem: "there is no theme \"\(name)\"",
          mend: ThemeReader.choice(of: name, from: names) + ", or put one into the themes folder")
      ], files: [])
  }

  static func standardReading(_ warnings: [ThemeWarning], files: [String]) -> ThemeReading {
    let bare = Theme(name: standard, summary: "", isLight: false, full: .bare, sixteen: .bare)
    // Were the bundled file itself broken, reading it again would lead back here for ever.
    let isOurs = files.contains("bundled \(standard)")
    return ThemeReading(
      theme: isOurs ? bare : bundled(standard) ?? bare, warnings: warnings, files: files,
      isReadable: false)
  }
}

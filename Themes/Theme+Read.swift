extension Theme {
  /// Reads a theme file, and those that it inherits.
  ///
  /// A theme is never refused: a file that is no TOML gives the theme Remit starts with, a role that
  /// makes no sense is as the inherited theme has it or falls back to a plainer one, and each is
  /// told as a warning.
  ///
  /// - Parameter find: the person's own file of a name that is inherited; bundled ones are known.
  public static func read(_ file: ThemeFile, finding find: (String) -> ThemeFile? = { _ in nil })
    -> ThemeReading
  {
    var chain = ThemeChain(file, finding: { find($0) ?? Themes.file($0) })
    guard chain.isReadable else {
      return Themes.standardReading(chain.warnings, files: chain.files)
    }
    let theme = chain.theme()
    return ThemeReading(
      theme: theme, warnings: chain.warnings, files: chain.files, isReadable: true)
  }

  /// Reads the text of a theme file that stands alone or inherits a bundled theme.
  public static func read(_ text: String, file: String) -> ThemeReading {
    read(ThemeFile(text, file: file))
  }
}

/// A theme that can be chosen.
public struct ThemeOffer: Equatable, Sendable {
  /// As it is asked for.
  public var name: String
  /// One line that says whom or what it is for.
  public var summary: String

  public init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension Workbench {
  /// Asks for a theme; the whole screen shows the one under the cursor until one is kept.
  mutating func askForTheme(_ environment: Environment) {
    var offers = environment.themes
    let before = theme
    if !offers.contains(where: { $0.name == before }) {
      offers.insert(ThemeOffer(name: before, summary: "the one in use"), at: 0)
    }
    let themes = offers.map(\.name)
    open(
      Picker(
        title: "Theme", items: offers.map { Picker.Item($0.name, detail: $0.summary) },
        selected: themes.firstIndex(of: before) ?? 0,
        preview: { workbench, choice in
          workbench.effects.append(.previewTheme(themes[choice]))
        },
        leave: { workbench in workbench.effects.append(.previewTheme(before)) }
      ) { workbench, choice, _ in
        workbench.take(theme: themes[choice])
      })
  }

  /// Shows a theme and keeps it for the next start.
  mutating func take(theme name: String) {
    theme = name
    effects.append(.setTheme(name))
    say("The theme is \(name), also at the next start.", .done)
  }

  /// A theme file was read: a saved change, or one that was chosen.
  mutating func themeRead(_ words: String, isFaulty: Bool) {
    say(words, isFaulty ? .refused : .done)
  }
}

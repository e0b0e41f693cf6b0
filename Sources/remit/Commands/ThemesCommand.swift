import ArgumentParser
import Canvas
import Themes

/// Lists the themes, shows one, or checks the file of one.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, preview one, or check a theme's file.",
    discussion: "Example: remit themes --preview daylight")

  @Option(
    parsing: .unconditional, help: "Show a theme's colours: a name, or a theme's file.",
    completion: .themes)
  var preview: String?

  @Option(
    parsing: .unconditional, help: "Say what is wrong in a theme's file; exit 65 if anything is.")
  var check: String?

  @OptionGroup var colours: ColourOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    if let check {
      try self.check(check)
    } else if let preview {
      let depth = try colours.chosen()
      let theme = try ThemeChoice.shown(preview)
      try Output.write(ThemePage(theme).canvas.ansi(theme.palette(depth: depth), depth: depth))
    } else {
      try list()
    }
  }

  private func list() throws {
    let themes = ThemeChoice.all()
    guard !json else {
      let names = themes.map { JSONValue.string($0.name) }
      let summaries = themes.map { ($0.name, JSONValue.string($0.summary)) }
      try Output.write(
        JSONValue.object([("themes", .array(names)), ("summaries", .object(summaries))]).text)
      return
    }
    let width = themes.map { ScreenText.columns($0.name) }.max() ?? 0
    for theme in themes {
      let gap = String(repeating: " ", count: width - ScreenText.columns(theme.name) + 2)
      try Output.write(theme.summary.isEmpty ? theme.name : theme.name + gap + theme.summary)
    }
  }

  private func check(_ name: String) throws {
    let reading = try ThemeChoice.named(name)
    if json {
      let faults = reading.warnings.map { JSONValue.string($0.description) }
      try Output.write(JSONValue.object([("faults", .array(faults))]).text)
    } else if reading.warnings.isEmpty {
      try Output.write("\(name) is in order")
    } else {
      for warning in reading.warnings { try Output.write(warning.description) }
    }
    if !reading.warnings.isEmpty { ProcessExit.now(.badData) }
  }
}

import ArgumentParser
import Canvas
import Themes

/// Lists the themes, or shows one.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or preview one.")

  @Option(help: "Show a theme's colours, by its name.")
  var preview: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    guard let preview else {
      let names = Themes.names
      try Output.write(
        json
          ? JSONValue.object([("themes", .array(names.map(JSONValue.string)))]).text
          : names.joined(separator: "\n"))
      return
    }
    let theme = try ThemeChoice.named(preview)
    try Output.write(Self.sample().ansi(theme.palette(depth: .direct), depth: .direct))
  }

  /// Every ink on every ground.
  private static func sample() -> Canvas {
    let papers = Paper.allCases
    let inks = Ink.allCases
    var canvas = Canvas(size: Size(columns: 12 + papers.count * 10, rows: inks.count + 1))
    for (column, paper) in papers.enumerated() {
      canvas.put("\(paper)", at: 12 + column * 10, 0, Style(.muted), width: 9)
    }
    for (row, ink) in inks.enumerated() {
      canvas.put("\(ink)", at: 1, row + 1, Style(.muted), width: 10)
      for (column, paper) in papers.enumerated() {
        canvas.put(" sample ", at: 12 + column * 10, row + 1, Style(ink, on: paper), width: 9)
      }
    }
    return canvas
  }
}

/// Finding the theme a person means: their own file first, then a bundled one.
enum ThemeChoice {
  /// - Throws: exit 64 where there is none of that name.
  static func named(_ name: String) throws(Failure) -> Theme {
    let reading = Themes.choose(name, own: own)
    if let warning = reading.warnings.first, Themes.bundled(name) == nil, own(name) == nil {
      throw Failure(.usage, "\(warning)")
    }
    return reading.theme
  }

  static func own(_ name: String) -> (text: String, file: String)? {
    guard !name.contains("/") else { return nil }
    let path = "\(Paths().themes)/\(name).toml"
    guard Files.exists(path), let bytes = try? Files.read(path) else { return nil }
    return (String(decoding: bytes, as: UTF8.self), path)
  }
}

import ArgumentParser

/// Prints where the program keeps its own files.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print where settings, themes, state and the log are kept.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    let paths = Paths()
    let rows = [
      ("config", paths.config), ("themes", paths.themes), ("state", paths.state),
      ("log", paths.log),
    ]
    try Output.write(
      json
        ? JSONValue.object(rows.map { ($0.0, .string($0.1)) }).text
        : rows.map { "\($0.0)  \($0.1)" }.joined(separator: "\n"))
  }
}

import ArgumentParser

/// Prints where the program keeps its own files.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print where settings, themes, state and the log are kept.",
    discussion: "Example: remit paths")

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    let places = Paths().places
    let width = (places.map(\.name.count).max() ?? 0) + 2
    try Output.write(
      json
        ? JSONValue.object(places.map { ($0.name, .string($0.path)) }).text
        : places.map { place in
          "\(place.name)\(String(repeating: " ", count: width - place.name.count))\(place.path)"
        }
        .joined(separator: "\n"))
  }
}

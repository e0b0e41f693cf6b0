import ArgumentParser
import Canvas
import Terminal

/// In how many colours a verb prints.
struct ColourOptions: ParsableArguments {
  @Option(help: "Colours: auto (all, unless NO_COLOR is set), always or never.")
  var color = "auto"

  @Option(help: "How many colours: 24bit, 256, 16 or 8.")
  var depth = "24bit"

  private static let depths: [(String, ColourDepth)] = [
    ("24bit", .direct), ("256", .indexed256), ("16", .indexed16), ("8", .indexed8),
  ]

  /// - Throws: exit 64 where a word is none of those above.
  func chosen() throws(Failure) -> ColourDepth {
    guard let choice = TerminalOptions.ColourChoice(rawValue: color) else {
      throw Failure(.usage, "--color takes auto, always or never, not \(color).")
    }
    guard let (_, depth) = Self.depths.first(where: { $0.0 == depth }) else {
      throw Failure(
        .usage, "--depth takes \(Self.depths.map(\.0).joined(separator: ", ")), not \(depth).")
    }
    switch choice {
    case .never: return .mono
    case .always: return depth
    case .auto: return Paths.environment("NO_COLOR") == nil ? depth : .mono
    }
  }
}

import PseudoTerminal
import Testing

/// The fixture in a pseudo-terminal, its first frame on the screen.
func startFixture(
  _ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int = 80,
  rows: Int = 24
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    executable: BuiltExecutable.path("terminal-fixture"), arguments: arguments,
    environment: environment, columns: columns, rows: rows)
  // A frame may come in pieces; this is its last line.
  try #require(
    terminal.waitUntil {
      $0.screenContains("fixture \(columns)x\(rows)") && $0.screenContains("style2")
    }, "\(terminal.text)")
  return terminal
}

extension PseudoTerminal {
  /// The events that the fixture has shown, without their numbers.
  var shownEvents: [String] {
    lines.dropFirst(8).filter { !$0.isEmpty }.map { line in
      String(line.drop { $0 != " " }.dropFirst())
    }
  }
}

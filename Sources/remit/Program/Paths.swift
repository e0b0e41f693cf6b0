import Glibc

/// Where the program keeps its own files (XDG).
struct Paths {
  var config: String
  var state: String

  init() {
    let home = Self.environment("HOME") ?? "/"
    config = "\(Self.environment("XDG_CONFIG_HOME") ?? "\(home)/.config")/remit"
    state = "\(Self.environment("XDG_STATE_HOME") ?? "\(home)/.local/state")/remit"
  }

  var log: String { "\(state)/remit.log" }
  var themes: String { "\(config)/themes" }
  /// The theme that was chosen last.
  var chosenTheme: String { "\(state)/theme" }

  /// A table that was pasted, while the program that took it runs.
  var pastedTable: String { "\(state)/pasted-table.csv" }

  /// Makes the state folder where it is not there; without it the log goes nowhere, and nothing
  /// else is lost.
  func makeState() {
    var path = ""
    for part in state.split(separator: "/") {
      path += "/\(part)"
      mkdir(path, 0o700)
    }
  }

  /// A path as a person types it: `~/` is their own folder, as in a shell.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst(1)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

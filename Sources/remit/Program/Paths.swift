import Glibc

/// Where the program keeps its own files (XDG).
struct Paths {
  var config: String
  var state: String

  /// As they are for most people, for the manual page.
  static let typical = Paths(config: "~/.config/remit", state: "~/.local/state/remit")

  private init(config: String, state: String) {
    self.config = config
    self.state = state
  }

  init() {
    let home = Self.environment("HOME") ?? "/"
    config = "\(Self.environment("XDG_CONFIG_HOME") ?? "\(home)/.config")/remit"
    state = "\(Self.environment("XDG_STATE_HOME") ?? "\(home)/.local/state")/remit"
  }

  var log: String { "\(state)/remit.log" }
  var themes: String { "\(config)/themes" }
  /// The theme that was chosen last.
  var chosenTheme: String { "\(state)/theme" }

  /// A folder of this run's own: two programs may each have a table that was pasted.
  var pasted: String { "\(state)/pasted-\(getpid())" }
  /// A table that was pasted, while the program that took it runs. The plan remembers its name, which
  /// is therefore the same in every run.
  var pastedTable: String { "\(pasted)/pasted-table.csv" }
  /// The actions that were run from a list of commands last.
  var recentActions: String { "\(state)/recent-actions" }
  /// Each plan's screen and row, a file a plan.
  var lastPlaces: String { "\(state)/place-*" }

  /// What was written of each plan, a file a plan.
  var written: String { "\(state)/written-*" }

  /// The plans that were opened last.
  var recentPlans: String { "\(state)/recent-plans" }
  /// There once the tour was offered, so that it is not offered again.
  var tour: String { "\(state)/tour" }

  /// The currency of the plan that was made last.
  var currency: String { "\(state)/currency" }

  /// Every place with its name and what is kept there.
  var places: [(name: String, path: String, meaning: String)] {
    [
      ("config", config, "Your own settings."),
      ("themes", themes, "Your own themes, a TOML file each."),
      ("state", state, "What the program remembers; it can be removed."),
      ("log", log, "What went wrong; a crash names it at its end."),
      ("theme", chosenTheme, "The theme that was chosen last."),
      ("recent", recentActions, "What was run from a list of commands last."),
      ("plans", recentPlans, "The plans that were opened last."),
      ("currency", currency, "The currency of the plan that was made last, offered for the next."),
      ("tour", tour, "That the tour was offered; it is not offered again."),
      ("places", lastPlaces, "The screen and row where each plan was left."),
      ("written", written, "When and where each plan's summary and files were written."),
    ]
  }

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

  /// A path from the root as a person reads it: their own folder is `~`.
  static func shown(_ typed: String) -> String {
    let path = absolute(expanded(typed))
    guard let home = environment("HOME"), home != "/", path.hasPrefix("\(home)/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }

  /// A path from the root, of what need not be there yet.
  private static func absolute(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard !path.hasPrefix("/"), let folder = realpath(".", nil) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)"
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// The person's own editor, and how it is left: an editor that was never seen before is a trap.
struct OwnEditor: Equatable, Sendable {
  /// The program's own name: `vi`.
  let name: String

  /// - Parameter name: nil for none that is known.
  init?(_ name: String) {
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  /// Known editors by their plain names, without what a system puts behind them: `vim.basic`.
  private var plainName: String { String(name.prefix { $0 != "." }) }

  /// What is pressed there to save and come back; nil for an editor that is not known.
  private var knownKeys: String? {
    switch plainName {
    case "vi", "vim", "nvim", "hx", "helix", "kak": "there Esc :wq Enter comes back"
    case "nano", "pico", "rnano": "there Ctrl-X comes back"
    case "emacs", "emacsclient", "mg", "jmacs": "there Ctrl-X Ctrl-S, Ctrl-X Ctrl-C come back"
    case "micro": "there Ctrl-S, Ctrl-Q come back"
    default: nil
    }
  }

  /// The keys that save and leave.
  var leaving: String { knownKeys ?? "save, then close" }

  /// For the hint line: `in the editor vi; there Esc :wq Enter comes back`.
  var hint: String {
    "in the editor \((knownKeys == nil ? name : plainName).prefix(16)); \(leaving)"
  }

  /// For help, a whole sentence.
  var sentence: String {
    "It is \(name), a program of its own. To come back: \(leaving). What you saved stands in the "
      + "field then."
  }
}

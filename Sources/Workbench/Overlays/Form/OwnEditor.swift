/// The person's own editor, and how it is left: an editor that was never seen before is a trap.
struct OwnEditor: Equatable, Sendable {
  /// The program's own name: `vi`.
  let name: String

  /// - Parameter name: nil for none that is known.
  init?(_ name: String) {
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  /// The keys that save and leave.
  var leaving: String {
    switch name.prefix(while: { $0 != "." }) {
    case "vi", "vim", "nvim", "hx", "helix", "kak": ":wq leaves"
    case "nano", "pico", "rnano": "Ctrl-X leaves"
    case "emacs", "emacsclient", "mg", "jmacs": "Ctrl-X Ctrl-S, Ctrl-X Ctrl-C leave"
    case "micro": "Ctrl-S, Ctrl-Q leave"
    default: "save, then close"
    }
  }

  /// For the hint line: `write it in vi; :wq leaves`.
  var hint: String { "write it in \(name.prefix(16)); \(leaving)" }

  /// For help, a whole sentence.
  var sentence: String {
    "It is \(name). To come back: \(leaving). What you saved stands in the field then."
  }
}

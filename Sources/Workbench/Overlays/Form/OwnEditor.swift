/// The person's own editor, and how it is left: an editor that was never seen before is a trap.
struct OwnEditor: Equatable, Sendable {
  /// The program's own name: `vi`.
  let name: String

  /// - Parameter name: nil for none that is known.
  init?(_ name: String) {
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  /// The name without what a system puts behind it: `vim` of `vim.basic`.
  private var shortName: Substring { name.prefix { $0 != "." }.prefix(16) }

  /// What is pressed there to save and come back.
  var leaving: String {
    switch shortName {
    case "vi", "vim", "nvim", "hx", "helix", "kak": "there Esc :wq Enter comes back"
    case "nano", "pico", "rnano": "there Ctrl-X comes back"
    case "emacs", "emacsclient", "mg", "jmacs": "there Ctrl-X Ctrl-S, Ctrl-X Ctrl-C come back"
    case "micro": "there Ctrl-S, Ctrl-Q come back"
    default: "save and close it to come back"
    }
  }

  /// For the hint line: `in the editor vi; there Esc :wq Enter comes back`.
  var hint: String { "in the editor \(shortName); \(leaving)" }

  /// For help, a whole sentence.
  var sentence: String {
    "It is \(name), a program of its own: \(leaving). What you saved stands in the field then."
  }
}

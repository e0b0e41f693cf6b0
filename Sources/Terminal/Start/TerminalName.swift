/// Which description of a terminal to go by: `TERM`, its sibling with all colours, or a stand-in.
enum TerminalName {
  /// Programs that name themselves in `TERM` and speak xterm's language, known or not to terminfo.
  private static let xtermLike = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole",
    "mintty", "mlterm", "putty", "rio", "rxvt", "st", "terminator", "vte", "vscode", "wezterm",
  ]

  /// The names to try, best first.
  ///
  /// - Parameters:
  ///   - term: the value of `TERM`.
  ///   - hasAllColours: whether `COLORTERM` promises 24-bit colour.
  ///   - isKnown: whether terminfo describes a name.
  static func candidates(
    term: String, hasAllColours: Bool, isKnown: (String) -> Bool
  ) -> [String] {
    guard let base = isKnown(term) ? term : standIn(for: term) else { return [] }
    guard hasAllColours, let direct = direct(of: base), isKnown(direct) else { return [base] }
    return [direct, base]
  }

  /// The description that fits a terminal whose own is not installed; nil where nothing is likely.
  static func standIn(for term: String) -> String? {
    let family = family(of: term)
    if family == "tmux" || family == "screen" { return "screen-256color" }
    if xtermLike.contains(family) || term.hasSuffix("-256color") || term.hasSuffix("-direct") {
      return "xterm-256color"
    }
    return nil
  }

  /// The sibling with 24-bit colour that has the same keys (`xterm-256color` -> `xterm-direct`).
  private static func direct(of term: String) -> String? {
    if term.hasSuffix("-direct") { return nil }
    switch family(of: term) {
    // xterm-direct would change the keys inside tmux; screen has no description of its own.
    case "tmux", "screen": return "tmux-direct"
    case let family where term == family || term.hasSuffix("-256color"): return "\(family)-direct"
    default: return nil
    }
  }

  private static func family(of term: String) -> String {
    String(term.prefix { $0 != "-" && $0 != "." })
  }
}

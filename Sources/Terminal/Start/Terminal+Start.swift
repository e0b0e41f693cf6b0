import CNcurses
import Canvas
import Glibc

/// What is found out before the terminal is taken over.
extension Terminal {
  /// The descriptions to try, best first.
  static func names() throws(TerminalError) -> [String] {
    guard let term = environment("TERM") else { throw .unnamed }
    let names = TerminalName.candidates(
      term: term, hasAllColours: ["truecolor", "24bit"].contains(environment("COLORTERM") ?? ""),
      isKnown: { nc_describe($0).known })
    guard !names.isEmpty else { throw .unknown(term) }
    let able = names.filter { nc_describe($0).addressable }
    guard !able.isEmpty else { throw .cannotPlaceText(term) }
    return able
  }

  /// Opens the first description that ncurses takes, with the crash guard in place before it.
  static func open(
    _ names: [String], hasColour: Bool, isUTF8: Bool, _ options: TerminalOptions
  ) throws(TerminalError) -> String {
    // Without colours the sibling that has them all only brings its gaps.
    let names = hasColour ? names : names.suffix(1)
    for name in names {
      guard nc_guard_install(resetSequence(name), options.crashMessage + "\n") else {
        throw .refused("no pipe can be opened")
      }
      nc_guard_on_screen(true)
      if nc_open(name, hasColour, !isUTF8) { return name }
      nc_guard_on_screen(false)
      nc_guard_remove()
    }
    throw .unknown(names.first ?? "")
  }

  /// What the crash guard writes: everything off that may be on, then the terminal's own.
  private static func resetSequence(_ name: String) -> String {
    var found = nc_describe(name)
    let own = withUnsafeBytes(of: &found.reset) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    // Without an alternate screen what comes next must not stand in the middle of the last frame.
    let end = found.alternate ? "" : "\r\n"
    return Sequence.mouseOff + Sequence.pasteOff + own + end
  }

  static func hasColour(_ choice: TerminalOptions.ColourChoice) -> Bool {
    switch choice {
    case .never: false
    case .always: true
    // no-color.org: set and not empty, whatever its value.
    case .auto: environment("NO_COLOR") == nil
    }
  }

  static func depth(colours: Int) -> ColourDepth {
    switch colours {
    case ..<8: .mono
    case ..<16: .indexed8
    case ..<256: .indexed16
    case ...65536: .indexed256
    default: .direct
    }
  }

  /// The value of a variable; nil where it is not set or empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

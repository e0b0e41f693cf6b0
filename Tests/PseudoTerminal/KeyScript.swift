/// Keys as a person would say them, and the bytes a terminal sends for them.
///
/// Words between spaces: a single character is itself; `Enter`, `Esc`, `Tab`, `Shift-Tab`, `Up`,
/// `PgDn`, `F5`, `Space`, `Ctrl-R`, `Alt-x`, `Ctrl-Left` ...; `text:Acme` types a word (a
/// `~` in it is a space); `paste:Acme` pastes one; `x*12` is twelve of a key.
public enum KeyScript {
  public static func bytes(of script: String) -> [UInt8] {
    script.split(separator: " ").flatMap { word in bytes(ofWord: String(word)) }
  }

  private static func bytes(ofWord word: String) -> [UInt8] {
    if word.hasPrefix("text:") { return spaced(word.dropFirst(5)) }
    if word.hasPrefix("paste:") { return pasted(spaced(word.dropFirst(6))) }
    if let star = word.lastIndex(of: "*"), star != word.startIndex,
      let count = Int(word[word.index(after: star)...])
    {
      return Array(repeatElement(key(String(word[..<star])), count: count).joined())
    }
    return key(word)
  }

  /// A bracketed paste, as a terminal sends it.
  public static func pasted(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
  }

  private static func spaced(_ text: Substring) -> [UInt8] {
    text.utf8.map { $0 == UInt8(ascii: "~") ? UInt8(ascii: " ") : $0 }
  }

  /// The bytes of one key; traps on a name that is none, for a test would press nothing.
  private static func key(_ name: String) -> [UInt8] {
    var rest = Substring(name)
    var (isControl, isAlt, isShift) = (false, false, false)
    while rest.count > 1 {
      if rest.hasPrefix("Ctrl-") {
        isControl = true
        rest = rest.dropFirst(5)
      } else if rest.hasPrefix("Alt-") {
        isAlt = true
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("Shift-") {
        isShift = true
        rest = rest.dropFirst(6)
      } else {
        break
      }
    }
    let modifiers = 1 + (isShift ? 1 : 0) + (isAlt ? 2 : 0) + (isControl ? 4 : 0)
    if let code = sequences[String(rest)] { return sequence(code, modifiers) }
    let plain = plain(String(rest), isControl: isControl, isShift: isShift)
    return isAlt ? [0x1B] + plain : plain
  }

  private static func plain(_ name: String, isControl: Bool, isShift: Bool) -> [UInt8] {
    switch name {
    case "Enter": return [0x0D]
    // As a number, not as the byte: with a key right after it the byte would be Alt and that key,
    // which no person is fast enough to type. Write the byte itself to test that.
    case "Esc": return Array("\u{1B}[27u".utf8)
    case "Tab": return isShift ? Array("\u{1B}[Z".utf8) : [0x09]
    case "Backspace": return [0x7F]
    case "Space": return isControl ? [0] : [0x20]
    default: break
    }
    precondition(name.unicodeScalars.count == 1, "no key is called \(name)")
    let bytes = Array(name.utf8)
    return isControl ? [bytes[0] & 0x1F] : bytes
  }

  private static func sequence(_ code: (String, String), _ modifiers: Int) -> [UInt8] {
    let (number, final) = code
    guard modifiers > 1 else {
      // F1...F4 are ESC O P and on, when nothing is held.
      let isSingle = ["P", "Q", "R", "S"].contains(final)
      return Array("\u{1B}\(isSingle ? "O" : "[" + number)\(final)".utf8)
    }
    return Array("\u{1B}[\(number.isEmpty ? "1" : number);\(modifiers)\(final)".utf8)
  }

  private static let sequences: [String: (String, String)] = [
    "Up": ("", "A"), "Down": ("", "B"), "Right": ("", "C"), "Left": ("", "D"),
    "Home": ("", "H"), "End": ("", "F"), "Insert": ("2", "~"), "Delete": ("3", "~"),
    "PgUp": ("5", "~"), "PgDn": ("6", "~"),
    "F1": ("", "P"), "F2": ("", "Q"), "F3": ("", "R"), "F4": ("", "S"),
    "F5": ("15", "~"), "F6": ("17", "~"), "F7": ("18", "~"), "F8": ("19", "~"),
    "F9": ("20", "~"), "F10": ("21", "~"), "F11": ("23", "~"), "F12": ("24", "~"),
  ]
}

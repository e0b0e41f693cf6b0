/// One line of text being typed, with the readline keys.
public struct TextField: Equatable, Sendable {
  /// What a person takes for a character: one entry, one step of the caret.
  var characters: [Character]
  /// Between characters: 0 before the first.
  public internal(set) var caret: Int
  /// What Ctrl-W, Ctrl-U, Ctrl-K or Alt-d took last; Ctrl-Y brings it back.
  var killed: [Character] = []

  /// A field with the caret behind its text.
  public init(_ text: String = "") {
    characters = Array(Self.oneLine(text))
    caret = characters.count
  }

  /// What has been typed; setting it puts the caret behind it.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(Self.oneLine(newValue))
      caret = characters.count
    }
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Puts text in at the caret: a typed character, or a paste of any length.
  ///
  /// Line ends and tabs become spaces, for a field holds one line.
  public mutating func insert(_ text: String) {
    let text = Self.oneLine(text)
    if text.utf8.count == 1, let character = text.first {
      characters.insert(character, at: caret)
      caret += 1
      return
    }
    // Marks and joiners may cluster with what stands before and behind them.
    let before = String(characters[..<caret]) + text
    let whole = before + String(characters[caret...])
    characters = Array(whole)
    caret = min(before.count, characters.count)
  }

  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var line = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\t": line.unicodeScalars.append(" ")
      default: line.unicodeScalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return line
  }
}

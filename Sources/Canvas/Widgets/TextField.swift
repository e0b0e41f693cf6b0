/// Text being typed, with the readline keys.
public struct TextField: Equatable, Sendable {
  /// The most characters a field takes in by typing and pasting. What stands in a plan already may
  /// be longer, and is held whole.
  public static let limit = 100_000

  /// What a person takes for a character: one entry, one step of the caret.
  var characters: [Character]
  /// Between characters: 0 before the first.
  public internal(set) var caret: Int
  /// What Ctrl-W, Ctrl-U, Ctrl-K or Alt-d took last; Ctrl-Y brings it back.
  var killed: [Character] = []
  /// Whether the key before this one took text away: what the next one takes joins it.
  var isKilling = false
  /// The kind of a value that stands there and has not been touched: typing another replaces it.
  /// Any other key begins to edit it.
  public private(set) var untouched: Value?
  /// Whether line ends are kept, and drawn as `↵`; else they become spaces.
  public let keepsLines: Bool

  /// What is retyped sooner than mended.
  public enum Value: Sendable {
    /// A count, an amount or a share: a digit begins another.
    case number
    /// A day: digits, words and `+3d` begin another.
    case day

    /// Whether a typed character begins another value of its kind.
    func begins(with scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .number: ("0"..."9").contains(scalar)
      case .day: scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "+"
      }
    }
  }

  /// A field with the caret behind its text.
  public init(_ text: String = "", keepsLines: Bool = false) {
    self.keepsLines = keepsLines
    characters = Array(Self.read(text, keepsLines))
    caret = characters.count
  }

  /// Lets typing replace what stands there, as long as nothing else was done to it.
  public mutating func offer(_ value: Value) {
    untouched = isEmpty ? nil : value
  }

  /// Takes the untouched value away for the one that comes in its place; Ctrl-Y brings it back.
  private mutating func makeWay() {
    guard untouched != nil else { return }
    untouched = nil
    killed = characters
    characters = []
    caret = 0
  }

  /// Whether a key replaces the untouched value; any other key begins to edit it.
  mutating func touch(with key: Key) {
    guard let value = untouched else { return }
    if case .character(let scalar) = key.code, key.modifiers.isSubset(of: .shift),
      value.begins(with: scalar)
    {
      makeWay()
    }
    untouched = nil
  }

  /// What has been typed; setting it puts the caret behind it.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(Self.read(newValue, keepsLines))
      caret = characters.count
      untouched = nil
    }
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// How many characters stand in it.
  public var count: Int { characters.count }

  /// How many lines its text has; 1 where it keeps none.
  public var lineCount: Int {
    keepsLines ? characters.lazy.filter(\.isNewline).count + 1 : 1
  }

  /// Puts text in at the caret: a typed character, or a paste, as one step.
  ///
  /// Where the field keeps no lines, line ends and tabs become spaces.
  ///
  /// - Returns: false where the field would grow beyond ``limit``; nothing is put in then.
  /// - Complexity: O(the text and what stands behind the caret).
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    // Bytes bound the characters from above, and counting those of a large paste takes long.
    if text.utf8.count > Self.limit * 64 { return false }
    makeWay()
    let text = Self.read(text, keepsLines)
    if text.utf8.count == 1, let character = text.first {
      guard characters.count < Self.limit else { return false }
      characters.insert(character, at: caret)
      caret += 1
      return true
    }
    // Marks and joiners may cluster with what stands before and behind them.
    let start = max(0, caret - 1)
    let end = min(characters.count, caret + 1)
    let before = String(characters[start..<caret]) + text
    let whole = Array(before + String(characters[caret..<end]))
    guard characters.count - (end - start) + whole.count <= Self.limit else { return false }
    characters.replaceSubrange(start..<end, with: whole)
    caret = min(start + before.count, characters.count)
    return true
  }

  private static func read(_ text: String, _ keepsLines: Bool) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var line = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r": line.unicodeScalars.append(keepsLines ? "\n" : " ")
      case "\t": line.unicodeScalars.append(" ")
      default: line.unicodeScalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return line
  }
}

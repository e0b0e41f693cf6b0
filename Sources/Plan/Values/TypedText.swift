/// What someone typed, cut into numbers, words and signs; blanks and commas only separate.
enum TypedToken: Equatable {
  case number(Int)
  case word(String)
  case plus
  case minus
  case slash
  case dot
  /// Anything that no typed form has, and numbers of more than nine digits.
  case other
  case end

  /// The tokens of a text, at most `limit` of them, filled up with ``end`` to exactly that many.
  static func read(_ text: String, limit: Int) -> [TypedToken] {
    var tokens: [TypedToken] = []
    var rest = text.lowercased()[...]
    while tokens.count < limit, let token = next(&rest) { tokens.append(token) }
    while tokens.count < limit { tokens.append(.end) }
    return tokens
  }

  private static func next(_ rest: inout Substring) -> TypedToken? {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    guard let first = rest.first else { return nil }
    if first.isASCIIDigit {
      let digits = rest.prefix { $0.isASCIIDigit }
      rest.removeFirst(digits.count)
      return digits.utf8.count <= 9 ? Int(digits).map(TypedToken.number) ?? .other : .other
    }
    if first.isASCIILetter {
      let word = rest.prefix { $0.isASCIILetter }
      rest.removeFirst(word.count)
      return .word(String(word))
    }
    rest.removeFirst()
    switch first {
    case "+": return .plus
    case "-", "\u{2212}": return .minus
    case "/": return .slash
    case ".": return .dot
    default: return .other
    }
  }
}

extension Character {
  /// `0`...`9`; `isNumber` would let in fractions and other scripts.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
  /// A lower-case Latin letter without marks.
  var isASCIILetter: Bool { ("a"..."z").contains(self) && isASCII }
}

/// A typed text in quotes for a message, cut when it is long.
func quoted(_ text: String) -> String {
  let limit = 40
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return "\"\(text)\"" }
  return "\"\(String(String.UnicodeScalarView(scalars.prefix(limit))))…\""
}

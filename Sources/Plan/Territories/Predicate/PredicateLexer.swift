/// Parts the text of a predicate into words, signs and quoted values.
struct PredicateLexer {
  enum Token: Equatable {
    /// A run of letters, digits and what stands in names and amounts.
    case word(String)
    /// Between quotes: a value, whatever it looks like.
    case quoted(String)
    /// `=`, `!=`, `<`, `<=`, `>`, `>=`, `(`, `)`, `,`
    case sign(String)
  }

  struct Placed: Equatable {
    var token: Token
    /// From 1.
    var column: Int
  }

  /// Longer texts are refused: nobody types them, and reading them would take long.
  static let longest = 10_000

  static func tokens(of text: String) throws(PredicateError) -> [Placed] {
    let characters = Array(text.prefix(longest + 1))
    guard characters.count <= longest else {
      throw PredicateError(column: longest, message: "A predicate has at most 10,000 characters.")
    }
    var tokens: [Placed] = []
    var place = 0
    while place < characters.count {
      let start = place
      let character = characters[place]
      if character.isWhitespace {
        place += 1
        continue
      }
      let token: Token
      if character == "\"" || character == "'" {
        token = try quoted(in: characters, at: &place)
      } else if let sign = sign(in: characters, at: place) {
        token = .sign(sign.name)
        place += sign.length
      } else {
        while place < characters.count, isPartOfWord(characters, place) { place += 1 }
        token = .word(String(characters[start..<place]))
      }
      tokens.append(Placed(token: token, column: start + 1))
    }
    return tokens
  }

  private static func quoted(
    in characters: [Character], at place: inout Int
  ) throws(PredicateError) -> Token {
    let (quote, start) = (characters[place], place)
    place += 1
    while place < characters.count, characters[place] != quote { place += 1 }
    guard place < characters.count else {
      throw PredicateError(column: start + 1, message: "This quote is not closed.")
    }
    defer { place += 1 }
    return .quoted(String(characters[(start + 1)..<place]))
  }

  private static func sign(
    in characters: [Character], at place: Int
  ) -> (name: String, length: Int)? {
    let next = place + 1 < characters.count ? characters[place + 1] : " "
    switch characters[place] {
    case "<": return next == "=" ? ("<=", 2) : next == ">" ? ("!=", 2) : ("<", 1)
    case ">": return next == "=" ? (">=", 2) : (">", 1)
    case "=": return ("=", next == "=" ? 2 : 1)
    case "!" where next == "=": return ("!=", 2)
    case "≤": return ("<=", 1)
    case "≥": return (">=", 1)
    case "≠": return ("!=", 1)
    case "(", ")", ",": return (String(characters[place]), 1)
    default: return nil
    }
  }

  /// A comma between digits belongs to the amount it parts: `1,200,000`.
  private static func isPartOfWord(_ characters: [Character], _ place: Int) -> Bool {
    let character = characters[place]
    if character == "," {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      return place > 0 && characters[place - 1].isNumber && next.isNumber
        && characters[(place + 1)...].prefix(3).filter(\.isNumber).count == 3
    }
    return !character.isWhitespace && character != "\"" && sign(in: characters, at: place) == nil
  }
}

extension Predicate {
  /// Reads a predicate such as `state in (CA, OR) and ARR >= 50K and not industry contains bank`.
  ///
  /// `all` takes every account. Amounts are in the plan's currency; days are `2027-02-12`.
  public init(_ text: String, currency: Currency) throws(PredicateError) {
    var parser = PredicateParser(
      tokens: try PredicateLexer.tokens(of: text), currency: currency, end: text.count + 1)
    self = try parser.whole()
  }
}

/// Reads tokens by descent: `or` binds least, then `and`, then `not`.
private struct PredicateParser {
  private let tokens: [PredicateLexer.Placed]
  private let currency: Currency
  private let end: Int
  private var place = 0
  private var depth = 0

  /// Deeper nesting is refused: nobody means it, and it would use up the stack.
  private static let deepest = 60

  init(tokens: [PredicateLexer.Placed], currency: Currency, end: Int) {
    self.tokens = tokens
    self.currency = currency
    self.end = end
  }

  mutating func whole() throws(PredicateError) -> Predicate {
    guard !tokens.isEmpty else {
      throw error("Say what it takes, such as state = CA, or all for everything.")
    }
    let predicate = try alternatives()
    guard place == tokens.count else {
      throw error("\(quoted(spelled)) is not expected here; and, or, or the end would be.")
    }
    return predicate
  }

  private mutating func alternatives() throws(PredicateError) -> Predicate {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("Brackets stand too deep here.") }
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(PredicateError) -> Predicate {
    var parts = [try part()]
    while takeWord("and") { parts.append(try part()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part() throws(PredicateError) -> Predicate {
    var isNegated = false
    while takeWord("not") { isNegated.toggle() }
    let predicate: Predicate
    if takeSign("(") {
      predicate = try alternatives()
      guard takeSign(")") else { throw error("A closing bracket is missing here.") }
    } else if isAll {
      place += 1
      predicate = .everything
    } else {
      predicate = try test()
    }
    return isNegated ? .not(predicate) : predicate
  }

  /// Whether `all` stands here by itself, and is no field's first word.
  private var isAll: Bool {
    guard word == "all" else { return false }
    guard place + 1 < tokens.count else { return true }
    if case .word(let next) = tokens[place + 1].token {
      return ["and", "or"].contains(next.lowercased())
    }
    return tokens[place + 1].token == .sign(")")
  }

  // MARK: - A test

  private mutating func test() throws(PredicateError) -> Predicate {
    let start = column
    var names: [String] = []
    while let word, !Self.operators.contains(word) {
      if case .word(let name) = tokens[place].token { names.append(name) }
      place += 1
    }
    let name = names.joined(separator: " ")
    guard !names.isEmpty else { throw error("A field is expected here, such as State or ARR.") }
    guard let field = PredicateField(named: name) else {
      let near = NearestName.of(name, among: PredicateField.names)
      throw PredicateError(
        column: start,
        message: "There is no field \(quoted(name)); "
          + (near.map { "did you mean \($0)?" } ?? "i on the Rules tab lists them."))
    }
    let comparison = try comparison(of: field)
    return .test(field, field == .fact(.state) ? comparison.withStateCodes : comparison)
  }

  /// Words that end a field's name.
  private static let operators: Set<String> = [
    "is", "in", "notin", "not", "between", "contains", "startswith", "starts", "blank", "notblank",
    "and", "or",
  ]

  private mutating func comparison(
    of field: PredicateField
  ) throws(PredicateError) -> Predicate.Comparison {
    if takeWord("blank") { return .isBlank }
    if takeWord("notblank") { return .isNotBlank }
    if takeWord("is") {
      let isNegated = takeWord("not")
      if takeWord("blank") { return isNegated ? .isNotBlank : .isBlank }
      let value = try value(of: field)
      return isNegated ? .differs([value]) : .equals([value])
    }
    if takeWord("in") { return .equals(try list(of: field)) }
    if takeWord("notin") { return .differs(try list(of: field)) }
    if takeWord("not") {
      guard takeWord("in") else { throw error("After not comes in, with a list in brackets.") }
      return .differs(try list(of: field))
    }
    if takeWord("between") {
      try requireOrder(field, "between")
      let low = try value(of: field)
      guard takeWord("and") else { throw error("between takes two values joined by and.") }
      return .between(low, try value(of: field))
    }
    if takeWord("contains") { return .contains(try text(of: field, "contains")) }
    if takeWord("startswith") { return .starts(try text(of: field, "startswith")) }
    if takeWord("starts") {
      _ = takeWord("with")
      return .starts(try text(of: field, "starts with"))
    }
    return try sign(of: field)
  }

  private mutating func sign(
    of field: PredicateField
  ) throws(PredicateError) -> Predicate.Comparison {
    guard place < tokens.count, case .sign(let sign) = tokens[place].token else {
      throw error(
        "\(field.title) needs a comparison: = != < <= > >= between in notin contains startswith "
          + "blank notblank.")
    }
    if sign != "=", sign != "!=" { try requireOrder(field, sign) }
    place += 1
    let value = try value(of: field)
    switch sign {
    case "=": return .equals([value])
    case "!=": return .differs([value])
    case "<": return .less(value, orEqual: false)
    case "<=": return .less(value, orEqual: true)
    case ">": return .more(value, orEqual: false)
    case ">=": return .more(value, orEqual: true)
    default:
      place -= 2
      throw error("A comparison is expected here, such as = or in.")
    }
  }

  /// Refuses to order what has no order.
  private func requireOrder(_ field: PredicateField, _ sign: String) throws(PredicateError) {
    switch field.kind {
    case .money, .day, .number, .share: return
    case .text, .flag:
      throw error("\(field.title) has no order; use = or in rather than \(sign).")
    }
  }

  private mutating func list(of field: PredicateField) throws(PredicateError) -> [FieldValue] {
    guard takeSign("(") else { throw error("A list stands in brackets: (CA, OR).") }
    var values = [try value(of: field, inList: true)]
    while takeSign(",") { values.append(try value(of: field, inList: true)) }
    guard takeSign(")") else { throw error("A closing bracket is missing here.") }
    return values
  }

  private mutating func text(
    of field: PredicateField, _ verb: String
  ) throws(PredicateError) -> String {
    guard field.kind == .text else {
      throw error("\(field.title) is no text; \(verb) works on text only.")
    }
    return try value(of: field).text ?? ""
  }

  /// One value: quoted, or the words up to the next sign, `and` or `or`. The first word is always
  /// the value's, and so are all in a list: Oregon is OR.
  private mutating func value(
    of field: PredicateField, inList: Bool = false
  ) throws(PredicateError) -> FieldValue {
    let start = column
    var words: [String] = []
    if place < tokens.count, case .quoted(let text) = tokens[place].token {
      words = [text]
      place += 1
    } else {
      while let word, inList || words.isEmpty || (word != "and" && word != "or") {
        if case .word(let typed) = tokens[place].token { words.append(typed) }
        place += 1
      }
    }
    let typed = words.joined(separator: " ")
    guard !words.isEmpty else { throw error("A value is expected here.") }
    guard let value = field.value(of: typed, currency) else {
      throw PredicateError(
        column: start,
        message: "\(quoted(typed)) is no \(field.kind.example) for \(field.title).")
    }
    return value
  }

  // MARK: - Tokens

  /// The word here in lower case; nil at a sign, a quoted value and the end.
  private var word: String? {
    guard place < tokens.count, case .word(let word) = tokens[place].token else { return nil }
    return word.lowercased()
  }

  private mutating func takeWord(_ wanted: String) -> Bool {
    guard word == wanted else { return false }
    place += 1
    return true
  }

  private mutating func takeSign(_ wanted: String) -> Bool {
    guard place < tokens.count, tokens[place].token == .sign(wanted) else { return false }
    place += 1
    return true
  }

  private var column: Int { place < tokens.count ? tokens[place].column : end }

  private var spelled: String {
    guard place < tokens.count else { return "" }
    switch tokens[place].token {
    case .word(let text), .quoted(let text), .sign(let text): return text
    }
  }

  private func error(_ message: String) -> PredicateError {
    PredicateError(column: column, message: message)
  }
}

extension PredicateField {
  /// A typed value of the field as predicates compare it; nil where it does not read.
  fileprivate func value(of typed: String, _ currency: Currency) -> FieldValue? {
    switch kind {
    case .text: return FieldValue.text(typed).folded
    case .money: return (try? Money.parse(typed, currency: currency)).map(FieldValue.money)
    case .day: return Day(iso: typed).map(FieldValue.day)
    case .number: return Int(typed.filter { $0 != "," }).map(FieldValue.number)
    case .share: return (try? Share.parse(typed)).map(FieldValue.share)
    case .flag:
      switch typed.lowercased() {
      case "yes", "true", "1": return .flag(true)
      case "no", "false", "0": return .flag(false)
      default: return nil
      }
    }
  }
}

extension FieldKind {
  /// With an example, behind "is no".
  fileprivate var example: String {
    switch self {
    case .text: "text"
    case .money: "amount (50K)"
    case .day: "day (2027-02-12)"
    case .number: "whole number (12)"
    case .flag: "yes or no"
    case .share: "part (55%)"
    }
  }
}

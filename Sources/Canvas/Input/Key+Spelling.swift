/// Keys as the hints, the help, the README and the tests spell them: `Ctrl-R`, `Alt-1`,
/// `Shift-Tab`, `Enter`, `PgUp`, `F1`, `u`, `U`, `?`.
extension Key: CustomStringConvertible {
  /// The key a spelling names; nil where it names none. The inverse of `description`.
  public init?(_ spelling: String) {
    // Most are one letter, and a frame reads many of them.
    if spelling.utf8.count == 1, let letter = spelling.unicodeScalars.first, letter != " " {
      self.init(.character(letter))
      return
    }
    var rest = Substring(spelling)
    var modifiers: Modifiers = []
    while let (prefix, modifier) = Self.prefixes.first(where: { rest.hasPrefix($0.0) }),
      rest.unicodeScalars.count > prefix.unicodeScalars.count
    {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    guard let code = Self.code(String(rest)) else { return nil }
    if case .character(let scalar) = code, modifiers.contains(.control) {
      // Terminals send one byte for `Ctrl-r` and `Ctrl-R`; the capital is only how it is written.
      self.init(.character(scalar.lowered), modifiers)
    } else {
      self.init(code, modifiers)
    }
  }

  /// The key as a hint writes it; `Key(_:)` reads it back.
  public var description: String {
    var spelling = ""
    for (prefix, modifier) in Self.prefixes where modifiers.contains(modifier) {
      spelling += prefix
    }
    if case .character(let scalar) = code, modifiers.contains(.control), scalar != " " {
      spelling.unicodeScalars.append(scalar.raised)
      return spelling
    }
    return spelling + Self.spelling(code)
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  private static let names: [(Code, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.character(" "), "Space"),
  ]

  private static func spelling(_ code: Code) -> String {
    if let named = names.first(where: { $0.0 == code }) { return named.1 }
    switch code {
    case .character(let scalar): return String(Character(scalar))
    case .function(let number): return "F\(number)"
    case .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown:
      return ""
    }
  }

  private static func code(_ spelling: String) -> Code? {
    if let named = names.first(where: { $0.1 == spelling }) { return named.0 }
    let scalars = Array(spelling.unicodeScalars)
    if scalars.count == 1, let scalar = scalars.first { return .character(scalar) }
    if scalars.first == "F", let number = Int(spelling.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var lowered: Unicode.Scalar {
    isASCII && (65...90).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self
  }

  fileprivate var raised: Unicode.Scalar {
    isASCII && (97...122).contains(value) ? Unicode.Scalar(UInt8(value) - 32) : self
  }
}

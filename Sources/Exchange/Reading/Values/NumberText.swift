/// A number as it is written in a file, before it is known which mark parts its decimals.
///
/// Read are `1234.5`, `$1,234.50`, `USD 1,234.50`, `1.234,50 €`, `1 234,50`, `1'234.50`,
/// `12,34,567`, `(1,234)`, `-1,234`, `1,234-`, `1.2M`, `$40K`, `50%`.
struct NumberText: Equatable {
  private(set) var isNegative = false
  /// What stands around the number, lower case and without blanks: `$`, `usd`; empty when unmarked.
  private(set) var mark = ""
  private(set) var isPercent = false
  /// The power of ten of a unit: 3 for K, 6 for M, 9 for B.
  private(set) var exponent = 0
  /// Digits, `.`, `,`, and one of space or `'` for each blank or apostrophe between digits.
  private(set) var body: [UInt8] = []

  /// - Throws: ``ValueError/notNumber`` and ``ValueError/shortened``.
  init(_ cell: Span<UInt8>) throws(ValueError) {
    guard cell.count <= 200 else { throw .notNumber }
    var scalars = Array(String(span: cell).trimmed.unicodeScalars)[...]
    if scalars.first == "(", scalars.last == ")" {
      isNegative = true
      scalars = scalars.dropFirst().dropLast()
    }
    takeFront(&scalars)
    takeBody(&scalars)
    try takeBack(&scalars)
    guard body.contains(where: Byte.isDigit), scalars.isEmpty else { throw .notNumber }
  }

  /// A sign, a currency mark, and perhaps a sign after it.
  private mutating func takeFront(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let first = scalars.first, NumberText.digit(first) == nil {
      if NumberText.isMinus(first) {
        isNegative = true
      } else if first == "." || first == "," {
        // `.5` begins with its decimals; `Rs. 500` ends an abbreviation.
        guard mark.unicodeScalars.last?.properties.isAlphabetic == true else { return }
      } else if first != "+", !first.properties.isWhitespace {
        mark.unicodeScalars.append(contentsOf: first.properties.lowercaseMapping.unicodeScalars)
      }
      scalars.removeFirst()
    }
  }

  private mutating func takeBody(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let first = scalars.first, let byte = NumberText.bodyByte(first) {
      body.append(byte)
      scalars.removeFirst()
    }
    while body.last == Byte.space { body.removeLast() }
  }

  /// A unit, a percent sign, a currency mark, a minus as accountants write it.
  private mutating func takeBack(
    _ scalars: inout ArraySlice<Unicode.Scalar>
  ) throws(ValueError) {
    var back = ""
    for scalar in scalars where !scalar.properties.isWhitespace {
      back.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    scalars.removeAll()
    if let last = back.unicodeScalars.last, NumberText.isMinus(last), !isNegative {
      isNegative = true
      back.unicodeScalars.removeLast()
    }
    if NumberText.isExponent(back) { throw .shortened }
    if back == "%" {
      isPercent = true
      return
    }
    takeUnit(&back)
    guard back.isEmpty || mark.isEmpty else { throw .notNumber }
    guard !back.unicodeScalars.contains(where: { NumberText.digit($0) != nil }) else {
      throw .notNumber
    }
    mark += back
  }

  /// Takes `k`, `m`, `bn`... off the front of what follows the digits, unless it begins a currency
  /// (`1 234 kr`, `5 mxn`).
  private mutating func takeUnit(_ back: inout String) {
    guard !NumberText.isCurrencyWord(back),
      let unit = NumberText.units.first(where: { back.hasPrefix($0.name) })
    else { return }
    exponent = unit.exponent
    back.removeFirst(unit.name.count)
  }

  /// Powers of ten by the name of the unit; a longer name stands before its own start.
  private static let units: [(name: String, exponent: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("mio", 6), ("bn", 9), ("mn", 6), ("mm", 6),
    ("k", 3), ("m", 6), ("b", 9),
  ]

  private static func isCurrencyWord(_ word: String) -> Bool {
    if ["kr", "kr.", "kč", "mx$"].contains(word) { return true }
    return word.utf8.count == 3 && word.utf8.allSatisfy(Byte.isLower) && word != "mio"
  }

  private static func isExponent(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "e") else { return false }
    var rest = text.utf8.dropFirst()
    if rest.first == Byte.plus || rest.first == Byte.minus { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(Byte.isDigit)
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2212}"
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    ("0"..."9").contains(scalar) ? UInt8(scalar.value) : nil
  }

  private static func bodyByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "0"..."9", ".", ",", "'": UInt8(scalar.value)
    case "\u{2019}": Byte.apostrophe
    case " ", "\u{A0}", "\u{202F}", "\u{2009}": Byte.space
    default: nil
    }
  }
}

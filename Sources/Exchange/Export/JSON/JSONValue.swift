import Plan

/// A value that was read from JSON text. Numbers keep their digits, so that money stays exact.
indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case elements([JSONValue])
  case members([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONValue
  }

  subscript(name: String) -> JSONValue? {
    guard case .members(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// What it is, for a message.
  var kind: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits.count > 24 ? "a long number" : digits
    case .text(let text): "\"\(text.prefix(40))\""
    case .elements: "a list"
    case .members: "an object"
    }
  }

  /// A number in units of a tenth to the power of `places`, exactly; nil for what is no number,
  /// has finer decimals or does not fit. An exponent is understood, for other programs write one.
  func scaled(places: Int) -> Int64? {
    guard case .number(let literal) = self, literal.utf8.count <= 60 else { return nil }
    var digits: Int128 = 0
    var decimals = 0
    var hasPoint = false
    var rest = literal.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    while let byte = rest.first, let digit = Self.digit(byte) ?? (byte == 0x2e ? -1 : nil) {
      rest.removeFirst()
      if digit < 0 {
        hasPoint = true
        continue
      }
      guard digits < 1_000_000_000_000_000_000_000_000_000_000_000_000 else { return nil }
      digits = digits * 10 + Int128(digit)
      if hasPoint { decimals += 1 }
    }
    var exponent = 0
    if !rest.isEmpty {
      guard let number = Int(String(rest.dropFirst()) ?? ""), abs(number) < 100 else { return nil }
      exponent = number
    }
    guard let value = Self.shifted(digits, by: places - decimals + exponent) else { return nil }
    return Int64(exactly: isNegative ? -value : value)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }

  private static func shifted(_ digits: Int128, by places: Int) -> Int128? {
    var value = digits
    for _ in 0..<abs(places) where value != 0 {
      if places > 0 {
        guard value < 100_000_000_000_000_000_000 else { return nil }
        value *= 10
      } else {
        guard value % 10 == 0 else { return nil }
        value /= 10
      }
    }
    return value
  }
}

extension Money {
  /// The amount someone means by a typed text, exactly.
  ///
  /// Accepted in any case: digits with or without commas between thousands, decimals after a point,
  /// a unit `K`, `M`, `B` or `bn`, and the currency's sign or code before or after. A leading minus
  /// gives a negative amount, which callers refuse where it makes no sense.
  public static func parse(_ typed: String, currency: Currency) throws(MoneyError) -> Money {
    guard typed.utf8.count <= 200 else { throw .unreadable(typed) }
    var rest = typed.lowercased().filter { !$0.isWhitespace }[...]
    guard !rest.isEmpty else { throw .empty }
    var isNegative = takeMinus(&rest)
    let sign = takeSign(&rest)
    if !sign.isEmpty { isNegative = takeMinus(&rest) != isNegative }
    let decimal = try Decimal(reading: &rest, currency: currency, typed: typed)
    let (unit, trailingSign) = splitUnit(String(rest), currency: currency)
    guard sign.isEmpty || trailingSign.isEmpty else { throw .unreadable(typed) }
    try check(sign + trailingSign, is: currency, typed)
    let magnitude = try decimal.minorUnits(unit: unit, currency: currency, typed: typed)
    guard let minorUnits = Int64(exactly: isNegative ? -magnitude : magnitude) else {
      throw .tooLarge(typed)
    }
    return Money(minorUnits: minorUnits)
  }

  private static func takeMinus(_ rest: inout Substring) -> Bool {
    guard let first = rest.first, "-+\u{2212}".contains(first) else { return false }
    rest.removeFirst()
    return first != "+"
  }

  /// A currency sign in front of the digits. A point after letters ends an abbreviation (`Rs. 500`)
  /// and starts no decimals.
  private static func takeSign(_ rest: inout Substring) -> String {
    var sign = rest.prefix { !$0.isASCIIDigit && !",.-+\u{2212}".contains($0) }
    rest.removeFirst(sign.count)
    if sign.last?.isLetter == true, rest.first == "." { sign.append(rest.removeFirst()) }
    return String(sign)
  }

  private static func check(
    _ sign: String, is currency: Currency, _ typed: String
  ) throws(MoneyError) {
    if sign.isEmpty || currency.isMeant(by: sign) { return }
    guard let found = Currency.all.first(where: { $0.isMeant(by: sign) }) else {
      throw .unreadable(typed)
    }
    throw .otherCurrency(typed, found: found, plan: currency)
  }

  /// Powers of ten by the name of the unit; the longer name stands before its own start.
  private static let units: [(name: String, exponent: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("bn", 9), ("mn", 6), ("mm", 6), ("k", 3),
    ("m", 6), ("b", 9),
  ]

  /// What follows the digits: a unit, a currency sign, or both in this order.
  private static func splitUnit(
    _ rest: String, currency: Currency
  ) -> (exponent: Int, sign: String) {
    if rest.isEmpty || currency.isMeant(by: rest) { return (0, rest) }
    for unit in units where rest.hasPrefix(unit.name) {
      let sign = String(rest.dropFirst(unit.name.count))
      if sign.isEmpty || Currency.all.contains(where: { $0.isMeant(by: sign) }) {
        return (unit.exponent, sign)
      }
    }
    return (0, rest)
  }
}

/// Typed digits: `digits * 10^-places`, exactly.
private struct Decimal {
  private var digits: Int128 = 0
  private var places = 0

  /// Takes the digits, commas and point at the front of `rest`.
  init(reading rest: inout Substring, currency: Currency, typed: String) throws(MoneyError) {
    let text = rest.prefix { $0.isASCIIDigit || $0 == "," || $0 == "." }
    rest.removeFirst(text.count)
    let whole = text.prefix { $0 != "." }
    let decimals = text.dropFirst(whole.count + 1)
    let hasPoint = text.count > whole.count
    guard !whole.isEmpty || hasPoint, !hasPoint || !decimals.isEmpty else {
      throw .unreadable(typed)
    }
    guard decimals.allSatisfy(\.isASCIIDigit) else { throw .unreadable(typed) }
    guard Decimal.isGrouped(whole, currency) else { throw .commaOutOfPlace(typed) }
    for digit in whole + decimals where digit != "," {
      guard digits < Int128(Int64.max) * 1_000_000 else { throw .tooLarge(typed) }
      digits = digits * 10 + Int128(digit.wholeNumberValue ?? 0)
    }
    places = decimals.count
  }

  /// Whether commas, if any, part thousands; in rupees lakhs and crores as well.
  private static func isGrouped(_ whole: Substring, _ currency: Currency) -> Bool {
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return true }
    let middle = groups.dropFirst().dropLast()
    if (1...3).contains(first.count), last.count == 3, middle.allSatisfy({ $0.count == 3 }) {
      return true
    }
    return currency.code == "INR" && (1...2).contains(first.count) && last.count == 3
      && middle.allSatisfy { $0.count == 2 }
  }

  /// The value times `10^unit` in minor units of the currency.
  func minorUnits(
    unit: Int, currency: Currency, typed: String
  ) throws(MoneyError) -> Int128 {
    var value = digits
    var exponent = unit + currency.minorDigits - places
    while exponent > 0 {
      guard value <= Int128(Int64.max) else { throw .tooLarge(typed) }
      value *= 10
      exponent -= 1
    }
    while exponent < 0 {
      guard value % 10 == 0 else { throw .finerThanMinorUnit(typed, currency) }
      value /= 10
      exponent += 1
    }
    return value
  }
}

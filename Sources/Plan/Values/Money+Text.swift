extension Money {
  /// A few characters for a column: `$12.4M`, `$48K`, `$950`, `$1.2B`, `-$3K`.
  ///
  /// Rounded half away from zero. Millions and more show one decimal below a hundred; thousands
  /// show one below ten where it is not zero. What rounds up to the next unit is shown in it:
  /// 999,950 is `$1.0M`.
  public func short(_ currency: Currency) -> String {
    let perMajor = Int128(currency.minorUnitsPerMajor)
    let minor = Int128(minorUnits.magnitude)
    let whole = minor.divided(byRoundingHalfAway: perMajor)
    let isShownNegative = isNegative && whole != 0
    let text =
      whole < 1000
      ? String(whole)
      : Money.scales.lazy.compactMap { $0.text(minor, perMajor: perMajor) }.first
        ?? grouped(whole)
    return (isShownNegative ? "-" : "") + currency.symbol + text
  }

  private static let scales = [
    Scale(name: "K", factor: 1000), Scale(name: "M", factor: 1_000_000),
    Scale(name: "B", factor: 1_000_000_000), Scale(name: "T", factor: 1_000_000_000_000),
  ]

  /// A threshold as people say it: `$5M`, `$25K`, `$1.5M`; exact wherever that loses something.
  public func label(_ currency: Currency) -> String {
    let perMajor = currency.minorUnitsPerMajor
    for scale in Money.scales.reversed() {
      let unit = Int128(perMajor) * scale.factor
      let minor = Int128(minorUnits.magnitude)
      guard minor >= unit, let text = scale.exactText(minor, unit: unit) else { continue }
      return (isNegative ? "-" : "") + currency.symbol + text
    }
    return exact(currency)
  }

  /// The whole amount with thousands parted: `$1,234,500`, and `$1,234.50` where there are cents.
  public func exact(_ currency: Currency) -> String {
    let (whole, minor) = parts(currency)
    let cents = minor == 0 ? "" : "." + decimals(minor, currency)
    return (isNegative ? "-" : "") + currency.symbol + grouped(Int128(whole)) + cents
  }

  /// A decimal number without sign of currency or grouping, for JSON and CSV: `1234.5`.
  public func plain(_ currency: Currency) -> String {
    let (whole, minor) = parts(currency)
    var decimals = minor == 0 ? "" : "." + decimals(minor, currency)
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return (isNegative ? "-" : "") + String(whole) + decimals
  }

  private func parts(_ currency: Currency) -> (whole: UInt64, minor: UInt64) {
    let perMajor = currency.minorUnitsPerMajor.magnitude
    return (minorUnits.magnitude / perMajor, minorUnits.magnitude % perMajor)
  }

  private func decimals(_ minor: UInt64, _ currency: Currency) -> String {
    let digits = String(minor)
    return String(repeating: "0", count: max(0, currency.minorDigits - digits.count)) + digits
  }
}

/// A unit of short amounts.
private struct Scale {
  let name: String
  let factor: Int128

  /// The amount in this unit with one decimal, two from a million on; nil where that loses something
  /// or would show a thousand or more of a unit that has a greater one.
  func exactText(_ minor: Int128, unit: Int128) -> String? {
    let places: Int128 = factor == 1000 ? 10 : 100
    guard minor * places % unit == 0 else { return nil }
    guard minor < unit * 1000 || factor == 1_000_000_000_000 else { return nil }
    let parts = minor * places / unit
    var decimals = String(parts % places + places).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return grouped(parts / places) + (decimals.isEmpty ? "" : "." + decimals) + name
  }

  /// The amount in this unit, or nil when it would show a thousand or more of it.
  func text(_ minor: Int128, perMajor: Int128) -> String? {
    let tenths = (minor * 10).divided(byRoundingHalfAway: perMajor * factor)
    let whole = minor.divided(byRoundingHalfAway: perMajor * factor)
    guard whole < 1000 || factor == 1_000_000_000_000 else { return nil }
    let showsTenth = factor == 1000 ? tenths < 100 && tenths % 10 != 0 : tenths < 1000
    return (showsTenth ? "\(tenths / 10).\(tenths % 10)" : grouped(whole)) + name
  }
}

/// Digits with commas between thousands.
private func grouped(_ value: Int128) -> String {
  var digits = String(value)[...]
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.append(digits.suffix(3))
    digits = digits.dropLast(3)
  }
  groups.append(digits)
  return groups.reversed().joined(separator: ",")
}

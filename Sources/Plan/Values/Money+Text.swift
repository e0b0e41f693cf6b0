extension Money {
  /// A few characters for a column: `$12.4M`, `$48K`, `$950`, `$1.2B`, `-$3K`.
  ///
  /// Rounded half away from zero. Millions and more show one decimal below a hundred; thousands
  /// show one below ten where it is not zero. What rounds up to the next unit is shown in it:
  /// 999,950 is `$1.0M`.
  public func short(_ currency: Currency) -> String {
    let perMajor = currency.minorUnitsPerMajor.magnitude
    let minor = minorUnits.magnitude
    let whole = minor.divided(byRoundingHalfAway: perMajor)
    let sign = isNegative && whole != 0 ? "-" : ""
    guard whole >= 1000 else { return sign + currency.symbol + String(whole) }
    for scale in Money.scales {
      if let text = scale.text(minor, perMajor: perMajor) { return sign + currency.symbol + text }
    }
    return sign + currency.symbol + Digits.grouped(whole)
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
    return (isNegative ? "-" : "") + currency.symbol + Digits.grouped(whole) + cents
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
    return Digits.grouped(UInt64(parts / places)) + (decimals.isEmpty ? "" : "." + decimals) + name
  }

  /// The amount in this unit, or nil when it would show a thousand or more of it.
  func text(_ minor: UInt64, perMajor: UInt64) -> String? {
    let unit = perMajor * UInt64(factor)
    let whole = minor.divided(byRoundingHalfAway: unit)
    guard whole < 1000 || factor == 1_000_000_000_000 else { return nil }
    // Apart, so that ten times the amount has room.
    let tenths = minor / unit * 10 + (minor % unit * 10).divided(byRoundingHalfAway: unit)
    let showsTenth = factor == 1000 ? tenths < 100 && tenths % 10 != 0 : tenths < 1000
    return (showsTenth ? "\(tenths / 10).\(tenths % 10)" : Digits.grouped(whole)) + name
  }
}

extension UInt64 {
  fileprivate func divided(byRoundingHalfAway divisor: UInt64) -> UInt64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder >= divisor - remainder ? quotient + 1 : quotient
  }
}

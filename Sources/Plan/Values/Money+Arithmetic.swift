extension Money: AdditiveArithmetic {
  /// The sum; saturates.
  public static func + (left: Money, right: Money) -> Money {
    Money(clamping: Int128(left.minorUnits) + Int128(right.minorUnits))
  }

  /// The difference; saturates.
  public static func - (left: Money, right: Money) -> Money {
    Money(clamping: Int128(left.minorUnits) - Int128(right.minorUnits))
  }

  /// The opposite amount; saturates.
  public static prefix func - (money: Money) -> Money {
    Money(clamping: -Int128(money.minorUnits))
  }

  /// The amount so many times; saturates.
  public static func * (money: Money, count: Int) -> Money {
    Money(clamping: Int128(money.minorUnits) * Int128(count))
  }

  /// The part of the amount, rounded half away from zero to a minor unit; saturates.
  public static func * (money: Money, share: Share) -> Money {
    money.scaled(by: Int64(share.basisPoints), over: 10_000) ?? .zero
  }

  /// The sum, or nil when it does not fit.
  public func addingIfRepresentable(_ other: Money) -> Money? {
    let (sum, overflows) = minorUnits.addingReportingOverflow(other.minorUnits)
    return overflows ? nil : Money(minorUnits: sum)
  }

  /// `self * numerator / denominator`, rounded once, half away from zero, to a minor unit;
  /// saturates. Nil when the denominator is zero.
  public func scaled(by numerator: Int64, over denominator: Int64) -> Money? {
    guard denominator != 0 else { return nil }
    let product = Int128(minorUnits) * Int128(numerator)
    return Money(clamping: product.divided(byRoundingHalfAway: Int128(denominator)))
  }

  /// The amount in `count` equal parts (a mean), rounded half away from zero; nil for no parts.
  public func divided(by count: Int) -> Money? {
    scaled(by: 1, over: Int64(count))
  }

  /// Which part of `whole` this is, exactly; nil when `whole` is zero.
  public func ratio(to whole: Money) -> Ratio? {
    Ratio(minorUnits, whole.minorUnits)
  }
}

extension Int128 {
  /// The quotient, halves rounded away from zero. The divisor is not zero, and both lie well inside
  /// the type's range.
  func divided(byRoundingHalfAway divisor: Int128) -> Int128 {
    let quotient = self / divisor
    let remainder = self % divisor
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return (self < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}

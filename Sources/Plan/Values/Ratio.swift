/// An exact fraction, for scores: it compares and prints without a rounding error.
public struct Ratio: Hashable, Comparable, Sendable {
  /// In lowest terms; carries the sign.
  public let numerator: Int64
  /// In lowest terms, above zero.
  public let denominator: Int64

  /// The fraction, or nil when there is nothing to divide by or it does not fit.
  public init?(_ numerator: Int64, _ denominator: Int64) {
    guard denominator != 0 else { return nil }
    let divisor = Ratio.commonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    guard let above = Int64(exactly: numerator.magnitude / divisor),
      let below = Int64(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.numerator = isNegative ? -above : above
    self.denominator = below
  }

  private static func commonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  /// The smaller fraction comes first.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  /// Whether this is exactly `percent` percent or more.
  public func isAtLeast(percent: Int) -> Bool {
    Int128(numerator) * 100 >= Int128(percent) * Int128(denominator)
  }

  /// Whether this is less than `percent` percent, however little.
  public func isUnder(percent: Int) -> Bool {
    !isAtLeast(percent: percent)
  }

  /// Percent with two places and no sign, rounded half up: `82.81`.
  public var percent: String { twoPlaces(times: 100) }

  /// The number itself with two places, rounded half up: `4.20`.
  public var decimal: String { twoPlaces(times: 1) }

  private func twoPlaces(times factor: Int128) -> String {
    let hundredths = floored(Int128(numerator) * factor * 200 + Int128(denominator), by: 2)
    let places = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(hundredths.magnitude / 100).\(places < 10 ? "0" : "")\(places)"
  }

  /// Whole percent, rounded down: a score never seems to have reached a line it is still short of.
  public var wholePercent: Int {
    Int(clamping: floored(Int128(numerator) * 100, by: 1))
  }

  /// `value / (multiple * denominator)`, rounded towards minus infinity.
  private func floored(_ value: Int128, by multiple: Int128) -> Int128 {
    let divisor = Int128(denominator) * multiple
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

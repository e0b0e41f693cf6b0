/// The quick way for what most cells hold: digits with a point before the decimals, and a minus.
///
/// Holds exactly the value that ``NumberText`` would give under the decimal point.
struct PlainDecimal {
  private(set) var isNegative = false
  private(set) var digits: Int64 = 0
  private(set) var decimals = 0

  /// Nil for anything else, also for what is too long to be counted here.
  init?(_ cell: Span<UInt8>, decimalMark: DecimalMark) {
    let bounds = cell.trimmedBounds
    var index = bounds.lowerBound
    guard bounds.count <= 17, !bounds.isEmpty else { return nil }
    if cell[index] == Byte.minus {
      isNegative = true
      index += 1
    }
    var hasDigit = false
    var hasMark = false
    while index < bounds.upperBound {
      let byte = cell[index]
      if let digit = Byte.digit(byte) {
        // At most 17 digits: far from the end of Int64.
        digits = digits * 10 + Int64(digit)
        if hasMark { decimals += 1 }
        hasDigit = true
      } else if byte == decimalMark.byte, !hasMark {
        hasMark = true
      } else {
        return nil
      }
      index += 1
    }
    guard hasDigit else { return nil }
  }

  /// The number in units of a tenth to the power of `places`; nil when it has finer decimals.
  func scaled(places: Int) -> Int64? {
    guard decimals <= places, places - decimals < NumberPower.tens.count else { return nil }
    let (product, overflows) = digits.multipliedReportingOverflow(
      by: NumberPower.tens[places - decimals])
    if overflows { return nil }
    return isNegative ? -product : product
  }
}

private enum NumberPower {
  static let tens: [Int64] = [1, 10, 100, 1000, 10_000, 100_000]
}

extension NumberText {
  /// The decimal marks under which the number can be read; both when it has none.
  var decimalMarks: [DecimalMark] { DecimalMark.allCases.filter { digits(decimalMark: $0) != nil } }

  /// The mark that is either the decimal one or parts thousands: `1,234`.
  var doubtfulMark: DecimalMark? {
    guard decimalMarks.count == 2 else { return nil }
    return DecimalMark.allCases.first { body.contains($0.byte) }
  }

  /// The number's digits, and how many of them are decimals; nil when it cannot be read so.
  func digits(decimalMark: DecimalMark) -> (digits: ArraySlice<UInt8>, decimals: Int)? {
    var whole = body[...]
    var decimals: ArraySlice<UInt8> = []
    if let position = body.firstIndex(of: decimalMark.byte) {
      whole = body[..<position]
      decimals = body[(position + 1)...]
      guard decimals.allSatisfy(Byte.isDigit) else { return nil }
    }
    let groups = whole.split(omittingEmptySubsequences: false) { !Byte.isDigit($0) }
    if groups.count > 1 {
      let marks = whole.filter { !Byte.isDigit($0) }
      // Before a unit nobody parts thousands: 1.234M is one million and a bit.
      guard let mark = marks.first, marks.allSatisfy({ $0 == mark }),
        mark != decimalMark.byte, exponent == 0, NumberText.areThousands(groups)
      else { return nil }
    }
    let digits = Array(groups.joined()) + decimals
    return digits.isEmpty ? nil : (digits[...], decimals.count)
  }

  /// Groups of three, or of two with a last one of three as in India. Nobody writes a leading zero
  /// before thousands: `0.125` has decimals.
  private static func areThousands(_ groups: [ArraySlice<UInt8>]) -> Bool {
    guard let first = groups.first, let last = groups.last, last.count == 3,
      (1...3).contains(first.count), first.first != Byte.zero
    else { return false }
    let middle = groups.dropFirst().dropLast()
    return middle.allSatisfy { $0.count == 3 }
      || (first.count <= 2 && middle.allSatisfy { $0.count == 2 })
  }

  /// The number in units of a tenth to the power of `places`, rounded half away from zero.
  func scaled(places: Int, decimalMark: DecimalMark) throws(ValueError) -> Int64 {
    guard let (digits, decimals) = digits(decimalMark: decimalMark) else {
      throw decimalMarks.isEmpty ? .notNumber : .otherDecimalMark(decimalMark)
    }
    let shift = places + exponent - decimals
    var magnitude: Int64 = 0
    let kept = shift < 0 ? digits.dropLast(-shift) : digits
    for digit in kept {
      magnitude = try NumberText.appended(Int64(digit - Byte.zero), to: magnitude)
    }
    if shift > 0 {
      for _ in 0..<shift where magnitude != 0 {
        magnitude = try NumberText.appended(0, to: magnitude)
      }
    }
    if shift < 0, digits.count >= -shift, let next = digits.dropFirst(kept.count).first,
      next >= UInt8(ascii: "5")
    {
      magnitude = try NumberText.raised(magnitude)
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether nothing but zeros stands behind the given places.
  func isExact(places: Int, decimalMark: DecimalMark) -> Bool {
    guard let (digits, decimals) = digits(decimalMark: decimalMark) else { return false }
    let finer = decimals - exponent - places
    return finer <= 0 || digits.suffix(finer).allSatisfy { $0 == Byte.zero }
  }

  private static func appended(_ digit: Int64, to value: Int64) throws(ValueError) -> Int64 {
    let (product, overflows) = value.multipliedReportingOverflow(by: 10)
    let (sum, carries) = product.addingReportingOverflow(digit)
    if overflows || carries { throw .tooLarge }
    return sum
  }

  private static func raised(_ value: Int64) throws(ValueError) -> Int64 {
    let (sum, overflows) = value.addingReportingOverflow(1)
    if overflows { throw .tooLarge }
    return sum
  }
}

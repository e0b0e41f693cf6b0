/// Year, month and day of the proleptic Gregorian calendar.
///
/// The era arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`: years start in
/// March, so that the leap day is the last of its year.
extension Day {
  /// The day with these numbers, or nil where the calendar has none (30 February, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// 1...9999.
  public var year: Int { civil.year }
  /// 1...12.
  public var month: Int { civil.month }
  /// The day of its month, 1...31.
  public var day: Int { civil.day }

  /// Whether tomorrow is in another month.
  public var isLastDayOfMonth: Bool {
    let civil = civil
    return civil.day == Day.count(ofMonth: civil.month, year: civil.year)
  }

  /// How many days a month has; 0 for a month outside 1...12.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// All three numbers at once.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}

extension Int {
  /// Division rounded towards minus infinity. The divisor is positive.
  func flooredDivision(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// What ``flooredDivision(by:)`` leaves over, 0 ..< divisor.
  func flooredRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

/// A day of the civil calendar, without a time or a zone: the only kind of date a plan knows.
///
/// Every value lies in the years 1...9999, so arithmetic saturates at ``first`` and ``last`` and
/// never traps.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int32

  /// 1 January of the year 1.
  public static let first = Day(unchecked: -719_162)
  /// 31 December of the year 9999.
  public static let last = Day(unchecked: 2_932_896)

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// The day that many days after 1 January 1970, or nil outside the years 1...9999.
  public init?(number: Int) {
    guard (Int(Day.first.number)...Int(Day.last.number)).contains(number) else { return nil }
    self.number = Int32(number)
  }

  /// The day that many days after 1 January 1970, or the nearest there is.
  public init(clamping number: Int) {
    let nearest = min(max(number, Int(Day.first.number)), Int(Day.last.number))
    self.number = Int32(nearest)
  }

  /// Earlier comes first.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

// MARK: - Arithmetic

extension Day {
  /// The day `days` later (earlier when negative), saturating at ``first`` and ``last``.
  public func adding(days: Int) -> Day {
    let (sum, overflows) = Int(number).addingReportingOverflow(days)
    if overflows { return days < 0 ? .first : .last }
    return Day(clamping: sum)
  }

  /// The same day of a later (or earlier) month; the month's last day where it has no such day, so
  /// that 31 January and one month is 28 or 29 February.
  public func adding(months: Int) -> Day {
    // Twice the whole range; beyond it only saturation is left.
    let bounded = min(max(months, -240_000), 240_000)
    let index = year * 12 + (month - 1) + bounded
    let targetYear = index.flooredDivision(by: 12)
    if targetYear < 1 { return .first }
    if targetYear > 9999 { return .last }
    let targetMonth = index.flooredRemainder(by: 12) + 1
    let targetDay = min(day, Day.count(ofMonth: targetMonth, year: targetYear))
    return Day(year: targetYear, month: targetMonth, day: targetDay) ?? self
  }

  /// The day `days` later, saturating.
  public static func + (day: Day, days: Int) -> Day {
    day.adding(days: days)
  }

  /// The day `days` earlier, saturating.
  public static func - (day: Day, days: Int) -> Day {
    days == .min ? .last : day.adding(days: -days)
  }

  /// How many days `left` is after `right`; negative when it is before.
  public static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }
}

/// A day of the week; the week starts on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday or Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// `Monday`.
  public var title: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Mon`.
  public var short: String { String(title.prefix(3)) }
}

extension Weekday: Comparable {
  /// Monday comes first.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// Working days are Monday to Friday; a plan knows no public holidays.
extension Day {
  /// Monday to Sunday.
  public var weekday: Weekday {
    Weekday(rawValue: mondayIndex.flooredRemainder(by: 7)) ?? .monday
  }

  /// This day, or the Monday after it when it falls on a weekend; never earlier.
  ///
  /// Source: DOMAIN 10.1, "next working day".
  public var nextWorkingDay: Day {
    switch weekday {
    case .saturday: adding(days: 2)
    case .sunday: adding(days: 1)
    case .monday, .tuesday, .wednesday, .thursday, .friday: self
    }
  }

  /// The working day `count` working days later (earlier when negative), saturating. None is this
  /// very day, weekend or not; one after Saturday is Monday.
  public func adding(workingDays count: Int) -> Day {
    if count == 0 { return self }
    // Beyond twice the whole range only saturation is left.
    let bounded = min(max(count, -8_000_000), 8_000_000)
    let ordinal =
      bounded > 0
      ? Day.workingDays(throughMondayIndex: mondayIndex) + bounded
      : Day.workingDays(throughMondayIndex: mondayIndex - 1) + bounded + 1
    let index =
      (ordinal - 1).flooredDivision(by: 5) * 7 + (ordinal - 1).flooredRemainder(by: 5)
    return Day(clamping: index - 3)
  }

  /// Working days after this day up to and including `other`; negative, counted the same way back,
  /// when `other` is earlier.
  public func workingDays(until other: Day) -> Int {
    if other >= self {
      return Day.workingDays(throughMondayIndex: other.mondayIndex)
        - Day.workingDays(throughMondayIndex: mondayIndex)
    }
    return Day.workingDays(throughMondayIndex: other.mondayIndex - 1)
      - Day.workingDays(throughMondayIndex: mondayIndex - 1)
  }

  /// Days since Monday, 29 December 1969.
  private var mondayIndex: Int { Int(number) + 3 }

  /// Working days from index 0 through `index`; negative before it.
  private static func workingDays(throughMondayIndex index: Int) -> Int {
    index.flooredDivision(by: 7) * 5 + min(index.flooredRemainder(by: 7) + 1, 5)
  }
}

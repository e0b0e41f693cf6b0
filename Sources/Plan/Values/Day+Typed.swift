extension Day {
  /// The day someone means by a typed text.
  ///
  /// Accepted in any case: `2027-02-12`; `12 feb`, `feb 12`, `12 february 2027` (without a year,
  /// today's); `12.2.2027` (day first); `2/13/2027`, `13/2/2027` where only one order fits; `+3d`,
  /// `-2w`, `+1m`, `+1y`, `+5wd` (working days) from today; `today`, `tomorrow`, `yesterday`; `fri`
  /// (the first after today), `next fri` (that of next week), `last fri`.
  ///
  /// - Throws: ``DayError/ambiguous(_:_:_:)`` for `3/4/2027`: which order is meant is never guessed.
  public static func parse(_ typed: String, today: Day) throws(DayError) -> Day {
    let tokens = TypedToken.read(typed, limit: 6)
    if let day = try numeric(tokens, today: today, typed) { return day }
    switch (tokens[0], tokens[1], tokens[2], tokens[3], tokens[4], tokens[5]) {
    case (.end, _, _, _, _, _):
      throw .empty
    case (.number(let year), .minus, .number(let month), .minus, .number(let day), .end):
      return try civil(year, month, day, typed)
    case (.plus, .number(let count), .word(let unit), .end, _, _):
      return try moved(today, by: count, unit, typed)
    case (.minus, .number(let count), .word(let unit), .end, _, _):
      return try moved(today, by: -count, unit, typed)
    case (.number(let day), .word(let name), .end, _, _, _),
      (.word(let name), .number(let day), .end, _, _, _):
      return try civil(today.year, monthNamed(name), day, typed)
    case (.number(let day), .word(let name), .number(let year), .end, _, _),
      (.word(let name), .number(let day), .number(let year), .end, _, _):
      return try civil(year, monthNamed(name), day, typed)
    case (.word(let word), .end, _, _, _, _):
      return try named(word, today: today, typed)
    case (.word("next"), .word(let name), .end, _, _, _):
      guard let weekday = weekdayNamed(name) else { throw .unreadable(typed) }
      return today + (7 - today.weekday.rawValue + weekday.rawValue)
    case (.word("last"), .word(let name), .end, _, _, _):
      guard let weekday = weekdayNamed(name) else { throw .unreadable(typed) }
      let back = (today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1
      return today - back
    default:
      throw .unreadable(typed)
    }
  }

  /// The day someone means where only days to come can be meant: without a year it is the next.
  public static func coming(_ typed: String, today: Day) throws(DayError) -> Day {
    let day = try parse(typed, today: today)
    guard day < today, isYearless(typed) else { return day }
    return try parse("\(typed) \(today.year + 1)", today: today)
  }

  private static func isYearless(_ typed: String) -> Bool {
    let tokens = TypedToken.read(typed, limit: 3)
    return switch (tokens[0], tokens[1], tokens[2]) {
    case (.number, .word(let name), .end), (.word(let name), .number, .end):
      monthNamed(name) != nil
    default: false
    }
  }

  /// A day in figures alone: `12.2.2027`, `13/2/2027`; nil where the text is none.
  private static func numeric(
    _ tokens: [TypedToken], today: Day, _ typed: String
  ) throws(DayError) -> Day? {
    switch (tokens[0], tokens[1], tokens[2], tokens[3], tokens[4], tokens[5]) {
    case (.number(let day), .dot, .number(let month), .dot, .number(let year), .end):
      return try civil(year, month, day, typed)
    case (.number(let day), .dot, .number(let month), .dot, .end, _),
      (.number(let day), .dot, .number(let month), .end, _, _):
      return try civil(today.year, month, day, typed)
    case (.number(let first), .slash, .number(let second), .slash, .number(let year), .end):
      return try slashed(first, second, year, typed)
    case (.number(let first), .slash, .number(let second), .end, _, _):
      return try slashed(first, second, today.year, typed)
    default: return nil
    }
  }

  /// Whether the month comes first is said by the figures, or asked.
  private static func slashed(
    _ first: Int, _ second: Int, _ year: Int, _ typed: String
  ) throws(DayError) -> Day {
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      guard let day = dayFirst ?? monthFirst else { throw .noSuchDay(typed) }
      return day
    }
    throw .ambiguous(typed, dayFirst, monthFirst)
  }

  /// The years within which the days of a handoff lie.
  public static let nearYears = 10

  /// The day someone means where what is asked lies within ten years of today: a day beyond them is
  /// a year typed wrong.
  public static func near(_ typed: String, today: Day) throws(DayError) -> Day {
    let day = try parse(typed, today: today)
    let months = nearYears * 12
    guard day >= today.adding(months: -months), day <= today.adding(months: months) else {
      throw .tooFar(typed, years: nearYears)
    }
    return day
  }

  private static func civil(
    _ year: Int, _ month: Int?, _ day: Int, _ typed: String
  ) throws(DayError) -> Day {
    guard let month else { throw .unreadable(typed) }
    guard (1...9999).contains(year) else { throw .outOfRange(typed) }
    guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay(typed) }
    return day
  }

  private static func moved(
    _ today: Day, by count: Int, _ unit: String, _ typed: String
  ) throws(DayError) -> Day {
    let day: Day
    switch unit {
    case "d", "day", "days": day = today + count
    case "wd": day = today.adding(workingDays: count)
    case "w", "week", "weeks": day = today + count * 7
    case "m", "month", "months": day = today.adding(months: count)
    case "y", "year", "years": day = today.adding(months: count * 12)
    default: throw .unreadable(typed)
    }
    guard day > .first, day < .last else { throw .outOfRange(typed) }
    return day
  }

  private static func named(_ word: String, today: Day, _ typed: String) throws(DayError) -> Day {
    switch word {
    case "today": return today
    case "tomorrow": return today + 1
    case "yesterday": return today - 1
    default:
      guard let weekday = weekdayNamed(word) else { throw .unreadable(typed) }
      return today + ((weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
    }
  }

  /// 1...12 for a month's name or a start of it of three letters or more.
  private static func monthNamed(_ name: String) -> Int? {
    guard name.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
  }

  private static func weekdayNamed(_ name: String) -> Weekday? {
    guard name.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.title.lowercased().hasPrefix(name) }
  }
}

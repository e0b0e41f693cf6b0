import Plan
import Testing

/// Wednesday.
private let today = Day(year: 2026, month: 11, day: 18) ?? .first

@Suite("Days")
struct DayTests {
  @Test("every day of the calendar is its numbers and its ISO text, and follows the day before it")
  func roundTrips() throws {
    var expected = (year: 1, month: 1, day: 1)
    for number in Int(Day.first.number)...Int(Day.last.number) {
      let day = try #require(Day(number: number))
      let found = (day.year, day.month, day.day)
      guard found == expected, Day(year: found.0, month: found.1, day: found.2) == day else {
        Issue.record("\(number) is \(found), not \(expected)")
        return
      }
      if day.isLastDayOfMonth {
        expected = found.1 == 12 ? (found.0 + 1, 1, 1) : (found.0, found.1 + 1, 1)
      } else {
        expected.day += 1
      }
    }
    #expect(expected == (10_000, 1, 1))
  }

  @Test("known days have the numbers and weekdays that other calendars give them")
  func knownDays() throws {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 2, day: 29)?.number == 11_016)
    #expect(Day(year: 1970, month: 1, day: 1)?.weekday == .thursday)
    #expect(Day(iso: "2026-11-21")?.weekday == .saturday)
    #expect(Day.first.weekday == .monday)
    #expect(Day.last.weekday == .friday)
  }

  @Test("days the calendar does not have are refused")
  func noSuchDays() {
    #expect(Day(year: 2027, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2027, month: 13, day: 1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: .max, month: .max, day: .min) == nil)
    #expect(Day(number: .max) == nil)
    for text in ["2027-2-12", "2027-02-12 ", "2027/02/12", "+027-02-12", "", "２027-02-12"] {
      #expect(Day(iso: text) == nil, "\(text)")
    }
  }

  @Test("adding never traps: it stops at the first and the last day")
  func saturates() {
    for day in [Day.first, today, .last] {
      #expect(day + .max == .last)
      #expect(day + .min == .first)
      #expect(day - .max == .first)
      #expect(day - .min == .last)
      #expect(day.adding(months: .max) == .last)
      #expect(day.adding(months: .min) == .first)
      #expect(day.adding(workingDays: .max) == .last)
      #expect(day.adding(workingDays: .min) == .first)
    }
    #expect(Day.last - Day.first == 3_652_058)
    #expect(Day.last.nextWorkingDay == .last)
  }

  @Test("a month on is the same day, or the month's last")
  func months() {
    #expect(Day(iso: "2027-01-31")?.adding(months: 1) == Day(iso: "2027-02-28"))
    #expect(Day(iso: "2027-12-15")?.adding(months: 1) == Day(iso: "2028-01-15"))
    #expect(Day(iso: "2027-01-15")?.adding(months: -1) == Day(iso: "2026-12-15"))
    #expect(Day(iso: "2028-02-29")?.adding(months: -12) == Day(iso: "2027-02-28"))
  }

  @Test("a weekend moves to Monday, a working day stays")
  func nextWorkingDay() {
    #expect(Day(iso: "2026-11-21")?.nextWorkingDay == Day(iso: "2026-11-23"))
    #expect(Day(iso: "2026-11-22")?.nextWorkingDay == Day(iso: "2026-11-23"))
    #expect(Day(iso: "2026-11-20")?.nextWorkingDay == Day(iso: "2026-11-20"))
  }

  @Test("working days agree with counting them one by one", arguments: 0..<7)
  func workingDays(offset: Int) {
    let start = today + offset
    #expect(start.adding(workingDays: 0) == start)
    var (later, earlier) = (start, start)
    for count in 1...30 {
      repeat { later = later + 1 } while later.weekday.isWeekend
      repeat { earlier = earlier - 1 } while earlier.weekday.isWeekend
      #expect(start.adding(workingDays: count) == later)
      #expect(start.adding(workingDays: -count) == earlier)
      #expect(start.workingDays(until: later) == count)
      #expect(start.workingDays(until: earlier) == -count)
    }
  }

  @Test("a day is shown without its year this year, and typing what is shown gives it back")
  func shortText() throws {
    #expect(try #require(Day(iso: "2026-02-12")).short(asOf: today) == "12 Feb")
    #expect(try #require(Day(iso: "2027-02-12")).short(asOf: today) == "12 Feb 2027")
    for offset in stride(from: -900, through: 900, by: 7) {
      let day = today + offset
      #expect(try Day.parse(day.short(asOf: today), today: today) == day)
      #expect(try Day.parse(day.iso, today: today) == day)
    }
  }

  @Test(
    "typed days are understood as people mean them",
    arguments: [
      ("2027-02-12", "2027-02-12"), (" 12 Feb ", "2026-02-12"), ("12feb2027", "2027-02-12"),
      ("feb 12", "2026-02-12"), ("February 12, 2027", "2027-02-12"), ("+3d", "2026-11-21"),
      ("-2w", "2026-11-04"), ("+1m", "2026-12-18"), ("+1y", "2027-11-18"), ("+5wd", "2026-11-25"),
      ("\u{2212}1d", "2026-11-17"), ("today", "2026-11-18"), ("Tomorrow", "2026-11-19"),
      ("yesterday", "2026-11-17"), ("fri", "2026-11-20"), ("wed", "2026-11-25"),
      ("next mon", "2026-11-23"), ("next fri", "2026-11-27"), ("last wed", "2026-11-11"),
      ("last fri", "2026-11-13"), ("last tuesday", "2026-11-17"), ("12.2.2027", "2027-02-12"),
      ("1.12.", "2026-12-01"), ("01.01.2027", "2027-01-01"), ("1/1/2027", "2027-01-01"),
      ("2/13/2027", "2027-02-13"), ("13/2/2027", "2027-02-13"), ("12/31", "2026-12-31"),
    ])
  func typed(text: String, iso: String) throws {
    #expect(try Day.parse(text, today: today) == Day(iso: iso))
  }

  @Test("a date whose day and month could change places is asked for again, never guessed")
  func ambiguous() throws {
    let first = try #require(Day(iso: "2027-04-03"))
    let second = try #require(Day(iso: "2027-03-04"))
    let error = DayError.ambiguous("3/4/2027", first, second)
    #expect(throws: error) { try Day.parse("3/4/2027", today: today) }
    #expect(error.message.contains("3 Apr 2027 or 4 Mar 2027"))
  }

  @Test(
    "where only days to come can be meant, a day without a year is the next one",
    arguments: [
      ("1 jan", "2027-01-01"), ("jan 1", "2027-01-01"), ("1 dec", "2026-12-01"),
      ("18 nov", "2026-11-18"), ("17 nov", "2027-11-17"), ("1 jan 2026", "2026-01-01"),
      ("yesterday", "2026-11-17"), ("last fri", "2026-11-13"),
    ])
  func coming(text: String, iso: String) throws {
    #expect(try Day.coming(text, today: today) == Day(iso: iso))
  }

  @Test("what cannot be understood is refused with what is accepted")
  func refusals() {
    let cases: [(String, DayError)] = [
      ("", .empty), ("  ", .empty), ("soon", .unreadable("soon")), ("12", .unreadable("12")),
      ("31/31/2027", .noSuchDay("31/31/2027")), ("1/2/3/4", .unreadable("1/2/3/4")),
      ("30 feb", .noSuchDay("30 feb")),
      ("29 feb", .noSuchDay("29 feb")), ("2027-02-30", .noSuchDay("2027-02-30")),
      ("12 feb 0", .outOfRange("12 feb 0")), ("+999999999d", .outOfRange("+999999999d")),
      ("-99999999y", .outOfRange("-99999999y")), ("ma 3", .unreadable("ma 3")),
      ("99999999999999999999d", .unreadable("99999999999999999999d")),
      ("12 feb 2027 x", .unreadable("12 feb 2027 x")), ("½ feb", .unreadable("½ feb")),
    ]
    for (text, error) in cases {
      #expect(throws: error) { try Day.parse(text, today: today) }
    }
    #expect(DayError.unreadable("soon").message.contains("+3d"))
    #expect(DayError.unreadable(String(repeating: "x", count: 500)).message.count < 160)
  }
}

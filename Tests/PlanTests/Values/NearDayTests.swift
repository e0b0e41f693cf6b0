import Plan
import Testing

@Suite("Days of a handoff, as typed")
struct NearDayTests {
  let today = day("2026-11-22")

  @Test("a day more than ten years away asks for the year again")
  func tooFar() throws {
    for typed in ["1 jan 1700", "5 mar 1850", "9999-01-01", "-3000w"] {
      #expect(throws: DayError.tooFar(typed, years: 10)) { try Day.near(typed, today: today) }
    }
    #expect(DayError.tooFar("1 jan 1700", years: 10).message.contains("write the year again"))
    #expect(try Day.near("22 nov 2036", today: today) == day("2036-11-22"))
    #expect(throws: DayError.tooFar("23 nov 2036", years: 10)) {
      try Day.near("23 nov 2036", today: today)
    }
    #expect(throws: DayError.unreadable("soonish")) { try Day.near("soonish", today: today) }
  }
}

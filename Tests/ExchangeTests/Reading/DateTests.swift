import Plan
import Seeds
import Testing

@testable import Exchange

@Suite("Dates as files write them")
struct DateTests {
  @Test(
    "a date that says its own order is read in any file",
    arguments: [
      ("2024-12-17", "2024-12-17"), ("2014-12-17T14:43:29.000+0000", "2014-12-17"),
      ("2020-01-10 10:00", "2020-01-10"), ("2024-12-17T23:59:59Z", "2024-12-17"),
      ("2024/12/17", "2024-12-17"), ("2024.12.17", "2024-12-17"), ("20241217", "2024-12-17"),
      ("17 Dec 2024", "2024-12-17"), ("Dec 17, 2024", "2024-12-17"), ("17-Dec-24", "2024-12-17"),
      ("December 17, 2024, 10:00 AM", "2024-12-17"), ("1 Sept 2024", "2024-09-01"),
    ] as [(String, String)])
  func selfEvident(text: String, iso: String) throws {
    for order in DateOrder.allCases {
      #expect(try DateDialect(order: order).day(text.utf8.span)?.iso == iso)
    }
  }

  @Test(
    "numbers are read in the file's order",
    arguments: [
      ("3/4/2024", DateOrder.monthFirst, "2024-03-04"), ("3/4/2024", .dayFirst, "2024-04-03"),
      ("16-10-2024", .dayFirst, "2024-10-16"), ("03.04.2024", .dayFirst, "2024-04-03"),
      ("3/4/24 10:00 AM", .monthFirst, "2024-03-04"), ("24-04-03", .yearFirst, "2024-04-03"),
      ("1/2/69", .dayFirst, "1969-02-01"), ("1/2/68", .dayFirst, "2068-02-01"),
      ("04.13.2024", .monthFirst, "2024-04-13"), ("03.04.2024", .monthFirst, "2024-03-04"),
    ] as [(String, DateOrder, String)])
  func ordered(text: String, order: DateOrder, iso: String) throws {
    #expect(try DateDialect(order: order).day(text.utf8.span)?.iso == iso)
  }

  @Test(
    "what is no date says why",
    arguments: [
      ("tomorrow", ValueError.notDay), ("2024-13-01", .noSuchDay), ("2023-02-29", .noSuchDay),
      ("45321", .dayNumber), ("16/10/2024", .otherDateOrder(.monthFirst)), ("2024-12", .notDay),
      ("31/31/2024", .noSuchDay), ("3/4/2024 soon", .notDay), ("1/2/3", .notDay), ("1234", .notDay),
      ("2024-12-17T", .notDay), ("12//2024", .notDay),
    ] as [(String, ValueError)])
  func refused(text: String, error: ValueError) {
    #expect(throws: error) { try DateDialect(order: .monthFirst).day(text.utf8.span) }
  }

  @Test(
    "the order is decided once, by all dates of the file",
    arguments: [
      (["3/4/2024", "16/10/2024"], DateOrderDecision.decided(.dayFirst)),
      (["3/4/2024", "10/16/2024"], .decided(.monthFirst)),
      (["2024-03-04", "2024-12-17T10:00:00Z"], .notNeeded),
      (["03.04.2024"], .decided(.dayFirst)),
      (["04.13.2024"], .decided(.monthFirst)),
      (["3/4/2024", "2024-03-04", "x", "", "13/1/2024"], .decided(.dayFirst)),
      (["24-01-31", "99-02-03"], .decided(.yearFirst)),
      (["4/4/2024", "5/5/2024"], .decided(.monthFirst)),
      ([], .notNeeded),
    ] as [([String], DateOrderDecision)])
  func decisions(cells: [String], decision: DateOrderDecision) {
    #expect(survey(cells).decision == decision)
  }

  @Test("a file whose every date fits two orders is ambiguous, with an example and the mend")
  func ambiguous() throws {
    let decision = survey(["2024-01-31", "4/4/2024", "3/4/2024", "5/6/2024"]).decision
    guard case .ambiguous(let ambiguity) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(ambiguity.text == "3/4/2024")
    #expect(ambiguity.line == 4)
    let reason = try #require(decision.reason)
    #expect(reason.contains("2024-03-04 (--date-order mdy)"))
    #expect(reason.contains("2024-04-03 (--date-order dmy)"))
  }

  @Test("dates in two orders are a contradiction that names one of each")
  func contradictory() {
    let decision = survey(["3/4/2024", "16/10/2024", "10/16/2024"]).decision
    #expect(
      decision
        == .contradictory(
          .init(text: "16/10/2024", line: 3, orders: [.dayFirst]),
          .init(text: "10/16/2024", line: 4, orders: [.monthFirst])))
    #expect(decision.reason?.contains("--date-order") == true)
  }

  @Test("every day written in an order reads back in it; random text never traps")
  func roundTrip() throws {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let day = try #require(Day(number: Int.random(in: 0..<40_000, using: &random)))
      let mark = ["/", "-", "."].randomElement(using: &random) ?? "/"
      let forms: [DateOrder: [Int]] = [
        .monthFirst: [day.month, day.day, day.year], .dayFirst: [day.day, day.month, day.year],
        .yearFirst: [day.year, day.month, day.day],
      ]
      for (order, numbers) in forms {
        let text = numbers.map(String.init).joined(separator: mark)
        #expect(try DateDialect(order: order).day(text.utf8.span) == day, "\(text) \(order)")
      }
      let noise = (0..<12).map { _ in "0123456789/-.: TJanmay".randomElement(using: &random) ?? "0"
      }
      _ = try? DateDialect(order: .dayFirst).day(String(noise).utf8.span)
    }
  }

  /// The survey over cells that stand on the lines from 2.
  private func survey(_ cells: [String]) -> DateSurvey {
    var survey = DateSurvey()
    for (index, cell) in cells.enumerated() { survey.note(cell.utf8.span, line: index + 2) }
    return survey
  }
}

import Plan
import Testing

@testable import Workbench

/// DOMAIN 10.5's worked example as a plan: books of $1.2M, 1.5, 0.9 and 2.4, of which half a million
/// goes from the fourth to the third.
@Suite("The measures of books stand on the screen")
struct MeasuresStoryTests {
  private let today: Day
  private let plan: Plan
  private static let seats = ["Ana Silva", "Ben Roth", "Cleo Park", "Dan Wolf"]

  init() throws {
    today = try #require(Day(iso: "2026-11-21"))
    var plan = Plan(identity: PlanIdentity(id: "worked", currency: .usd, createdOn: today))
    var segment = Segment(key: SegmentKey(1), name: "Mid-market", membership: .rest)
    segment.acv = Money(major: 150_000, .usd)
    _ = try plan.apply(.segmentAdded(SegmentAdded(segment: segment)))
    _ = try plan.apply(
      .companyARRGiven(CompanyARRGiven(amount: Money(major: 6_000_000, .usd))))
    for (number, name) in Self.seats.enumerated() {
      _ = try plan.apply(
        .seatAdded(SeatAdded(seat: Seat(key: SeatKey(10 + number), name: name, role: .am))))
    }
    let books: [[Int64]] = [
      Array(repeating: 200_000, count: 6), Array(repeating: 250_000, count: 6),
      Array(repeating: 150_000, count: 6), [500_000] + Array(repeating: 190_000, count: 10),
    ]
    var batch = ImportBatch(
      source: ImportSource(key: SourceKey(2), kind: .accounts, fileName: "f.csv", on: today - 400),
      on: today - 400, keys: KeyBlock(5_000..<6_000))
    for (seat, book) in books.enumerated() {
      for (number, arr) in book.enumerated() {
        var facts = AccountFacts(name: "\(Self.seats[seat].prefix(3)) \(number + 1)")
        facts.kind = .customer
        facts.arr = Money(major: arr, .usd)
        facts.renewal = today + 200
        batch.accounts.append(
          .init(
            key: AccountKey(100 * (seat + 1) + number), identity: nil, facts: facts,
            people: [.init(role: .am, seat: SeatKey(10 + seat))]))
      }
    }
    _ = try plan.apply(.imported(batch))
    self.plan = plan
  }

  private func story(_ size: (Int, Int) = (120, 40)) -> WorkbenchStory {
    WorkbenchStory(plan, on: today, screen: .territories, size: size)
  }

  @Test(
    "the worked example comes out of the model and is read off the screen", arguments: [80, 120])
  func example(columns: Int) {
    var story = story((columns, 50))
    #expect(story.line(with: "Over +60%, under -40%") != nil)
    story.press("M")
    #expect(story.line(with: "Balance score")?.contains("62.58") == true)
    #expect(story.line(with: "Gini")?.contains("0.2000") == true)
    #expect(story.line(with: "Variation (CV)")?.contains("0.3742") == true)
    #expect(story.line(with: "Fullest over emptiest")?.contains("2.67") == true)
    #expect(story.line(with: "Within a fifth")?.contains("2 of 4") == true)
    #expect(story.line(with: "Outliers")?.contains("1") == true)
    #expect(story.line(with: "Most over target")?.contains("+60%") == true)
    #expect(story.line(with: "Most under target")?.contains("-40%") == true)

    // The half million goes to the third book.
    story.press("Esc ] / text:dan_1 Enter m text:cleo Enter [ M")
    #expect(story.plan.moves.count == 1)
    #expect(story.line(with: "Balance score")?.contains("83.00") == true)
    #expect(story.line(with: "Gini")?.contains("0.09167") == true)
    #expect(story.line(with: "Within a fifth")?.contains("3 of 4") == true)
    story.press("G")
    #expect(story.line(with: "Revenue at risk")?.contains("$66-88K") == true)
    #expect(story.line(with: "Elective, forced")?.contains("1, 0") == true)
    #expect(story.line(with: "ARR kept")?.contains("92%") == true)
    story.press("Esc")
    #expect(story.line(with: "$66-88K") != nil)
  }

  @Test("every book's own measures are one key further")
  func books() {
    var story = story()
    story.press("M b")
    #expect(story.line(with: "Book by book: AM books") != nil)
    for (name, index) in zip(Self.seats, ["80%", "100%", "60%", "160%"]) {
      #expect(story.line(with: name, and: index) != nil, "\(name)")
    }
    #expect(story.line(with: "Dan Wolf", and: " out ") != nil)
    #expect(story.line(with: "Ana Silva", and: "within") != nil)
    #expect(story.line(with: "Ana Silva", and: "100% Q2 2027") != nil)
    story.press("b")
    #expect(story.line(with: "Measures: AM books") != nil)
    story.press("Esc")
    #expect(story.line(with: "Measures:") == nil)
  }

  @Test("the palette finds the measures by any of their names", arguments: ["metrics", "gini"])
  func palette(name: String) {
    var story = story()
    story.press(": text:\(name) Enter")
    #expect(story.line(with: "Measures: AM books") != nil)
  }
}

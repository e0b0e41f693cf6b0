import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("A list of people imported before the accounts")
struct EarlySeatsTests {
  @Test("keeps the segments it names until the accounts bring them, and undo takes them back")
  func early() throws {
    let today = try #require(Day(iso: "2026-11-21"))
    let plan = Plan(
      identity: PlanIdentity(
        id: "early", currency: try #require(Currency(code: "USD")), createdOn: today))
    var story = ImportStory(
      plan, on: today,
      files: [
        "reps.csv": "Full Name,Role,Segment\nAnn Lee,AM,SMB\nBo Ray,AM,Enterprise\n",
        "accounts.csv":
          "Account ID,Account Name,Type,ARR,Segment\nA1,Acme,Customer,5000,SMB\n"
          + "A2,Brunel,Customer,900000,Enterprise\n",
      ], size: (120, 30))
    story.press("I text:reps.csv Enter Enter Enter")
    #expect(story.plan.seats.map(\.awaitedSegments) == [["SMB"], ["Enterprise"]])
    story.press("I text:accounts.csv Enter Enter Enter")
    let names = story.plan.seats.map { story.plan.segmentNames(of: $0) }
    #expect(names == ["SMB", "Enterprise"])
    #expect(story.plan.seats.allSatisfy { $0.segments.count == 1 && $0.awaitedSegments == nil })
    story.press("u")
    #expect(story.plan.accounts.isEmpty)
    #expect(story.plan.seats.map(\.awaitedSegments) == [["SMB"], ["Enterprise"]])
  }
}

import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Committing at the keyboard")
struct CommitTests {
  @Test("the cards that committing is said to open are those that it opens")
  func cards() throws {
    let today = try #require(Day(iso: "2026-11-30"))
    var plan = ExamplePlan.empty()
    for edit in try SamplePlan.edits(for: plan.identity, playbook: plan.playbook, on: today) {
      _ = try plan.apply(edit)
    }
    var story = WorkbenchStory(plan, on: today, screen: .territories, size: (120, 36))
    story.press("N c")
    let said = story.lines.compactMap { line -> Int? in
      guard let part = line.split(separator: ",").last(where: { $0.contains("new card") })
      else { return nil }
      return part.split(separator: " ").first.flatMap { Int($0) }
    }
    story.press("Enter")
    let opened = story.plan.handoffs.count - plan.handoffs.count
    // Together the moved accounts are more than the sample's ARR above the tree's first threshold:
    // each gets its card all the same.
    #expect(opened == 6 && said.reduce(0, +) == opened)
    #expect(story.notice.contains("6 territory-move cards opened"))
  }
}

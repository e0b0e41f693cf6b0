import Exchange
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Books against their targets")
struct BookTargetTests {
  private func sample() throws -> Plan {
    var plan = ExamplePlan.empty()
    for edit in try SamplePlan.edits(
      for: plan.identity, playbook: plan.playbook, on: ExamplePlan.today)
    {
      _ = try plan.apply(edit)
    }
    return plan
  }

  @Test("what a book holds of its target is the same on Books and in the summary")
  func oneReckoning() throws {
    let plan = try sample()
    var story = WorkbenchStory(
      plan, on: ExamplePlan.today, screen: .territories, size: (200, 60))
    let summary = SummaryReading(
      of: plan, on: ExamplePlan.today, parts: [.seats], title: "plan", width: 150)
    let rows = summary.rows.map { $0.runs.map(\.text).joined() }
    let heading = try #require(rows.firstIndex { $0.contains("of target") && $0.contains("AM") })
    for name in ["Ana Silva", "Lee Wong"] {
      let shown = try #require(
        story.line(with: name, and: "%")?.split(separator: " ").first { $0.hasSuffix("%") })
      let written = rows[heading...].first { $0.contains(name) }
      #expect(written?.hasSuffix(" \(shown)") == true, "\(name): \(shown)")
    }
    story.press("f Down Enter")
    #expect(story.line(with: "AM books · SMB") != nil)
    #expect(story.line(with: "No account of SMB has an AM: AE + CSM works it") != nil)
    #expect(story.line(with: "import some first") == nil)
  }
}

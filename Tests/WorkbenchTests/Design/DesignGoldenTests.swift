import Plan
import Testing

@testable import Workbench

@Suite("How Design and Pipeline look")
struct DesignGoldenTests {
  private func sample(_ screen: ScreenID, size: (Int, Int)) throws -> WorkbenchStory {
    let today = try #require(Day(iso: "2026-11-21"))
    let identity = PlanIdentity(id: "sample", currency: .usd, createdOn: today)
    var plan = Plan(identity: identity)
    for edit in try SamplePlan.edits(for: identity, playbook: plan.playbook, on: today) {
      _ = try plan.apply(edit)
    }
    return WorkbenchStory(plan, on: today, screen: screen, size: size)
  }

  @Test("Design: a segment", arguments: [(80, 24), (120, 36)])
  func design(size: (Int, Int)) throws {
    var story = try sample(.design, size: size)
    story.press("j")
    Golden.expect(story.lines, "design-\(size.0)")
  }

  @Test("Design: a what-if")
  func whatIf() throws {
    var story = try sample(.design, size: (80, 24))
    story.press("j w")
    Golden.expect(story.lines, "design-what-if-80")
  }

  @Test("Design: a question of the walk")
  func walk() throws {
    var story = try sample(.design, size: (80, 24))
    story.press("j W")
    Golden.expect(story.lines, "design-walk-80")
  }

  @Test("Pipeline: the stages", arguments: [(80, 24), (200, 60)])
  func pipeline(size: (Int, Int)) throws {
    var story = try sample(.pipeline, size: size)
    story.press("j j j")
    Golden.expect(story.lines, "pipeline-\(size.0)")
  }

  @Test("Pipeline: a stage's accounts")
  func accounts() throws {
    var story = try sample(.pipeline, size: (80, 24))
    story.press("j j j Enter j j j")
    Golden.expect(story.lines, "pipeline-accounts-80")
  }
}

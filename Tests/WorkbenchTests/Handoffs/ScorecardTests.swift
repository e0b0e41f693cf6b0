import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("The worked example stands on the card")
struct ScorecardTests {
  private func story(size: (Int, Int) = (80, 24), proven: Bool = true) throws -> WorkbenchStory {
    var made = try HandedOver(day: 31)
    try made.finish(codes(1...10) + codes(12...16))
    try made.finish(["H11"], proven: proven)
    try made.finish(["H17"], proven: false)
    return WorkbenchStory(made.plan, on: made.today, screen: .handoffs, size: size)
  }

  @Test("score 83, guards 74, 86 and 93, amber for H19")
  func head() throws {
    var story = try story()
    story.press("Enter")
    #expect(story.line(with: "Acme Corporation")?.hasSuffix("A 83") == true)
    let guards = try #require(story.line(with: "warm intro"))
    for text in ["74", "86", "93"] { #expect(guards.contains(text)) }
    #expect(story.screen.contains("Amber: H19 is 1 d late; score 83, amber under 85."))
    #expect(story.screen.contains("▼d31"))
  }

  @Test("i says the scores exactly, with what they are made of")
  func why() throws {
    var story = try story(size: (120, 50))
    story.press("Enter i")
    for text in [
      "82.81   53/64", "73.91   17/23", "85.71   18/21", "93.10   27/29", "Remit's default",
      "Unproven: H17.",
    ] {
      #expect(story.screen.contains(text), "\(text) is missing")
    }
    story.press("Esc")
    #expect(!story.screen.contains("82.81"))
  }

  @Test("a critical item without evidence counts half: 78.91 and 73.81")
  func half() throws {
    var story = try story(size: (120, 50), proven: false)
    story.press("Enter i")
    #expect(story.screen.contains("78.91   50.5/64"))
    #expect(story.screen.contains("73.81   15.5/21"))
    #expect(story.screen.contains("H11 (counts half)"))
  }

  @Test("a score is never rounded up to a line it has not reached")
  func rounding() throws {
    #expect(Ratio(8_281, 10_000)?.scorePercent == 83)
    #expect(Ratio(8_460, 10_000)?.scorePercent == 84)
    #expect(Ratio(8_499, 10_000)?.scorePercent == 84)
    #expect(Ratio(85, 100)?.scorePercent == 85)
    #expect(Ratio(699, 1_000)?.scorePercent == 69)
    #expect(Ratio(0, 4)?.scorePercent == 0)
    #expect(Ratio(4, 4)?.scorePercent == 100)
  }

  @Test("the screens look as they were agreed")
  func golden() throws {
    var story = try story()
    story.press("Enter")
    Golden.expect(story.lines, "handoffs-card-80")
    story.press("]")
    Golden.expect(story.lines, "handoffs-card-all-80")
    story.resize(120, 36)
    Golden.expect(story.lines, "handoffs-card-120")
    var list = WorkbenchStory(
      try ExamplePlan.make(), on: ExamplePlan.today, screen: .handoffs)
    Golden.expect(list.lines, "handoffs-list-80")
    list.resize(200, 60)
    Golden.expect(list.lines, "handoffs-list-200")
  }
}

import Plan
import Testing

@testable import Workbench

@Suite("Today: where its lines lead")
struct TodayStoryTests {
  @Test("the step of the seats leads to the Seats tab")
  func seats() throws {
    var story = try SmallCompany().story(.today)
    for _ in 0..<6 where !story.cursorLine.contains("Seats") { story.press("j") }
    story.press("Enter")
    #expect(story.workbench.screen == .territories)
    #expect(story.workbench.territories.tab == .seats)
  }

  @Test(
    "the step of the import leads to the accounts, those gone from the file where there are any")
  func accounts() throws {
    var story = try SmallCompany().story(.today)
    story.press("g Enter")
    #expect(story.workbench.territories.tab == .accounts)
  }
}

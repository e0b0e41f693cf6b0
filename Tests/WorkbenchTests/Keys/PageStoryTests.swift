import Plan
import Testing

@testable import Workbench

@Suite("A page to read")
struct PageStoryTests {
  @Test("moves by the keys of every list: to its ends, by pages and by half pages")
  func moves() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs, size: (80, 16))
    story.press("Enter i")
    let first = story.screen
    story.press("G")
    let last = story.screen
    #expect(last != first)
    story.press("g")
    #expect(story.screen == first)
    story.press("Ctrl-D")
    #expect(story.screen != first)
    story.press("Ctrl-U")
    #expect(story.screen == first)
    story.press("End")
    #expect(story.screen == last)
    story.press("Home")
    #expect(story.screen == first)
  }
}

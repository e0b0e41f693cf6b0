import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Evidence that cannot be true is refused")
struct EvidenceStoryTests {
  private let made: HandedOver
  private var story: WorkbenchStory

  init() throws {
    made = try HandedOver(day: 31)
    story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter")
    story.press("]")
  }

  private mutating func open(_ code: String) {
    story.press("g")
    for _ in 0..<40 where !story.cursorLine.contains(code) { story.press("j") }
    story.press("Enter")
  }

  private func item(_ code: String) throws -> CardItem {
    try #require(story.plan.card(made.card, on: made.today)?.item(code))
  }

  @Test("a yes or no takes nothing else, and no none beside some")
  mutating func none() throws {
    open("H02")
    story.press("Tab text:perhaps Enter")
    #expect(story.screen.contains("none were made takes yes or no."))
    story.press("Ctrl-U text:y Shift-Tab text:an_API Enter")
    #expect(story.screen.contains("leave one of them"))
    #expect(story.committed.isEmpty)
    story.press("Ctrl-U Enter")
    #expect(try item("H02").item.evidence == ["none were made": "yes"])
  }

  @Test("promises written as evidence become rows of the Promises tab, as one step")
  mutating func promises() throws {
    open("H02")
    #expect(story.screen.contains("becomes rows of the Promises tab"))
    story.press("text:an_API,_by_June;single_sign-on Enter")
    #expect(
      story.plan.promises(of: made.card).map(\.text) == ["an API, by June", "single sign-on"])
    #expect(try item("H02").isDone && !item("H02").isUnproven)
    #expect(story.committed == ["H02 at Acme Corporation done"])
    open("H02")
    story.press("Tab text:yes Enter")
    #expect(story.screen.contains("The Promises tab holds 2 promises"))
    story.press("Esc u")
    #expect(story.plan.promises(of: made.card).isEmpty)
    #expect(try item("H02").isOpen)
  }

  @Test("a contract starts before it ends, is worth 0 or more, in years that can be")
  mutating func contract() throws {
    open("H09")
    story.press("text:1_feb_2027 Tab text:1_feb_2026 Enter")
    #expect(story.screen.contains("lies before the start"))
    story.press("Ctrl-U text:9999-01-01 Enter")
    #expect(story.screen.contains("write the year again"))
    story.press("Ctrl-U Tab Tab Tab text:-3 Enter")
    #expect(story.screen.contains("ACV is 0 or more."))
    #expect(story.committed.isEmpty)
  }

  @Test("an item cannot be due in another century")
  mutating func due() throws {
    story.press("g t Ctrl-U text:1_jan_1700 Enter")
    #expect(story.screen.contains("write the year again"))
    #expect(story.committed.isEmpty)
  }

  @Test("the log says saving only until it is saved")
  mutating func log() throws {
    story.press("G k k x ] ] ]")
    #expect(story.line(with: "done H32")?.contains("today") == true)
    #expect(!story.screen.contains("saving"))
  }

  @Test("e reaches day 0 from the card, and ] stands in its footer")
  mutating func edit() throws {
    #expect(story.lines.last?.contains("] tabs") == true)
    story.press("e Tab Ctrl-U text:1_nov Enter")
    #expect(story.plan.handoffs[made.card]?.anchor == Day(iso: "2026-11-01"))
    story.press("e Tab Ctrl-U text:1_nov_1850 Enter")
    #expect(story.screen.contains("write the year again"))
  }
}

import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Copying, marking and pasting")
struct CopyStoryTests {
  private func story(_ screen: ScreenID, size: (Int, Int) = (100, 30)) throws -> WorkbenchStory {
    try WorkbenchStory(ExamplePlan.make(), on: ExamplePlan.today, screen: screen, size: size)
  }

  private func copied(_ story: WorkbenchStory) -> String? {
    for case .copy(let text, _) in story.effects.reversed() { return text }
    return nil
  }

  @Test("y copies the row of any list, its cells parted by tabs", arguments: ScreenID.allCases)
  func row(screen: ScreenID) throws {
    var story = try story(screen)
    story.press("y")
    let text = try #require(copied(story), "\(screen): \(story.notice)")
    #expect(!text.isEmpty && !text.contains("\n"))
    #expect(story.notice.hasPrefix("Copied "), "\(story.notice)")
  }

  @Test("Y copies the pane and says how many rows", arguments: ScreenID.allCases)
  func pane(screen: ScreenID) throws {
    var story = try story(screen)
    story.press("Y")
    let text = try #require(copied(story), "\(screen): \(story.notice)")
    #expect(text.contains("\n") || story.notice.contains("1 row"), "\(text)")
    #expect(story.notice.hasPrefix("Copied "), "\(story.notice)")
  }

  @Test("Y on the accounts copies all that are listed, or the marked ones")
  func accounts() throws {
    var story = try story(.territories)
    story.press("] Y")
    let all = try #require(copied(story))
    #expect(all.split(separator: "\n").count == story.plan.accounts.count + 1)
    story.press("Space Space Y")
    #expect(copied(story)?.split(separator: "\n").count == 3)
    #expect(story.notice == "Copied 2 marked accounts, their cells parted by tabs.")
  }

  @Test("what a terminal would not take is not sent")
  func limit() throws {
    var story = try story(.today)
    var workbench = story.workbench
    workbench.copy(
      String(repeating: "x", count: 60_000), what: "the page", said: "the page")
    #expect(
      workbench.notice?.text.hasPrefix("The page is 58 KB, more than a terminal takes") == true)
    #expect(workbench.takeEffects().isEmpty)
    story.press("Esc")
  }

  @Test("cards are marked one by one, as a range, all; Esc takes the marks off first")
  func marks() throws {
    var story = try story(.handoffs)
    story.press("Space")
    #expect(story.screen.contains("1 marked"))
    story.press("*")
    #expect(story.screen.contains("\(story.workbench.handoffs.list.lines.count) marked"))
    story.press("Esc")
    #expect(!story.screen.contains("marked"))
    story.press("g v j v")
    #expect(story.screen.contains("2 marked"))
  }

  @Test("a paste outside a field is refused with a word; one that is too long is too")
  func pastes() throws {
    var story = try story(.territories)
    story.press("]")
    let screen = story.lines.dropLast(2)
    story.send(.terminal(.paste("qDDD")))
    #expect(story.notice == "A paste goes into a field; open one with e or Enter first.")
    #expect(story.lines.dropLast(2) == screen)
    story.press("a")
    story.send(.terminal(.paste(String(repeating: "long ", count: 2_000_000))))
    #expect(story.notice.contains("10,000,000 characters, and a field holds 100,000"))
    story.send(.terminal(.paste("Acme\r\nEast\n")))
    #expect(story.screen.contains("Acme East"))
  }

  @Test("Ctrl-L, Ctrl-S and Ctrl-Z work in an open field, Ctrl-C leaves it and twice the program")
  func manners() throws {
    var story = try story(.today)
    story.press("I text:abc Ctrl-L Ctrl-Z Ctrl-S")
    #expect(story.effects.contains(.redraw))
    #expect(story.effects.contains(.suspend))
    #expect(story.notice.contains("saved 14:02"))
    #expect(story.screen.contains("abc"))
    story.press("Ctrl-C")
    #expect(story.workbench.overlays.isEmpty)
    #expect(!story.effects.contains(.quit))
    story.press("Ctrl-C")
    #expect(story.effects.contains(.quit))
  }
}

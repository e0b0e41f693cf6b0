import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("The mouse")
struct MouseStoryTests {
  private func story(_ screen: ScreenID, size: (Int, Int) = (120, 36)) throws -> WorkbenchStory {
    try WorkbenchStory(ExamplePlan.make(), on: ExamplePlan.today, screen: screen, size: size)
  }

  private func mouse(
    _ action: Mouse.Action, on text: String, in story: inout WorkbenchStory
  ) throws {
    let lines = story.canvas.lines
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(story.screen)")
    let before = try #require(lines[row].range(of: text))
    let column = ScreenText.columns(String(lines[row][..<before.lowerBound]))
    story.send(
      .terminal(.mouse(Mouse(action: action, button: 0, column: column, row: row))))
  }

  @Test("a click selects a row, a second one is Enter")
  func rows() throws {
    var story = try story(.pipeline)
    try mouse(.press, on: "Managed", in: &story)
    #expect(story.cursorLine.contains("▸ Managed"))
    #expect(!story.workbench.pipeline.isInside)
    try mouse(.press, on: "▸ Managed", in: &story)
    #expect(story.workbench.pipeline.isInside)
  }

  @Test("a click on a screen, a tab or a hint runs it")
  func tabs() throws {
    var story = try story(.today)
    try mouse(.press, on: "Territories", in: &story)
    #expect(story.workbench.screen == .territories)
    try mouse(.press, on: "Accounts ", in: &story)
    #expect(story.workbench.territories.tab == .accounts)
    try mouse(.press, on: "? help", in: &story)
    #expect(story.screen.contains("Keys that work here"))
  }

  @Test("a click beside a dialog does nothing, one in it chooses")
  func dialogs() throws {
    var story = try story(.today)
    story.press("E")
    let screen = story.screen
    story.send(.terminal(.mouse(Mouse(action: .press, button: 0, column: 2, row: 1))))
    #expect(story.screen == screen)
    try mouse(.press, on: "HTML", in: &story)
    #expect(story.cursorLine.contains("HTML"))
    try mouse(.press, on: "HTML", in: &story)
    #expect(story.screen.contains("Export HTML"))
  }

  @Test("the wheel scrolls the list under the pointer")
  func wheel() throws {
    var story = try story(.territories)
    story.press("]")
    try mouse(.wheelDown, on: "Initech", in: &story)
    #expect(story.workbench.territories.window.cursor == 3)
    try mouse(.wheelUp, on: "Initech", in: &story)
    #expect(story.workbench.territories.window.cursor == 0)
  }

  @Test("a click on the card beside the list goes into it")
  func panes() throws {
    var story = try story(.handoffs)
    let item = try #require(story.workbench.handoffs.list.selected)
    try mouse(.press, on: "Due in 14 d", in: &story)
    #expect(story.workbench.handoffs.card == nil)
    story.press("Tab")
    #expect(story.workbench.handoffs.card == item.key)
    story.press("Tab")
    #expect(story.workbench.handoffs.card == nil)
  }
}

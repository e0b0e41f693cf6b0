import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Bringing many cards up to date")
struct CatchUpStoryTests {
  private var made: HandedOver
  private var story: WorkbenchStory

  init() throws {
    made = try HandedOver(day: 31)
    let other = try made.customer("Zephyr Mills", arr: 90_000)
    try made.assign(other, .am, "Ana Silva")
    _ = try made.open(other, anchor: made.today - 20, .standard)
    story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
  }

  @Test("c opens a row a card and a column an item, what is late first")
  mutating func opens() throws {
    story.press("c")
    #expect(story.screen.contains("Catch-up  2 cards"))
    #expect(story.line(with: "Acme Corporation") != nil)
    #expect(story.line(with: "Zephyr Mills") != nil)
    let grid = try #require(story.workbench.handoffs.grid)
    #expect(grid.dueCount > 0 && grid.dueCount < grid.codes.count)
    #expect(story.screen.contains("─ \(grid.codes[0]) "))
  }

  @Test("Space ticks and goes down, each tick one edit; the row repaints and nothing moves")
  mutating func ticks() throws {
    story.press("c n")
    let before = try #require(story.workbench.handoffs.grid)
    let code = try #require(before.code)
    story.press("Space")
    let after = try #require(story.workbench.handoffs.grid)
    #expect(after.cards[before.window.cursor].item(code)?.isDone == true)
    #expect(after.codes == before.codes)
    #expect(after.cards.map(\.key) == before.cards.map(\.key))
    #expect(story.committed.count == 1)
    story.press("u")
    #expect(story.workbench.handoffs.grid?.cards == before.cards)
  }

  @Test("Enter keeps evidence, t dates, b blocks, o gives, Esc goes back to the list")
  mutating func works() throws {
    story.press("c n t text:+3d Enter")
    let grid = try #require(story.workbench.handoffs.grid)
    #expect(grid.item?.due == made.today + 3)
    story.press("b text:waiting Enter")
    #expect(story.workbench.handoffs.grid?.item?.item.state == .blocked(reason: "waiting"))
    story.press("Enter text:today Enter")
    story.press("Esc Esc")
    #expect(story.workbench.handoffs.grid == nil)
    #expect(story.line(with: "from → to") != nil)
  }

  @Test("all of two cards is brought up to date with two keys a cell, at any size")
  mutating func whole() {
    story.press("c")
    for _ in 0..<80 where story.workbench.handoffs.grid?.pressing.late ?? 0 > 0 {
      story.press("n x")
    }
    #expect(story.workbench.handoffs.grid?.pressing.late == 0)
    #expect(story.screen.contains("nothing late"))
    for (columns, rows) in [(60, 16), (80, 24), (200, 60)] {
      story.resize(columns, rows)
      for key in ["Right", "Right", "Down", "Left", "Up"] { story.press(key) }
      #expect(story.canvas.size == Size(columns: columns, rows: rows))
      #expect(story.canvas.cursor.column < columns && story.canvas.cursor.row < rows)
    }
  }

  @Test("e in the list sets day 0 on all marked cards as one step")
  mutating func marked() throws {
    story.press("* e Tab text:1_nov Enter")
    #expect(story.committed.count == 1)
    let anchors = Set(story.plan.handoffs.map(\.anchor))
    #expect(anchors == [try #require(Day(iso: "2026-11-01"))])
    story.press("u")
    #expect(Set(story.plan.handoffs.map(\.anchor)).count == 2)
  }

  @Test("Space skips a card that has no such item, and the marks are explained at 80 columns")
  mutating func skips() throws {
    story.press("c")
    #expect(story.screen.contains("unproven"))
    let grid = try #require(story.workbench.handoffs.grid)
    let lone = grid.codes.first { code in
      grid.cards.first?.item(code) != nil
        && grid.cards.dropFirst().allSatisfy { $0.item(code) == nil }
    }
    guard let lone, let column = grid.codes.firstIndex(of: lone) else { return }
    while story.workbench.handoffs.grid?.across.cursor != column { story.press("Right") }
    story.press("Space")
    #expect(story.workbench.handoffs.grid?.window.cursor == 0)
  }
}

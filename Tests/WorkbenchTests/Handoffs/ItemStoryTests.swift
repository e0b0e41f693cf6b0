import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Working the items of a card")
struct ItemStoryTests {
  private let made: HandedOver
  private var story: WorkbenchStory

  init() throws {
    var made = try HandedOver(day: 31)
    try made.finish(codes(1...16))
    try made.finish(["H17"], proven: false)
    self.made = made
    story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter")
  }

  private func item(_ code: String) throws -> CardItem {
    try #require(story.plan.card(made.card, on: made.today)?.item(code))
  }

  @Test("Enter keeps evidence and ticks; u takes both back, U brings both again")
  mutating func evidence() throws {
    #expect(story.cursorLine.contains("H19"))
    story.press("Enter")
    #expect(story.screen.contains("Done means the customer's own users"))
    story.press("text:30_oct Tab text:orders_a_day Enter")
    #expect(try item("H19").isDone)
    #expect(try item("H19").item.evidence == ["date": "2026-10-30", "metric": "orders a day"])
    #expect(try !item("H19").isUnproven)
    #expect(story.notice.contains("amber to green"))
    story.press("u")
    #expect(try item("H19").isOpen)
    #expect(try item("H19").item.evidence.isEmpty)
    story.press("U")
    #expect(try item("H19").isDone)
    #expect(story.committed.count == 3)
  }

  @Test("a date that does not read is said beside its field, and nothing is kept")
  mutating func unreadable() throws {
    story.press("Enter text:soonish Enter")
    #expect(story.screen.contains("\"soonish\" is no date"))
    #expect(story.committed.isEmpty)
    story.press("Esc")
    #expect(story.notice.contains("Restored"))
  }

  @Test("an evidence form left blank ticks nothing")
  mutating func blank() throws {
    story.press("Enter Enter")
    #expect(story.screen.contains("x ticks it without evidence"))
    story.press("Esc x")
    #expect(try item("H19").isUnproven)
    #expect(story.cursorLine.contains("unproven") || story.screen.contains("unproven"))
    story.press("g")
    for _ in 0..<12 where !story.screen.contains("─ H19") { story.press("j") }
    #expect(story.screen.contains("evidence missing: date, metric, counts half"))
  }

  @Test("an item that is ticked leaves the cursor in its place, on what is next to do")
  mutating func place() throws {
    let due = { (story: WorkbenchStory) in story.workbench.handoffs.pane.items.map(\.code) }
    story.press("g")
    let (before, row) = (due(story), story.workbench.handoffs.pane.window.cursor)
    story.press("x")
    #expect(story.workbench.handoffs.pane.window.cursor == row)
    #expect(due(story)[row] == before[row + 1])
  }

  @Test("what an undo brings back has the cursor, in the list of what is due and in the whole one")
  mutating func broughtBack() throws {
    for tab in ["g", "] g j j j"] {
      story.press(tab)
      for _ in 0..<30 where story.workbench.handoffs.pane.selectedItem?.isOpen == false {
        story.press("j")
      }
      let item = try #require(story.workbench.handoffs.pane.selectedItem)
      story.press("x k k u")
      #expect(story.workbench.handoffs.pane.selectedItem?.key == item.key)
    }
  }

  @Test("an item opened again that the plan answers says that it stays done, and from what")
  mutating func reopened() throws {
    story.press("] g")
    let answered = try item("H01")
    #expect(answered.isDone && answered.answeredBy == "from the owner")
    var made = made
    try made.apply(
      .itemDone(ItemDone(item: answered.key, on: made.today, by: "lead")))
    story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter ] g")
    #expect(story.workbench.handoffs.pane.selectedItem?.code == "H01")
    story.press("x")
    #expect(
      story.notice == "H01 is done by itself now, from the owner; it opens when that changes.")
    #expect(try item("H01").isDone)
    story.press("x")
    #expect(story.notice == "H01 is done by itself, from the owner; it opens when that changes.")
  }

  @Test("the evidence form takes a note, and a note alone ticks nothing")
  mutating func noteWithEvidence() throws {
    story.press("Enter")
    for _ in 0..<8 where story.workbench.form?.field.label != "note" { story.press("Tab") }
    story.press("text:https://wiki/first-value Enter")
    let item = try self.item("H19")
    #expect(item.item.note == "https://wiki/first-value" && !item.isDone)
    #expect(story.screen.contains("note  https://wiki/first-value"))
  }

  @Test("x ticks and opens again; the plan's own answers cannot be opened")
  mutating func tick() throws {
    story.press("] x")
    #expect(story.notice.contains("H01"))
    story.press("G k k x")
    #expect(try item("H32").isDone)
    story.press("x")
    #expect(try item("H32").isOpen)
  }

  @Test("b blocks with a reason; an empty one lifts it")
  mutating func block() throws {
    story.press("b Enter")
    #expect(story.screen.contains("A blocked item needs a reason."))
    story.press("text:no_access Enter")
    #expect(try item("H19").item.state == .blocked(reason: "no access"))
    #expect(story.screen.contains("blocked: no access"))
    story.press("b Ctrl-U Enter")
    #expect(try item("H19").item.state == .open)
  }

  @Test("a critical item leaves the sums only with an approver")
  mutating func waive() throws {
    story.press("- text:not_bought Enter")
    #expect(story.screen.contains("A critical item needs who approved it."))
    story.press("text:Vera_Stone Enter")
    #expect(
      try item("H19").item.state == .notApplicable(reason: "not bought", by: "Vera Stone"))
    #expect(try !item("H19").isApplicable)
  }

  @Test("o gives it to a person, and back to its role")
  mutating func owner() throws {
    story.press("o text:Ana Enter")
    #expect(try item("H19").owner == made.seats["Ana Silva"])
    #expect(story.cursorLine.contains("Ana Silva"))
    story.press("o Home")
    story.press("Esc o Up Up Up Up Up Up Enter")
    #expect(try item("H19").item.owner == nil)
  }

  @Test("t takes +3d, a weekday, a day; empty is the template's again")
  mutating func date() throws {
    story.press("t text:+3d")
    #expect(story.screen.contains("Tue 24 Nov, in 3 days, day 34"))
    story.press("Enter")
    #expect(try item("H19").due == Day(iso: "2026-11-24"))
    story.press("t Ctrl-U text:12_dec Enter")
    #expect(try item("H19").due == Day(iso: "2026-12-12"))
    story.press("u u")
    #expect(try item("H19").item.due == nil)
    story.press("t text:fri Enter t Ctrl-U Enter")
    #expect(try item("H19").item.due == nil)
  }

  @Test("n writes a note that stands under the item, and an empty one takes it away")
  mutating func note() throws {
    let name = try #require(story.workbench.handoffs.pane.selectedItem?.code)
    story.press("n text:waits_for_the_board Enter")
    #expect(try item(name).item.note == "waits for the board")
    #expect(story.screen.contains("note  waits for the board"))
    #expect(story.committed.last == "note on \(name) at Acme Corporation")
    story.press("n Ctrl-U Enter")
    #expect(try item(name).item.note.isEmpty)
    story.press("u")
    #expect(try item(name).item.note == "waits for the board")
  }

  @Test("e on a card says who gives it; without a word it is the AE")
  mutating func giver() throws {
    let card = try #require(story.workbench.handoffs.card)
    #expect(story.plan.handoffs[card]?.giver == nil)
    story.press("e")
    #expect(story.screen.contains("the AE, Dana Ortiz"))
    story.press("Tab Tab text:Kim_Roy Enter")
    #expect(story.plan.handoffs[card]?.giver == made.seats["Kim Roy"])
    #expect(story.committed.last == "giver of the card of Acme Corporation")
    story.press("u")
    #expect(story.plan.handoffs[card]?.giver == nil)
    story.press("e Tab Tab text:Nobody_Known Enter")
    #expect(story.plan.handoffs[card]?.giver == nil)
    #expect(story.screen.contains("Giver"))
  }

  @Test("marked items change as one step")
  mutating func marks() throws {
    story.press("Space Space x")
    #expect(try item("H19").isDone && item("H18").isDone)
    #expect(story.committed == ["2 items at Acme Corporation done"])
    story.press("u")
    #expect(try item("H19").isOpen && item("H18").isOpen)
  }

  @Test("v marks up to the cursor, * all that is shown")
  mutating func range() throws {
    story.press("Space j j v")
    #expect(story.workbench.handoffs.pane.marks.count == 4)
    story.press("*")
    #expect(story.workbench.handoffs.pane.marks.count == story.workbench.handoffs.pane.items.count)
    story.press("t text:+3d Enter")
    #expect(story.committed.count == 1)
    #expect(try item("H24").due == made.today + 3)
  }

  @Test("Esc takes the marks off before it leaves the card")
  mutating func stepBack() throws {
    story.press("Space")
    #expect(story.screen.contains("1 marked"))
    story.press("Esc")
    #expect(!story.screen.contains("1 marked"))
    #expect(story.workbench.handoffs.card != nil)
    story.press("Esc")
    #expect(story.workbench.handoffs.card == nil)
    #expect(story.line(with: "from → to") != nil)
  }

  @Test("an item can be added, moved and removed; the template's own stay")
  mutating func added() throws {
    story.press("a text:Security_review Tab Ctrl-U text:SE Tab Ctrl-U text:+10d Enter")
    let added = try item("A1")
    #expect(added.title == "Security review" && added.role == .se)
    #expect(added.due == made.today + 10)
    #expect(story.cursorLine.contains("A1"))
    story.press("] K")
    let order = try #require(story.plan.card(made.card, on: made.today)).items.map(\.code)
    #expect(order.suffix(2) == ["A1", "H34"] || order.contains("A1"))
    story.press("g D")
    #expect(story.notice.contains("belongs to the template"))
  }

  @Test("Y copies what the owner under the cursor owes on the card")
  mutating func owed() throws {
    story.press("Y")
    let copied = story.effects.compactMap { effect in
      if case .copy(let text, _) = effect { text } else { nil }
    }
    #expect(copied.first?.contains("H19 First value") == true)
    #expect(copied.first?.hasPrefix("Kim Roy owes ") == true)
  }
}

import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Typing in a form")
struct FieldStoryTests {
  private let made: HandedOver
  private var story: WorkbenchStory

  init() throws {
    var made = try HandedOver(day: 31)
    try made.finish(codes(1...16))
    self.made = made
    story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter")
  }

  private func item(_ code: String) throws -> CardItem {
    try #require(story.plan.card(made.card, on: made.today)?.item(code))
  }

  @Test("a day that is typed is read beside the field, with what it does to the card")
  mutating func reading() {
    story.press("t text:+3d")
    #expect(story.screen.contains("Tue 24 Nov, in 3 days, day 34"))
    #expect(story.screen.contains("score"))
    story.press("Esc")
    #expect(story.notice.contains("Ctrl-Y"))
    story.press("t Ctrl-Y")
    #expect(story.screen.contains("Tue 24 Nov, in 3 days"))
  }

  @Test("a value that is offered gives way to the first digit, and F1 says so")
  mutating func offered() throws {
    story.press("a Tab Tab Tab F1")
    #expect(story.flat.contains("begins a new value; arrows or Backspace edit the one"))
    story.press("Esc")
    let field = try #require(story.workbench.form?.field)
    #expect(field.label == "Weight" && field.input.text == "2")
    story.press("5")
    #expect(story.workbench.form?.field.input.text == "5")
    story.press("Ctrl-U Ctrl-Y")
    #expect(story.workbench.form?.field.input.text == "5")
    story.press("F1")
    #expect(!story.flat.contains("begins a new value"))
  }

  @Test("what replaced another text is brought back too, in every field of the form")
  mutating func broughtBack() {
    story.press("] ] a text:SSO Tab text:call Enter Enter")
    story.press("Ctrl-U text:single_sign-on Tab Ctrl-U text:mail Esc")
    #expect(story.notice.contains("Ctrl-Y"))
    story.press("Enter")
    #expect(!story.screen.contains("single sign-on"))
    story.press("Ctrl-Y Tab Ctrl-Y")
    #expect(story.screen.contains("single sign-on"))
    #expect(story.screen.contains("mail"))
  }

  @Test("Tab takes the choice under the cursor and goes on to the next field")
  mutating func tabTakes() {
    story.press("] ] a text:SSO Tab Tab Tab Tab Tab text:an Down Down Tab")
    #expect(story.line(with: "Owner", and: "Dana Ortiz") != nil)
    #expect(story.cursorLine.contains("Customer told"))
  }

  @Test("what was typed in one form is not brought back in another")
  mutating func otherForm() {
    story.press("t text:+33d Esc b Ctrl-Y")
    #expect(!story.screen.contains("+33d"))
    story.press("Esc t Ctrl-Y")
    #expect(story.screen.contains("+33d"))
  }

  @Test("a refused edit leaves the form open, with the refusal beside what was typed")
  mutating func refused() {
    let lend = story.environment.lendKeys
    story.environment.lendKeys = { _ in nil }
    let items = story.plan.items.count
    story.press("a text:Call_the_sponsor Enter")
    #expect(story.screen.contains("The plan file lends no row numbers"))
    #expect(story.screen.contains("Call the sponsor"))
    #expect(story.plan.items.count == items)
    story.environment.keysRefused = { "The disk is full; make room, then try again." }
    story.press("Enter")
    #expect(story.screen.contains("The disk is full"))
    story.environment.lendKeys = lend
    story.press("Enter")
    #expect(story.plan.items.count == items + 1)
  }

  @Test("the last December there is has 31 days")
  mutating func lastMonth() {
    story.press("t text:9999-12-05 Ctrl-O")
    #expect(story.screen.contains("December 9999"))
    #expect(story.screen.contains("29  30  31"))
  }

  @Test("the calendar moves by day, week and month, and Enter takes the day")
  mutating func calendar() throws {
    story.press("t Ctrl-O")
    #expect(story.screen.contains("November 2026") || story.screen.contains("October 2026"))
    #expect(story.screen.contains("Mo  Tu  We  Th  Fr  Sa  Su"))
    story.press("t Right Down PgDn")
    #expect(story.screen.contains("December 2026"))
    #expect(story.screen.contains("Tue 29 Dec, in 38 days"))
    story.press("Enter")
    #expect(story.screen.contains("29 Dec 2026"))
    story.press("Ctrl-O Left Esc Enter")
    #expect(try item("H19").due == Day(iso: "2026-12-29"))
  }

  @Test("the calendar opens at the day that stands, not at today")
  mutating func standing() throws {
    let due = try item("H19").due
    story.press("t Ctrl-O Enter")
    #expect(story.screen.contains(due.dated))
  }

  @Test("going to the next field closes the calendar: its day is for the field it was opened in")
  mutating func calendarOfOneField() {
    story.press("a Tab Tab Ctrl-O")
    #expect(story.screen.contains("Mo  Tu  We"))
    story.press("Tab")
    #expect(!story.screen.contains("Mo  Tu  We"))
    story.press("Shift-Tab Ctrl-O Shift-Tab")
    #expect(!story.screen.contains("Mo  Tu  We"))
  }

  @Test("every printable key is text; F1 says what the field takes")
  mutating func text() {
    story.press("b text:why?_q_1_:_i")
    #expect(story.screen.contains("why? q 1 : i"))
    story.press("F1")
    #expect(story.screen.contains("what it waits for"))
    story.press("PgDn")
    #expect(story.screen.contains("Ctrl-W"))
    story.press("Esc")
    #expect(story.screen.contains("why? q 1 : i"))
  }

  @Test("names are offered by their beginnings, then by words; Down picks, Enter takes")
  mutating func completing() throws {
    let field = Form.Field("Owner", choices: ["Ana Silva", "Dana Ortiz", "Kim Roy", "Bo Sand"])
    var typed = field
    typed.input.insert("s")
    #expect(typed.offers == ["Ana Silva", "Bo Sand"])
    typed.input.text = "an"
    #expect(typed.offers == ["Ana Silva", "Dana Ortiz", "Bo Sand"])
    story.press("] ] a text:SSO Tab Tab Tab Tab Tab text:an Down Down Enter")
    #expect(story.screen.contains("Dana Ortiz"))
    story.press("Enter")
    #expect(story.plan.promises(of: made.card).first?.owner == made.seats["Dana Ortiz"])
  }

  @Test("a name that is nobody's is refused with the nearest one")
  mutating func nobody() {
    story.press("] ] a text:SSO Tab Tab Tab Tab Tab text:Dana_Ortis Enter")
    #expect(story.screen.contains("did you mean Dana Ortiz?"))
    #expect(story.committed.isEmpty)
  }

  @Test("a paste of ten million characters is refused with its count; the form stands")
  mutating func hugePaste() {
    story.press("b text:before")
    story.send(.terminal(.paste(String(repeating: "x", count: 10_000_000))))
    #expect(story.notice.contains("10,000,000 characters, and a field holds 100,000"))
    #expect(story.screen.contains("before"))
    story.send(.terminal(.paste(String(repeating: "y", count: 90_000))))
    story.press("Left Ctrl-A Ctrl-E Ctrl-K Ctrl-U")
    #expect(story.screen.contains("what it waits for"))
  }

  @Test("the editor's text comes into the field in lines; evidence shows the first and all in i")
  mutating func editor() throws {
    story.press("Enter Tab text:draft Ctrl-G")
    #expect(story.effects.contains(.editText("draft")))
    story.send(.edited("forty users\nall weeks\nsource: usage report"))
    #expect(story.notice.contains("Enter keeps it"))
    story.press("Shift-Tab")
    #expect(story.screen.contains("forty users (3 lines)"))
    story.press("text:20_nov Enter")
    #expect(try item("H19").item.evidence["metric"]?.contains("\nall weeks\n") == true)
    story.press("] i")
    story.press("Esc g")
    for _ in 0..<40 where !story.cursorLine.contains("H19") { story.press("j") }
    #expect(story.screen.contains("forty users (3 lines)"))
    story.press("i")
    #expect(story.screen.contains("source: usage report"))
  }

  @Test("an editor that fails leaves the form as it was")
  mutating func editorFails() {
    story.press("b text:draft F2")
    story.send(.editFailed("The editor ended with status 1; the text is as it was."))
    #expect(story.notice.contains("status 1"))
    #expect(story.screen.contains("draft"))
    story.send(.edited("draft"))
    #expect(story.notice.contains("as it was"))
  }
}

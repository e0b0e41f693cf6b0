import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("The account card at the keyboard")
struct AccountCardStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  /// The card of an account that a filter finds.
  private func card(of word: String, _ size: (Int, Int) = (80, 24)) -> WorkbenchStory {
    var story = WorkbenchStory(
      northwind.plan, on: northwind.today, screen: .territories, size: size)
    story.press("] / text:\(word) Enter Enter")
    return story
  }

  @Test("the sentence comes first, then who holds which role and since when")
  func sentence() {
    let story = card(of: "acme")
    #expect(story.lines[3].contains("Ana Silva (AM) owns Acme Corporation since 1 Nov"))
    #expect(story.line(with: "accountable")?.contains("since 1 Nov, from the file") == true)
    #expect(story.cursorLine.hasPrefix(" ▸ AE"))
  }

  @Test("movement keys move the card's own cursor and leave the list alone")
  func movement() {
    var story = card(of: "acme")
    story.press("j")
    #expect(story.cursorLine.contains("AM"))
    story.press("G g G")
    #expect(story.line(with: "Ana Silva (AM) owns") != nil)
    story.press("Esc")
    #expect(story.cursorLine.contains("Acme"))
  }

  @Test("a role is assigned from its line, and the sentence follows")
  func assign() {
    var story = card(of: "hooli")
    #expect(story.line(with: "Nobody owns Hooli") != nil)
    story.press("j o text:lee Enter Enter")
    #expect(story.line(with: "Lee Wong (AM) owns Hooli since 21 Nov") != nil)
    #expect(story.line(with: "decided here") != nil)
  }

  @Test("a fact is edited in place, marked, and cleared")
  func editFact() throws {
    var story = card(of: "acme")
    while !story.cursorLine.contains("ARR") { story.press("j") }
    story.press("e Ctrl-U text:70K Enter")
    #expect(story.cursorLine.contains("*$70,000"))
    #expect(story.cursorLine.contains("file: $62,000"))
    story.press("c")
    #expect(story.plan == northwind.plan)
  }

  @Test("blank facts stand in one line until they are asked for")
  func blanks() {
    var story = card(of: "acme")
    story.press("G")
    #expect(story.cursorLine.contains("blank"))
    #expect(story.line(with: "Locked   ") == nil)
    story.press("Enter G")
    #expect(story.cursorLine.contains("Locked"))
    story.press("e text:yes Enter")
    #expect(story.plan.accounts[NorthwindPlan.account(1)]?.isOverridden(.locked) == true)
  }

  @Test("Enter on a handoff opens its card on the Handoffs screen")
  func toHandoff() {
    var story = card(of: "initech")
    while !story.cursorLine.contains("score") { story.press("j") }
    story.press("Enter")
    #expect(story.workbench.screen == .handoffs)
    #expect(story.workbench.overlays.isEmpty)
  }

  @Test("the save motion opens and ends, and only a customer has one")
  func saveMotion() {
    var story = card(of: "acme")
    story.press("z")
    #expect(story.plan.accounts[NorthwindPlan.account(1)]?.saveOpened == northwind.today)
    story.press("z")
    #expect(story.plan.accounts[NorthwindPlan.account(1)]?.saveOpened == nil)
    var prospect = card(of: "wonka")
    prospect.press("z")
    #expect(prospect.notice.contains("Only a customer"))
    prospect.press("Q")
    #expect(prospect.plan.accounts[NorthwindPlan.account(7)]?.isQualified == true)
  }

  @Test("a digit leaves the card for another screen")
  func leaveByDigit() {
    var story = card(of: "acme")
    story.press("1")
    #expect(story.workbench.screen == .design)
    #expect(story.workbench.overlays.isEmpty)
  }

  @Test("the card looks as it was agreed", arguments: [(80, 24), (120, 36)])
  func golden(columns: Int, rows: Int) {
    Golden.expect(
      card(of: "initech", (columns, rows)).lines, "account-card-\(columns)x\(rows)")
  }
}

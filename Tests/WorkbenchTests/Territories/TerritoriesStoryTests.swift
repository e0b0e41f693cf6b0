import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Territories at the keyboard")
struct TerritoriesStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ size: (Int, Int) = (80, 24)) -> WorkbenchStory {
    WorkbenchStory(northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  @Test("every tab is there, and both pairs of keys turn them")
  func tabs() {
    var story = story()
    #expect(
      story.lines[2].contains("Books · Accounts 7 · Seats 5 · Rules · Moves · Challenges · Map"))
    #expect(story.cursorLine.contains("Umbrella") == false)
    story.press("]")
    #expect(story.cursorLine.contains("Umbrella"))
    story.press(".")
    #expect(story.cursorLine.contains("Raj Patel"))
    story.press(", [")
    #expect(story.cursorLine.contains("Ana Silva"))
  }

  @Test("a sort by a column that has no room is said, and so are marks that a filter hides")
  func sortAndMarks() {
    var story = story()
    story.press("] s")
    #expect(story.notice == "Sorted by ACV; S turns it round.")
    #expect(story.line(with: "by ACV ▼") != nil)
    story.press("Space / text:initech Enter")
    #expect(story.line(with: "1 marked, 1 not shown") != nil)
  }

  @Test("a book's Enter lists its accounts, and Esc lists all again")
  func bookToAccounts() throws {
    var story = story()
    story.press("/ text:lee Enter Enter")
    #expect(story.line(with: "Lee Wong, AM")?.contains("2 of 7") == true)
    #expect(story.line(with: "Initech") != nil)
    #expect(story.line(with: "Acme") == nil)
    story.press("Esc")
    #expect(story.line(with: "Acme") != nil)
  }

  @Test("a vacancy has a line of its own among the books")
  func vacancy() {
    var story = story()
    let line = story.line(with: "Vacant AM")
    #expect(line?.contains("$40K") == true)
    story.press("/ text:vacant Enter Enter")
    #expect(story.line(with: "vacant AM  1 of 7") != nil)
    #expect(story.line(with: "Hooli") != nil)
  }

  @Test("typing after / narrows by name, owner and state; Esc shows all again")
  func filter() {
    var story = story()
    story.press("] / text:ana_tx")
    #expect(story.line(with: "Globex") != nil)
    #expect(story.line(with: "Acme") == nil)
    story.press("Esc")
    #expect(story.line(with: "Acme") != nil)
  }

  @Test(
    "a figure edited in its cell is marked, sorts anew with the cursor on it, and undo restores")
  func editInPlace() throws {
    var story = story()
    story.press("] / text:acme Enter Right Right Right Right e")
    #expect(story.cursorLine.contains("$62,000"))
    story.press("Ctrl-U text:1.2M Enter")
    let acme = try #require(story.plan.accounts[NorthwindPlan.account(1)])
    #expect(acme.arr == Money(major: 1_200_000, .usd))
    #expect(acme.isOverridden(.arr))
    #expect(story.cursorLine.contains("*$1.2M"))
    story.press("Esc")
    #expect(story.cursorLine.contains("Acme") == true)
    story.press("c")
    #expect(story.plan.accounts[NorthwindPlan.account(1)]?.isOverridden(.arr) == false)
    story.press("u u")
    #expect(story.plan == northwind.plan)
  }

  @Test("what does not read is said beside the cell, and the field stays open")
  func unreadableValue() {
    var story = story()
    story.press("] Right Right Right Right e Ctrl-U text:lots Enter")
    #expect(story.line(with: "\"lots\" is no amount") != nil)
    #expect(story.committed.isEmpty)
    story.press("Esc")
    #expect(story.line(with: "no amount") == nil)
  }

  @Test("typing what the file says gives the edit up")
  func sameAsFile() {
    var story = story()
    story.press("] / text:acme Enter Right Right Right Right e Ctrl-U text:70K Enter")
    story.press("e Ctrl-U text:62K Enter")
    #expect(story.plan.accounts[NorthwindPlan.account(1)]?.overrides.isEmpty == true)
  }

  @Test("marked accounts go to a seat in one step, with a move card for each customer")
  func moveMarked() throws {
    var story = story()
    story.press("] / text:silva_mid Enter * M")
    #expect(story.line(with: "2 accounts to") != nil)
    story.press("text:lee Enter")
    #expect(story.line(with: "2 move cards open") != nil)
    story.press("Enter")
    #expect(story.notice.hasPrefix("2 accounts to Lee Wong, 2 move cards opened"))
    #expect(story.committed == ["2 accounts to Lee Wong"])
    let overview = Overview(of: story.plan, on: northwind.today)
    #expect(overview.standing(of: NorthwindPlan.account(1))?.seat == northwind.lee)
    #expect(story.plan.handoffs.filter { $0.kind == .territoryMove }.count == 2)
    story.press("u")
    #expect(story.plan == northwind.plan)
  }

  @Test("giving an account to whoever holds it changes nothing, and says so")
  func moveToSame() {
    var story = story()
    story.press("] / text:initech Enter M text:lee Enter Enter")
    #expect(story.notice.contains("so already"))
    #expect(story.committed.isEmpty)
  }

  @Test("a quick filter lists the vacant, and the segment is chosen by hand")
  func quickFilterAndSegment() {
    var story = story()
    story.press("] f text:vacant Enter")
    #expect(story.cursorLine.contains("Hooli"))
    story.press("Esc / text:hooli Enter C text:enterprise Enter")
    #expect(story.plan.accounts[NorthwindPlan.account(4)]?.segmentChoice == northwind.enterprise)
    #expect(story.cursorLine.contains("*↓Enterprise"))
  }

  @Test("an account added by hand is listed under the cursor")
  func addAccount() {
    var story = story()
    story.press("] a text:Vandelay Tab text:30K Tab Tab text:Mid Tab Enter")
    #expect(story.cursorLine.contains("Vandelay"))
    #expect(story.cursorLine.contains("$30K"))
    #expect(story.plan.accounts.count == 8)
  }

  @Test("the role of all seats found in files is one step, and undo is one")
  func rolesOfFound() {
    var story = story()
    story.press("] ]")
    #expect(story.line(with: "role unset: R says it for all") != nil)
    story.press("R text:am Enter")
    #expect(story.plan.seats[northwind.raj]?.role == .am)
    #expect(story.plan.seats[northwind.raj]?.isFound == false)
    story.press("u")
    #expect(story.plan == northwind.plan)
  }

  @Test("an open seat is added with its share, a limit is typed in its cell, and it can go again")
  func openSeat() throws {
    var story = story()
    story.press("] ] + Tab text:East Enter")
    let east = try #require(story.plan.seats.first { $0.name == "East" })
    #expect(east.isOpen)
    #expect(east.bookShare == Share(percent: 50))
    #expect(story.cursorLine.contains("East open"))
    story.press("Right Right Right Right Right Right Right Right e text:40 Enter")
    #expect(story.plan.seats[east.key]?.limit == 40)
    story.press("D")
    #expect(story.plan.seats[east.key] == nil)
  }

  @Test("a seat that holds accounts is not removed, and the notice says what to do")
  func removeUsedSeat() {
    var story = story()
    story.press("] ] / text:silva Enter D")
    #expect(story.notice.contains("still has accounts or deals: move them first"))
    #expect(story.committed.isEmpty)
  }

  @Test("a seat is put on segments by their names")
  func seatSegments() {
    var story = story((160, 40))
    story.press("] ] / text:silva Enter Right Right e text:enterprise,_mid-market Enter")
    #expect(
      story.plan.seats[northwind.ana]?.segments == [northwind.enterprise, northwind.midMarket])
    #expect(story.screen.contains("Mid-market, Enterprise"))
  }

  @Test("a whole new day reads the accounts again")
  func newDay() {
    var story = story()
    story.press("]")
    story.environment.today = northwind.today + 120
    story.send(.dayChanged)
    #expect(story.line(with: "Acme") != nil)
    #expect(story.line(with: "Renewal") != nil)
  }

  @Test("an empty plan says what belongs on each tab and which key makes it")
  func emptyPlan() throws {
    let plan = Plan(identity: PlanIdentity(id: "x", currency: .usd, createdOn: northwind.today))
    var story = WorkbenchStory(plan, on: northwind.today, screen: .territories)
    #expect(story.line(with: "I reads people") != nil)
    story.press("]")
    #expect(story.line(with: "I reads them from a CRM file") != nil)
    story.press("] e")
    #expect(story.notice.contains("There is no seat here"))
  }

  @Test("the tabs look as they were agreed", arguments: [(80, 24), (120, 36)])
  func golden(columns: Int, rows: Int) {
    var story = story((columns, rows))
    Golden.expect(story.lines, "territories-books-\(columns)x\(rows)")
    story.press("]")
    Golden.expect(story.lines, "territories-accounts-\(columns)x\(rows)")
    story.press("]")
    Golden.expect(story.lines, "territories-seats-\(columns)x\(rows)")
  }

  @Test("marked rows are edited in a dialog that names how many, and keep their marks until Esc")
  func editMarked() throws {
    var story = story()
    story.press("] / text:silva_mid Enter * g Right Right Right Right Right e")
    #expect(story.workbench.form?.inline == nil)
    #expect(story.screen.contains("ACV of 2 marked accounts"))
    story.press("Ctrl-U text:soon Enter")
    #expect(story.screen.contains("ACV of 2 marked accounts"))
    #expect(story.screen.contains("is no amount"))
    story.press("Ctrl-U text:40K Enter")
    #expect(story.notice == "Set ACV on 2 accounts; u takes it back.")
    #expect(story.workbench.territories.accounts.marks.count == 2)
    story.press("C text:enterprise Enter")
    #expect(story.workbench.territories.accounts.marks.count == 2)
    story.press("Esc Esc")
    #expect(story.workbench.territories.accounts.marks.isEmpty)
  }

  @Test("the role of seats begins on the one they hold accounts in, and says on how many")
  func likelyRole() {
    var story = story()
    story.press("] ] / text:ana Enter r")
    #expect(story.screen.contains("held on"))
    #expect(story.line(with: "held on")?.contains("▸") == true)
  }
}

import Plan
import Testing

@testable import Workbench

@Suite("Rules, and what stands over them")
struct ExceptionStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    WorkbenchStory(northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  /// With a rule that gives California to Ana Silva.
  private func ruled(_ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    var story = story(size)
    story.press("] ] ] a text:West Tab text:state_in_(CA) Tab text:Ana_Silva Enter [ [ [")
    return story
  }

  @Test("x names an account, excepts it or holds it over, and the Rules line counts it")
  func exception() {
    var story = story()
    story.press("] ] ]")
    #expect(story.line(with: "0 exceptions (x on Accounts), 0%") != nil)
    story.press("[ [ / text:umbrella Enter x text:exception Tab text:Lee_Wong Enter")
    #expect(story.line(with: "Say why; exceptions and holdovers keep their reason.") != nil)
    story.press("text:he_knows_the_buyer Enter")
    #expect(
      story.notice == "Umbrella: exception, Lee Wong; m drafts the move, u takes it back.")
    #expect(story.line(with: "Umbrella X") != nil)
    story.press("i")
    #expect(story.line(with: "an exception to Lee Wong, he knows the buyer") != nil)
    story.press("Esc Esc ] ]")
    #expect(story.line(with: "1 exception (x on Accounts), 14") != nil)
    story.press("[ [ / text:umbrella Enter x")
    #expect(story.notice == "Umbrella: no longer an exception; u takes it back.")
    #expect(story.plan.holds.isEmpty)
  }

  @Test("a holdover stays with whoever has the account, and ends")
  func holdover() {
    var story = story()
    story.press("] / text:umbrella Enter x text:holdover Tab Tab text:deal_in_flight Enter")
    #expect(story.line(with: "Say until when; a holdover ends.") != nil)
    story.press("text:2027-03-01 Enter")
    #expect(story.notice == "Umbrella: holdover until 1 Mar 2027; u takes it back.")
    #expect(story.plan.holds.first(where: { _ in true })?.seat == northwind.ana)
  }

  @Test(
    "the words that people know find it", arguments: ["exception", "named account", "holdover"])
  func words(_ word: String) {
    for key in ["?", ":"] {
      var story = story()
      story.press("] \(key)")
      story.type(word)
      #expect(story.line(with: "Makes it a named account, an exception or a holdover") != nil)
    }
  }

  @Test("a draft against a rule says so on Moves, at the commit, and in the reason that is kept")
  func against() throws {
    var story = ruled()
    story.press("] / text:acme Enter m text:lee Enter")
    let note = try #require(story.plan.moves.first { _ in true }?.note)
    #expect(note == "Against: rule West, to Ana Silva")
    story.press("] ] ]")
    #expect(story.line(with: "Collides: rule West") != nil)
    story.press("c")
    #expect(story.line(with: "1 move goes against a rule: West.") != nil)
    story.press("Enter")
    #expect(story.plan.tenures.contains { $0.note == note })
  }

  @Test("what must move for a rule names the rule on Books and Moves")
  func must() {
    var story = story()
    story.press("] ] ] a text:South Tab text:name_=_Initech Tab text:Ana_Silva Enter [ [ [")
    #expect(story.flat.contains("Rule South gives it to Ana Silva"))
  }

  @Test("a draft shows in the accounts' list before it is committed")
  func draftedOwner() {
    var story = story()
    story.press("] / text:umbrella Enter m text:lee Enter")
    #expect(story.line(with: "Umbrella", and: "→ Lee") != nil)
  }

  @Test("the lock's mark shows on a name that is as long as its column")
  func longName() throws {
    var plan = northwind.plan
    let account = NorthwindPlan.account(6)
    _ = try plan.apply(
      .accountEdited(
        AccountEdited(
          account: account, field: .name,
          value: .text("Umbrella of the United Provinces and Territories"))))
    _ = try plan.apply(
      .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: HoldKey(9_000), account: account, kind: .lock, reason: "audit", by: "lead",
            on: northwind.today))))
    var story = WorkbenchStory(plan, on: northwind.today, screen: .territories)
    story.press("]")
    #expect(try #require(story.line(with: "Umbrella")).contains("… L "))
  }

  @Test("Tab and Shift-Tab go through the tabs, and the way is told at 80 columns")
  func tabs() {
    var story = story((80, 24))
    for _ in 0..<3 {
      #expect(story.lines.last?.contains("next tab") == true)
      story.press("Tab")
    }
    #expect(story.workbench.territories.tab == .rules)
    story.press("Shift-Tab")
    #expect(story.workbench.territories.tab == .seats)
  }

  @Test("a rule behind another that takes all of its accounts says by which")
  func covered() {
    var story = ruled()
    story.press("] ] ] a text:Coast Tab text:state_=_CA")
    #expect(story.line(with: "4 pass it, all taken by rule 1 West before it.") != nil)
    story.press("Tab text:Lee_Wong Enter")
    #expect(
      story.notice
        == "Rule Coast is kept, but 4 pass it, all taken by rule 1 West before it.")
    #expect(story.line(with: "Rule 2: 4 pass it, all taken by rule 1 West before it") != nil)
    // In its own turn it takes them.
    story.press("K")
    #expect(story.line(with: "Rule 2:") == nil)
  }

  @Test("a slip in a rule is told and refuses nothing")
  func slips() {
    var story = story()
    story.press("] ] ] a text:North Tab text:segment_=_Enterprize")
    #expect(story.line(with: "No account has Segment enterprize; did you mean Enterprise?") != nil)
    story.press("Tab text:Ana_Silva,_Ana_Silva Tab text:CSM Enter")
    #expect(story.notice.contains("Ana Silva stands there twice and counts once"))
    #expect(story.notice.contains("nobody is CSM yet"))
    #expect(story.plan.orderedRules.first?.seats == [northwind.ana])
  }

  @Test("of two people of one name a rule asks which")
  func namesakes() throws {
    var plan = northwind.plan
    let other = SeatKey(77)
    _ = try plan.apply(
      .seatAdded(SeatAdded(seat: Seat(key: other, name: "Ana Silva", role: .csm))))
    var story = WorkbenchStory(
      plan, on: northwind.today, screen: .territories, size: (120, 36))
    story.press("] ] ] a text:West Tab text:state_=_CA Tab text:Ana_Silva Enter")
    #expect(
      story.flat.contains(
        "2 people are called Ana Silva: which? Type Ana Silva (AM) or Ana Silva (CSM)."))
    story.press("Ctrl-U text:Ana_Silva_(CSM) Enter")
    #expect(story.plan.orderedRules.first?.seats == [other])
  }

  @Test("the map goes by the role of the Books tab and says so")
  func mapOfRole() {
    var story = story()
    story.press("[")
    #expect(story.line(with: "Each state by the AM book that holds most of it") != nil)
    story.press("] r [")
    #expect(story.line(with: "Each state by the book that holds most of it") != nil)
  }
}

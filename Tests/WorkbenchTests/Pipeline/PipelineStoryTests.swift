import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Pipeline: a row a stage")
struct PipelineStoryTests {
  let company: SmallCompany

  init() throws { company = try SmallCompany() }

  private func qualified(_ story: WorkbenchStory, _ number: Int) -> Bool {
    story.plan.accounts[SmallCompany.account(number)]?.isQualified ?? false
  }

  @Test("every stage has a row with owner, accounts, ARR and what lets it leave")
  func rows() {
    let story = company.story(.pipeline)
    let managed = story.line(with: "Managed") ?? ""
    #expect(managed.contains("8"))
    #expect(managed.contains("$488K"))
    #expect(managed.contains("GRR, NRR"))
    #expect(story.line(with: "Prospect")?.contains("SDR takes it") ?? false)
    #expect(story.cursorLine.contains("▸ Prospect"))
  }

  @Test("the boundary sentence says who owns the account under the cursor")
  func sentence() {
    var story = company.story(.pipeline)
    story.press("j j j j Enter")
    #expect(story.screen.contains("Kim Roy (CSM) owns Alder"))
    story.press("j j j")
    #expect(story.cursorLine.contains("Dune"))
    #expect(story.screen.contains("Ana Silva (AM) owns Dune"))
    story.press("G")
    #expect(story.screen.contains("Nobody owns Heath: its AM is vacant"))
  }

  @Test("Enter opens the stage, then the account; Esc goes back step by step")
  func steps() {
    var story = company.story(.pipeline)
    story.press("j j j j Enter")
    #expect(story.cursorLine.contains("Alder"))
    story.press("Enter")
    guard case .account(let card) = story.workbench.overlays.last else {
      Issue.record("the account's card opens")
      return
    }
    #expect(card.account == SmallCompany.account(1))
    story.press("Esc Esc")
    #expect(story.cursorLine.contains("▸ Managed"))
    story.press("Esc")
    #expect(story.workbench.screen == .pipeline)
  }

  @Test("f lists only what is stuck, with what to do about it")
  func stuck() {
    var story = company.story(.pipeline)
    story.press("j j j j")
    #expect(
      story.screen.contains("! 1 account has no owner. Enter lists them, a assigns a person."))
    story.press("f Enter")
    #expect(story.screen.contains("1 account   stuck only"))
    #expect(story.cursorLine.contains("! Heath"))
    story.press("f")
    #expect(story.screen.contains("8 accounts"))
  }

  @Test("a gives an account to a person, the least loaded first; undo takes it back")
  func assigning() {
    var story = company.story(.pipeline)
    story.press("j j j j f Enter a")
    #expect(story.screen.contains("Who is AM of Heath; a new person opens a card"))
    #expect(story.line(with: "Ana Silva")?.contains("AM, 4 accounts") ?? false)
    story.press("Enter")
    #expect(
      story.plan.accountable(for: SmallCompany.account(8), on: company.today).seat
        == SmallCompany.ana)
    #expect(story.screen.contains("Nothing is stuck here"))
    story.press("u")
    #expect(story.plan.accountable(for: SmallCompany.account(8), on: company.today).seat == nil)
  }

  @Test("Q qualifies a prospect and takes it back; a customer cannot be qualified")
  func qualifying() {
    var story = company.story(.pipeline)
    story.press("Q")
    #expect(story.notice == "Enter opens the stage's accounts first.")
    story.press("Enter j Q")
    #expect(qualified(story, 10))
    story.press("u")
    #expect(!qualified(story, 10))
    story.press("Esc j j j j Enter Q")
    #expect(story.notice.contains("It is a customer"))
  }

  @Test("what works on one account works on the marked ones, as one step")
  func marks() {
    var story = company.story(.pipeline)
    story.press("Enter * Q")
    #expect((9...11).allSatisfy { qualified(story, $0) })
    story.press("u")
    #expect((9...11).allSatisfy { !qualified(story, $0) })
    story.press("Space Space a text:Dana Enter")
    #expect(
      (9...10).allSatisfy {
        story.plan.accountable(for: SmallCompany.account($0), on: company.today).seat
          == SmallCompany.dana
      })
    #expect(story.committed.last == "2 accounts to Dana Ortiz (AE)")
  }

  @Test("/ keeps the accounts that hold what is typed")
  func filter() {
    var story = company.story(.pipeline)
    story.press("j j j j Enter / text:or Enter")
    #expect(story.screen.contains("Fjord"))
    #expect(story.screen.contains("Gorse"))
    #expect(!story.screen.contains("Alder"))
    story.press("Esc")
    #expect(story.screen.contains("Alder"))
  }

  @Test("i says why this owner: segment, leaf, stage, rule and how the person came by it")
  func why() {
    var story = company.story(.pipeline, size: (100, 40))
    story.press("j j j j Enter i")
    #expect(story.screen.contains("SMB, so AE + CSM"))
    #expect(story.screen.contains("Kim Roy was assigned here"))
    story.press("Esc Esc i")
    #expect(story.screen.contains("commercial role's of its segment's leaf"))
  }

  @Test("r shows the RACI of a leaf")
  func raci() {
    var story = company.story(.pipeline)
    story.press("r text:pod Enter")
    #expect(story.screen.contains("Enterprise pod: who answers for what"))
  }

  @Test("from 100 columns the accounts stand at the right and follow the cursor")
  func wide() {
    var story = company.story(.pipeline, size: (120, 36))
    #expect(story.screen.contains("Iris"))
    story.press("j j j j")
    #expect(story.cursorLine.contains("▸ Managed"))
    #expect(story.screen.contains("Alder"))
    #expect(!story.screen.contains("Iris  "))
  }

  @Test("empty stages say what belongs there, and the cursor stands on the row at every size")
  func everySize() {
    for size in [(60, 16), (80, 24), (100, 30), (140, 44), (200, 60)] {
      var story = company.story(.pipeline, size: size)
      story.press("j")
      #expect(story.cursorLine.contains("▸ Qualified"), "\(size)")
      story.press("k Enter")
      #expect(story.cursorLine.contains("Iris"), "\(size)")
    }
    var story = company.story(.pipeline)
    story.press("j")
    #expect(story.screen.contains("Nothing qualified"))
  }
}

import Plan
import Testing

@testable import Workbench

@Suite("Today: where its lines lead")
struct TodayStoryTests {
  @Test("the step of the seats leads to the Seats tab")
  func seats() throws {
    var story = try SmallCompany().story(.today)
    for _ in 0..<6 where !story.cursorLine.contains("Seats") { story.press("j") }
    story.press("Enter")
    #expect(story.workbench.screen == .territories)
    #expect(story.workbench.territories.tab == .seats)
  }

  @Test(
    "the step of the import leads to the accounts, those gone from the file where there are any")
  func accounts() throws {
    var story = try SmallCompany().story(.today)
    story.press("g")
    for _ in 0..<6 where !story.cursorLine.contains("Import") { story.press("j") }
    story.press("Enter")
    #expect(story.workbench.territories.tab == .accounts)
  }

  @Test("a summary that was written stands among the steps at once")
  func written() throws {
    var story = try SmallCompany().story(.today)
    #expect(story.line(with: "  Summary ")?.contains("never written") == true)
    story.send(.exported(WrittenExport(path: "~/plans/summary.html", bytes: 83_000)))
    #expect(story.line(with: "  Summary ")?.contains("summary.html") == true, "\(story.screen)")
  }

  @Test("moves that are drafted and not committed stand among the steps, and come next")
  func drafts() throws {
    let company = try SmallCompany()
    #expect(
      company.story(.today).line(with: "  Territories ")?.contains("no move drafted") == true)
    var plan = company.plan
    let account = try #require(plan.accounts.first { _ in true })
    let seat = try #require(plan.seats.first { $0.role == .am })
    let move = Move(
      key: MoveKey(900_000), account: account.key, role: .am, from: nil, to: seat.key, why: .hand)
    _ = try plan.apply(.movesDrafted(MovesDrafted(moves: [move], on: company.today)))
    var story = WorkbenchStory(plan, on: company.today)
    #expect(story.line(with: "draft: 1 move")?.contains("not committed") == true)
    story.press("g")
    for _ in 0..<9 where !story.cursorLine.contains("Territories") { story.press("j") }
    story.press("Enter")
    #expect(story.workbench.territories.tab == .moves)
    story.press("c Enter 0")
    #expect(story.line(with: "1 account changes hands from 1 Dec")?.contains("Territories") == true)
  }

  @Test("an empty plan says what to do first, and Enter asks for the file")
  func empty() throws {
    let company = try SmallCompany()
    var story = WorkbenchStory(Plan(identity: company.plan.identity), on: company.today)
    #expect(story.cursorLine.contains("Next  Read your accounts from a CRM file"))
    story.press("Enter")
    #expect(story.screen.contains("path to a .csv file"))
    #expect(story.effects.contains(.listFolder("")))
  }

  @Test("it speaks of the person's own book in the first lines")
  func book() throws {
    var story = try SmallCompany().story(.today)
    story.resize(120, 36)
    let line = try #require(story.line(with: "held by"))
    #expect(line.contains("account") && line.contains("ARR"))
  }

  @Test("Enter on accounts out of a segment's range lists exactly those")
  func outOfRange() throws {
    var story = try SmallCompany().story(.today, size: (120, 50))
    let lines = story.workbench.today.lines
    let row = try #require(
      lines.firstIndex { line in
        if case .finding(let finding) = line {
          finding.message.contains("under its range")
        } else {
          false
        }
      })
    #expect(story.screen.contains("under its range, $25K to $250K"))
    story.press("g" + String(repeating: " j", count: row) + " Enter")
    #expect(story.workbench.screen == .territories)
    #expect(story.screen.contains("Mid-market, under its range of $25K to $250K  1 of"))
    #expect(story.line(with: "Dune") != nil && story.line(with: "Heath") == nil)
  }

  @Test("whoever owes nothing by next week is not listed, and no cell is cut at 80 columns")
  func words() throws {
    let today = try #require(Day(iso: "2026-11-21"))
    for size in [(80, 24), (120, 50)] {
      let identity = PlanIdentity(id: "sample", currency: .usd, createdOn: today)
      var plan = Plan(identity: identity)
      for edit in try SamplePlan.edits(for: identity, playbook: plan.playbook, on: today) {
        _ = try plan.apply(edit)
      }
      var story = WorkbenchStory(plan, on: today, size: size)
      story.press("G")
      #expect(!story.screen.contains("owes 0"))
      #expect(!story.screen.contains("stray"))
    }
    let company = try SmallCompany()
    let empty = WorkbenchStory(Plan(identity: company.plan.identity), on: company.today)
    #expect(empty.lines.contains { $0.contains("  Design") && $0.hasSuffix("ARR unknown") })
  }
}

import Balancing
import Plan
import Testing

@testable import Workbench

@Suite("Scenarios at the keyboard")
struct ScenarioStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    WorkbenchStory(northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  @Test("B asks for a name, writes beside this plan, and offers to open it")
  func branch() {
    var story = story()
    story.press("B")
    #expect(story.line(with: "northwind-2027-scenario.remit") != nil)
    #expect(story.line(with: "No file is replaced") != nil)
    story.press("Ctrl-U text:try.remit Enter")
    #expect(story.effects.contains(.branch(path: "try.remit")))
    story.send(.branched(WrittenExport(path: "~/plans/try.remit", bytes: 90_000)))
    #expect(story.line(with: "try.remit is written") != nil)
    #expect(story.line(with: "Stay in this plan") != nil)
    story.press("Down Enter")
    #expect(story.effects.contains(.openPlan(path: "~/plans/try.remit")))
  }

  @Test("a name that is taken is asked for again, with the reason")
  func taken() {
    var story = story()
    story.press("B Ctrl-U text:try.remit Enter")
    story.send(.branchFailed("try.remit is there already."))
    #expect(story.line(with: "try.remit is there already.") != nil)
    #expect(story.line(with: "Branch a scenario") != nil)
    story.press("Esc")
    #expect(!story.effects.contains(.openPlan(path: "try.remit")))
  }

  @Test("w puts plans side by side, and a third beside them")
  func compare() throws {
    var other = northwind.plan
    _ = try other.apply(
      .movesDrafted(
        MovesDrafted(
          moves: [
            Move(
              key: MoveKey(900), account: NorthwindPlan.account(6), role: .am, from: nil,
              to: northwind.lee, why: .hand)
          ], on: northwind.today)))
    let compared = [
      ("northwind-2027.remit", "", northwind.plan), ("try.remit", "try.remit", other),
    ]
    .map { name, path, plan in
      ComparedPlan(
        name: name, path: path,
        comparison: PlanComparison(of: plan, against: northwind.plan, on: northwind.today))
    }
    var story = story()
    story.press("w text:try.remit Enter")
    #expect(story.effects.contains(.comparePlans(paths: ["try.remit"])))
    story.send(.plansCompared(compared))
    #expect(story.line(with: "northwind-2027.remit beside 1 other plan") != nil)
    #expect(story.line(with: "Drafted moves")?.contains("1") == true)
    #expect(story.line(with: "ARR that keeps its owner")?.contains("100%") == true)
    #expect(story.line(with: "ARR at risk")?.contains("$") == true)
    story.press("G")
    #expect(story.line(with: "Ana Silva", and: "→") != nil)
    story.press("a text:third.remit Enter")
    #expect(story.effects.contains(.comparePlans(paths: ["try.remit", "third.remit"])))
  }

  @Test("a scenario opens no card when its moves are committed")
  func noCards() throws {
    var identity = northwind.plan.identity
    identity.branchedFrom = identity.id
    var plan = northwind.plan
    _ = try plan.apply(
      .rowsRestored(
        RowsRestored(rows: [
          RowChange(
            id: RowValue.identity(identity).id, before: .identity(northwind.plan.identity),
            after: .identity(identity))
        ])))
    var story = WorkbenchStory(
      plan, on: northwind.today, screen: .territories, size: (120, 36))
    #expect(story.line(with: "scenario") != nil)
    story.press("] / text:umbrella Enter m text:lee Enter ] ] ] c Enter")
    #expect(story.notice.contains("no card was needed"))
    #expect(story.plan.handoffs.allSatisfy { $0.kind != .territoryMove })
  }
}

import Canvas
import Exchange
import Foundation
import Plan
import PlanFixture
import Testing

@testable import Workbench

/// `REMIT_MONKEY=20000` makes it that many moves for each seed.
@Suite("A monkey at the keyboard")
struct MonkeyTests {
  private static let asked =
    ProcessInfo.processInfo.environment["REMIT_MONKEY"].flatMap(Int.init)
  static let moves = max(1, asked ?? 700)
  private static let isLongRun = asked != nil

  @Test(
    "nothing traps, no frame is off, every place can be left, and undo gives the first plan",
    arguments: [1, 2, 3] as [UInt64])
  func anything(seed: UInt64) throws {
    let first = try sample()
    var story = WorkbenchStory(first, on: ExamplePlan.today, size: (100, 30))
    var monkey = Monkey(seed: seed)
    var last: [String] = []
    for number in 1...Self.moves {
      let move = monkey.move()
      last = last.suffix(30) + [move.description]
      story.send(.terminal(move.event))
      let canvas = story.canvas
      try #require(
        canvas.cells.count == max(0, canvas.size.columns) * max(0, canvas.size.rows)
          && canvas.size == story.workbench.size, "move \(number): \(last)")
      try #require(
        canvas.bounds.isEmpty
          || canvas.bounds.contains(column: canvas.cursor.column, row: canvas.cursor.row),
        "move \(number), cursor at \(canvas.cursor): \(last)")
      if number % 50 == 0 { try expectWayOut(of: story, "move \(number): \(last)") }
    }
    if Self.isLongRun {
      print("seed \(seed): \(story.committed.count) edits in \(Self.moves) moves")
    }
    try takeAllBack(&story)
    #expect(try exported(story.plan) == exported(first), "seed \(seed)")
  }

  /// From anywhere a few Esc lead to the bare screen, and Ctrl-C twice asks to leave.
  private func expectWayOut(of story: WorkbenchStory, _ where: String) throws {
    var left = story
    left.resize(80, 24)
    for _ in 0..<12 { left.press("Esc") }
    try #require(left.workbench.overlays.isEmpty, "\(`where`)\n\(left.screen)")
    var quit = story
    quit.resize(80, 24)
    let before = quit.effects.count
    quit.press("Ctrl-C Ctrl-C Ctrl-C")
    try #require(
      quit.effects[before...].contains(.quit), "\(`where`)\n\(quit.screen)")
  }

  private func takeAllBack(_ story: inout WorkbenchStory) throws {
    story.resize(80, 24)
    for _ in 0..<12 { story.press("Esc") }
    var steps = 0
    while true {
      let before = story.effects.count
      story.press("u")
      // It asks the file for what was done before this run: there is nothing of this run left.
      if story.effects[before...].contains(where: {
        if case .loadHistory = $0 { true } else { false }
      })
        || story.notice == "There is nothing to undo."
      {
        return
      }
      steps += 1
      try #require(steps < 20_000, "\(story.notice)")
      try #require(story.workbench.notice?.kind != .refused, "\(story.notice)")
    }
  }

  private func sample() throws -> Plan {
    var plan = ExamplePlan.empty()
    let edits = try SamplePlan.edits(
      for: plan.identity, playbook: plan.playbook, on: ExamplePlan.today)
    for edit in edits { _ = try plan.apply(edit) }
    return plan
  }

  private func exported(_ plan: Plan) throws -> [[UInt8]] {
    try SummaryExport.export(
      plan: plan, on: ExamplePlan.today, format: .json, parts: Set(SummaryPart.allCases),
      title: "plan"
    ).map(\.bytes)
  }
}

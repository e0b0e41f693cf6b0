import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("What a plan file says of itself at once")
struct GlanceTests {
  let folder = try? TemporaryFolder()

  func path() throws -> String { try #require(folder).file("a.remit") }

  /// What the tables hold.
  private func counted(_ plan: Plan) -> PlanGlance {
    let rows = [
      plan.segments.count, plan.tenures.count, plan.handoffs.count, plan.items.count,
      plan.promises.count, plan.contacts.count, plan.sources.count, plan.holds.count,
      plan.rules.count, plan.moves.count, plan.challenges.count,
    ]
    let (accounts, seats, deals) = (plan.accounts.count, plan.seats.count, plan.deals.count)
    return PlanGlance(
      accounts: accounts, seats: seats, deals: deals,
      rows: accounts + seats + deals + rows.reduce(0, +))
  }

  @Test("it keeps count of every row, through edits and what takes them back")
  func keepsCount() throws {
    let desk = try Desk(making: path())
    #expect(try PlanFile.glance(path()) == PlanGlance(accounts: 0, seats: 0, deals: 0, rows: 0))
    var edits = RandomEdits(seed: 21)
    try desk.make(.imported(BulkTests().batch(for: desk, accounts: 250)))
    for _ in 0..<60 { _ = try? desk.make(edits.next(for: desk)) }
    try desk.save()
    #expect(try PlanFile.glance(path()) == counted(desk.plan))
    let newest = try desk.file.newestSequence()
    _ = try desk.make(#require(try desk.file.inverse(of: newest)), undoes: .sequence(newest))
    try desk.save()
    #expect(try PlanFile.glance(path()) == counted(desk.plan))
  }

  @Test("a file of an older version says nothing, and all once it is brought up to date")
  func older() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path()).writeWithoutTransaction { database in
      try database.execute(sql: "DROP TABLE kept")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    #expect(try PlanFile.glance(path()) == nil)
    try PlanFile.open(path()).file.close()
    #expect(try PlanFile.glance(path()) == counted(desk.plan))
  }

  @Test("reading tells how far it is")
  func progress() throws {
    let desk = try Desk(making: path())
    try desk.make(.imported(BulkTests().batch(for: desk, accounts: 5_000)))
    try desk.save()
    var told: [Int] = []
    let opened = try PlanFile.open(path(), progress: { told.append($0) })
    #expect(opened.plan == desk.plan)
    #expect(told.count > 1 && told == told.sorted())
  }
}

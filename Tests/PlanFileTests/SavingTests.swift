import Plan
import PlanFile
import Testing

@Suite("Saving a plan")
struct SavingTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  @Test("a new plan opens as it was made, with nothing beside it")
  func newPlan() throws {
    let path = try path()
    var identity = Desk.identity
    identity.branchedFrom = "other"
    var playbook = Playbook.standard
    playbook.thresholds.acvUnder = Money(minorUnits: 123_456)
    try PlanFile.create(
      at: path, creating: identity, playbook: playbook, author: "Ann", writer: "w", at: Desk.time)
    let opened = try PlanFile.open(path)
    #expect(opened.plan == Plan(identity: identity, playbook: playbook))
    #expect(opened.sequence == 1)
    #expect(opened.history.map(\.author) == ["Ann"])
    #expect(try #require(folder).contents == ["a.remit"])
  }

  @Test("a plan that is there is never replaced")
  func neverReplaces() throws {
    let desk = try Desk(making: path())
    let before = try bytes(path())
    #expect(throws: PlanFileError(.alreadyExists, path: try path())) {
      try PlanFile.create(
        at: path(), creating: Desk.identity, author: "Bo", writer: "w", at: Desk.time)
    }
    #expect(try bytes(path()) == before)
    desk.file.close()
  }

  @Test("whatever is edited, the plan on disk equals the one in memory", arguments: 1...12)
  func reload(seed: Int) throws {
    let desk = try Desk(making: path())
    var edits = RandomEdits(seed: UInt64(seed))
    for step in 0..<250 {
      let edit = try edits.next(for: desk)
      let before = desk.plan
      do {
        try desk.make(edit)
      } catch is EditError {
        #expect(desk.plan == before)
      }
      if step % 7 == 0 { try desk.save() }
    }
    try desk.save()
    #expect(desk.plan.accounts.count > 20 && !desk.plan.items.isEmpty)
    let again = try PlanFile.open(path())
    #expect(again.plan == desk.plan)
    #expect(again.sequence == desk.sequence)
    #expect(try again.file.integrityCheck() == [])
    #expect(try #require(folder).contents == ["a.remit"])
  }

  @Test("opening and reading writes nothing")
  func openingWritesNothing() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    try desk.save()
    desk.file.close()
    let before = try bytes(path())
    let opened = try PlanFile.open(path())
    _ = try opened.file.history(before: 9, limit: 9)
    _ = try opened.file.entries(after: 0)
    _ = try opened.file.integrityCheck()
    opened.file.close()
    #expect(try bytes(path()) == before)
    #expect(try #require(folder).contents == ["a.remit"])
  }
}

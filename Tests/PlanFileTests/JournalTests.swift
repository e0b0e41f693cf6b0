import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("The journal")
struct JournalTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  @Test("everything can be undone, step by step, in a later session")
  func undoAcrossSessions() throws {
    let first = try Desk(making: path())
    var states = [first.plan]
    var edits = RandomEdits(seed: 7)
    while states.count < 60 {
      let edit = try edits.next(for: first)
      guard (try? first.make(edit)) != nil else { continue }
      states.append(first.plan)
    }
    try first.save()
    first.file.close()

    let second = try Desk(opening: path(), writer: "test-2")
    for sequence in stride(from: second.sequence, to: 1, by: -1) {
      #expect(second.plan == states.removeLast())
      let inverse = try #require(try second.file.inverse(of: sequence))
      try second.make(inverse, undoes: .sequence(sequence))
      try second.save()
    }
    #expect(second.plan == states.removeLast())
    #expect(try PlanFile.open(path()).plan == second.plan)
    #expect(try second.file.inverse(of: 1) == nil)
    #expect(try second.file.inverse(of: 9_999) == nil)
  }

  @Test("a line says who did what when, and what it takes back")
  func lines() throws {
    let desk = try Desk(making: path())
    let added = try desk.addAccount("Acme")
    let undo = try #require(desk.waiting.last?.change.inverse)
    try desk.make(undo, undoes: .ticket(1))
    try desk.make(.companyARRGiven(CompanyARRGiven(amount: Money(major: 5))))
    try desk.save()
    #expect(!desk.plan.accounts.contains(added))
    let history = try PlanFile.open(path()).history
    #expect(history.map(\.sequence) == [1, 2, 3, 4])
    #expect(history.map(\.undoes) == [nil, nil, 2, nil])
    #expect(history[1].what == "added Acme")
    #expect(history[1].at == Desk.time && history[1].author == "Ann")
    #expect(history.allSatisfy { $0.edit == nil })
    // The ticket of an edit saved before is still known.
    try desk.make(#require(try desk.file.inverse(of: 4)), undoes: .ticket(3))
    try desk.save()
    #expect(try desk.file.journal(5)?.undoes == 4)
    #expect(try desk.file.history(before: 4, limit: 2).map(\.sequence) == [2, 3])
  }

  @Test("its lines are never changed nor taken away")
  func appendOnly() throws {
    let desk = try Desk(making: path())
    let queue = try DatabaseQueue(path: path())
    for sql in ["DELETE FROM journal", "UPDATE journal SET author = 'Bo'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
    #expect(try desk.file.newestSequence() == 1)
  }

  @Test("applied line by line, it makes an equal plan", arguments: 1...4)
  func replay(seed: Int) throws {
    let desk = try Desk(making: path())
    var edits = RandomEdits(seed: UInt64(seed))
    for _ in 1...80 { _ = try? desk.make(edits.next(for: desk)) }
    try desk.save()
    var texts: [String] = []
    try desk.file.forEachEntry { texts.append(try #require(JournalLine($0)).json()) }
    #expect(texts.count == desk.sequence)
    #expect(texts.allSatisfy { !$0.contains("\n") })

    let lines = try texts.map { try JournalLine(json: $0) }
    guard case .planCreated(let creation) = lines.first?.edit else {
      Issue.record("it does not begin with the plan")
      return
    }
    try PlanFile.create(
      at: path("b.remit"), creating: creation.identity, playbook: creation.playbook,
      author: "Ann", writer: "w", at: Desk.time)
    let copy = try Desk(opening: path("b.remit"))
    for line in lines.dropFirst() {
      try copy.make(line.edit, undoes: line.undoes.map(EditReference.sequence))
    }
    try copy.save()
    #expect(copy.plan == desk.plan)
    #expect(try PlanFile.open(path("b.remit")).plan == desk.plan)
  }

  @Test(
    "what is no line of it is refused with its reason",
    arguments: [
      ("", "it is not JSON."), ("{}", "`at` is missing."),
      (
        #"{"at":"","author":"","writer":"","what":"","edit":{"edit":"flown","version":1}}"#,
        "edit.edit: This version of Remit knows no edit named flown."
      ),
    ])
  func badLines(text: String, reason: String) throws {
    #expect(throws: JournalLine.Failure(reason: reason)) { try JournalLine(json: text) }
  }

  @Test("an edit that breaks a rule of the file is refused whole")
  func doesNotFit() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    try desk.save()
    let before = try bytes(path())
    let lost = Tenure(
      key: TenureKey(900), account: AccountKey(123_456), role: .am, seat: SeatKey(9),
      from: Desk.today, why: .assigned)
    let change = RowChange(id: RowID(.tenure, 900), before: nil, after: .tenure(lost))
    let pending = PendingEdit(
      ticket: 9, edit: .companyARRConfirmed(CompanyARRConfirmed(isRight: true)),
      change: Change(inverse: BulkRows.undo(of: [change]), rows: [change]), what: "", undoes: nil)
    do throws(PlanFileError) {
      _ = try desk.file.commit(
        [pending], basedOn: desk.sequence, author: "Ann", writer: "w", at: Desk.time)
      Issue.record("it was saved")
    } catch {
      guard case .doesNotFit = error.reason else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try bytes(path()) == before)
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }
}

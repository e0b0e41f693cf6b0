import Plan
import Testing

@testable import Workbench

@Suite("Edits that are not on disk yet")
struct PlanSessionTests {
  private func session() throws -> PlanSession {
    let made = try HandedOver(day: 31)
    return PlanSession(plan: made.plan, sequence: 1, history: [], author: "lead")
  }

  @Test("an edit and its undo stay tied when they are saved, one after the other")
  func saved() throws {
    var session = try session()
    let amount = try Money.parse("12M", currency: .usd)
    let given = try #require(
      try session.perform(.companyARRGiven(CompanyARRGiven(amount: amount))))
    let undo = try #require(
      try session.perform(given.change.inverse, undoes: .ticket(given.ticket), what: "undone"))
    session.saved([given.ticket: 2])
    #expect(session.history.undoneBy == [.sequence(2): .ticket(undo.ticket)])
    session.saved([undo.ticket: 3])
    #expect(session.history.undoneBy == [.sequence(2): .sequence(3)])
    #expect(session.history.undoable(by: "lead") == nil)
    #expect(session.history.redoable(by: "lead")?.reference == .sequence(3))
    let redo = try #require(
      try session.perform(undo.change.inverse, undoes: .sequence(3), what: "redone"))
    session.saved([redo.ticket: 4])
    #expect(session.history.undoable(by: "lead")?.reference == .sequence(2))
    #expect(session.history.redoable(by: "lead") == nil)
  }

  @Test("an undo goes on naming its edit when both are made again over another's")
  func renamed() throws {
    var session = try session()
    let amount = try Money.parse("12M", currency: .usd)
    let given = try #require(
      try session.perform(.companyARRGiven(CompanyARRGiven(amount: amount))))
    _ = try session.perform(given.change.inverse, undoes: .ticket(given.ticket), what: "undone")
    let segment = Segment(key: SegmentKey(9_000), name: "Theirs", membership: .rest)
    let foreign = JournalEntry(
      sequence: 2, at: "2026-11-21T14:02:00Z", author: "Bo", writer: "other",
      what: "added segment Theirs", edit: .segmentAdded(SegmentAdded(segment: segment)))
    let (pending, _, dropped) = session.receive([foreign])
    #expect(dropped.isEmpty)
    try #require(pending.count == 2)
    #expect(pending[1].undoes == .ticket(pending[0].ticket))
    #expect(session.history.undoable(by: "lead") == nil)
  }
}

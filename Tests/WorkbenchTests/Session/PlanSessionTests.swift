import Canvas
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

  @Test("undo says when and where an edit was made that is not of this run")
  func elsewhere() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today)
    let segment = Segment(key: SegmentKey(9_000), name: "Theirs", membership: .rest)
    var plan = made.plan
    let edit = Edit.segmentAdded(SegmentAdded(segment: segment))
    let entry = JournalEntry(
      sequence: 2, at: "2026-11-21T14:02:00Z", author: "lead", writer: "other",
      what: "added segment Theirs", edit: edit, inverse: try plan.apply(edit).inverse)
    story.send(.foreignEdits([entry]))
    story.press("u")
    #expect(
      story.notice
        == "Undone: added segment Theirs (made 21 Nov 14:02 UTC by another program under your name)."
    )
    story.press("4 ] a text:Aardvark Enter u")
    #expect(story.notice.hasPrefix("Undone: "))
    #expect(!story.notice.contains("(made"))
  }

  @Test("an edit of this run says when it was saved, and not that it is now")
  func savedAt() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .territories)
    story.environment.moment = "2026-11-21T14:02:09Z"
    story.press("] a text:Aardvark Enter H")
    #expect(story.line(with: "21 Nov 14:02", and: "Aardvark") != nil)
  }

  @Test("undo says that an edit was made before the plan was opened")
  func earlier() throws {
    let made = try HandedOver(day: 31)
    let segment = Segment(key: SegmentKey(9_000), name: "Rest", membership: .rest)
    var plan = made.plan
    let edit = Edit.segmentAdded(SegmentAdded(segment: segment))
    let inverse = try plan.apply(edit).inverse
    let line = JournalEntry(
      sequence: 2, at: "2026-11-20T17:31:00Z", author: "lead", writer: "before",
      what: "added segment Rest", inverse: inverse)
    let keys = LentKeys(from: 10_000_000)
    let environment = Environment(
      today: made.today, clock: "14:02", author: "lead", lendKeys: { keys.lend($0) })
    var workbench = Workbench(
      session: PlanSession(plan: plan, sequence: 2, history: [line], author: "lead"),
      fileName: "plan.remit", theme: "midnight", size: Size(columns: 80, rows: 24),
      environment: environment)
    _ = workbench.update(.terminal(.key(Key(.character("u")))), environment)
    #expect(
      workbench.notice?.text
        == "Undone: added segment Rest (made 20 Nov 17:31 UTC, before this was opened).")
  }
}

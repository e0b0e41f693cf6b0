import Plan
import Testing

@testable import PlanFile

@Suite("The plan as it once was")
struct PastTests {
  /// A plan after many random edits, and how it stood after each line of its journal.
  private func history(seed: UInt64, _ folder: TemporaryFolder, count: Int) throws -> (Desk, [Plan])
  {
    let desk = try Desk(making: folder.file("plan.remit"))
    var edits = RandomEdits(seed: seed)
    var states = [desk.plan]
    while states.count <= count {
      guard let edit = try? edits.next(for: desk) else { continue }
      var copy = desk.plan
      guard let change = try? copy.apply(edit), !change.isEmpty else { continue }
      try desk.make(edit)
      states.append(desk.plan)
      if states.count % 7 == 0 { try desk.save() }
    }
    try desk.save()
    return (desk, states)
  }

  @Test(
    "as of any edit it equals the first edits replayed, whatever they were",
    arguments: [1, 2, 3, 4, 5] as [UInt64])
  func asOf(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let (desk, states) = try history(seed: seed, folder, count: 60)
    for (index, state) in states.enumerated() {
      let past = try #require(
        try desk.file.plan(asOf: index + 1, from: desk.plan, at: desk.sequence))
      #expect(past.plan == state, "as of \(index + 1)")
    }
  }

  @Test(
    "undo to any point is one edit that gives the plan of then, and its inverse the plan of now",
    arguments: [6, 7, 8] as [UInt64])
  func undoTo(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let (desk, states) = try history(seed: seed, folder, count: 40)
    for (index, state) in states.enumerated().dropLast() {
      let lines = Set((index + 2)...desk.sequence)
      let restored = try desk.file.takingBack(lines, from: desk.plan)
      var plan = desk.plan
      let change = try plan.apply(.rowsRestored(restored))
      #expect(plan == state, "back to \(index + 1)")
      _ = try plan.apply(change.inverse)
      #expect(plan == desk.plan)
    }
  }

  @Test("an undo of several edits names them in the journal, and reads back whole")
  func several() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(making: folder.file("plan.remit"))
    for number in 1...5 { try desk.addAccount("Account \(number)") }
    try desk.save()
    let restored = try desk.file.takingBack([4, 5, 6], from: desk.plan)
    try desk.make(.rowsRestored(restored), undoes: .sequence(6))
    try desk.save()
    let head = try #require(try desk.file.history(before: .max, limit: 1).last)
    #expect(head.undoes == 6)
    #expect(head.undoesAll == [6, 5, 4])
    #expect(try desk.file.journal(7)?.undoesAll == [6, 5, 4])
    #expect(desk.plan.accounts.count == 2)
  }

  @Test("an undo of more rows than fit a line still names its edits")
  func large() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(making: folder.file("plan.remit"))
    for number in 1...300 { try desk.addAccount("Account \(number)") }
    try desk.save()
    let restored = try desk.file.takingBack(Set(2...301), from: desk.plan)
    try desk.make(.rowsRestored(restored), undoes: .sequence(301))
    try desk.save()
    #expect(try desk.file.history(before: .max, limit: 1).last?.undoesAll.count == 300)
    #expect(try desk.file.journal(302)?.edit == .rowsRestored(restored))
    let (rows, isAll) = try desk.file.changes(of: 302)
    #expect(rows.count == 256 && !isAll)
  }

  @Test("what stands in the way is named with its author")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(making: folder.file("plan.remit"))
    let key = try desk.addAccount("Acme")
    try desk.save()
    let name = AccountEdited(account: key, field: .name, value: .text("Acme Robotics"))
    try desk.make(.accountEdited(name))
    try desk.save()
    #expect {
      try desk.file.takingBack([2], from: desk.plan)
    } throws: { error in
      let refusal = error as? TakingBackRefusal
      return refusal?.line?.sequence == 2 && refusal?.inTheWay?.sequence == 3
    }
  }

  @Test("as of a day counts what was written until its end; before the first there is no plan")
  func day() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(making: folder.file("plan.remit"))
    try desk.addAccount("Acme")
    try desk.save()
    #expect(try desk.file.newestSequence(until: Desk.today) == 2)
    #expect(try desk.file.newestSequence(until: Desk.today - 1) == 0)
  }

  @Test("going back can be stopped")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(making: folder.file("plan.remit"))
    try desk.addAccount("Acme")
    try desk.save()
    let past = try desk.file.plan(asOf: 1, from: desk.plan, at: 2) { _, _ in false }
    #expect(past == nil)
  }
}

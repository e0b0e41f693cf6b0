import Foundation
import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("Two programs on one plan")
struct SharingTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  @Test("the one that comes second gets the other's edits and writes nothing")
  func foreignEdits() throws {
    let ann = try Desk(making: path(), writer: "ann-1")
    let bo = try Desk(opening: path(), writer: "bo-1")
    let acme = try ann.addAccount("Acme")
    try ann.save()
    try bo.addAccount("Beta")
    let outcome = try bo.file.commit(
      bo.waiting, basedOn: bo.sequence, author: "Bo", writer: "bo-1", at: Desk.time)
    guard case .foreign(let entries) = outcome else {
      Issue.record("both were saved on the same base")
      return
    }
    #expect(entries.map(\.sequence) == [2])
    #expect(entries.first?.writer == "ann-1")
    #expect(try PlanFile.open(path()).plan == ann.plan)

    // Bo takes back its own, takes Ann's, and makes its own anew.
    let mine = bo.waiting
    bo.waiting = []
    for pending in mine.reversed() { _ = try bo.plan.apply(pending.change.inverse) }
    for entry in entries { _ = try bo.plan.apply(#require(entry.edit)) }
    bo.sequence = 2
    #expect(bo.plan == ann.plan)
    for pending in mine { try bo.make(pending.edit) }
    try bo.save()
    #expect(try PlanFile.open(path()).plan == bo.plan)
    #expect(bo.plan.accounts[acme] != nil && bo.plan.accounts.count == 2)
  }

  @Test("no number is lent twice, whoever asks")
  func keys() throws {
    let ann = try Desk(making: path(), writer: "ann-1")
    let bo = try Desk(opening: path(), writer: "bo-1")
    var lent: [KeyBlock] = []
    for _ in 1...20 {
      lent.append(try ann.file.lend(7))
      lent.append(try bo.file.lend(3))
    }
    ann.file.close()
    lent.append(try PlanFile.open(path()).file.lend(5))
    var seen: Set<Int> = []
    for block in lent { for key in block.next..<block.end { #expect(seen.insert(key).inserted) } }
    #expect(seen.count == 205)
  }

  @Test("numbers that rows have already are never lent")
  func keysInUse() throws {
    let desk = try Desk(making: path())
    let far = AccountKey(5_000_000)
    try desk.make(
      .accountAdded(
        AccountAdded(account: Account(key: far, file: AccountFacts(name: "From elsewhere")))))
    try desk.save()
    #expect(try desk.file.lend(1).next == 5_000_001)
    let queue = try DatabaseQueue(path: path())
    try queue.write {
      try $0.execute(
        sql: "INSERT INTO contact VALUES (6000000, 5000000, 'By hand', '', 'user', '')")
    }
    #expect(try desk.file.lend(1).next == 6_000_001)
    #expect(throws: PlanFileError(.outOfKeys, path: try path())) {
      try desk.file.lend(.max)
    }
    #expect(throws: PlanFileError(.outOfKeys, path: try path())) { try desk.file.lend(-1) }
  }

  @Test("a plan that was replaced under its name is noticed, and nothing is written")
  func replaced() throws {
    let desk = try Desk(making: path())
    let other = try Desk(making: path("b.remit"))
    other.file.close()
    let kept = try bytes(path("b.remit"))
    #expect(rename(try path("b.remit"), try path()) == 0)
    #expect(desk.file.isMovedAway)
    try desk.addAccount("Acme")
    #expect(throws: PlanFileError(.movedAway, path: try path())) { try desk.save() }
    #expect(try bytes(path()) == kept)
  }

  @Test("an edit that the disk took though it said no is not saved twice")
  func savedAfterAll() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    let base = desk.sequence
    let pending = desk.waiting
    try desk.save()
    try desk.addAccount("Beta")
    let outcome = try desk.file.commit(
      pending + desk.waiting, basedOn: base, author: "Ann", writer: "test-1", at: Desk.time)
    #expect(outcome == .saved([1: 2, 2: 3]))
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }
}

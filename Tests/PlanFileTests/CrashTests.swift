import Foundation
import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("A program that dies while saving")
struct CrashTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  /// The plan's file and the journal beside it, as they lie on disk in the middle of a save.
  private func cutOff(_ desk: Desk, to copy: String, after edits: [PendingEdit]) throws {
    try desk.file.queue.inDatabase { database in
      // A cache too small for the transaction makes SQLite write before the end.
      try database.execute(sql: "PRAGMA cache_size = 1")
      try database.inTransaction(.immediate) {
        var journal = JournalWriter(
          database: database, author: "Ann", writer: "w", at: Desk.time, sequenceOfTicket: [:])
        for edit in edits { _ = try journal.save(edit) }
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(
            atPath: desk.file.path + ending, toPath: copy + ending)
        }
        return .rollback
      }
    }
  }

  @Test("leaves the plan as it was before that save")
  func rollsBack() throws {
    let desk = try Desk(making: path())
    for number in 1...100 { try desk.addAccount("Kept \(number)") }
    try desk.save()
    let before = desk.plan
    for account in before.accounts {
      try desk.make(
        .accountEdited(
          AccountEdited(account: account.key, field: .name, value: .text("Lost"))))
    }
    try cutOff(desk, to: path("b.remit"), after: desk.waiting)
    let torn = try bytes(path("b.remit"))
    #expect(torn != (try bytes(path())))
    #expect(try #require(folder).contents == ["a.remit", "b.remit", "b.remit-journal"])

    let opened = try PlanFile.open(path("b.remit"))
    #expect(opened.plan == before)
    #expect(opened.sequence == 101)
    #expect(try opened.file.integrityCheck() == [])
    opened.file.close()
    #expect(try bytes(path("b.remit")).count == bytes(path()).count)
    #expect(try #require(folder).contents == ["a.remit", "b.remit"])
  }

  @Test("leaves a plan that a reader who may not write does not take for whole")
  func readOnly() throws {
    let desk = try Desk(making: path())
    for number in 1...100 { try desk.addAccount("Kept \(number)") }
    try desk.save()
    for number in 1...300 { try desk.addAccount("Lost \(number)") }
    try cutOff(desk, to: path("b.remit"), after: Array(desk.waiting))
    #expect(throws: PlanFileError.self) { try PlanFile.open(path("b.remit"), readOnly: true) }
  }

  @Test("while making a plan leaves nothing under its name")
  func whileMaking() throws {
    let first = try Desk(making: path("other.remit"))
    try first.addAccount("Acme")
    var broken = first.waiting
    // The same rows a second time cannot be saved.
    broken += first.waiting
    #expect(throws: PlanFileError.self) {
      try PlanFile.create(
        at: path(), creating: Desk.identity, edits: broken, author: "Ann", writer: "w",
        at: Desk.time)
    }
    #expect(try #require(folder).contents == ["other.remit"])
  }
}

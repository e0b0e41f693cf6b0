import Dispatch
import GRDB
import Plan
import Synchronization
import Testing

@testable import PlanFile

/// What a saver reported, for a test to wait for.
private final class Reports: Sendable {
  private let reports = Mutex<[PlanSaver.Report]>([])
  private let arrived = DispatchSemaphore(value: 0)

  func take(_ report: PlanSaver.Report) {
    reports.withLock { $0.append(report) }
    arrived.signal()
  }

  /// The next report, however long it takes; nil after a minute.
  func next() -> PlanSaver.Report? {
    guard arrived.wait(timeout: .now() + 60) == .success else { return nil }
    return reports.withLock { $0.removeFirst() }
  }
}

@Suite("Saving in the background")
struct SaverTests {
  let folder = try? TemporaryFolder()
  private let reports = Reports()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  func saver(_ desk: Desk, writer: String = "test-1") -> PlanSaver {
    PlanSaver(
      desk.file, sequence: desk.sequence, author: "Ann", writer: writer, clock: { Desk.time },
      report: { [reports] in reports.take($0) })
  }

  @Test("every edit gets to the disk, in its order, and is reported once")
  func saves() throws {
    let desk = try Desk(making: path())
    let saver = saver(desk)
    for number in 1...200 {
      try desk.addAccount("Account \(number)")
      saver.save(desk.waiting, basedOn: desk.sequence)
      desk.waiting = []
    }
    #expect(saver.flush(for: .seconds(60)))
    #expect(saver.unsaved == [])
    var sequences: [Int: Int] = [:]
    while sequences.count < 200 {
      guard case .saved(let saved, let newest) = reports.next() else {
        Issue.record("not saved")
        return
      }
      #expect(saved.values.max() == newest)
      sequences.merge(saved) { _, _ in -1 }
    }
    #expect(sequences == Dictionary(uniqueKeysWithValues: (1...200).map { ($0, $0 + 1) }))
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }

  @Test("lets go of no edit that does not wait any more")
  func withdrawing() throws {
    let desk = try Desk(making: path())
    let saver = saver(desk)
    try desk.addAccount("Saved")
    let edits = desk.waiting
    saver.save(edits, basedOn: desk.sequence)
    #expect(saver.flush(for: .seconds(60)))
    #expect(!saver.withdraw(ticket: try #require(edits.first).ticket))
  }

  @Test("after another program's edits, ours are let go of until they are made anew")
  func foreign() throws {
    let desk = try Desk(making: path())
    let other = try Desk(opening: path(), writer: "other")
    let saver = saver(desk)
    try other.addAccount("Theirs")
    try other.save()
    try desk.addAccount("Ours")
    saver.save(desk.waiting, basedOn: 1)
    guard case .foreign(let entries) = reports.next() else {
      Issue.record("the other's edits were not noticed")
      return
    }
    #expect(entries.map(\.sequence) == [2])
    // An edit made before the loop heard of it.
    try desk.addAccount("Too early")
    saver.save(Array(desk.waiting.suffix(1)), basedOn: 1)
    #expect(saver.unsaved == [])

    let mine = desk.waiting
    for pending in mine.reversed() { _ = try desk.plan.apply(pending.change.inverse) }
    for entry in entries { _ = try desk.plan.apply(#require(entry.edit)) }
    desk.waiting = []
    for pending in mine { try desk.make(pending.edit) }
    saver.save(desk.waiting, basedOn: 2)
    #expect(reports.next() == .saved([3: 3, 4: 4], newest: 4))
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }

  @Test("a look tells of another program's edits, and says nothing of our own")
  func looks() throws {
    let desk = try Desk(making: path())
    let other = try Desk(opening: path(), writer: "other")
    let saver = saver(desk)
    try desk.addAccount("Ours")
    saver.save(desk.waiting, basedOn: 1)
    #expect(reports.next() == .saved([1: 2], newest: 2))
    saver.look()
    #expect(saver.flush(for: .seconds(60)))
    other.plan = desk.plan
    other.sequence = 2
    try other.addAccount("Theirs")
    try other.save()
    saver.look()
    guard case .foreign(let entries) = reports.next() else {
      Issue.record("the other's edits were not noticed")
      return
    }
    #expect(entries.map(\.what) == ["added Theirs"])
  }

  @Test("what a full disk refuses is kept, and saved once there is room")
  func fullDisk() throws {
    let desk = try Desk(making: path())
    let saver = saver(desk)
    let pages = try limitPages(of: desk.file, to: 1)
    let before = try bytes(path())
    for number in 1...200 { try desk.addAccount("Account \(number)") }
    saver.save(desk.waiting, basedOn: 1)
    #expect(reports.next() == .refused(PlanFileError(.diskFull, path: try path())))
    #expect(saver.unsaved == desk.waiting)
    #expect(!saver.flush(for: .seconds(60)))
    #expect(reports.next() == .refused(PlanFileError(.diskFull, path: try path())))
    #expect(try bytes(path()) == before)
    _ = try limitPages(of: desk.file, to: pages + 10_000)
    saver.retry()
    guard case .saved(let saved, newest: 201) = reports.next() else {
      Issue.record("not saved")
      return
    }
    #expect(saved.count == 200)
    #expect(saver.flush(for: .seconds(60)))
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }

  @Test("wherever the disk runs full, the plan is as it was", arguments: 0...30)
  func fullAnywhere(room: Int) throws {
    let desk = try Desk(making: path())
    let pages = try limitPages(of: desk.file, to: 1)
    _ = try limitPages(of: desk.file, to: pages + room)
    for number in 1...150 { try desk.addAccount("Account \(number)") }
    let before = try PlanFile.open(path()).plan
    do throws(PlanFileError) {
      _ = try desk.file.commit(
        desk.waiting, basedOn: 1, author: "Ann", writer: "w", at: Desk.time)
      #expect(try PlanFile.open(desk.file.path).plan == desk.plan)
    } catch {
      #expect(error.reason == .diskFull)
      #expect(try PlanFile.open(desk.file.path).plan == before)
    }
    #expect(try desk.file.integrityCheck() == [])
    #expect(try #require(folder).contents == ["a.remit"])
  }

  /// Lets the file grow to so many pages and no further.
  ///
  /// - Returns: how many it has.
  private func limitPages(of file: PlanFile, to count: Int) throws -> Int {
    try file.queue.inDatabase { database in
      try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count)") ?? 0
    }
  }
}

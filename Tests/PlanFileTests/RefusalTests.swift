import Foundation
import GRDB
import Plan
import Seeds
import Testing

@testable import PlanFile

@Suite("What is no plan is refused, and left as it was")
struct RefusalTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  /// Opens what cannot be opened, and holds the file to its bytes.
  func refusal(of path: String) throws -> PlanFileError.Reason? {
    let before = try? bytes(path)
    defer { #expect((try? bytes(path)) == before) }
    do throws(PlanFileError) {
      let opened = try PlanFile.open(path)
      opened.file.close()
      return nil
    } catch {
      #expect(error.path == path)
      #expect(error.sentence.contains(path) && !error.sentence.contains("\n"))
      return error.reason
    }
  }

  func plan(_ change: (Desk) throws -> Void = { _ in }) throws -> String {
    let desk = try Desk(making: path())
    for number in 1...300 { try desk.addAccount("Account \(number)") }
    try change(desk)
    try desk.save()
    desk.file.close()
    return try path()
  }

  @Test("a file that is not there")
  func missing() throws {
    #expect(try refusal(of: path("none.remit")) == .noSuchFile)
    #expect(try refusal(of: path("none/none.remit")) == .noSuchFile)
    #expect(try #require(folder).contents == [])
  }

  @Test("a folder, and what is neither file nor folder")
  func folders() throws {
    #expect(try refusal(of: #require(folder).path) == .isFolder)
    #expect(try refusal(of: "/dev/null") == .isNoFile)
  }

  @Test(
    "a file of another kind, named where its first bytes say so",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A], "a JPEG picture"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
      (Array("Account Name,ARR\nAcme,1\n".utf8), "a text file (`remit import` reads a CSV)"),
      (Array("PK".utf8) + [3, 4, 20], "a zip archive or an office document"),
      ([0, 1, 2, 3], nil),
    ] as [([UInt8], String?)])
  func otherKinds(bytes: [UInt8], kind: String?) throws {
    try write(bytes, to: path())
    #expect(try refusal(of: path()) == .notAPlan(looksLike: kind))
  }

  @Test("an empty file")
  func empty() throws {
    try write([], to: path())
    #expect(try refusal(of: path()) == .empty)
  }

  @Test("the database of another program")
  func otherDatabase() throws {
    let queue = try DatabaseQueue(path: path())
    try queue.write { try $0.execute(sql: "CREATE TABLE account (name TEXT)") }
    try queue.close()
    #expect(try refusal(of: path()) == .otherDatabase)
  }

  @Test("a plan of a newer version")
  func newer() throws {
    let path = try plan()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(try refusal(of: path) == .newerVersion(99, known: Schema.current.version))
  }

  @Test("a plan cut short anywhere", arguments: [50, 99, 100, 700, 4_096, 20_000, -4_096, -1])
  func truncated(length: Int) throws {
    let path = try plan()
    let whole = try bytes(path)
    try write(length < 0 ? whole.dropLast(-length) : whole.prefix(length), to: path)
    switch try refusal(of: path) {
    case .damaged, .notAPlan: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test("a plan with a page overwritten is refused or read, never trapped on", arguments: 1...40)
  func overwritten(seed: Int) throws {
    let path = try plan()
    var random = SeededRandom(seed: UInt64(seed))
    var damaged = try bytes(path)
    let start = Int.random(in: 100..<damaged.count - 600, using: &random)
    for place in start..<start + 500 { damaged[place] = .random(in: 0...255, using: &random) }
    try write(damaged, to: path)
    _ = try refusal(of: path)
  }

  @Test(
    "values that stand for nothing",
    arguments: [
      "UPDATE plan SET currency = 'XXQ'", "UPDATE account SET renewal = 'soon-ishhh'",
      "UPDATE account SET overrides = '[1]'", "UPDATE answer SET value = '[]'",
      "DELETE FROM plan", "DROP TABLE tenure", "DELETE FROM playbook WHERE part = 'templates'",
    ])
  func nonsense(sql: String) throws {
    let path = try plan()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
    }
    try queue.close()
    guard case .damaged = try refusal(of: path) else {
      Issue.record("it was opened")
      return
    }
  }

  @Test("a plan that another program holds for too long")
  func locked() throws {
    let path = try plan()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    #expect(throws: PlanFileError(.locked, path: path)) {
      try PlanFile.open(path, readOnly: false, schema: .current, patience: 0.05)
    }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try other.close()
  }

  @Test("a plan opened for reading takes no changes")
  func readOnly() throws {
    let path = try plan()
    let before = try bytes(path)
    let opened = try PlanFile.open(path, readOnly: true)
    #expect(opened.file.isReadOnly)
    #expect(throws: PlanFileError(.readOnly, path: path)) { try opened.file.lend(1) }
    #expect(throws: PlanFileError(.readOnly, path: path)) {
      try opened.file.commit(
        [], basedOn: opened.sequence, author: "Ann", writer: "w", at: Desk.time)
    }
    opened.file.close()
    #expect(try bytes(path) == before)
  }

  @Test(
    "a plan that may not be written is opened for reading, and says so",
    .enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func mayNotWrite() throws {
    let path = try plan()
    #expect(chmod(path, 0o444) == 0)
    #expect(try PlanFile.open(path).file.isReadOnly)
    #expect(chmod(path, 0o644) == 0)
    let folder = try #require(folder).path
    #expect(chmod(folder, 0o555) == 0)
    defer { chmod(folder, 0o755) }
    #expect(try PlanFile.open(path).file.isReadOnly)
  }

  @Test("a plan in a folder that is not there cannot be made, and nothing is left")
  func cannotMake() throws {
    let path = try path("none/a.remit")
    do throws(PlanFileError) {
      try PlanFile.create(
        at: path, creating: Desk.identity, author: "Ann", writer: "w",
        at: Desk.time)
      Issue.record("it was made")
    } catch {
      guard case .cannotCreate = error.reason else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try #require(folder).contents == [])
  }
}

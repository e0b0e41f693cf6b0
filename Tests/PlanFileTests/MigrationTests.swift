import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("A plan of an older version")
struct MigrationTests {
  let folder = try? TemporaryFolder()

  /// The schema with one more step than there is.
  static let next = Schema(
    migrations: Schema.current.migrations + [
      Schema.Migration(name: "a note for accounts") { database in
        try database.execute(sql: "ALTER TABLE account ADD COLUMN note TEXT")
      }
    ])

  /// What the copy beside a plan is called.
  static let backup = "a.remit.v\(Schema.current.version)-backup"

  @Test("is brought up to date after a copy of it was kept beside it")
  func migrates() throws {
    let folder = try #require(folder)
    let desk = try Desk(making: folder.file("a.remit"))
    try desk.addAccount("Acme")
    try desk.save()
    desk.file.close()
    let opened = try PlanFile.open(
      folder.file("a.remit"), readOnly: false, schema: Self.next, patience: 1)
    #expect(opened.plan == desk.plan)
    opened.file.close()
    #expect(try folder.contents == ["a.remit", Self.backup])
    let copy = try PlanFile.open(folder.file(Self.backup))
    #expect(copy.plan == desk.plan)
    #expect(try FileHeader(path: folder.file("a.remit")).version == Self.next.version)
    let again = try PlanFile.open(
      folder.file("a.remit"), readOnly: false, schema: Self.next, patience: 1)
    #expect(again.plan == desk.plan)
    #expect(try folder.contents.count == 2)
  }

  @Test("never loses an older copy to a newer one")
  func keepsCopies() throws {
    let folder = try #require(folder)
    try write([1, 2, 3], to: folder.file(Self.backup))
    try Desk(making: folder.file("a.remit")).file.close()
    _ = try PlanFile.open(
      folder.file("a.remit"), readOnly: false, schema: Self.next, patience: 1)
    #expect(
      try folder.contents == ["a.remit", Self.backup, Self.backup + "-2"])
    #expect(Array(try bytes(folder.file(Self.backup))) == [1, 2, 3])
  }

  @Test("is refused where it cannot be written, and left as it was")
  func readOnly() throws {
    let path = try #require(folder).file("a.remit")
    try Desk(making: path).file.close()
    let before = try bytes(path)
    #expect(throws: PlanFileError(.olderVersion(Schema.current.version), path: path)) {
      try PlanFile.open(path, readOnly: true, schema: Self.next, patience: 1)
    }
    #expect(try bytes(path) == before)
  }

  @Test("is left as it was when a step fails")
  func failingStep() throws {
    let path = try #require(folder).file("a.remit")
    try Desk(making: path).file.close()
    let before = try bytes(path)
    let broken = Schema(
      migrations: Self.next.migrations + [
        Schema.Migration(name: "nonsense") { try $0.execute(sql: "ALTER TABLE none ADD x") }
      ])
    #expect(throws: PlanFileError.self) {
      try PlanFile.open(path, readOnly: false, schema: broken, patience: 1)
    }
    #expect(try bytes(path).dropFirst(100) == before.dropFirst(100))
    #expect(try PlanFile.open(path).sequence == 1)
  }

  @Test("from before territories keeps every row, and can hold territories")
  func beforeTerritories() throws {
    let path = try #require(folder).file("a.remit")
    let desk = try Desk(making: path)
    try desk.addAccount("Acme")
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      for table in ["hold", "rule", "move", "challenge", "kept"] {
        try database.execute(sql: "DROP TABLE \(table)")
      }
      for column in ["account.city", "account.postal", "account.skill", "seat.states"] {
        let parts = column.split(separator: ".")
        try database.execute(sql: "ALTER TABLE \(parts[0]) DROP COLUMN \(parts[1])")
      }
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    let opened = try PlanFile.open(path)
    #expect(opened.plan == desk.plan)
    opened.file.close()
    let again = try Desk(opening: path)
    let account = try #require(again.plan.accounts.map(\.self).first)
    try again.make(
      .accountEdited(AccountEdited(account: account.key, field: .city, value: .text("Oslo"))))
    try again.save()
    again.file.close()
    #expect(try PlanFile.open(path).plan == again.plan)
  }

  @Test("from before a book limit had its role keeps the limit, and takes the role of a new one")
  func beforeBookRoles() throws {
    let path = try #require(folder).file("a.remit")
    let desk = try Desk(making: path)
    var segment = Segment(key: SegmentKey(90_000), name: "All", membership: .rest)
    segment.bookLimit = CountRange(low: 80, high: 80)
    try desk.make(.segmentAdded(SegmentAdded(segment: segment)))
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "ALTER TABLE segment DROP COLUMN book_role")
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    let again = try Desk(opening: path)
    #expect(again.plan == desk.plan)
    try again.make(
      .bookLimitSet(
        BookLimitSet(
          segment: segment.key, limit: CountRange(low: 20, high: 40), role: .csm)))
    try again.save()
    again.file.close()
    #expect(try PlanFile.open(path).plan.segments[segment.key]?.bookRole == .csm)
  }

  @Test("from before seats waited for segments keeps its seats, and can hold one that waits")
  func beforeWaiting() throws {
    let path = try #require(folder).file("a.remit")
    let desk = try Desk(making: path)
    try desk.make(.seatAdded(SeatAdded(seat: Seat(key: SeatKey(90_000), name: "Ann"))))
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "ALTER TABLE seat DROP COLUMN awaited_segments")
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    let again = try Desk(opening: path)
    #expect(again.plan == desk.plan)
    var seat = Seat(key: SeatKey(90_001), name: "Bo")
    seat.awaitedSegments = ["Moon"]
    try again.make(.seatAdded(SeatAdded(seat: seat)))
    try again.save()
    again.file.close()
    #expect(try PlanFile.open(path).plan == again.plan)
    #expect(try PlanFile.open(path).plan.seats[seat.key]?.awaitedSegments == ["Moon"])
  }

  @Test("from before segments had conditions keeps every row, and can hold one")
  func beforeConditions() throws {
    let path = try #require(folder).file("a.remit")
    let desk = try Desk(making: path)
    try desk.addAccount("Acme")
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "ALTER TABLE segment DROP COLUMN predicate")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    let again = try Desk(opening: path)
    #expect(again.plan == desk.plan)
    let segment = Segment(
      key: SegmentKey(90_000), name: "Acmes", order: 7,
      membership: .predicate("name starts acme"))
    try again.make(.segmentAdded(SegmentAdded(segment: segment)))
    try again.save()
    again.file.close()
    let opened = try PlanFile.open(path).plan
    #expect(opened == again.plan)
    let account = try #require(opened.accounts.map(\.self).first)
    #expect(opened.segment(of: account)?.name == "Acmes")
  }
}

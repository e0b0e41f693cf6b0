import GRDB
import Plan
import Testing

@testable import PlanFile

@Suite("An edit of many rows")
struct BulkTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  /// An import of accounts with owners and deals, every kind of value among them.
  func batch(for desk: Desk, accounts: Int, seed: UInt64 = 3) throws -> ImportBatch {
    var random = RandomEdits(seed: seed)
    var source = ImportSource(
      key: try desk.key(), kind: .accounts, fileName: "a.csv", on: Desk.today)
    source.added = accounts
    var batch = ImportBatch(source: source, on: Desk.today, keys: KeyBlock(0..<0))
    for number in 0..<10 {
      var seat = Seat(key: try desk.key(), name: "Seat \(number)", role: .am)
      seat.identity = CRMIdentity(system: "hubspot", id: "s\(number)")
      batch.seats.append(seat)
    }
    for number in 0..<accounts {
      let key = try desk.key(Account.self)
      batch.accounts.append(
        AccountFacts.Arrival(
          key: key, identity: random.identity(key.number), facts: random.facts(),
          people: [
            AccountFacts.Holder(role: nil, seat: batch.seats[number % 10].key),
            AccountFacts.Holder(role: .csm, seat: random.chance(50) ? batch.seats[0].key : nil),
          ]))
      var deal = Deal(key: try desk.key(), name: random.name())
      deal.account = key
      deal.amount = random.money()
      deal.phase = random.pick(Deal.Phase.allCases) ?? .open
      deal.closes = Desk.today
      batch.deals.append(deal)
    }
    // The file names one account twice, and the plan has one just so already.
    if let twice = batch.accounts.first {
      var facts = twice.facts
      facts.arr = Money(minorUnits: 1)
      batch.accounts.append(
        AccountFacts.Arrival(key: twice.key, identity: nil, facts: facts, people: []))
    }
    batch.keys = try desk.keys(batch.keysNeeded)
    return batch
  }

  @Test("reads back from the journal as it was, and so does what takes it back")
  func readsBack() throws {
    let desk = try Desk(making: path())
    let pending = try desk.make(.imported(batch(for: desk, accounts: 300)))
    try desk.save()
    let entry = try #require(try desk.file.journal(2))
    #expect(entry.edit == pending.edit)
    #expect(entry.inverse == pending.change.inverse)
    #expect(try desk.file.inverse(of: 2) == pending.change.inverse)
    #expect(try PlanFile.open(path()).plan == desk.plan)
    let rows = try DatabaseQueue(path: path()).inDatabase { database in
      try Int.fetchAll(
        database,
        sql: """
          SELECT length(edit) FROM journal WHERE sequence = 2
          UNION ALL SELECT count(*) FROM journal_row, json_each(rows)
            WHERE json_extract(value, '$[0]') <> 'columns'
          UNION ALL SELECT count(*) FROM journal_arrival, json_each(rows)
          """)
    }
    #expect(rows[0] < 1_000)
    #expect(rows[1] == pending.change.rows.count)
    #expect(rows[2] == 10 + 301 + 300)
  }

  @Test("that an older program wrote reads back from the journal as well, and is taken back")
  func older() throws {
    let desk = try Desk(making: path())
    let empty = desk.plan
    let pending = try desk.make(.imported(batch(for: desk, accounts: 300)))
    try desk.save()
    desk.file.close()
    try DatabaseQueue(path: path()).writeWithoutTransaction { database in
      for table in [JournalChunks.Table.rows, .arrivals] {
        for (ordinal, rows) in try OlderJournal.rows(of: table, in: database) {
          try database.execute(
            sql: "UPDATE \(table.rawValue) SET rows = ? WHERE ordinal = ?",
            arguments: [rows, ordinal])
        }
      }
      try database.execute(sql: "DROP TABLE kept")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    let again = try Desk(opening: path(), writer: "test-2")
    let entry = try #require(try again.file.journal(2))
    #expect(entry.edit == pending.edit)
    #expect(entry.inverse == pending.change.inverse)
    try again.make(#require(entry.inverse), undoes: .sequence(2))
    try again.save()
    #expect(again.plan == empty)
    #expect(try PlanFile.open(path()).plan == empty)
  }

  @Test("into empty tables leaves every index as it was")
  func indexes() throws {
    let desk = try Desk(making: path())
    func indexes() throws -> [String] {
      try DatabaseQueue(path: path()).inDatabase { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name
            """)
      }
    }
    let before = try indexes()
    try desk.make(.imported(batch(for: desk, accounts: 10_050)))
    try desk.save()
    #expect(try indexes() == before)
    #expect(try desk.file.integrityCheck() == [])
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }

  @Test("is undone and redone in later sessions")
  func undone() throws {
    let first = try Desk(making: path())
    let empty = first.plan
    try first.make(.imported(batch(for: first, accounts: 250)))
    try first.save()
    let full = first.plan
    first.file.close()

    let second = try Desk(opening: path(), writer: "test-2")
    let undo = try second.make(
      #require(try second.file.inverse(of: 2)), undoes: .sequence(2))
    try second.save()
    #expect(second.plan == empty)
    #expect(try PlanFile.open(path()).plan == empty)
    #expect(try second.file.journal(3)?.edit == undo.edit)
    second.file.close()

    let third = try Desk(opening: path(), writer: "test-3")
    try third.make(#require(try third.file.inverse(of: 3)), undoes: .sequence(3))
    try third.save()
    #expect(third.plan == full)
    #expect(try PlanFile.open(path()).plan == full)
    #expect(try third.file.integrityCheck() == [])
  }

  @Test("replays from the journal's own lines")
  func replays() throws {
    let desk = try Desk(making: path())
    try desk.make(.imported(batch(for: desk, accounts: 220)))
    var again = try batch(for: desk, accounts: 220, seed: 4)
    // The same accounts come a second time, most of them unchanged.
    let kept = desk.plan.accounts.prefix(210).map {
      AccountFacts.Arrival(key: $0.key, identity: $0.identity, facts: $0.file)
    }
    again.accounts = kept + again.accounts.suffix(5)
    again.seats = []
    for index in again.accounts.indices { again.accounts[index].people = [] }
    again.deals = []
    try desk.make(.imported(again))
    try desk.save()
    var copy = Plan(identity: Desk.identity)
    try desk.file.forEachEntry(after: 1) { entry in
      let line = try JournalLine(json: try #require(JournalLine(entry)).json())
      _ = try copy.apply(line.edit)
    }
    #expect(copy == desk.plan)
  }

  @Test("rows that trade their CRM ids are saved")
  func tradedIdentities() throws {
    let desk = try Desk(making: path())
    let ids = ["001A0000001ABCDEAA", "001A0000002ABCDEAA"].map {
      CRMIdentity(system: "salesforce", id: $0)
    }
    var rows: [Account] = []
    for id in ids {
      rows.append(Account(key: try desk.key(), identity: id, file: AccountFacts(name: id.id)))
      try desk.make(.accountAdded(AccountAdded(account: try #require(rows.last))))
    }
    try desk.save()
    var traded = rows
    traded[0].identity = ids[1]
    traded[1].identity = ids[0]
    let edit = Edit.rowsRestored(
      RowsRestored(
        rows: zip(rows, traded).map { old, new in
          RowChange(
            id: RowID(.account, old.key.number), before: .account(old), after: .account(new))
        }))
    try desk.make(edit)
    try desk.save()
    #expect(try PlanFile.open(path()).plan == desk.plan)
  }
}

import GRDB
import Plan

/// The tables of a plan file, and the steps by which older files came to have them.
struct Schema: Sendable {
  /// One named change of the tables. Its place in the list is the version it leads to.
  struct Migration: Sendable {
    let name: String
    let apply: @Sendable (Database) throws -> Void
  }

  let migrations: [Migration]

  /// The version of a file on which all migrations were done.
  var version: Int { migrations.count }

  static let current = Schema(migrations: [
    Migration(name: "the first tables", apply: createTables),
    Migration(name: "territories", apply: addWhatIsMissing),
    Migration(name: "segments by a predicate", apply: addWhatIsMissing),
    // Older journals are read as they are; an older program could not read what is written now.
    Migration(name: "large plans: rows of edits as lists, rows counted", apply: countRows),
    Migration(name: "the role of a book limit", apply: addWhatIsMissing),
    Migration(name: "segments that seats wait for", apply: addWhatIsMissing),
  ])

  /// The tables of rows, each after those it refers to, so that a bulk load finds what it names.
  static let tables: [TableShape] = [
    Segment.shape, Seat.shape, Account.shape, Deal.shape, Tenure.shape, Handoff.shape,
    HandoffItem.shape, Promise.shape, Contact.shape, ImportSource.shape, Hold.shape,
    TerritoryRule.shape, Move.shape, Challenge.shape,
  ]

  /// Does the migrations that a file still lacks. The caller holds the transaction.
  func migrate(_ database: Database, from version: Int) throws {
    for migration in migrations.dropFirst(version) { try migration.apply(database) }
    try database.execute(sql: "PRAGMA user_version = \(self.version)")
  }

  @Sendable private static func createTables(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(FileHeader.applicationID)")
    for statement in singles + tables.flatMap(\.creation) + journal {
      try database.execute(sql: statement)
    }
  }

  /// Makes the tables, and adds the columns, that the shapes have and the file has not. A file that
  /// was made a moment ago has them all.
  @Sendable private static func addWhatIsMissing(_ database: Database) throws {
    for table in tables {
      guard try database.tableExists(table.name) else {
        for statement in table.creation { try database.execute(sql: statement) }
        continue
      }
      let there = Set(try database.columns(in: table.name).map(\.name))
      for column in table.columns where !there.contains(column.name) {
        try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(column.addition)")
      }
    }
  }

  /// Keeps beside the tables how much they hold, for the first picture of a large plan.
  @Sendable private static func countRows(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS kept (
          one INTEGER PRIMARY KEY CHECK (one = 1),
          accounts INTEGER NOT NULL CHECK (accounts >= 0),
          seats INTEGER NOT NULL CHECK (seats >= 0),
          deals INTEGER NOT NULL CHECK (deals >= 0),
          others INTEGER NOT NULL CHECK (others >= 0)
        ) STRICT
        """)
    func count(_ shape: TableShape) -> String { "(SELECT count(*) FROM \(shape.name))" }
    let others = tables.filter { !["account", "seat", "deal"].contains($0.name) }.map(count)
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO kept SELECT 1, \(count(Account.shape)), \(count(Seat.shape)),
          \(count(Deal.shape)), \(others.joined(separator: " + "))
        """)
  }

  /// What a plan has once. Parts of the playbook and answers stand as JSON under their names.
  private static let singles = [
    """
    CREATE TABLE plan (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL,
      currency TEXT NOT NULL,
      created_on TEXT NOT NULL CHECK (length(created_on) = 10),
      branched_from TEXT,
      next_key INTEGER NOT NULL CHECK (next_key > 0)
    ) STRICT
    """,
    """
    CREATE TABLE playbook (
      part TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    """,
    """
    CREATE TABLE answer (
      question TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    """,
  ]

  /// The journal, and beside it the rows of edits too large for one line.
  ///
  /// An edit of many rows has NULL as its inverse: its rows, with what they were before, stand in
  /// `journal_row`, and what a file brought in `journal_arrival`, as JSON lists (see
  /// `JournalChunks`). `ticket` counts the edits of one writer, so that one that was saved though the
  /// disk said no is known again.
  private static let journal = [
    """
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      writer TEXT NOT NULL,
      ticket INTEGER NOT NULL,
      what TEXT NOT NULL,
      undoes INTEGER REFERENCES journal(sequence),
      edit TEXT NOT NULL CHECK (json_valid(edit)),
      inverse TEXT CHECK (inverse IS NULL OR json_valid(inverse))
    ) STRICT
    """,
    """
    CREATE TABLE journal_row (
      sequence INTEGER NOT NULL REFERENCES journal(sequence),
      ordinal INTEGER NOT NULL,
      rows TEXT NOT NULL,
      PRIMARY KEY (sequence, ordinal)
    ) STRICT
    """,
    """
    CREATE TABLE journal_arrival (
      sequence INTEGER NOT NULL REFERENCES journal(sequence),
      ordinal INTEGER NOT NULL,
      rows TEXT NOT NULL,
      PRIMARY KEY (sequence, ordinal)
    ) STRICT
    """,
    """
    CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
    BEGIN SELECT raise(ABORT, 'the journal only grows'); END
    """,
    """
    CREATE TRIGGER journal_grows BEFORE DELETE ON journal
    BEGIN SELECT raise(ABORT, 'the journal only grows'); END
    """,
  ]
}

import GRDB
import Plan

/// The rows of an edit too large for one line of the journal.
///
/// In the journal's line the edit stands without what it shares with its rows, and without an
/// inverse: that is its rows turned round. So a million imported accounts stand once in the
/// journal, a row each.
struct BulkRows {
  var edit: Edit
  let changes: [RowChange]
  /// What a file brought, of an import.
  let arrivals: Arrivals

  /// Whether an edit is written so.
  static func isBulk(_ pending: PendingEdit) -> Bool {
    let changes = pending.change.rows
    var count = changes.count
    if case .imported(let batch) = pending.edit {
      count = max(count, batch.accounts.count + batch.seats.count + batch.deals.count)
    }
    return count > JournalWriter.bulk && pending.change.inverse == undo(of: changes)
  }

  /// What `Plan` gives as the inverse of an edit with these changes.
  static func undo(of changes: [RowChange]) -> Edit {
    .rowsRestored(RowsRestored(rows: changes.map(\.reversed)))
  }

  var undo: Edit { Self.undo(of: changes) }

  // MARK: - Writing

  /// Takes an edit apart.
  init(_ pending: PendingEdit) {
    changes = pending.change.rows
    edit = pending.edit
    switch pending.edit {
    case .imported(var batch):
      arrivals = Arrivals(of: batch, given: changes)
      batch.accounts = []
      batch.seats = []
      batch.deals = []
      edit = .imported(batch)
    case .rowsRestored(let restored) where restored.rows == changes.reversed():
      arrivals = Arrivals()
      edit = .rowsRestored(RowsRestored(rows: []))
    default: arrivals = Arrivals()
    }
  }

  func write(to database: Database, sequence: Int) throws {
    let statement = try PreparedStatement(
      """
      INSERT INTO journal_row (sequence, ordinal, kind, key, before, after)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, in: database)
    for (ordinal, change) in changes.enumerated() {
      var columns = statement.writer
      columns.number(sequence)
      columns.number(ordinal)
      columns.choice(change.id.kind)
      columns.number(change.id.number)
      for value in [change.before, change.after] {
        if let value { columns.text(utf8: try value.json()) } else { columns.null() }
      }
      try statement.run(columns)
    }
    try arrivals.write(to: database, sequence: sequence)
  }

  // MARK: - Reading

  /// Puts an edit together again; nil where the line has no rows beside it (the plan's creation).
  init?(of sequence: Int, edit: Edit, in database: Database) throws {
    if case .planCreated = edit { return nil }
    let changes = try Self.changes(of: sequence, in: database)
    self.edit = edit
    self.changes = changes
    arrivals = Arrivals()
    switch edit {
    case .imported(var batch):
      try Arrivals.restore(&batch, of: sequence, given: changes, in: database)
      self.edit = .imported(batch)
    case .rowsRestored(let restored) where restored.rows.isEmpty:
      self.edit = .rowsRestored(RowsRestored(rows: changes.reversed()))
    default: break
    }
  }

  static func changes(of sequence: Int, in database: Database) throws -> [RowChange] {
    let statement = try PreparedStatement(
      """
      SELECT kind, key, before, after FROM journal_row WHERE sequence = ?1 ORDER BY ordinal
      """, in: database)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    var changes: [RowChange] = []
    while try statement.step() {
      var columns = statement.reader
      let kind = try columns.requiredChoice(RowID.Kind.self)
      let key = try columns.requiredNumber()
      let before = try columns.text()
      let after = try columns.text()
      changes.append(
        RowChange(
          id: RowID(kind, key), before: try before.map { try RowValue(kind, json: $0) },
          after: try after.map { try RowValue(kind, json: $0) }))
    }
    return changes
  }
}

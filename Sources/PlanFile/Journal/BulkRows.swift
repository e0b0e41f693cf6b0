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
    return count > JournalWriter.bulk && isUndo(pending.change.inverse, of: changes)
  }

  /// Whether an edit is what `undo(of:)` gives, found out without making that.
  private static func isUndo(_ edit: Edit, of changes: [RowChange]) -> Bool {
    guard case .rowsRestored(let restored) = edit else { return false }
    guard restored.rows.count == changes.count else { return false }
    return restored.rows.withUnsafeBufferPointer { rows in
      changes.withUnsafeBufferPointer { changes in
        rows.indices.allSatisfy { place in
          rows[place].id == changes[place].id && rows[place].before == changes[place].after
            && rows[place].after == changes[place].before
        }
      }
    }
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
    case .rowsRestored(let restored) where restored.rows.elementsEqual(changes.reversed()):
      arrivals = Arrivals()
      edit = .rowsRestored(RowsRestored(rows: [], lines: restored.lines))
    default: arrivals = Arrivals()
    }
  }

  /// Encodes the rows, and what a file brought, on a thread of their own.
  func encoding() -> ChunkRelay {
    ChunkRelay { [changes, arrivals] deliver in
      try withoutActuallyEscaping(deliver) { deliver in
        var chunks = ChunkEncoder { try deliver(.init(table: .rows, rows: $0)) }
        // In place: a change is large to take out of the list.
        try changes.withUnsafeBufferPointer { changes in
          for place in changes.indices { try chunks.append(changes[place]) }
        }
        try chunks.finish()
        chunks = ChunkEncoder { try deliver(.init(table: .arrivals, rows: $0)) }
        try arrivals.encode(to: &chunks)
      }
    }
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
      self.edit = .rowsRestored(RowsRestored(rows: changes.reversed(), lines: restored.lines))
    default: break
    }
  }

  /// The rows that an edit changed; at most the first chunks of them where a number is given.
  static func changes(
    of sequence: Int, chunks: Int = .max, in database: Database
  ) throws -> [RowChange] {
    var changes: [RowChange] = []
    try JournalChunks(database, .rows, of: sequence).forEach(chunks: chunks) { element in
      let (id, names) = (element.id, element.names)
      changes.append(
        RowChange(
          id: id, before: try element.before.map { try RowValue(id, json: $0, names: names) },
          after: try element.after.map { try RowValue(id, json: $0, names: names) }))
    }
    return changes
  }
}

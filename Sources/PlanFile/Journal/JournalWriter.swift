import GRDB
import Plan

/// Writes edits within a transaction: their rows, and a line of the journal each.
struct JournalWriter {
  /// From how many rows on an edit's rows stand beside the journal instead of in its line.
  static let bulk = 200

  private let database: Database
  private let author: String
  private let writer: String
  private let at: String
  private var rows: RowWriter
  /// The edits of this run that are saved, or are being saved in this transaction.
  private var sequenceOfTicket: [Int: Int]

  init(
    database: Database, author: String, writer: String, at: String, sequenceOfTicket: [Int: Int]
  ) {
    self.database = database
    self.author = author
    self.writer = writer
    self.at = at
    self.sequenceOfTicket = sequenceOfTicket
    rows = RowWriter(database)
  }

  /// - Returns: the edit's sequence.
  mutating func save(_ pending: PendingEdit) throws -> Int {
    let sequence = try database.newestSequence() + 1
    let bulk = BulkRows.isBulk(pending) ? BulkRows(pending) : nil
    let chunks = bulk?.encoding()
    defer { chunks?.abandon() }
    let largest = try rows.write(pending.change.rows)
    if largest > 0 { try database.reserve(upTo: largest) }
    try database.keep(pending.change.rows)
    if let bulk, let chunks {
      try line(sequence, pending, edit: PlanJSON.text(bulk.edit), inverse: nil)
      try write(chunks, beside: sequence)
    } else {
      try line(
        sequence, pending, edit: PlanJSON.text(pending.edit),
        inverse: PlanJSON.text(pending.change.inverse))
    }
    sequenceOfTicket[pending.ticket] = sequence
    return sequence
  }

  private func write(_ chunks: ChunkRelay, beside sequence: Int) throws {
    var rows = JournalChunks(database, .rows, of: sequence)
    var arrivals = JournalChunks(database, .arrivals, of: sequence)
    while let chunk = try chunks.next() {
      switch chunk.table {
      case .rows: try rows.append(chunk.rows)
      case .arrivals: try arrivals.append(chunk.rows)
      }
    }
  }

  private func line(
    _ sequence: Int, _ pending: PendingEdit, edit: String, inverse: String?
  ) throws {
    let statement = try PreparedStatement(
      """
      INSERT INTO journal (sequence, at, author, writer, ticket, what, undoes, edit, inverse)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, in: database)
    var columns = statement.writer
    columns.number(sequence)
    columns.text(at)
    columns.text(author)
    columns.text(writer)
    columns.number(pending.ticket)
    columns.text(pending.what)
    columns.number(undone(by: pending))
    columns.text(edit)
    columns.text(inverse)
    try statement.run(columns)
  }

  /// The line that an edit takes back. A ticket that was never saved names none.
  private func undone(by pending: PendingEdit) -> Int? {
    switch pending.undoes {
    case .sequence(let sequence): sequence
    case .ticket(let ticket): sequenceOfTicket[ticket]
    case nil: nil
    }
  }
}

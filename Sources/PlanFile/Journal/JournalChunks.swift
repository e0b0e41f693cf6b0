import GRDB
import Plan

/// The lines that stand beside a line of the journal: a JSON list of many to each row of a side
/// table, so that a million of them cost a few thousand rows.
///
/// Before the first row of a kind in a list stands what its columns are called:
///
///     [["columns","tenure",["account","role",...]],
///      ["tenure",812,0,[17,4,"2026-11-21","imported",45]], ...]
///
/// Older journals hold an object for each row, `{"kind":"tenure","key":812,"after":{...}}`, with the
/// name of a column before each of its values; these are read as well.
struct JournalChunks {
  /// How many elements go into one row of the table.
  static let length = 256

  /// The side tables.
  enum Table: String, Sendable {
    /// The rows that edits changed.
    case rows = "journal_row"
    /// What files brought.
    case arrivals = "journal_arrival"
  }

  private let database: Database
  private let table: Table
  private let sequence: Int
  private var ordinal = 0

  init(_ database: Database, _ table: Table, of sequence: Int) {
    self.database = database
    self.table = table
    self.sequence = sequence
  }

  // MARK: - Writing

  /// Appends a list that `ChunkEncoder` made.
  mutating func append(_ rows: [UInt8]) throws {
    let statement = try PreparedStatement(
      "INSERT INTO \(table.rawValue) (sequence, ordinal, rows) VALUES (?1, ?2, ?3)",
      in: database)
    var columns = statement.writer
    columns.number(sequence)
    columns.number(ordinal)
    columns.text(lasting: rows.span)
    try statement.run(columns)
    ordinal += 1
  }

  // MARK: - Reading

  /// Hands over every element in its order, or those of the first chunks.
  func forEach(chunks: Int = .max, _ body: (JournalElement) throws -> Void) throws {
    let statement = try PreparedStatement(
      "SELECT rows FROM \(table.rawValue) WHERE sequence = ?1 ORDER BY ordinal LIMIT ?2",
      in: database)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    place.number(chunks)
    while try statement.step() {
      var columns = statement.reader
      var scanner = JSONScanner(try columns.requiredText())
      let wrong = ColumnError(column: "\(table.rawValue).rows", found: "line \(sequence)")
      guard scanner.take("[") else { throw wrong }
      var names: [RowID.Kind: [String]] = [:]
      while !scanner.take("]") {
        switch JournalElement.next(&scanner, names) {
        case .columns(let kind, let columns): names[kind] = columns
        case .row(let element): try body(element)
        case nil: throw wrong
        }
        _ = scanner.take(",")
      }
    }
  }
}

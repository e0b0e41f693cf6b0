import GRDBSQLite

/// Reads the columns of the row on which a statement stands.
struct StatementReader: ColumnReader {
  private let statement: OpaquePointer
  private var place: Int32 = -1

  init(_ statement: OpaquePointer) { self.statement = statement }

  var column: String {
    sqlite3_column_name(statement, place).map { String(cString: $0) } ?? "column \(place + 1)"
  }

  mutating func integer() throws(ColumnError) -> Int64? {
    place += 1
    switch sqlite3_column_type(statement, place) {
    case SQLITE_INTEGER: return sqlite3_column_int64(statement, place)
    case SQLITE_NULL: return nil
    default: throw ColumnError(column: column, found: raw)
    }
  }

  mutating func text() throws(ColumnError) -> String? {
    place += 1
    switch sqlite3_column_type(statement, place) {
    case SQLITE_TEXT: return raw
    case SQLITE_NULL: return nil
    default: throw ColumnError(column: column, found: raw)
    }
  }

  mutating func text(_ body: (Span<UInt8>) -> Void) throws(ColumnError) -> Bool {
    place += 1
    switch sqlite3_column_type(statement, place) {
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(statement, place) else { return false }
      let count = Int(sqlite3_column_bytes(statement, place))
      // SQLite keeps the text where it is until the statement is stepped again.
      body(UnsafeBufferPointer(start: start, count: count).span)
      return true
    case SQLITE_NULL: return false
    default: throw ColumnError(column: column, found: raw)
    }
  }

  private var raw: String {
    guard let start = sqlite3_column_text(statement, place) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, place))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

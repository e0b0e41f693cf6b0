import GRDB
import GRDBSQLite

/// Binds a row's values to a prepared statement, from its first place on.
struct StatementWriter: ColumnWriter {
  private let statement: OpaquePointer
  private var place: Int32 = 0
  private var scratch: BindingScratch?
  /// Why a value was not taken (a text beyond SQLite's gigabyte); 0 when all were.
  private(set) var failure = SQLITE_OK

  /// - Parameter scratch: where short texts stand while the statement runs; it is begun anew.
  init(_ statement: OpaquePointer, scratch: BindingScratch? = nil) {
    self.statement = statement
    self.scratch = scratch
    scratch?.begin()
  }

  /// SQLite's own mark for text that it must copy.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// `PreparedStatement.writer` left all places without a value.
  mutating func null() { place += 1 }

  mutating func integer(_ value: Int64) {
    place += 1
    note(sqlite3_bind_int64(statement, place, value))
  }

  mutating func text(utf8 bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      if let kept = scratch?.keep(bytes) { bind(kept, nil) } else { bind(bytes) }
    }
  }

  /// The row is written while the statement runs, and its bytes do not move: SQLite need not copy
  /// them. What stays bound afterwards is cleared before the statement is used again.
  mutating func text(lasting bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { bind($0, nil) }
  }

  private mutating func bind(
    _ bytes: UnsafeRawBufferPointer, _ keeping: sqlite3_destructor_type? = Self.copied
  ) {
    place += 1
    // An empty text has no address, and no address would mean NULL.
    guard let start = bytes.baseAddress else {
      note(sqlite3_bind_text(statement, place, "", 0, Self.copied))
      return
    }
    note(
      sqlite3_bind_text64(
        statement, place, start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
        keeping, UInt8(SQLITE_UTF8)))
  }

  private mutating func note(_ code: Int32) {
    if code != SQLITE_OK { failure = code }
  }
}

import GRDB
import GRDBSQLite

/// A statement of GRDB's cache, bound and stepped by hand where rows are many.
struct PreparedStatement {
  /// Keeps the handle alive.
  private let statement: Statement
  private let database: Database
  let handle: OpaquePointer

  init(_ sql: String, in database: Database) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  /// Runs a statement that gives no rows, with the values bound to it.
  func run(_ columns: StatementWriter) throws {
    defer { sqlite3_reset(handle) }
    guard columns.failure == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: columns.failure))
    }
    guard sqlite3_step(handle) == SQLITE_DONE else { throw failure }
  }

  /// Whether it now stands on a row; false at the end.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let failure = failure
      sqlite3_reset(handle)
      throw failure
    }
  }

  func reset() { sqlite3_reset(handle) }

  var reader: StatementReader { StatementReader(handle) }

  /// Binds new values from the first place on; what it does not bind is NULL.
  var writer: StatementWriter {
    sqlite3_clear_bindings(handle)
    return StatementWriter(handle)
  }

  /// The same, with short texts kept in `scratch` while the statement runs.
  func writer(_ scratch: BindingScratch) -> StatementWriter {
    sqlite3_clear_bindings(handle)
    return StatementWriter(handle, scratch: scratch)
  }

  /// How many rows the last `run` changed.
  var changes: Int { Int(sqlite3_changes(database.sqliteConnection)) }

  private var failure: DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
      message: sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) })
  }
}

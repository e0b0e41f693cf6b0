import GRDB

extension PlanFileError {
  /// What went wrong, whatever was thrown while the file was read or written.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as PlanFileError: self = error
    case let error as DatabaseError: self.init(Self.reason(error), path: path)
    case let error as ColumnError:
      self.init(.damaged("\(error.column) holds \(error.found.prefix(40))"), path: path)
    case is EncodingError: self.init(.doesNotFit("a value is no JSON"), path: path)
    case is DecodingError: self.init(.damaged("a line of the journal is unreadable"), path: path)
    default: self.init(.inputOutput("\(error)"), path: path)
    }
  }

  private static func reason(_ error: DatabaseError) -> Reason {
    let words = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return .movedAway
    case .SQLITE_IOERR_SHORT_READ: return .damaged("it ends too early")
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: return .readOnly
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_SCHEMA: return .damaged(words)
    case .SQLITE_NOTADB: return .notAPlan(looksLike: nil)
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG: return .doesNotFit(words)
    default: return .inputOutput(words)
    }
  }
}

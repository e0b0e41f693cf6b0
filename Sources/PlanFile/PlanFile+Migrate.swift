import GRDB
import Glibc

extension PlanFile {
  /// Brings an older file up to date, after a copy of it was kept beside it.
  func migrate(to schema: Schema, from version: Int) throws(PlanFileError) {
    guard !isReadOnly else { throw PlanFileError(.olderVersion(version), path: path) }
    try keepCopy(of: version)
    try writing { database in
      // Someone else may have done it while we made the copy.
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if found < schema.version { try schema.migrate(database, from: found) }
      return ((), .commit)
    }
  }

  /// Copies the plan to `NAME.v1-backup`, or where that is taken, to `NAME.v1-backup-2`...
  private func keepCopy(of version: Int) throws(PlanFileError) {
    var name = "\(path).v\(version)-backup"
    var number = 1
    var status = stat()
    while lstat(name, &status) == 0 {
      number += 1
      name = "\(path).v\(version)-backup-\(number)"
    }
    do {
      try queue.inDatabase { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [name])
      }
    } catch {
      unlink(name)
      throw PlanFileError(error, path: path)
    }
  }
}

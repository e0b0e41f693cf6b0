import GRDB
import Plan

extension PlanFile {
  /// Lends row numbers that nobody else has, had or gets.
  ///
  /// - Throws: ``PlanFileError/Reason/outOfKeys`` where there are not as many.
  public func lend(_ count: Int) throws(PlanFileError) -> KeyBlock {
    let path = path
    return try writing { database in
      let next = try database.nextKey()
      let (end, overflows) = next.addingReportingOverflow(count)
      guard count >= 0, !overflows else { throw PlanFileError(.outOfKeys, path: path) }
      try database.setNextKey(end)
      return (KeyBlock(next..<end), .commit)
    }
  }
}

extension Database {
  /// The first number that is in no table and was never lent.
  func nextKey() throws -> Int {
    var next = try Int.fetchOne(self, sql: "SELECT next_key FROM plan") ?? 1
    for table in Schema.tables {
      // Rows put in with other tools count too.
      guard let largest = try Int.fetchOne(self, sql: "SELECT max(key) FROM \(table.name)"),
        largest >= next
      else { continue }
      let (after, overflows) = largest.addingReportingOverflow(1)
      guard !overflows else { throw DatabaseError(resultCode: .SQLITE_FULL) }
      next = after
    }
    return next
  }

  func setNextKey(_ key: Int) throws {
    try cachedStatement(sql: "UPDATE plan SET next_key = ?").execute(arguments: [key])
  }

  /// Sees to it that a key that was used is never lent.
  func reserve(upTo key: Int) throws {
    guard key < Int.max else { return }
    try cachedStatement(sql: "UPDATE plan SET next_key = ?1 WHERE next_key < ?1")
      .execute(arguments: [key + 1])
  }
}

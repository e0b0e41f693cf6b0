import GRDB
import Plan

extension PlanFile {
  /// What SQLite finds wrong with the file: nothing in a sound one. Reads all of it.
  public func integrityCheck() throws(PlanFileError) -> [String] {
    try reading { database in
      var findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      findings.removeAll { $0 == "ok" }
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      return findings
        + orphans.map { row in
          let table: String = row[0] ?? "a table"
          let parent: String = row[2] ?? "a row"
          let number: Int64 = row[1] ?? 0
          return "\(table) \(number) names a missing \(parent)"
        }
    }
  }
}

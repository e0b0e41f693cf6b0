/// The rows of a file that were skipped or rejected, as a CSV file to mend them in: the original
/// cells, and beside them the line and what is wrong.
///
/// Pure: the file's bytes and its report go in.
public enum RepairReport {
  /// The titles of what stands beside the original cells.
  ///
  /// Never `ID` first: Excel takes such a file for SYLK (DOMAIN 7.1).
  static let line = "Remit: line"
  static let reason = "Remit: reason"

  /// The CSV text; nil where no row was skipped or rejected, or the bytes are no table any more.
  public static func csv(_ bytes: [UInt8], _ report: ImportReport) -> [UInt8]? {
    var reasons: [Int: String] = [:]
    for row in report.skipped { reasons[row.line] = "skipped: \(row.reason)" }
    for row in report.rejected {
      let place = row.column.isEmpty ? "" : "\(row.column): "
      let value = row.value.isEmpty ? "" : "\"\(row.value)\" "
      reasons[row.line] = "rejected: \(place)\(value)\(row.reason)"
    }
    guard !reasons.isEmpty, let table = try? SourceTable(bytes) else { return nil }
    var width = table.header.count
    var found: [(line: Int, cells: [String], reason: String)] = []
    var rows = table.rows()
    var row = DelimitedRow()
    while found.count < reasons.count, (try? rows.next(into: &row)) == true {
      guard let reason = reasons[row.line] else { continue }
      width = max(width, row.count)
      found.append((row.line, row.cells.map { rows.text(of: $0) }, reason))
    }
    return text(table.header, width: width, found)
  }

  /// The name of the file for the rows of another: `accounts-repair.csv`.
  public static func name(for path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else {
      return file + "-repair.csv"
    }
    return file[..<dot] + "-repair.csv"
  }

  private static func text(
    _ header: [String], width: Int, _ rows: [(line: Int, cells: [String], reason: String)]
  ) -> [UInt8] {
    let spare = [String](repeating: "", count: width - header.count)
    var text = CSVText(header + spare + [line, reason])
    for row in rows {
      let blanks = [CSVCell](repeating: .blank, count: max(0, width - row.cells.count))
      text.append(
        row.cells.map(CSVCell.text) + blanks + [.number(String(row.line)), .text(row.reason)])
    }
    return text.bytes
  }
}

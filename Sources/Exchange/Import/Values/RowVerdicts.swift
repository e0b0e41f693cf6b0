/// What became of the rows of a file: the part of the report that all kinds share.
struct RowVerdicts {
  var read = 0
  var added = 0
  var changed = 0
  var unchanged = 0
  private(set) var skipped: [ImportReport.Skipped] = []
  private(set) var rejected: [ImportReport.Rejected] = []

  mutating func skip(_ line: Int, _ reason: String) {
    skipped.append(.init(line: line, reason: reason))
  }

  /// A row with more or fewer cells than the header.
  mutating func rejectWidth(_ rows: FileRows) {
    let cells = rows.row.count == 1 ? "1 cell" : "\(rows.row.count) cells"
    rejected.append(
      .init(
        line: rows.line, column: "", value: "",
        reason: "has \(cells) where the header has \(rows.header.count)"))
  }

  /// A row with a cell that cannot be read.
  mutating func reject(_ error: CellError, in rows: FileRows) {
    reject(rows, position: error.position, reason: error.error.reason)
  }

  mutating func reject(_ rows: FileRows, position: Int?, reason: String) {
    let title = position.flatMap { rows.header.indices.contains($0) ? rows.header[$0] : nil } ?? ""
    let value = String(rows.text(position).unicodeScalars.prefix(100).map(Character.init))
    rejected.append(.init(line: rows.line, column: title, value: value, reason: reason))
  }

  /// Takes the verdicts on the next part of the file too.
  mutating func join(_ next: RowVerdicts) {
    read += next.read
    added += next.added
    changed += next.changed
    unchanged += next.unchanged
    skipped += next.skipped
    rejected += next.rejected
  }

  func fill(_ report: inout ImportReport) {
    report.read = read
    report.added = added
    report.changed = changed
    report.unchanged = unchanged
    report.skipped = skipped
    report.rejected = rejected
  }
}

/// A file for a CRM's loader beside the one of the accounts' owners.
struct MachineFile: Equatable {
  let name: String
  let titles: [String]
  /// Whether it is written though nothing is in it.
  let isAskedFor: Bool
  var rows: [[String]] = []

  /// Nil where there is nothing to write and nobody asked.
  var file: ExportedFile? {
    guard isAskedFor || !rows.isEmpty else { return nil }
    var table = CSVText(titles)
    for row in rows { table.append(row.map(CSVCell.machine)) }
    return ExportedFile(name: name, bytes: table.bytes)
  }
}

@testable import Exchange

/// Reads a whole text into strings, for tests to compare.
func rows(
  _ text: String, _ delimiter: Delimiter = .comma
) throws(DelimitedError) -> [[String]] {
  try rows(Array(text.utf8), delimiter)
}

func rows(_ bytes: [UInt8], _ delimiter: Delimiter = .comma) throws(DelimitedError) -> [[String]] {
  var reader = DelimitedReader(bytes, delimiter: delimiter)
  var row = DelimitedRow()
  var rows: [[String]] = []
  while try reader.next(into: &row) { rows.append(row.cells.map { reader.text(of: $0) }) }
  return rows
}

extension SourceTable {
  init(text: String) throws(SourceError) { try self.init(Array(text.utf8)) }

  /// All rows below the header.
  func allRows() throws(DelimitedError) -> [[String]] {
    var rows = rows()
    var row = DelimitedRow()
    var texts: [[String]] = []
    while try rows.next(into: &row) { texts.append(row.cells.map { rows.text(of: $0) }) }
    return texts
  }
}

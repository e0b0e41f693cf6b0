/// Rows of one kind being taken in, one after the other.
protocol RowTaking {
  var verdicts: RowVerdicts { get set }

  /// Takes the row that `rows` stands at.
  ///
  /// - Throws: a cell that cannot be read; nothing of the row was taken then.
  mutating func take(row rows: inout FileRows) throws(CellError)
}

extension RowTaking {
  /// Takes every row, or those that make a number of them, and gives each its verdict.
  ///
  /// - Throws: a cell that is wrong for the file as a whole, or that the watch stopped it.
  mutating func take(
    _ rows: inout FileRows, _ watch: ImportWatch = .none, upTo most: Int = .max
  ) throws(ImportStop) {
    while verdicts.read < most, try rows.advanced() {
      verdicts.read += 1
      try watch.note(.matching, verdicts.read, of: rows.dialects.rowCount)
      do {
        try take(row: &rows)
      } catch {
        if error.concernsFile { throw .cell(error, line: rows.line) }
        verdicts.reject(error, in: rows)
      }
    }
  }
}

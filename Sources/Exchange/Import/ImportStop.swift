/// What ends the reading of a file.
enum ImportStop: Error {
  case text(DelimitedError)
  /// A cell that is wrong for the file as a whole.
  case cell(CellError, line: Int)
  /// Somebody said so.
  case stopped
}

extension FileRows {
  /// Goes to the next row; false at the end of the file.
  mutating func advanced() throws(ImportStop) -> Bool {
    do {
      return try advance()
    } catch {
      throw .text(error)
    }
  }
}

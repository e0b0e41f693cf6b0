/// The rows of a table in order, without blank rows and without a report's footer.
///
///     var rows = table.rows()
///     var row = DelimitedRow()
///     while try rows.next(into: &row) { ... rows.text(of: row.cells[0]) ... }
public struct SourceRows: Sendable {
  /// The reader, for the bytes of cells.
  public private(set) var reader: DelimitedReader
  /// The cells that a row should have.
  public let width: Int
  /// The lines of the report's footer; complete when `next` has returned false.
  public private(set) var footer: [SourceTable.AsideLine] = []
  /// Rows already read that turned out to be no footer.
  private var held: [DelimitedRow] = []

  init(reader: DelimitedReader, width: Int) {
    self.reader = reader
    self.width = width
  }

  /// Whether the next row is read where the reader stands: none is held back as perhaps a footer.
  var isAtReader: Bool { held.isEmpty }

  /// Fills `row` with the next row of the table; false at its end.
  public mutating func next(into row: inout DelimitedRow) throws(DelimitedError) -> Bool {
    if !held.isEmpty {
      row = held.removeFirst()
      return true
    }
    guard try nextFilled(into: &row) else { return false }
    guard reportFooter(row) != nil else { return true }
    try holdFooterRun(from: row)
    if held.isEmpty { return false }
    row = held.removeFirst()
    return true
  }

  /// A cell's text with its quotes undone, trimmed, a disarmed formula armed again.
  public func text(of cell: DelimitedRow.Cell) -> String {
    FormulaGuard.armed(reader.text(of: cell).trimmed).trimmed
  }

  private mutating func nextFilled(into row: inout DelimitedRow) throws(DelimitedError) -> Bool {
    while try reader.next(into: &row) {
      if !row.isBlank { return true }
    }
    return false
  }

  /// Reads on from a row that may begin the footer, to the first row that is none or to the end.
  private mutating func holdFooterRun(from first: DelimitedRow) throws(DelimitedError) {
    held = [first]
    var row = DelimitedRow()
    while try nextFilled(into: &row) {
      held.append(row)
      if reportFooter(row) == nil { return }
    }
    let isFooter =
      first.followsBlankLine || held.contains { reportFooter($0) == .certain }
      || held.allSatisfy { reportFooter($0) == .totals }
    guard isFooter else { return }
    footer = held.map { row in
      let texts = row.cells.map(reader.text).filter { !$0.isEmpty }
      return SourceTable.AsideLine(line: row.line, text: texts.joined(separator: " "))
    }
    held = []
  }

  private func reportFooter(_ row: DelimitedRow) -> ReportFooter? {
    guard let first = row.cells.first(where: { $0.start < $0.end }) else { return nil }
    guard reader.withBytes(of: first, ReportFooter.mayBegin) else { return nil }
    return ReportFooter(row.cells.map(reader.text))
  }
}

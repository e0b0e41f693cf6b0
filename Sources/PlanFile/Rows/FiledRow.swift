import Plan

/// A row of the plan as it stands in a table of the file.
///
/// Its columns are written and read in the order of `shape`, whether to a statement or to the
/// journal.
protocol FiledRow: PlanRow {
  static var shape: TableShape { get }
  func write(to columns: inout some ColumnWriter) throws
  init(from columns: inout some ColumnReader) throws(ColumnError)
  /// The row among the others.
  var rowValue: RowValue { get }
}

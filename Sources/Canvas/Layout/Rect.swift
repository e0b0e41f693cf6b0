/// A part of the screen, in cells. Never negative: what does not fit is empty.
public struct Rect: Hashable, Sendable {
  /// Its first column.
  public var column: Int
  /// Its first row.
  public var row: Int
  /// How wide it is.
  public var columns: Int
  /// How high it is.
  public var rows: Int

  /// A rectangle by its corner and size; negative sizes count as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = Self.bounded(column)
    self.row = Self.bounded(row)
    self.columns = max(0, Self.bounded(columns))
    self.rows = max(0, Self.bounded(rows))
  }

  /// No screen is a million cells wide, and sums of what is smaller cannot overflow.
  private static func bounded(_ value: Int) -> Int { min(max(value, -1_000_000), 1_000_000) }

  /// All of a screen of this size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// No cell at all.
  public static let zero = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// The first column to the right of it.
  public var endColumn: Int { column + columns }
  /// The first row below it.
  public var endRow: Int { row + rows }
  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// Its columns and rows.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether a cell is in it.
  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  /// The part both have.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// Itself without a margin at the left and right, and at the top and bottom.
  public func inset(columns horizontal: Int = 0, rows vertical: Int = 0) -> Rect {
    Rect(
      column: column + horizontal, row: row + vertical,
      columns: columns - 2 * horizontal, rows: rows - 2 * vertical)
  }

  /// A rectangle of this size, or what of it fits, in the middle.
  public func centred(columns wanted: Int, rows wantedRows: Int) -> Rect {
    let width = min(max(0, wanted), columns)
    let height = min(max(0, wantedRows), rows)
    return Rect(
      column: column + (columns - width) / 2, row: row + (rows - height) / 2,
      columns: width, rows: height)
  }
}

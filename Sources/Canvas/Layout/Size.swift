/// Columns and rows of cells.
public struct Size: Hashable, Sendable {
  /// How wide.
  public var columns: Int
  /// How high.
  public var rows: Int
  /// So many columns by so many rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

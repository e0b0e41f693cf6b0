/// What an edit did: the rows to save, and the edit that takes it back.
public struct Change: Equatable, Sendable {
  public var inverse: Edit
  /// Every row that changed, once, as it was and as it is.
  public var rows: [RowChange]

  public init(inverse: Edit, rows: [RowChange]) {
    self.inverse = inverse
    self.rows = rows
  }

  /// Whether the edit found everything already as it wanted it.
  public var isEmpty: Bool { rows.isEmpty }
}

import Canvas

/// Where the parts of a card stand. It hangs on the rectangle alone, so that nothing jumps.
struct CardLayout {
  let head: Rect
  /// Why the light is what it is, and the way back.
  let why: Rect
  let phases: Rect
  let guards: Rect
  let tabs: Rect
  let rows: Rect
  /// More of what is under the cursor.
  let detail: Rect

  /// From this size on the phases are drawn as a line of days.
  static let timelineColumns = 84
  static let tallRows = 28
  /// The rows that the list keeps before the detail gets any.
  private static let itemRows = 4
  /// The detail's rule, what done means, and its state.
  private static let leastDetailRows = 3

  init(_ rect: Rect) {
    var area = rect.inset(columns: 1)
    let isTall = rect.rows >= Self.tallRows
    let air = isTall ? 1 : 0
    head = area.cutTop(1, gap: air)
    why = area.cutTop(2, gap: air)
    phases = area.cutTop(isTall && rect.columns >= Self.timelineColumns ? 3 : 1, gap: air)
    guards = area.cutTop(1, gap: 1)
    tabs = area.cutTop(1, gap: air)
    // The items come first: what is under the cursor is told in the room they leave.
    let spare = area.rows - Self.itemRows
    detail =
      spare < Self.leastDetailRows
      ? .zero : area.cutBottom(min(isTall ? 8 : 5, spare), gap: air)
    // The table has a gutter of its own.
    rows = Rect(
      column: rect.column, row: area.row, columns: rect.columns - 1, rows: area.rows)
  }
}

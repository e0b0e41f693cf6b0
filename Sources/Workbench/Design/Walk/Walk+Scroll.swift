import Canvas

/// Windows so low that what follows from the leaf does not stand in them whole: there it scrolls.
extension Walk {
  /// Rows in which all of it stands.
  private static let wholeRows = 19
  /// More rows than any of it takes, and too few for air and for the tree beside it.
  private static let mostRows = 26

  /// Whether it is drawn whole elsewhere, and a part of that shown.
  ///
  /// A question shrinks instead: its answers have to be in view.
  func isScrolled(in rect: Rect) -> Bool { question == nil && rect.rows < Self.wholeRows }

  func drawScrolled(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let (whole, rows) = whole(columns: rect.columns, workbench)
    var view = rect
    let foot = rows > rect.rows ? view.cutBottom(1) : .zero
    var first = min(offset, max(0, rows - view.rows))
    // What is typed is in view.
    if whole.isCursorVisible {
      first = min(max(first, whole.cursor.row - view.rows + 2), whole.cursor.row)
    }
    canvas.draw(
      whole, at: view.column, view.row,
      from: Rect(column: 0, row: first, columns: view.columns, rows: view.rows))
    let row = min(max(0, whole.cursor.row - first), view.rows - 1)
    canvas.cursor = (view.column + whole.cursor.column, view.row + row)
    canvas.isCursorVisible = whole.isCursorVisible
    guard !foot.isEmpty else { return }
    canvas.put(
      "rows \(first + 1)-\(min(rows, first + view.rows)) of \(rows)", at: foot.column, foot.row,
      Style(.muted), width: foot.columns - 2, .right)
  }

  /// How far it can be scrolled.
  func scrollRoom(_ workbench: Workbench) -> Int {
    let rect = workbench.body
    guard isScrolled(in: rect) else { return 0 }
    let rows = whole(columns: rect.columns, workbench).rows
    // One row says where one is.
    return rows > rect.rows ? rows - rect.rows + 1 : 0
  }

  /// All of it, and how many rows it takes.
  private func whole(columns: Int, _ workbench: Workbench) -> (canvas: Canvas, rows: Int) {
    var canvas = Canvas(size: Size(columns: columns, rows: Self.mostRows))
    drawWhole(on: &canvas, in: canvas.bounds, workbench)
    let last = (0..<Self.mostRows).last { row in
      (0..<columns).contains { canvas[$0, row].scalar != 0x20 }
    }
    return (canvas, (last ?? 0) + 1)
  }
}

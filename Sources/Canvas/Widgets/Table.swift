/// Rows and columns under a header, with a cursor row and marked rows.
///
/// It asks for the cells of the rows in view only, so that its cost does not grow with the list.
public struct Table: Equatable, Sendable {
  /// By which column the rows are in order; the caller has sorted them.
  public struct Sort: Equatable, Sendable {
    /// Its index in `columns`.
    public var column: Int
    /// Smallest first.
    public var isAscending: Bool
    /// A column and a direction.
    public init(column: Int, isAscending: Bool) {
      self.column = column
      self.isAscending = isAscending
    }
  }

  /// All of them; a narrow pane shows fewer.
  public var columns: [TableColumn]
  /// Rows of the whole list.
  public var rowCount: Int
  /// Shown by a mark in the header; nil for the order of the plan.
  public var sort: Sort?
  /// Whether the pane has the focus: the cursor row is then on the selection's paper.
  public var isFocused: Bool
  /// Whether the first row holds the titles.
  public var hasHeader: Bool
  /// What is said where there are no rows: what belongs here and which key makes it.
  public var emptyText: StyledText
  /// What rows stand on that are neither marked nor under the cursor.
  public var paper: Paper
  /// Whether no row is under a cursor: a table that is only read.
  public var isPassive: Bool
  /// Which of the screen's lists it is, for clicks on its rows; nil where they mean nothing.
  public var list: Int?
  /// The place of its first row in the screen's own counting.
  public var firstRow = 0
  /// Columns kept free at the right, so that the last column stands off the edge of the screen.
  public var margin: Int

  /// The columns before the first, for the cursor and the mark.
  public static let gutter = 2
  /// The columns between two columns.
  public static let gap = 2

  /// A table of so many rows.
  public init(
    columns: [TableColumn], rowCount: Int, sort: Sort? = nil, isFocused: Bool = true,
    hasHeader: Bool = true, emptyText: StyledText = .empty, paper: Paper = .ground,
    isPassive: Bool = false, list: Int? = nil, firstRow: Int = 0, margin: Int = 0
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.sort = sort
    self.isFocused = isFocused
    self.hasHeader = hasHeader
    self.emptyText = emptyText
    self.paper = paper
    self.isPassive = isPassive
    self.list = list
    self.firstRow = firstRow
    self.margin = max(0, margin)
  }

  /// The rows a pane has for the list itself; what a `ScrollWindow` is fitted to.
  public func bodyHeight(in rect: Rect) -> Int { max(0, rect.rows - (hasHeader ? 1 : 0)) }

  /// Where each column stands in a pane this wide, counted from the pane's left edge.
  public func places(width: Int) -> [TableColumn.Place] {
    TableColumn.places(columns, width: width - Self.gutter - margin, gap: Self.gap).map { place in
      TableColumn.Place(index: place.index, start: place.start + Self.gutter, width: place.width)
    }
  }

  /// Draws the rows in view.
  ///
  /// - Parameters:
  ///   - window: fitted to the pane before it is used.
  ///   - isMarked: asked for the rows in view.
  ///   - cell: the cell of a row and column, asked for what is in view.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, window: ScrollWindow,
    isMarked: (Int) -> Bool = { _ in false }, cell: (_ row: Int, _ column: Int) -> TableCell
  ) {
    guard !rect.isEmpty else { return }
    let places = places(width: rect.columns)
    var body = rect
    let window = window.fitted(count: rowCount, height: bodyHeight(in: rect))
    if hasHeader { drawHeader(on: &canvas, in: body.cutTop(1), places, window, body.rows) }
    guard rowCount > 0 else {
      drawEmpty(on: &canvas, in: body)
      return
    }
    for row in window.visible(count: rowCount, height: body.rows) {
      let line = body.line(row - window.offset)
      if let list { canvas.mark(line, .row(firstRow + row, list: list)) }
      let isCursor = !isPassive && row == window.cursor
      let marked = isMarked(row)
      let paper = paper(isCursor: isCursor, isMarked: marked)
      if paper != self.paper { canvas.fill(line, Style(.text, on: paper)) }
      drawGutter(on: &canvas, line, paper, isCursor: isCursor, isMarked: marked)
      for place in places {
        let cellRect = Rect(
          column: line.column + place.start, row: line.row, columns: place.width, rows: 1)
        cell(row, place.index).draw(
          on: &canvas, in: cellRect, paper: paper, columns[place.index].alignment)
      }
    }
  }

  private func paper(isCursor: Bool, isMarked: Bool) -> Paper {
    if isCursor { return isFocused ? .selection : .quiet }
    return isMarked ? .marked : paper
  }

  private func drawGutter(
    on canvas: inout Canvas, _ line: Rect, _ paper: Paper, isCursor: Bool, isMarked: Bool
  ) {
    if isCursor {
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
    }
    if isMarked {
      canvas.put(glyph: "●", at: line.column + 1, line.row, Style(.accent, on: paper))
    }
    if isCursor, isFocused { canvas.cursor = (line.column, line.row) }
  }

  private func drawEmpty(on canvas: inout Canvas, in body: Rect) {
    var room = body
    _ = room.cutLeft(Self.gutter)
    _ = room.cutRight(margin)
    TextBlock(emptyText).draw(on: &canvas, in: room, paper: paper)
    if isFocused, !isPassive { canvas.cursor = (body.column, body.row) }
  }

  private func drawHeader(
    on canvas: inout Canvas, in line: Rect, _ places: [TableColumn.Place], _ window: ScrollWindow,
    _ height: Int
  ) {
    var end = line.column
    for place in places {
      let column = columns[place.index]
      let isSorted = sort?.column == place.index
      let mark = isSorted ? (sort?.isAscending == true ? "▲" : "▼") : ""
      let style = Style(isSorted ? .accent : .muted, on: paper)
      let title = column.title + mark
      // The mark of the sorted column may stand in the gap beside it.
      let extra = isSorted ? 1 : 0
      let start = line.column + place.start - (column.alignment == .right ? extra : 0)
      let cell = Rect(column: start, row: line.row, columns: place.width + extra, rows: 1)
      end = max(end, canvas.put(title, in: cell, style, column.alignment))
    }
    guard rowCount > height, !isPassive else { return }
    let position = window.position(count: rowCount)
    let room = line.endColumn - margin - end - Self.gap
    guard room >= position.utf8.count else { return }
    canvas.put(
      position, at: end + Self.gap, line.row, Style(.muted, on: paper), width: room, .right)
  }
}

/// A raised panel in the middle of the screen, with a title in its upper edge.
public struct Dialog: Equatable, Sendable {
  /// In the upper edge; none where it is empty.
  public var title: String
  /// The columns and rows of its content.
  public var content: Size

  /// A panel for content of this size. The keys that work in it stand in the screen's own line of
  /// hints.
  public init(_ title: String, content: Size) {
    self.title = title
    self.content = content
  }

  /// The content for which it stands in the middle, where that is not the one it has now.
  private var rest: Size?

  /// The same panel, which keeps the upper edge it has with other content and grows downwards from
  /// there, as far as there is room.
  public func resting(at content: Size) -> Dialog {
    var dialog = self
    dialog.rest = content
    return dialog
  }

  /// What it is about: where there is much room it stands there and not in the middle.
  private var subject: Rect?

  /// The same panel, about a row or a cell: in a large window it stands under it, or over it.
  public func near(_ place: (column: Int, row: Int)) -> Dialog {
    var dialog = self
    dialog.subject = Rect(column: place.column, row: place.row, columns: 1, rows: 1)
    return dialog
  }

  /// In a smaller window the middle is near enough.
  private static let large = Size(columns: 140, rows: 44)

  /// With fewer columns at its sides, what lies behind is not shown there.
  private static let leastAside = 6

  /// Where it stands on a screen of these bounds.
  public func frame(in bounds: Rect) -> Rect {
    var frame = bounds.centred(columns: content.columns + 4, rows: content.rows + 2)
    let rest = bounds.centred(
      columns: (self.rest ?? content).columns + 4, rows: (self.rest ?? content).rows + 2)
    var top = rest.row
    if let subject, bounds.rows >= Self.large.rows, subject.row > bounds.row {
      let below = subject.row + 2
      // What it may grow by has room there too.
      let isBelow = below + max(rest.rows, bounds.rows / 3) <= bounds.endRow
      top = isBelow ? below : subject.row - 1 - rest.rows
      if bounds.columns >= Self.large.columns {
        frame.column = max(bounds.column + 2, min(subject.column + 2, frame.column))
      }
    }
    frame.row = max(bounds.row, min(top, bounds.endRow - frame.rows))
    return frame
  }

  /// Draws the panel over what is there.
  ///
  /// - Returns: the rectangle for its content, smaller than asked for on a small screen.
  @discardableResult
  public func draw(on canvas: inout Canvas, in bounds: Rect) -> Rect {
    let frame = frame(in: bounds)
    canvas.mark(canvas.bounds, .nothing)
    // No letter or two of what lies behind is left at its sides.
    for (from, to) in [(bounds.column, frame.column), (frame.endColumn, bounds.endColumn)]
    where (1...Self.leastAside).contains(to - from) {
      canvas.fill(Rect(column: from, row: frame.row, columns: to - from, rows: frame.rows))
    }
    canvas.fill(frame, Style(.text, on: .raised))
    canvas.box(frame, Style(.faint, on: .raised))
    let heading = Rect(
      column: frame.column + 2, row: frame.row, columns: frame.columns - 4, rows: 1)
    if !title.isEmpty, !heading.isEmpty {
      canvas.put(
        " \(ScreenText.clipped(title, to: heading.columns - 2)) ", in: heading,
        Style(.title, on: .raised, .bold))
    }
    return frame.inset(columns: 2, rows: 1)
  }
}

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

  /// With fewer columns at its sides, what lies behind is not shown there.
  private static let leastAside = 6

  /// Where it stands on a screen of these bounds.
  public func frame(in bounds: Rect) -> Rect {
    bounds.centred(columns: content.columns + 4, rows: content.rows + 2)
  }

  /// Draws the panel over what is there.
  ///
  /// - Returns: the rectangle for its content, smaller than asked for on a small screen.
  @discardableResult
  public func draw(on canvas: inout Canvas, in bounds: Rect) -> Rect {
    let frame = frame(in: bounds)
    canvas.mark(canvas.bounds, .nothing)
    if frame.column - bounds.column <= Self.leastAside {
      // No letter or two of what lies behind is left at its sides.
      canvas.fill(
        Rect(
          column: bounds.column, row: frame.row, columns: bounds.columns, rows: frame.rows))
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

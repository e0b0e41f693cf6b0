/// A grid of cells: what every screen draws on, and what the terminal, text, ANSI and SVG print.
public struct Canvas: Equatable, Sendable {
  /// Fixed for the life of a canvas; a resized screen gets a new one.
  public let size: Size
  /// Row by row; `rows * columns` cells.
  public internal(set) var cells: [Cell]
  /// Where the hardware cursor stands: on the focus, in every frame, for screen readers follow it.
  public var cursor: (column: Int, row: Int) = (0, 0)
  /// Whether the cursor is shown (a field takes typing) or only stands there.
  public var isCursorVisible = false
  /// What a click is meant for, by where it falls; the last one over a cell counts.
  public internal(set) var regions: [Region] = []
  /// Which glyphs may be drawn; everything put on the canvas goes through it.
  public let glyphs: GlyphSet

  /// - Parameter size: negative sides count as 0.
  public init(size: Size, glyphs: GlyphSet = .unicode, style: Style = .plain) {
    let size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: Cell(scalar: 0x20, style: style), count: size.columns * size.rows)
  }

  /// Equal when nothing would have to be written to turn one into the other.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.cells == right.cells && left.cursor == right.cursor
      && left.isCursorVisible == right.isCursorVisible
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// The cell at a position; blank outside the canvas.
  public subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return .blank }
    return cells[row * size.columns + column]
  }
}

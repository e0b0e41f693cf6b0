/// How a line is drawn.
public enum LineWeight: Equatable, Sendable { case thin, bold, dashed, boldDashed }

extension Canvas {
  /// A horizontal line.
  public mutating func horizontalRule(
    at column: Int, _ row: Int, columns: Int, _ style: Style = Style(.faint),
    weight: LineWeight = .thin
  ) {
    fill(
      Rect(column: column, row: row, columns: columns, rows: 1), style, glyph: weight.horizontal)
  }

  /// A vertical line.
  public mutating func verticalRule(
    at column: Int, _ row: Int, rows: Int, _ style: Style = Style(.faint),
    weight: LineWeight = .thin
  ) {
    fill(Rect(column: column, row: row, columns: 1, rows: rows), style, glyph: weight.vertical)
  }

  /// A heading set into a line: `─ Promises ─────────`.
  public mutating func titledRule(
    _ title: String, in rect: Rect, _ titleStyle: Style = Style(.title),
    line: Style = Style(.faint)
  ) {
    guard rect.rows > 0 else { return }
    horizontalRule(at: rect.column, rect.row, columns: rect.columns, line)
    guard !title.isEmpty, rect.columns > 4 else { return }
    fill(Rect(column: rect.column + 1, row: rect.row, columns: 1, rows: 1), line)
    let end = put(title, at: rect.column + 2, rect.row, titleStyle, width: rect.columns - 4)
    fill(Rect(column: end, row: rect.row, columns: 1, rows: 1), line)
  }

  /// The outline of a rectangle; nothing below two rows or columns.
  public mutating func box(
    _ rect: Rect, _ style: Style = Style(.faint), weight: LineWeight = .thin
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    horizontalRule(
      at: rect.column + 1, rect.row, columns: rect.columns - 2, style, weight: weight)
    horizontalRule(at: rect.column + 1, bottom, columns: rect.columns - 2, style, weight: weight)
    verticalRule(at: rect.column, rect.row + 1, rows: rect.rows - 2, style, weight: weight)
    verticalRule(at: right, rect.row + 1, rows: rect.rows - 2, style, weight: weight)
    let corners = weight.corners
    put(glyph: corners.topLeft, at: rect.column, rect.row, style)
    put(glyph: corners.topRight, at: right, rect.row, style)
    put(glyph: corners.bottomLeft, at: rect.column, bottom, style)
    put(glyph: corners.bottomRight, at: right, bottom, style)
  }
}

extension LineWeight {
  var horizontal: Unicode.Scalar {
    switch self {
    case .thin: "─"
    case .bold: "━"
    case .dashed: "╌"
    case .boldDashed: "╍"
    }
  }

  var vertical: Unicode.Scalar {
    switch self {
    case .thin: "│"
    case .bold: "┃"
    case .dashed: "╎"
    case .boldDashed: "╏"
    }
  }

  struct Corners {
    let topLeft: Unicode.Scalar
    let topRight: Unicode.Scalar
    let bottomLeft: Unicode.Scalar
    let bottomRight: Unicode.Scalar
  }

  var corners: Corners {
    switch self {
    case .thin, .dashed:
      Corners(topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
    case .bold, .boldDashed:
      Corners(topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛")
    }
  }
}

/// Text in several inks, on whatever paper it comes to stand.
public struct StyledText: Hashable, Sendable, ExpressibleByStringInterpolation {
  public struct Run: Hashable, Sendable {
    public var text: String
    public var ink: Ink
    public var attributes: Style.Attributes

    public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
      self.text = text
      self.ink = ink
      self.attributes = attributes
    }
  }

  public var runs: [Run]

  public init(runs: [Run]) { self.runs = runs }

  public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
    runs = text.isEmpty ? [] : [Run(text, ink, attributes)]
  }

  public init(stringLiteral text: String) { self.init(text) }

  public static let empty = StyledText(runs: [])

  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The text alone.
  public var plain: String { runs.reduce(into: "") { $0 += $1.text } }

  /// The columns it takes when drawn whole.
  public var columns: Int { runs.reduce(0) { $0 + ScreenText.columns($1.text) } }

  public mutating func append(
    _ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []
  ) {
    if !text.isEmpty { runs.append(Run(text, ink, attributes)) }
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(runs: left.runs + right.runs)
  }

  public static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }

  /// Every run in one ink: what is selected, disabled or out of date.
  public func inked(_ ink: Ink) -> StyledText {
    StyledText(runs: runs.map { Run($0.text, ink, $0.attributes) })
  }
}

extension Canvas {
  /// Draws styled text over a line of a rectangle.
  @discardableResult
  public mutating func put(
    _ text: StyledText, in rect: Rect, line: Int = 0, on paper: Paper = .ground,
    _ alignment: Alignment = .left
  ) -> Int {
    guard line >= 0, line < rect.rows else { return rect.column }
    return put(
      text, at: rect.column, rect.row + line, on: paper, width: rect.columns, alignment)
  }

  /// Draws styled text on one row; like the plain `put`, it ends in `…` where it does not fit.
  ///
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func put(
    _ text: StyledText, at column: Int, _ row: Int, on paper: Paper = .ground, width: Int? = nil,
    _ alignment: Alignment = .left
  ) -> Int {
    guard column > -1_000_000, column < size.columns else { return column }
    let edge = size.columns - column
    let limit = min(width ?? edge, edge)
    guard limit > 0 else { return column }
    let needed = alignment == .left ? 0 : text.columns
    var x = column
    switch alignment {
    case .left: break
    case .right: x += max(0, limit - needed)
    case .centre: x += max(0, limit - needed) / 2
    }
    let end = column + limit
    for (index, run) in text.runs.enumerated() {
      let style = Style(run.ink, on: paper, run.attributes)
      let isLast = text.runs[(index + 1)...].allSatisfy(\.text.isEmpty)
      let columns = ScreenText.columns(run.text)
      if !isLast, x + columns >= end {
        // The next run will not fit: the ellipsis has to stand here, at the end of this one.
        return put(run.text + "…", at: x, row, style, width: end - x)
      }
      x = put(run.text, at: x, row, style, width: end - x)
    }
    return x
  }
}

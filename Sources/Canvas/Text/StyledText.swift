/// Text in several inks, on whatever paper it comes to stand.
public struct StyledText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch in one ink.
  public struct Run: Hashable, Sendable {
    /// Imported text may stand here as it is; drawing makes it safe.
    public var text: String
    /// What it means.
    public var ink: Ink
    /// Beyond those of the ink.
    public var attributes: Style.Attributes

    /// A stretch of text in an ink.
    public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
      self.text = text
      self.ink = ink
      self.attributes = attributes
    }
  }

  /// In the order in which they are read.
  public var runs: [Run]

  /// Text of several runs.
  public init(runs: [Run]) { self.runs = runs }

  /// Text in one ink.
  public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
    runs = text.isEmpty ? [] : [Run(text, ink, attributes)]
  }

  /// A literal is ordinary text.
  public init(stringLiteral text: String) { self.init(text) }

  /// No text.
  public static let empty = StyledText(runs: [])

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The text alone.
  public var plain: String { runs.reduce(into: "") { $0 += $1.text } }

  /// The columns it takes when drawn whole.
  public var columns: Int { runs.reduce(0) { $0 + ScreenText.columns($1.text) } }

  /// Adds a run at the end; nothing for an empty text.
  public mutating func append(
    _ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []
  ) {
    if !text.isEmpty { runs.append(Run(text, ink, attributes)) }
  }

  /// One after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(runs: left.runs + right.runs)
  }

  /// Adds at the end.
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
    guard let last = text.runs.lastIndex(where: { !$0.text.isEmpty }) else { return x }
    for index in 0...last {
      let run = text.runs[index]
      let style = Style(run.ink, on: paper, run.attributes)
      if index < last, x + ScreenText.columns(run.text) >= end {
        // The next run will not fit: the ellipsis has to stand here, at the end of this one.
        return put(run.text + "…", at: x, row, style, width: end - x)
      }
      x = put(run.text, at: x, row, style, width: end - x)
    }
    return x
  }
}

/// What stands in one cell of a table.
public struct TableCell: Sendable, ExpressibleByStringInterpolation {
  /// Text, or something drawn in the width of the column.
  public enum Content: Sendable {
    case text(String)
    case styled(StyledText)
    case meter(Meter)
    case sparkline(Sparkline)
  }

  /// What is drawn.
  public var content: Content
  /// For plain text; styled text has its own.
  public var ink: Ink
  /// For plain text; styled text has its own.
  public var attributes: Style.Attributes

  /// Plain text in an ink.
  public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
    content = .text(text)
    self.ink = ink
    self.attributes = attributes
  }

  /// Anything a cell can hold.
  public init(_ content: Content) {
    self.content = content
    ink = .text
    attributes = []
  }

  /// Text in several inks.
  public init(_ styled: StyledText) { self.init(.styled(styled)) }
  /// A bar with its number.
  public init(_ meter: Meter) { self.init(.meter(meter)) }
  /// A literal is ordinary text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Nothing.
  public static let empty = TableCell("")

  func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper, _ alignment: Alignment) {
    switch content {
    case .text(let text):
      canvas.put(text, in: rect, Style(ink, on: paper, attributes), alignment)
    case .styled(let text):
      canvas.put(text, at: rect.column, rect.row, on: paper, width: rect.columns, alignment)
    case .meter(let meter):
      meter.draw(on: &canvas, in: rect, paper: paper)
    case .sparkline(let sparkline):
      sparkline.draw(on: &canvas, in: rect, paper: paper)
    }
  }
}

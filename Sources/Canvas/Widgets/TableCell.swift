/// What stands in one cell of a table.
public struct TableCell: Sendable, ExpressibleByStringInterpolation {
  public enum Content: Sendable {
    case text(String)
    case styled(StyledText)
    case meter(Meter)
    case sparkline(Sparkline)
  }

  public var content: Content
  /// For plain text; styled text has its own.
  public var ink: Ink
  public var attributes: Style.Attributes

  public init(_ text: String, _ ink: Ink = .text, _ attributes: Style.Attributes = []) {
    content = .text(text)
    self.ink = ink
    self.attributes = attributes
  }

  public init(_ content: Content) {
    self.content = content
    ink = .text
    attributes = []
  }

  public init(_ styled: StyledText) { self.init(.styled(styled)) }
  public init(_ meter: Meter) { self.init(.meter(meter)) }
  public init(stringLiteral text: String) { self.init(text) }

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

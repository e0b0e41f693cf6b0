/// How a cell looks, in meanings, never in colours: a theme gives each role its colour.
public struct Style: Hashable, Sendable {
  /// What the glyph means.
  public var ink: Ink
  /// What the ground behind it means.
  public var paper: Paper
  public var attributes: Attributes

  public init(_ ink: Ink = .text, on paper: Paper = .ground, _ attributes: Attributes = []) {
    self.ink = ink
    self.paper = paper
    self.attributes = attributes
  }

  public static let plain = Style()

  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
  }
}

/// The roles a glyph can have. Few colours, each with one meaning, the same everywhere.
public enum Ink: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case text
  /// Secondary: units, column titles, what can wait.
  case muted
  /// Rules, borders, guides: seen, not read.
  case faint
  /// Where you are, and what you can press.
  case accent
  /// A heading.
  case title
  case good
  case warn
  case bad
  /// A key in a hint.
  case key
  /// A value that a person may edit or has overridden.
  case value
  /// The six series of charts and books.
  case series1, series2, series3, series4, series5, series6
}

/// The grounds a glyph can stand on.
public enum Paper: UInt8, CaseIterable, Hashable, Sendable {
  /// The screen itself.
  case ground
  /// The title line and the hint line.
  case bar
  /// The row under the cursor in the pane that has the focus.
  case selection
  /// The selected row of a pane without the focus.
  case quiet
  /// A text field that takes typing.
  case field
  /// A dialog, a menu, help.
  case raised
  /// A marked row.
  case marked
}

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

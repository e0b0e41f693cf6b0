/// One row of a delimited text: where its cells stand in the bytes.
///
/// A row is made once and filled again for every row read, so that reading allocates nothing.
public struct DelimitedRow: Sendable {
  /// A cell, by its bytes without the enclosing quotes.
  public struct Cell: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var isQuoted: Bool
    /// Whether `""` stands within it, to be read as one quote.
    public var hasDoubledQuotes: Bool

    var range: Range<Int> { start..<end }
    /// Nothing between two delimiters; a quoted `""` counts as written.
    var isBlank: Bool { start == end && !isQuoted }
  }

  public internal(set) var cells: [Cell] = []
  /// The line on which the row begins, from 1.
  public internal(set) var line = 1
  /// Whether at least one blank line stands above it.
  public internal(set) var followsBlankLine = false

  public init() {}

  public var count: Int { cells.count }

  /// Whether nothing stands in any cell: what spreadsheets leave below a table.
  public var isBlank: Bool { cells.allSatisfy(\.isBlank) }

  mutating func begin(onLine line: Int, afterBlankLine: Bool) {
    cells.removeAll(keepingCapacity: true)
    self.line = line
    followsBlankLine = afterBlankLine
  }
}

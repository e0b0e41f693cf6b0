/// A place in a text file, as an editor counts it.
public struct FilePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1. CRLF, LF and CR each end a line, within quotes too.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line 12, column 7`.
  public var description: String { "line \(line), column \(column)" }

  public static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

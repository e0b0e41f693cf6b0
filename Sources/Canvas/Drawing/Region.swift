/// A part of a drawn screen that a click can be meant for.
///
/// Drawing notes them as it goes, so that where things stand is said once: in the drawing.
public struct Region: Equatable, Sendable {
  /// What a click there means.
  public enum Target: Hashable, Sendable {
    /// What this key does: a hint, a screen in the line of screens.
    case key(Key)
    /// A row of one of the screen's lists, counted from its first.
    case row(Int, list: Int)
    /// One of the screen's views; a screen may have several lines of them.
    case tab(Int, bar: Int)
    /// Nothing: a dialog lies over what is there.
    case nothing
  }

  /// The cells.
  public var rect: Rect
  /// What is there.
  public var target: Target
}

extension Canvas {
  /// Notes what stands in a part of the canvas; what is noted later lies above.
  public mutating func mark(_ rect: Rect, _ target: Region.Target) {
    guard !rect.isEmpty else { return }
    regions.append(Region(rect: rect, target: target))
  }

  /// What a click on a cell is meant for; nil where nothing was noted.
  public func region(column: Int, row: Int) -> Region? {
    regions.last { $0.rect.contains(column: column, row: row) }
  }

  /// What stands in a rectangle, line by line, without the blanks at the ends of lines.
  public func lines(in rect: Rect) -> [String] {
    let rect = rect.intersection(bounds)
    return (0..<rect.rows).map { offset in
      var line = ""
      for column in rect.column..<rect.endColumn {
        line.append(self[column, rect.row + offset])
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// The keys that work here now: `Enter go there   i why   u undo   ? help`.
public struct HintLine: Equatable, Sendable {
  /// A key and what it does here.
  public struct Hint: Equatable, Sendable {
    /// As it is spelled everywhere: `Ctrl-R`.
    public let key: String
    /// A word or two; may be empty.
    public let label: String
    /// Where the line is too narrow, the lowest goes first; of equals the one to the right.
    public var importance: Int
    /// What a click on it presses; nil where the spelling is of several keys.
    let pressed: Key?
    /// What it takes in the line.
    let columns: Int
    /// A key with its label.
    public init(_ key: String, _ label: String, importance: Int = 0) {
      self.key = key
      self.label = label
      self.importance = importance
      pressed = Key(key)
      columns = ScreenText.columns(key) + (label.isEmpty ? 0 : 1 + ScreenText.columns(label))
    }
  }

  /// In the order in which they stand.
  public var hints: [Hint]

  /// A line of hints.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// The hints that fit, and the gap between them: three columns where there is room, else two.
  func fitting(width: Int) -> (hints: [Hint], gap: Int) {
    var columns = hints.reduce(0) { $0 + $1.columns }
    var count = hints.count
    var isShown = Array(repeating: true, count: count)
    let leastFirst = hints.indices.sorted { left, right in
      (hints[left].importance, -left) < (hints[right].importance, -right)
    }
    for least in leastFirst {
      for gap in [3, 2] where columns + gap * max(0, count - 1) <= width {
        return (hints.indices.filter { isShown[$0] }.map { hints[$0] }, gap)
      }
      isShown[least] = false
      columns -= hints[least].columns
      count -= 1
    }
    return ([], 3)
  }

  /// - Parameter margin: columns left free at both ends of the line.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, paper: Paper = .bar, margin: Int = 1
  ) {
    canvas.fill(rect.line(0), Style(.text, on: paper))
    let (shown, gap) = fitting(width: rect.columns - 2 * margin)
    var column = rect.column + margin
    for hint in shown {
      if let key = hint.pressed {
        canvas.mark(
          Rect(column: column, row: rect.row, columns: hint.columns, rows: rect.rows), .key(key))
      }
      column = canvas.put(hint.key, at: column, rect.row, Style(.key, on: paper, .bold))
      if !hint.label.isEmpty {
        column = canvas.put(hint.label, at: column + 1, rect.row, Style(.muted, on: paper))
      }
      column += gap
    }
  }
}

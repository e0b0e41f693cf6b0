/// The keys that work here now: `Enter go there   i why   u undo   ? help`.
public struct HintLine: Equatable, Sendable {
  /// A key and what it does here.
  public struct Hint: Equatable, Sendable {
    /// As it is spelled everywhere: `Ctrl-R`.
    public var key: String
    /// A word or two; may be empty.
    public var label: String
    /// Where the line is too narrow, the lowest goes first; of equals the one to the right.
    public var importance: Int
    /// A key with its label.
    public init(_ key: String, _ label: String, importance: Int = 0) {
      self.key = key
      self.label = label
      self.importance = importance
    }
  }

  /// In the order in which they stand.
  public var hints: [Hint]

  /// A line of hints.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// The hints that fit, and the gap between them: three columns where there is room, else two.
  func fitting(width: Int) -> (hints: [Hint], gap: Int) {
    var shown = hints
    while true {
      let columns = shown.reduce(0) { $0 + Self.columns($1) }
      for gap in [3, 2] where columns + gap * max(0, shown.count - 1) <= width {
        return (shown, gap)
      }
      let least = shown.indices.min { left, right in
        (shown[left].importance, -left) < (shown[right].importance, -right)
      }
      guard let least else { return ([], 3) }
      shown.remove(at: least)
    }
  }

  /// - Parameter margin: columns left free at both ends of the line.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, paper: Paper = .bar, margin: Int = 1
  ) {
    canvas.fill(rect.line(0), Style(.text, on: paper))
    let (shown, gap) = fitting(width: rect.columns - 2 * margin)
    var column = rect.column + margin
    for hint in shown {
      if let key = Key(hint.key) {
        canvas.mark(
          Rect(column: column, row: rect.row, columns: Self.columns(hint), rows: rect.rows),
          .key(key))
      }
      column = canvas.put(hint.key, at: column, rect.row, Style(.key, on: paper, .bold))
      if !hint.label.isEmpty {
        column = canvas.put(hint.label, at: column + 1, rect.row, Style(.muted, on: paper))
      }
      column += gap
    }
  }

  private static func columns(_ hint: Hint) -> Int {
    let label = hint.label.isEmpty ? 0 : 1 + ScreenText.columns(hint.label)
    return ScreenText.columns(hint.key) + label
  }
}

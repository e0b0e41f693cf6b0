/// Days on a line: windows side by side, what is due in them, and where today stands.
///
///     before   day 0          0-30                31-60          exit
///     ─────────┬──────────────┬───────────▼───────┬──────────────┬────
///              100            44          d52     0
public struct Timeline: Hashable, Sendable {
  /// Days that belong together: before the start, 0 to 30, the exit.
  public struct Window: Hashable, Sendable {
    /// Above the line.
    public var title: String
    /// First and last day; days before the start of the line are negative.
    public var first: Int
    /// The last day of it.
    public var last: Int
    /// Under the line: a score, a count.
    public var text: String
    /// Of the text.
    public var ink: Ink
    /// A window of days; day 0 is the start.
    public init(_ title: String, days: ClosedRange<Int>, text: String = "", ink: Ink = .text) {
      self.title = title
      first = Timeline.clamped(days.lowerBound)
      last = Timeline.clamped(days.upperBound)
      self.text = text
      self.ink = ink
    }
  }

  /// A day that matters: today, a date due.
  public struct Mark: Hashable, Sendable {
    /// From the start, which is day 0.
    public var day: Int
    /// One cell wide.
    public var glyph: Unicode.Scalar
    /// Under the line, where there is room.
    public var label: String
    /// Of glyph and label.
    public var ink: Ink
    /// A mark on a day.
    public init(day: Int, glyph: Unicode.Scalar = "●", label: String = "", ink: Ink = .accent) {
      self.day = Timeline.clamped(day)
      self.glyph = glyph
      self.label = label
      self.ink = ink
    }
  }

  /// In the order of their days.
  public var windows: [Window]
  /// Those later in the list are drawn over those before.
  public var marks: [Mark]

  /// A line of windows with marks.
  public init(_ windows: [Window], marks: [Mark] = []) {
    self.windows = windows
    self.marks = marks
  }

  /// Draws titles, line and texts in three rows; with two rows the titles and the line.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    guard rect.rows > 1, rect.columns > 0, !windows.isEmpty else { return }
    let parts = parts(of: rect.line(0))
    let line = rect.line(1)
    canvas.horizontalRule(
      at: line.column, line.row, columns: line.columns, Style(.faint, on: paper))
    for (index, part) in parts.enumerated() where part.columns > 0 {
      let window = windows[index]
      canvas.put(
        window.title, at: part.column, part.row, Style(.muted, on: paper),
        width: part.columns - 1)
      if index > 0 { canvas.put(glyph: "┬", at: part.column, line.row, Style(.faint, on: paper)) }
      guard rect.rows > 2 else { continue }
      canvas.put(
        window.text, at: part.column, rect.row + 2, Style(window.ink, on: paper),
        width: part.columns - 1)
    }
    for mark in marks { draw(mark, on: &canvas, in: rect, parts, paper) }
  }

  private func draw(
    _ mark: Mark, on canvas: inout Canvas, in rect: Rect, _ parts: [Rect], _ paper: Paper
  ) {
    guard let column = column(of: mark.day, parts) else { return }
    let style = Style(mark.ink, on: paper, .bold)
    canvas.put(glyph: mark.glyph, at: column, rect.row + 1, style)
    guard rect.rows > 2, !mark.label.isEmpty else { return }
    let width = ScreenText.columns(mark.label)
    let start = min(column, rect.endColumn - width)
    let under = Rect(column: start - 1, row: rect.row + 2, columns: width + 2, rows: 1)
    guard start >= rect.column, canvas.isBlank(under.intersection(rect)) else { return }
    canvas.put(mark.label, at: start, rect.row + 2, style)
  }

  private func column(of day: Int, _ parts: [Rect]) -> Int? {
    guard let first = windows.first, let last = windows.last else { return nil }
    let day = min(max(day, first.first), last.last)
    let index = windows.lastIndex { $0.first <= day } ?? 0
    let days = Self.length(windows[index])
    let offset = min(day - windows[index].first, days - 1)
    return parts[index].column + offset * parts[index].columns / days
  }

  /// Days beyond three thousand years are drawn where those end.
  private static func clamped(_ day: Int) -> Int { min(max(day, -1_000_000), 1_000_000) }

  private static func length(_ window: Window) -> Int { max(0, window.last - window.first) + 1 }

  /// Every window has room for what is written in it; what is left goes to the longer ones.
  private func parts(of line: Rect) -> [Rect] {
    let needs = windows.map { window in
      max(ScreenText.columns(window.title), ScreenText.columns(window.text)) + 2
    }
    let spare = line.columns - needs.reduce(0, +)
    guard spare > 0 else { return line.splitColumns(needs, gap: 0) }
    let extra = Rect(Size(columns: spare, rows: 1))
      .splitColumns(windows.map { min(Self.length($0), 90) - 1 }, gap: 0)
    var rest = line
    return zip(needs, extra).map { need, more in rest.cutLeft(need + more.columns) }
  }
}

extension Canvas {
  /// Whether nothing is drawn in a rectangle.
  func isBlank(_ rect: Rect) -> Bool {
    let area = rect.intersection(bounds)
    return (area.row..<area.endRow).allSatisfy { row in
      (area.column..<area.endColumn).allSatisfy { self[$0, row].scalar == 0x20 }
    }
  }
}

/// One month to choose a day from: Monday first, weekends muted, today and marked days told apart.
///
/// It knows no calendar: the caller says on which weekday the month begins and how long it is.
public struct MonthGrid: Equatable, Sendable {
  /// `December 2026`.
  public var title: String
  /// The place of the 1st in its week: 0 is Monday, 6 Sunday.
  public var firstWeekday: Int
  /// 28 to 31.
  public var days: Int
  /// The day of the month under the cursor.
  public var cursor: Int
  /// Where today lies in this month; nil where it does not.
  public var today: Int?
  /// Days with a dot behind them, by their numbers, and in which ink.
  public var marks: [Int: Ink]

  /// The columns and rows of a month: six weeks, so that turning pages moves nothing.
  public static let size = Size(columns: 7 * cell, rows: 8)
  private static let cell = 4

  /// A month.
  public init(
    title: String, firstWeekday: Int, days: Int, cursor: Int, today: Int? = nil,
    marks: [Int: Ink] = [:]
  ) {
    self.title = title
    self.firstWeekday = min(max(0, firstWeekday), 6)
    self.days = min(max(0, days), 31)
    self.cursor = cursor
    self.today = today
    self.marks = marks
  }

  /// Draws the month, and puts the terminal's cursor on the day under the cursor.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .raised) {
    guard !rect.isEmpty else { return }
    let heading = rect.line(0)
    canvas.put("‹", in: heading, Style(.faint, on: paper))
    canvas.put(title, in: heading, Style(.title, on: paper, .bold), .centre)
    canvas.put("›", in: heading, Style(.faint, on: paper), .right)
    for (index, name) in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].enumerated() {
      let ink: Ink = index < 5 ? .muted : .faint
      canvas.put(name, at: rect.column + index * Self.cell + 1, rect.row + 1, Style(ink, on: paper))
    }
    for day in 0..<days { draw(day + 1, on: &canvas, in: rect, paper) }
  }

  private func draw(_ day: Int, on canvas: inout Canvas, in rect: Rect, _ paper: Paper) {
    let place = firstWeekday + day - 1
    let column = rect.column + place % 7 * Self.cell
    let row = rect.row + 2 + place / 7
    guard row < rect.endRow else { return }
    let isCursor = day == cursor
    let ground = isCursor ? Paper.selection : paper
    var style = Style(place % 7 < 5 ? .text : .muted, on: ground)
    if day == today { style = Style(.accent, on: ground, [.bold, .underline]) }
    if isCursor {
      style.attributes.insert(.bold)
      canvas.fill(Rect(column: column, row: row, columns: Self.cell, rows: 1), style)
      canvas.cursor = (column + 1, row)
      canvas.isCursorVisible = true
    }
    canvas.put(day < 10 ? " \(day)" : "\(day)", at: column + 1, row, style, width: 2)
    if let ink = marks[day] {
      canvas.put(glyph: "●", at: column + 3, row, Style(ink, on: ground))
    }
  }
}

import Canvas
import Plan

/// The month opened under a field in which a day is typed.
struct DayCalendar: Sendable {
  /// What a calendar has to know of the field it serves.
  struct Source: Sendable {
    var today: Day
    /// Day 0, where days are counted from one.
    var anchor: Day?
    /// Days on which something is due, and how it stands.
    var marks: [Day: Ink] = [:]
    /// What a mark means: `due on this card`.
    var legend = ""
    /// The day that stands while nothing is typed.
    var standing: Day?
    /// Whether only days to come can be meant, so that a day without a year is the next one.
    var isComing = false

    init(
      today: Day, anchor: Day? = nil, marks: [Day: Ink] = [:], legend: String = "",
      isComing: Bool = false
    ) {
      self.today = today
      self.isComing = isComing
      self.anchor = anchor
      self.marks = marks
      self.legend = legend
    }

    /// The day that a typed text means in this field.
    func day(_ typed: String) throws(DayError) -> Day {
      isComing ? try Day.coming(typed, today: today) : try Day.parse(typed, today: today)
    }

    /// `Mon 14 Dec, in 23 days, day 54`.
    func words(of day: Day) -> String {
      let distance = day - today
      let far =
        switch distance {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case 2...: "in \(distance.grouped) days"
        default: "\((-distance).grouped) days ago"
        }
      let count = anchor.map { ", day \((day - $0).grouped)" } ?? ""
      return "\(day.weekday.short) \(day.short(asOf: today)), \(far)\(count)"
    }
  }

  let source: Source
  /// The day under the cursor.
  var day: Day

  /// Opens on what is typed where that reads, else on the day that stands, else on today.
  init(_ source: Source, typed: String) {
    self.source = source
    day = (try? source.day(typed)) ?? source.standing ?? source.today
  }

  /// Moves as arrows and pages do. - Returns: false for a key that moves nothing.
  mutating func move(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.left, []), (.character("h"), []): day = day - 1
    case (.right, []), (.character("l"), []): day = day + 1
    case (.up, []), (.character("k"), []): day = day - 7
    case (.down, []), (.character("j"), []): day = day + 7
    case (.pageUp, []), (.character("["), []), (.character("<"), []): day = day.adding(months: -1)
    case (.pageDown, []), (.character("]"), []), (.character(">"), []): day = day.adding(months: 1)
    case (.home, []): day = day - day.weekday.rawValue
    case (.end, []): day = day + (6 - day.weekday.rawValue)
    case (.character("t"), []): day = source.today
    default: return false
    }
    return true
  }

  /// The month around the day under the cursor.
  var grid: MonthGrid {
    let first = day - (day.day - 1)
    // No month follows the last December there is.
    let count = first.month == 12 ? 31 : first.adding(months: 1) - first
    var marks: [Int: Ink] = [:]
    for (marked, ink) in source.marks where marked >= first && marked < first + count {
      marks[marked.day] = ink
    }
    let isNow = source.today >= first && source.today < first + count
    return MonthGrid(
      title: "\(Self.monthNames[first.month - 1]) \(first.year)",
      firstWeekday: first.weekday.rawValue, days: max(28, count), cursor: day.day,
      today: isNow ? source.today.day : nil, marks: marks)
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Room for `Wed 29 Dec 2027, in 1,023 days, day 1,054`.
  private static let wordColumns = 40

  /// Draws the calendar under (or where there is no room, over) the field it serves.
  func draw(on canvas: inout Canvas, for field: Rect, in bounds: Rect) {
    let grid = MonthGrid.size
    let legend = source.marks.isEmpty || source.legend.isEmpty ? nil : source.legend
    let size = Size(columns: Self.wordColumns + 4, rows: grid.rows + 4 + (legend == nil ? 0 : 1))
    let below = bounds.endRow - field.row - 1
    let row =
      below >= size.rows
      ? field.row + 1 : max(bounds.row, min(field.row - size.rows, bounds.endRow - size.rows))
    // Where it fits neither under nor over the field, it stands beside it.
    let isBeside = row <= field.row && row + size.rows > field.row
    let wanted = isBeside ? field.column + 18 : field.column - 2
    let column = max(bounds.column, min(wanted, bounds.endColumn - size.columns))
    let frame = Rect(column: column, row: row, columns: size.columns, rows: size.rows)
      .intersection(bounds)
    canvas.fill(frame, Style(.text, on: .raised))
    canvas.box(frame, Style(.accent, on: .raised))
    var inner = frame.inset(columns: 2, rows: 1)
    let words = inner.cutBottom(1)
    canvas.put(source.words(of: day), in: words, Style(.value, on: .raised))
    if let legend {
      var line = StyledText("● ", .warn)
      line.append(legend, .muted)
      let place = inner.cutBottom(1)
      canvas.put(line, in: place, on: .raised)
    }
    self.grid.draw(on: &canvas, in: inner.centred(columns: grid.columns, rows: inner.rows))
  }
}

extension Workbench {
  /// Ctrl-O: opens the month of the day that is typed.
  mutating func openCalendar() {
    guard var form, let days = form.field.days else { return }
    form.picked = nil
    form.calendar = DayCalendar(days, typed: form.field.input.text)
    self.form = form
  }

  /// Keys while the month is open: it takes them all but those the frame keeps for itself.
  mutating func handleInCalendar(_ key: Key) -> KeyOutcome {
    guard var form, var calendar = form.calendar else { return .passed }
    switch (key.code, key.modifiers) {
    case (.enter, []):
      form.field.input.text = calendar.day.dated
      form.field.problem = nil
      form.calendar = nil
    case (.escape, []): form.calendar = nil
    default:
      guard calendar.move(key) else {
        if key.isTyped { say("Arrows move, Enter takes the day, Esc goes back to the field.") }
        return key.isTyped ? .taken : .passed
      }
      form.calendar = calendar
    }
    self.form = form
    return .taken
  }
}

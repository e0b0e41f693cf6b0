import Canvas
import Plan

extension Workbench {
  /// The whole screen, exactly `size`.
  public func draw(_ environment: Environment) -> Canvas {
    let environment = dated(environment)
    var canvas = Canvas(size: size, glyphs: environment.glyphs)
    guard !isTooSmall else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    drawTitle(on: &canvas, environment)
    drawTabs(on: &canvas)
    if !isBodyCovered { current.draw(on: &canvas, in: body, self, environment) }
    switch overlays.last {
    case .filter: canvas.mark(canvas.bounds, .nothing)
    case .form(let form) where form.inline != nil: canvas.mark(canvas.bounds, .nothing)
    case .form, .picker, .help, .page, .sheet, .carving, .account, .importing, .history, nil: break
    }
    // What hides the screen lies under the notice and the hints as the screen itself does: a long
    // notice takes rows of it.
    let covers = overlays.lastIndex { $0.coversBody }.map { $0 + 1 } ?? 0
    for overlay in overlays[..<covers] { draw(overlay, on: &canvas, environment) }
    if let tour = shownTour {
      let lines = Rect(
        column: 0, row: size.rows - 2 - tourRows, columns: size.columns, rows: tourRows)
      tour.draw(on: &canvas, in: lines, self)
    }
    drawNotice(on: &canvas)
    drawHints(on: &canvas, environment)
    // One place takes the keys: the row behind what lies over the screen is still seen.
    if overlays.last?.isDialog == true {
      canvas.restyle(canvas.bounds) { style in
        if style.paper == .selection || style.paper == .field { style.paper = .quiet }
      }
    }
    for overlay in overlays[covers...] { draw(overlay, on: &canvas, environment) }
    return canvas
  }

  /// Whether what lies over the screen hides all of it.
  private var isBodyCovered: Bool { overlays.contains { $0.coversBody } }

  /// In the middle, as far as there is one.
  private func drawTooSmall(on canvas: inout Canvas) {
    let width = max(1, min(size.columns, max(20, size.columns - 4)))
    let sentences = [
      "Remit needs 60 columns and 16 rows; this window has \(size.columns) by \(size.rows).",
      overlays.isEmpty
        ? "Make it larger, or q leaves." : "Make it larger; what you were typing waits here.",
    ]
    let lines = sentences.flatMap { TextBlock(StyledText($0)).lines(width: width) }
    let area = canvas.bounds.centred(
      columns: lines.map(\.columns).max() ?? width, rows: min(size.rows, lines.count))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.put(line, at: area.column, area.row + row, width: area.columns)
    }
  }

  private func drawTitle(on canvas: inout Canvas, _ environment: Environment) {
    let line = canvas.bounds.line(0)
    canvas.fill(line, Style(.text, on: .bar))
    let (state, ink): (String, Ink) =
      switch saveState {
      case .saved(let time): ("saved \(time)", .muted)
      case .saving: ("saving", .accent)
      case .refused: ("NOT SAVED", .bad)
      }
    let mark = past?.sentence ?? (plan.identity.branchedFrom == nil ? "" : "scenario")
    // A long name leaves room to see that this is not the plan as it is now.
    let markColumns = min(ScreenText.columns(mark), Self.markColumns)
    let end = canvas.put(
      fileName, at: 1, 0, Style(.title, on: .bar, .bold),
      width: size.columns - 24 - (mark.isEmpty ? 0 : markColumns + 2))
    canvas.put(
      mark, at: end + 2, 0, Style(.warn, on: .bar, past == nil ? [] : .bold),
      width: max(0, size.columns - end - 2 - 16))
    canvas.put(
      "\(state) ", at: size.columns - 22, 0, Style(ink, on: .bar), width: 22, .right)
  }

  /// The columns that a file's name leaves to what is said behind it.
  private static let markColumns = 24

  private func drawTabs(on canvas: inout Canvas) {
    let red = overview.lights.red
    let tabs = ScreenID.allCases.map { id in
      Tabs.Tab(
        key: "\(id.rawValue)", id.title, short: id.shortTitle,
        badge: id == .handoffs && red > 0 ? StyledText("\(red)R", .bad, .bold) : .empty)
    }
    let selected = ScreenID.allCases.firstIndex(of: screen) ?? 0
    let line = canvas.bounds.line(1)
    canvas.fill(line, Style(.text, on: .bar))
    Tabs(tabs, selected: selected).draw(on: &canvas, in: line.inset(columns: 1), paper: .bar)
  }

  private func drawNotice(on canvas: inout Canvas) {
    let row = size.rows - 2
    if case .filter(let line) = overlays.last {
      canvas.put("/", at: 1, row, Style(.key, .bold))
      line.field.draw(
        on: &canvas, in: Rect(column: 2, row: row, columns: size.columns - 3, rows: 1),
        placeholder: "type to filter")
      return
    }
    guard let notice else {
      drawImportRun(on: &canvas, row)
      if showsTourOffer, imports.run == nil {
        canvas.put(Tour.offer, at: Table.gutter, row, width: size.columns - Table.gutter - 1)
      }
      return
    }
    let ink: Ink =
      switch notice.kind {
      case .done: .good
      case .told: .accent
      case .refused: .bad
      }
    // A long one takes the rows above too, until the next key: nothing of it is lost.
    let text = TextBlock(StyledText(notice.text, ink))
    let width = size.columns - Table.gutter - 1
    let rows = min(Self.noticeRows, text.lines(width: width).count)
    var area = Rect(column: 0, row: row - rows + 1, columns: size.columns, rows: rows)
    if rows > 1 { canvas.fill(area) }
    // Under the rows of the lists and over the hints, which begin there too.
    _ = area.cutLeft(Table.gutter)
    _ = area.cutRight(1)
    text.draw(on: &canvas, in: area)
  }

  /// The rows that a notice takes at most.
  private static let noticeRows = 3

  private func drawHints(on canvas: inout Canvas, _ environment: Environment) {
    let line = canvas.bounds.line(size.rows - 1)
    canvas.fill(line, Style(.text, on: .bar))
    HintLine(hints(environment)).draw(
      on: &canvas, in: Rect(column: 1, row: line.row, columns: size.columns - 2, rows: 1))
  }

  /// The hints for the keys that work here now, the screen's own first.
  private func hints(_ environment: Environment) -> [HintLine.Hint] {
    switch overlays.last {
    case .filter:
      return [.init("Enter", "keeps the filter"), .init("Esc", "shows all again")]
    case .form(let form): return form.hints(editor: environment.editor)
    case .history(let view) where view.isTyping:
      return [.init("Enter", "keeps the filter"), .init("Esc", "shows all again")]
    case .picker(let picker): return picker.hints
    case .help: return CommandList.hints
    case .page(let page): return page.hints(in: size)
    case .sheet(let sheet): return sheet.hints(in: size)
    case .carving: return CarveRun.hints
    case .account, .importing, .history, nil: break
    }
    return BindingTable.shared.hints(in: places, self)
  }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas, _ environment: Environment) {
    let bounds = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2 - tourRows)
    switch overlay {
    case .form(let form):
      if form.inline == nil { form.draw(on: &canvas, in: bounds, self) }
    case .picker(let picker): picker.draw(on: &canvas, in: bounds)
    case .help(let help): help.draw(on: &canvas, in: bounds)
    case .page(let page): page.draw(on: &canvas, in: bounds)
    case .sheet(let sheet): sheet.draw(on: &canvas, in: bounds)
    case .carving(let run): run.draw(on: &canvas, in: bounds)
    case .history(let view): view.draw(on: &canvas, in: body, self, environment)
    case .account(let card): card.draw(on: &canvas, in: body, self, environment)
    case .importing(let flow): flow.draw(on: &canvas, in: body, progress: imports.run?.progress)
    case .filter: break
    }
  }
}

extension Page {
  private var topicHint: String {
    "explains the words"
  }

  static func width(in size: Size) -> Int { min(84, size.columns - 8) }

  /// The rows of text in view.
  static func height(in size: Size) -> Int { max(1, size.rows - 6) }

  /// The keys that do something in it.
  func hints(in size: Size) -> [HintLine.Hint] {
    let isLong = text.lines(width: Self.width(in: size)).count > Self.height(in: size)
    return [.init("Esc", "leaves", importance: 2)]
      + (topics.isEmpty ? [] : [.init("?", topicHint, importance: 2)])
      + (isLong ? [.init("j k", "scroll", importance: 1)] : [])
  }

  func draw(on canvas: inout Canvas, in bounds: Rect) {
    let width = Self.width(in: canvas.size)
    let lines = text.lines(width: width)
    let height = min(max(1, lines.count), Self.height(in: canvas.size))
    let last = min(offset + height, lines.count)
    let place = lines.count > height ? "   \(offset + 1)-\(last) of \(lines.count)" : ""
    let content = Dialog(title + place, content: Size(columns: width, rows: height))
      .draw(on: &canvas, in: bounds)
    for (index, line) in lines.dropFirst(offset).prefix(content.rows).enumerated() {
      canvas.put(
        line, at: content.column, content.row + index, on: .raised, width: content.columns)
    }
  }
}

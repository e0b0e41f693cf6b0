import Canvas
import Exchange

extension ImportFlow {
  /// Rows above the lines of a step: the heading, the steps, the explanation and the air between.
  private static func headRows(in body: Rect) -> Int { 3 + 2 * air(in: body) }
  /// The rows of air: none in windows so low that the lines need them.
  private static func air(in body: Rect) -> Int { body.rows < 14 ? 0 : 1 }
  /// Rows below them: the button and the air over it.
  private static let footRows = 2

  /// The rows that the lines of the step in front have.
  func listHeight(in body: Rect) -> Int {
    let rows = stepRows(in: body)
    switch step {
    case .file: return 2
    case .columns, .values: return max(1, rows - 1 - detailRows(in: body))
    case .questions: return max(1, rows / 3)
    case .changes: return max(1, rows - 1 - changesHead(columns: body.columns - 4).count)
    }
  }

  /// Whether there is room for a second pane at the right.
  private func isWide(_ body: Rect) -> Bool { body.columns >= 110 }

  /// The rows between the explanation and the button.
  private func stepRows(in body: Rect) -> Int {
    max(1, body.rows - Self.headRows(in: body) - Self.footRows - (explanationRows(in: body) - 1))
  }

  /// What is told of a column below the list of them: nothing where the list needs the rows.
  func detailRows(in body: Rect) -> Int {
    isWide(body) || step == .values || stepRows(in: body) < Self.roomyRows ? 0 : 3
  }

  private static let roomyRows = 8

  private func explanationRows(in body: Rect) -> Int {
    min(3, TextBlock(StyledText(explanation)).lines(width: body.columns - 4).count)
  }

  func draw(on canvas: inout Canvas, in body: Rect, progress: String?) {
    canvas.fill(body)
    canvas.mark(body, .nothing)
    var area = body.inset(columns: 2)
    drawHeading(on: &canvas, in: area.cutTop(1))
    let air = Self.air(in: body)
    drawSteps(on: &canvas, in: area.cutTop(1, gap: air))
    let rows = explanationRows(in: body)
    TextBlock(StyledText(explanation, problem == nil || step != .file ? .muted : .bad))
      .draw(on: &canvas, in: area.cutTop(rows, gap: air))
    let foot = area.cutBottom(1, gap: 1)
    switch step {
    case .file: drawFile(on: &canvas, in: area)
    case .columns: drawColumns(on: &canvas, in: area, body)
    case .values: drawValues(on: &canvas, in: area)
    case .questions: drawQuestions(on: &canvas, in: area)
    case .changes: drawChanges(on: &canvas, in: area)
    }
    drawFoot(on: &canvas, in: foot, progress)
    if step == .changes {
      let head = changesHead(columns: area.columns).count
      drawPosition(on: &canvas, in: foot, rows: max(1, area.rows - 1 - head))
    }
  }

  private func drawHeading(on canvas: inout Canvas, in line: Rect) {
    let kind = preview.kind.map { "\($0.rawValue) " } ?? ""
    let end = canvas.put("Import \(kind)from ", in: line, Style(.muted))
    canvas.put(
      fileName, at: end, line.row, Style(.title, .bold), width: max(0, line.endColumn - end))
  }

  /// The steps by name, with the one in front and what is open in the others.
  private func drawSteps(on canvas: inout Canvas, in line: Rect) {
    var column = line.column
    let says = stepColumns <= line.columns
    for step in Step.allCases where column < line.endColumn {
      if step != .file { column = canvas.put(" ─ ", at: column, line.row, Style(.faint)) }
      let isHere = step == self.step
      let open = open(in: step)
      let isSkipped = isSkipped(step)
      let isDone = !isSkipped && open == 0 && (passed.contains(step) || step < self.step) && !isHere
      let number = isDone ? "✓" : isSkipped ? "–" : "\(step.rawValue + 1)"
      column = canvas.put(
        "\(number) ", at: column, line.row, Style(isDone ? .good : isHere ? .accent : .muted))
      column = canvas.put(
        step.title, at: column, line.row,
        Style(isHere ? .accent : .muted, isHere ? [.bold, .underline] : []))
      if isSkipped, says {
        column = canvas.put(Self.skipped, at: column, line.row, Style(.faint))
      }
      if open > 0 {
        column = canvas.put(" \(open)?", at: column, line.row, Style(.warn))
      }
    }
  }

  /// What stands behind a step that was gone past because nothing is open in it.
  private static let skipped = " as is"

  private func isSkipped(_ step: Step) -> Bool {
    step < self.step && !seen.contains(step) && open(in: step) == 0
  }

  /// The columns that the steps take with all their words.
  private var stepColumns: Int {
    Step.allCases.reduce(-3) { columns, step in
      columns + step.title.count + 5 + (isSkipped(step) ? Self.skipped.count : 0)
        + (open(in: step) > 0 ? 3 : 0)
    }
  }

  private func drawFoot(on canvas: inout Canvas, in line: Rect, _ progress: String?) {
    if let progress {
      canvas.put("\(progress)   Esc stops it", in: line, Style(.accent))
      canvas.cursor = (line.column, line.row)
      return
    }
    canvas.mark(line, .row(subjects.count, list: 0))
    let isFocused = subject == .goOn
    let style = isFocused ? Style(.accent, on: .selection, .bold) : Style(.muted)
    let text = " \(isFocused ? "▸" : " ") \(buttonTitle) "
    canvas.put(text, in: line, style)
    if isFocused { canvas.cursor = (line.column + 1, line.row) }
  }

  /// Which of the lines are in view, where there are more.
  private func drawPosition(on canvas: inout Canvas, in line: Rect, rows: Int) {
    let count = subjects.count
    guard rows < count else { return }
    let first = window(height: rows).offset
    let place = "\(first + 1)-\(min(count, first + rows)) of \(count.grouped)"
    let room = max(0, line.columns - 40)
    let whole = "lines \(place); arrows scroll"
    canvas.put(
      ScreenText.columns(whole) <= room ? whole : place, at: line.column + 40, line.row,
      Style(.muted), width: room, .right)
  }

  // MARK: - The file

  private func drawFile(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    let columns = max(1, rect.columns - Self.factIndent)
    let facts = fileFacts(isNarrow: columns < 55)
    let whole = facts.reduce(0) { $0 + min(3, TextBlock($1.text).lines(width: columns).count) }
    // Each on as many rows as it takes where all of them fit so, else on one.
    let most = rect.rows >= Self.roomyRows || whole <= rect.rows ? 3 : 1
    for fact in facts { draw(fact, on: &canvas, &area, most: most) }
    _ = area.cutTop(1)
    drawPreview(on: &canvas, in: area)
  }

  /// A label and what is said of it.
  private struct FileFact {
    var label: String
    var text: StyledText
    /// The line that it is; nil where it only reads.
    var subject: Subject?
  }

  private func fileFacts(isNarrow: Bool) -> [FileFact] {
    var facts = [
      FileFact(label: "What it is", text: kindText, subject: .kind),
      FileFact(label: "Text", text: textFacts),
    ]
    guard let report = proposal?.report else { return facts }
    facts.append(FileFact(label: "Table", text: tableFacts(report)))
    facts += asideFacts(report)
    if let disputed = report.disputed, let first = disputed.first {
      facts.append(
        FileFact(
          label: "People disagree",
          text: StyledText("about \(counted(disputed.count, "account"))", .warn)
            + StyledText("  \(first)", .muted)))
    }
    if let first = report.findings.first {
      let count = counted(report.findings.count, "sort")
      facts.append(
        FileFact(
          label: "Worth a look",
          text: StyledText("\(count) of damage", .warn) + StyledText("  \(first.text)", .muted),
          subject: .report))
    }
    let isReady = report.loadBack == "ready"
    facts.append(
      FileFact(
        label: "Back to the CRM",
        text: StyledText(
          isNarrow ? report.loadBackShort : report.loadBackWords, isReady ? .good : .warn)))
    return facts
  }

  /// `12 rows  ·  9 of 10 columns are used, not Notes`.
  private func tableFacts(_ report: ImportReport) -> StyledText {
    let unused = preview.columns.filter { $0.field == nil }.map(\.header)
    let used = preview.columns.count - unused.count
    let left =
      unused.isEmpty ? "" : ", not \(unused.prefix(Self.namedColumns).joined(separator: ", "))"
    let more = unused.count - Self.namedColumns
    return StyledText(counted(report.read, "row"))
      + StyledText(
        "  ·  \(used) of \(counted(preview.columns.count, "column")) are used\(left)"
          + (more > 0 ? " and \(more) more" : ""), .muted)
  }

  /// So many columns that are left out are named.
  private static let namedColumns = 6

  private var kindText: StyledText {
    guard let kind = preview.kind else {
      return StyledText("not known; Enter says what it is a list of", .warn)
    }
    return StyledText(kind.title) + StyledText("  Enter changes it", .muted)
  }

  private var textFacts: StyledText {
    var text = StyledText("\(preview.encoding), separated by \(preview.delimiter)")
    text.append("  ·  titles on line \(preview.headerLine)", .muted)
    return text
  }

  /// What stands around the table and is no row of it.
  private func asideFacts(_ report: ImportReport) -> [FileFact] {
    var facts: [FileFact] = []
    if let first = preview.preamble.first {
      facts.append(
        FileFact(
          label: "Left out above",
          text: StyledText(counted(preview.preamble.count, "line"))
            + StyledText("  \(first.text)", .muted)))
    }
    if let footer = report.notes.first(where: { $0.contains("footer") }) {
      facts.append(FileFact(label: "Left out below", text: StyledText(footer, .muted)))
    }
    return facts
  }

  /// Draws a fact on as many rows as it takes, up to a number.
  private func draw(
    _ fact: FileFact, on canvas: inout Canvas, _ area: inout Rect, most: Int
  ) {
    guard !area.isEmpty else { return }
    let isCursor = fact.subject != nil && fact.subject == subject
    let lines = TextBlock(fact.text).lines(width: max(1, area.columns - Self.factIndent))
    // A line that has to be cut says so.
    let shown = lines.count > most && most == 1 ? [fact.text] : Array(lines.prefix(most))
    let paper: Paper = isCursor ? .selection : .ground
    for (index, text) in shown.enumerated() {
      let line = area.cutTop(1)
      if isCursor { canvas.fill(line, Style(.text, on: paper)) }
      if index == 0 {
        if isCursor {
          canvas.cursor = (line.column, line.row)
          canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
        }
        canvas.put(fact.label, at: line.column + 2, line.row, Style(.muted, on: paper))
      }
      canvas.put(
        text, at: line.column + Self.factIndent, line.row, on: paper,
        width: line.columns - Self.factIndent)
    }
  }

  /// Where what is said of a label begins.
  private static let factIndent = 19

  /// The first rows, under the titles of the file.
  private func drawPreview(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 2, !preview.columns.isEmpty else { return }
    var area = rect
    canvas.titledRule("The first rows", in: area.cutTop(1), Style(.muted))
    let columns = preview.columns.enumerated().map { index, column in
      let widest = ([column.header] + column.samples.prefix(area.rows)).map(ScreenText.columns)
        .max()
      let width = min(max(4, widest ?? 4), 24)
      return TableColumn(column.header, width: width, minimum: min(width, 16), priority: index)
    }
    let rows = preview.columns.first?.samples.count ?? 0
    let table = Table(
      columns: columns, rowCount: rows, isFocused: false,
      emptyText: StyledText("There is no row below the titles.", .muted), isPassive: true)
    table.draw(on: &canvas, in: area, window: ScrollWindow()) { row, column in
      let field = preview.columns[column].field
      return TableCell(preview.columns[column].samples[row], field == nil ? .muted : .text)
    }
  }
}

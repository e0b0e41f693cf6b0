import Canvas
import Plan

extension HistoryView {
  private static let whenWidth = 13
  private static let authorWidth = 12

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    canvas.fill(rect)
    canvas.mark(rect, .nothing)
    var area = rect.inset(columns: 1)
    drawHeading(on: &canvas, in: area.cutTop(1), workbench)
    _ = area.cutTop(1)
    if Self.isWide(rect) {
      let panes = area.splitColumns([3, 2], gap: 3)
      canvas.verticalRule(at: panes[1].column - 2, area.row, rows: area.rows)
      drawList(on: &canvas, in: panes[0], workbench, environment)
      drawDetail(on: &canvas, in: panes[1], workbench, environment)
    } else {
      drawList(on: &canvas, in: area, workbench, environment)
    }
  }

  private func drawHeading(on canvas: inout Canvas, in line: Rect, _ workbench: Workbench) {
    let history = workbench.session.history
    if let progress = workbench.goingBack.progress {
      ProgressLine("Going back", done: progress.done, total: progress.total).draw(
        on: &canvas, in: line)
      return
    }
    var text = StyledText("History", .title)
    let all = history.lines.last?.sequence ?? history.lines.count
    text.append("  \(counted(all, "edit")), newest first", .muted)
    if !filter.isEmpty, !isTyping {
      text.append("   /\(filter.text)", .accent, .bold)
      text.append("  \(counted(shown.count, "edit")) shown; Esc shows all", .muted)
    }
    canvas.put(text, at: line.column, line.row, width: line.columns)
    guard isTyping else { return }
    let place = line.column + text.columns + 3
    canvas.put("/", at: place - 1, line.row, Style(.key, .bold))
    filter.draw(
      on: &canvas,
      in: Rect(
        column: place, row: line.row, columns: max(8, line.endColumn - place), rows: 1),
      placeholder: "words, an author, an account")
  }

  private func drawList(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    let titles = area.cutTop(1)
    canvas.put("when (UTC)", at: titles.column + 2, titles.row, Style(.muted))
    canvas.put(
      "who", at: titles.column + 3 + Self.whenWidth, titles.row, Style(.muted))
    canvas.put(
      "what", at: titles.column + 4 + Self.whenWidth + Self.authorWidth, titles.row, Style(.muted))
    guard !shown.isEmpty else {
      let words =
        filter.isEmpty
        ? "Every edit of this plan will be listed here, with who made it and when."
        : isPaging
          ? "Looking through older edits …" : "No edit holds these words; Esc shows all again."
      TextBlock(StyledText(words, .muted)).draw(on: &canvas, in: area.inset(columns: 2))
      canvas.cursor = (area.column, area.row)
      return
    }
    let window = window.fitted(count: shown.count, height: area.rows)
    for (row, place) in window.visible(count: shown.count, height: area.rows).enumerated() {
      draw(place, on: &canvas, in: area.line(row), workbench, environment)
    }
  }

  private func draw(
    _ place: Int, on canvas: inout Canvas, in line: Rect, _ workbench: Workbench,
    _ environment: Environment
  ) {
    let history = workbench.session.history
    guard history.lines.indices.contains(shown[place]) else { return }
    let edit = history.lines[shown[place]]
    let isCursor = place == window.cursor
    let paper: Paper = isCursor ? .selection : .ground
    canvas.mark(line, .row(place, list: 0))
    if isCursor {
      canvas.fill(line, Style(.text, on: .selection))
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: .selection))
      if !isTyping { canvas.cursor = (line.column, line.row) }
    }
    let undo = history.undoneBy[edit.reference].flatMap { undo in
      history.lines.last { $0.reference == undo }
    }
    let isOurs = edit.author == environment.author
    var column = line.column + 2
    canvas.put(
      edit.when(environment.today), at: column, line.row, Style(.muted, on: paper),
      width: Self.whenWidth)
    column += Self.whenWidth + 1
    canvas.put(
      edit.author, at: column, line.row, Style(isOurs ? .muted : .accent, on: paper),
      width: Self.authorWidth)
    column += Self.authorWidth + 1
    let suffix = undo.map { undo in
      undo.author == edit.author ? "  undone" : "  undone by \(undo.author)"
    }
    let suffixColumns = suffix.map(ScreenText.columns) ?? 0
    let room = max(0, line.endColumn - column)
    let end = canvas.put(
      edit.what, at: column, line.row, Style(undo == nil ? .text : .muted, on: paper),
      width: max(8, room - suffixColumns))
    if let suffix, end < line.endColumn {
      canvas.put(
        suffix, at: end, line.row, Style(.warn, on: paper), width: line.endColumn - end)
    }
  }

  private func drawDetail(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    guard let edit = line(in: workbench.session.history) else { return }
    let paragraphs = detail(of: edit, workbench, environment)
    var row = 0
    for (paragraph, indent) in paragraphs {
      let width = max(1, rect.columns - indent)
      for line in TextBlock(paragraph, hangingIndent: 2).lines(width: width) {
        guard row < rect.rows else { return }
        canvas.put(line, at: rect.column + indent, rect.row + row, width: width)
        row += 1
      }
      if paragraph.isEmpty { row += 1 }
    }
  }

  private func detail(
    of edit: History.Line, _ workbench: Workbench, _ environment: Environment
  ) -> [(StyledText, indent: Int)] {
    let history = workbench.session.history
    let number = edit.sequence.map { "Edit \($0)" } ?? "Being saved"
    var text: [(StyledText, indent: Int)] = [
      (StyledText(edit.what, .title), 0),
      (StyledText("\(number), \(edit.when(environment.today)) by \(edit.author)", .muted), 0),
    ]
    if let undo = history.undoneBy[edit.reference],
      let line = history.lines.last(where: { $0.reference == undo })
    {
      let words = "Undone \(line.when(environment.today)) by \(line.author)"
      text.append((StyledText(words, .warn), 0))
    }
    if edit.undoesAll.count > 1 {
      text.append((StyledText("Takes back \(edit.undoesAll.count) edits in one step", .muted), 0))
    }
    text.append((.empty, 0))
    guard let changed = changes(of: edit) else { return text }
    let words = ChangeWords(plan: workbench.plan, today: environment.today)
    for change in changed.rows.prefix(24) { text += words.lines(change) }
    if !changed.isAll || changed.rows.count > 24 {
      text.append((StyledText("and more rows", .muted), 0))
    }
    return text
  }

  /// What an edit changed; nil while that is read.
  private func changes(of edit: History.Line) -> ChangedRows? {
    if let number = edit.sequence { return changes[number] }
    guard case .rowsRestored(let restored)? = edit.inverse else { return nil }
    return ChangedRows(rows: restored.rows.map(\.reversed), isAll: true)
  }
}

extension History.Line {
  /// `21 Nov 14:02`; `now` while it is on its way to the disk.
  func when(_ today: Day) -> String {
    guard let day else { return at.isEmpty ? "now" : at }
    return "\(day.short(asOf: today)) \(at.dropFirst(11).prefix(5))"
  }

  /// The day it was made on (UTC); nil while it is on its way to the disk.
  var day: Day? { Day(iso: String(at.prefix(10))) }
}

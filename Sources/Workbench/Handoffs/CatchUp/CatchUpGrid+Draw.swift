import Canvas
import Plan

extension CatchUpGrid {
  /// The columns of a cell and the gap behind it.
  private static let cellColumns = 5
  /// The mark, the light, the score and the gaps beside the name.
  private static let besideName = 12
  /// The rule, what done means, and the state of the item under the cursor.
  private static let footerRows = 4

  /// The rows for cards: below the head, the titles and their rule, above the footer.
  static func bodyHeight(in rect: Rect) -> Int { max(1, rect.rows - footerRows - 4) }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect.inset(columns: 1)
    drawHead(on: &canvas, in: area.cutTop(2))
    guard !cards.isEmpty else {
      canvas.put(
        "No handoff is under way; n in the list opens a card.", in: area, Style(.muted))
      canvas.cursor = (area.column, area.row)
      return
    }
    let footer = area.cutBottom(min(Self.footerRows, max(0, area.rows - 4)), gap: 1)
    let columns = visibleColumns(in: area)
    drawTitles(on: &canvas, in: area.cutTop(1), columns)
    let window = window.fitted(count: cards.count, height: area.rows)
    for row in window.visible(count: cards.count, height: area.rows) {
      canvas.mark(
        area.line(row - window.offset), .row(row, list: HandoffsScreen.cardsPart))
      drawRow(row, on: &canvas, in: area.line(row - window.offset), columns, workbench.plan)
    }
    drawFooter(on: &canvas, in: footer, workbench, environment)
  }

  private func nameColumns(in rect: Rect) -> Int { min(30, max(14, rect.columns / 4)) }

  /// The columns in view: the one under the cursor is always among them.
  private func visibleColumns(in rect: Rect) -> Range<Int> {
    let room = rect.columns - nameColumns(in: rect) - Self.besideName - 4
    let height = max(1, room / Self.cellColumns)
    let across = across.fitted(count: codes.count, height: height)
    return across.visible(count: codes.count, height: height)
  }

  private func start(of column: Int, in rect: Rect, _ shown: Range<Int>) -> Int {
    rect.column + nameColumns(in: rect) + Self.besideName
      + (column - shown.lowerBound) * Self.cellColumns
  }

  // MARK: - Head

  private func drawHead(on canvas: inout Canvas, in line: Rect) {
    var text = StyledText("Catch-up", .title, .bold)
    let (late, soon) = pressing
    text.append("  \(cards.count) cards", .muted)
    if liveCount > cards.count { text.append(", the worst of \(liveCount)", .muted) }
    text.append(" · ", .faint)
    text.append(late == 0 ? "nothing late" : "\(late) late", late == 0 ? .good : .bad)
    if soon > 0 { text.append(", \(soon) due in \(CardRules.dueAheadDays) d", .muted) }
    var legend = StyledText("✓", .good)
    legend.append(" done  ", .muted)
    legend.append("✓?", .warn)
    legend.append(" unproven  ", .muted)
    legend.append("!9", .bad, .bold)
    legend.append(" critical, ", .muted)
    legend.append("9", .warn)
    legend.append(" d late  ", .muted)
    legend.append("+9", .text)
    legend.append(" due in 9 d  ", .muted)
    legend.append("b", .warn)
    legend.append(" blocked", .muted)
    var room = line.line(0)
    if line.columns >= text.columns + legend.columns + 3 {
      let right = room.cutRight(legend.columns, gap: 3)
      canvas.put(legend, in: right)
    } else {
      canvas.put(legend, in: line.line(1))
    }
    canvas.put(text, in: room)
  }

  private func drawTitles(on canvas: inout Canvas, in line: Rect, _ shown: Range<Int>) {
    canvas.put("card", at: line.column + 4, line.row, Style(.muted))
    canvas.put(
      "score", at: line.column + nameColumns(in: line) + 5, line.row, Style(.muted), width: 5,
      .right)
    for column in shown {
      let isCursor = column == across.cursor
      let ink: Ink = isCursor ? .accent : column < dueCount ? .text : .muted
      canvas.put(
        codes[column], at: start(of: column, in: line, shown), line.row,
        Style(ink, on: .ground, isCursor ? [.bold, .underline] : column < dueCount ? .bold : []),
        width: 4, .right)
    }
    if shown.lowerBound > 0 {
      let place = start(of: shown.lowerBound, in: line, shown)
      canvas.put(glyph: "‹", at: place - 1, line.row, Style(.muted))
    }
    if shown.upperBound < codes.count {
      canvas.put("›\(codes.count - shown.upperBound)", in: line, Style(.muted), .right)
    }
  }

  // MARK: - Rows

  private func drawRow(
    _ row: Int, on canvas: inout Canvas, in line: Rect, _ shown: Range<Int>, _ plan: Plan
  ) {
    let card = cards[row]
    let isCursor = row == window.cursor
    let paper: Paper = isCursor ? .quiet : .ground
    if isCursor { canvas.fill(line, Style(.text, on: paper)) }
    if isCursor {
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
    }
    let name = plan.accounts[card.account]?.name ?? ""
    let width = nameColumns(in: line)
    canvas.put(
      card.light.letter, at: line.column + 2, line.row, Style(card.light.ink, on: paper, .bold))
    canvas.put(
      name, at: line.column + 4, line.row, Style(.text, on: paper, isCursor ? .bold : []),
      width: width)
    canvas.put(
      card.score.map { "\($0.scorePercent)" } ?? "-", at: line.column + width + 5, line.row,
      Style(card.light == .green ? .text : card.light.ink, on: paper), width: 5, .right)
    for column in shown {
      let isCell = isCursor && column == across.cursor
      let place = start(of: column, in: line, shown)
      let cell = Rect(column: place, row: line.row, columns: 4, rows: 1)
      if isCell {
        canvas.fill(cell, Style(.text, on: .selection))
        canvas.cursor = (place + 3, line.row)
      }
      guard let item = card.item(codes[column]) else { continue }
      var text = item.catchUpMark(on: card.asOf)
      if isCell { for index in text.runs.indices { text.runs[index].attributes.insert(.bold) } }
      canvas.put(text, in: cell, on: isCell ? .selection : paper, .right)
    }
  }

  // MARK: - What is under the cursor, in words

  private func drawFooter(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    guard let card, let code else { return }
    let name = workbench.plan.accounts[card.account]?.name ?? ""
    var area = rect
    guard let item else {
      let title = cards.lazy.compactMap { $0.item(code)?.title }.first ?? code
      canvas.titledRule("\(code) \(title)", in: area.cutTop(1))
      canvas.put("The card of \(name) has no \(code).", in: area.cutTop(1), Style(.muted))
      return
    }
    canvas.titledRule("\(item.code) \(item.title)", in: area.cutTop(1))
    var standing = StyledText("\(name)  ", .text, .bold)
    standing += StyledText(
      "due \(environment.today == item.due ? "today" : item.due.short(asOf: environment.today))  ",
      .value)
    let line = area.cutTop(1)
    standing += item.standing(
      workbench.plan, environment.today, width: line.columns - standing.columns)
    canvas.put(standing, in: line)
    if let means = item.doneMeans {
      canvas.put(
        StyledText("done means  ", .muted) + StyledText(means), in: area.cutTop(1))
    }
    let kept = item.evidence.compactMap { field -> String? in
      let text = item.item.evidence[field.name] ?? ""
      guard !text.isEmpty else { return nil }
      return "\(field.name): "
        + field.shown(text, workbench.plan.currency, environment.today).firstLine
    }
    let evidence =
      kept.isEmpty
      ? StyledText("evidence  \(item.evidence.map(\.name).joined(separator: ", "))", .muted)
      : StyledText("kept  ", .muted) + StyledText(kept.joined(separator: "; "), .value)
    canvas.put(evidence, in: area.cutTop(1))
  }
}

extension CardItem {
  /// A cell of the catch-up grid: `✓ `, `✓?`, `!22`, `22`, `+5`, `b`, `-`, `·`.
  func catchUpMark(on day: Day) -> StyledText {
    switch state {
    case .done: return isUnproven ? StyledText("✓?", .warn) : StyledText("✓ ", .good)
    case .notApplicable: return StyledText("-", .muted)
    case .beforeTracking: return StyledText("·", .muted)
    case .blocked, .open:
      guard isApplicable else { return StyledText("-", .muted) }
      let blocked: StyledText = if case .blocked = state { StyledText("b", .warn) } else { .empty }
      if lateDays > 0 {
        let days = lateDays > 999 ? "999" : "\(lateDays)"
        return blocked
          + (isCritical ? StyledText("!\(days)", .bad, .bold) : StyledText(days, .warn))
      }
      let ahead = due - day
      let ink: Ink = ahead <= CardRules.dueAheadDays ? .text : .muted
      return blocked + StyledText(ahead > 999 ? "+999" : "+\(ahead)", ink)
    }
  }
}

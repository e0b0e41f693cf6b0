import Canvas
import Plan

extension TodayScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    drawHead(on: &canvas, in: area.cutTop(headRows(rect)), shownHoldings(rect))
    drawSteps(on: &canvas, in: area.cutTop(steps.count + 1), workbench)
    if rect.rows >= Self.lowRows { _ = area.cutTop(1) }
    drawHarm(on: &canvas, in: area, workbench, environment)
  }

  /// In windows this low the lists need every row.
  private static let lowRows = 18

  /// What the plan holds and the next step take: in a low window the next step alone, else with a
  /// row of air under each.
  func headRows(_ body: Rect) -> Int {
    guard body.rows >= Self.lowRows else { return next == nil ? 0 : 1 }
    let shown = shownHoldings(body).count
    return (shown == 0 ? 0 : shown + 1) + (next == nil ? 0 : 2)
  }

  private func shownHoldings(_ body: Rect) -> [StyledText] {
    body.rows < Self.lowRows ? [] : holdings.lines(width: body.columns - 3)
  }

  /// What there is, in the person's own numbers, then the one thing to do next.
  private func drawHead(on canvas: inout Canvas, in rect: Rect, _ shown: [StyledText]) {
    var area = rect
    for text in shown {
      let line = area.cutTop(1)
      canvas.put(text, at: line.column + 2, line.row, width: line.columns - 3)
    }
    if !shown.isEmpty { _ = area.cutTop(1) }
    guard let next else { return }
    let line = area.cutTop(1)
    canvas.mark(line, .row(0, list: 2))
    let isCursor = window.cursor == 0
    let paper: Paper = isCursor ? .selection : .ground
    if isCursor {
      canvas.fill(line, Style(.text, on: paper))
      canvas.cursor = (line.column, line.row)
    }
    var text = StyledText(isCursor ? "▸ " : "  ", .accent)
    text.append("Next  ", .accent, .bold)
    text.append(next.sentence, .title, .bold)
    text.append("   Enter", .key, .bold)
    let reason = StyledText("   \(next.reason)", .muted)
    if text.columns + reason.columns < line.columns { text += reason }
    canvas.put(text, at: line.column, line.row, on: paper, width: line.columns)
  }

  private func drawSteps(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let table = Table(
      columns: [
        TableColumn("Plan", width: 11),
        TableColumn("what", width: 44, minimum: 24, maximum: 90),
        TableColumn("state", width: 19, maximum: 30),
      ], rowCount: steps.count, isPassive: !stepRows.contains(window.cursor), list: 0,
      firstRow: stepRows.lowerBound, margin: 1)
    let rows = ScrollWindow(
      cursor: min(max(0, window.cursor - stepRows.lowerBound), max(0, steps.count - 1)), offset: 0)
    table.draw(on: &canvas, in: rect, window: rows) { row, column in
      let step = steps[row]
      switch column {
      case 0: return TableCell(step.title, step.isOpen ? .text : .muted)
      case 1: return TableCell(step.what, step.isOpen ? .text : .muted)
      default: return TableCell(step.state, step.isOpen ? .warn : .muted)
      }
    }
    runOn(on: &canvas, in: rect, table, rows)
  }

  /// Where a step has no state to tell, its words run on into that column.
  private func runOn(on canvas: inout Canvas, in rect: Rect, _ table: Table, _ rows: ScrollWindow) {
    guard let place = table.places(width: rect.columns).first(where: { $0.index == 1 }) else {
      return
    }
    for (row, step) in steps.enumerated() where row + 1 < rect.rows {
      guard step.state.isEmpty, ScreenText.columns(step.what) > place.width else { continue }
      let isCursor = !table.isPassive && row == rows.cursor
      canvas.put(
        StyledText(step.what, step.isOpen ? .text : .muted), at: rect.column + place.start,
        rect.row + 1 + row, on: isCursor ? .selection : .ground,
        width: rect.columns - place.start - 1)
    }
  }

  /// The steps among the lines.
  private var stepRows: Range<Int> { (next == nil ? 0 : 1)..<fixedCount }

  /// The sentence goes before the screen that Enter leads to: only wider windows name that.
  private static let messageColumns = 58
  private static let leastMessageColumns = 44
  private static let roomyFrom = 76

  /// What is wrong, in order of harm, then who owes what.
  private func drawHarm(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let harm = lines.count - fixedCount
    var rows = ScrollWindow(cursor: max(0, window.cursor - fixedCount), offset: 0)
    rows.offset = rows.fitted(count: harm, height: rect.rows - 1).offset
    let table = Table(
      columns: [
        TableColumn("", width: 1),
        TableColumn(
          "First, \(environment.today.short(asOf: environment.today))", width: Self.messageColumns,
          minimum: rect.columns < Self.roomyFrom ? Self.leastMessageColumns : Self.messageColumns,
          maximum: 104),
        TableColumn("who", width: 11, minimum: 9, maximum: 20),
        TableColumn("screen", width: 11, priority: 1),
      ], rowCount: harm,
      emptyText: StyledText("Nothing that is known here is late or missing.", .good),
      isPassive: window.cursor < fixedCount, list: 1, firstRow: fixedCount, margin: 1)
    table.draw(on: &canvas, in: rect, window: rows) { row, column in
      switch lines[fixedCount + row] {
      case .finding(let finding): return cell(of: finding, column, workbench)
      case .owed(let owed): return cell(of: owed, column, workbench)
      case .next, .step: return ""
      }
    }
  }

  private func cell(of finding: Finding, _ column: Int, _ workbench: Workbench) -> TableCell {
    switch column {
    case 0:
      return finding.light == .green
        ? TableCell(finding.mark, .muted) : TableCell(finding.mark, finding.light.ink, .bold)
    case 1: return TableCell(finding.message)
    case 2:
      let name = finding.owner.flatMap { workbench.plan.seats[$0]?.name }
      return TableCell(name ?? "nobody", name == nil ? .muted : .text)
    default: return TableCell(ScreenID(finding.screen).title, .muted)
    }
  }

  private func cell(of owed: Owed, _ column: Int, _ workbench: Workbench) -> TableCell {
    let name = workbench.plan.seats[owed.seat]?.name ?? "nobody"
    switch column {
    case 1:
      let late = owed.late > 0 ? ", \(owed.late) late" : ""
      return TableCell("\(name) owes \(counted(owed.due, "item"))\(late)")
    case 2: return TableCell("Y copies it", .muted)
    case 3: return TableCell("Handoffs", .muted)
    default: return ""
    }
  }
}

extension Card {
  /// The colour of why it has its light: a green card whose packet waits is not plainly well.
  var whyInk: Ink { isPlainGreen ? .good : max(light, .amber).ink }
}

extension ScreenID {
  /// The screen on which a finding is mended.
  init(_ hint: Finding.ScreenHint) {
    switch hint {
    case .today: self = .today
    case .design: self = .design
    case .pipeline: self = .pipeline
    case .handoffs: self = .handoffs
    case .territories: self = .territories
    case .summary: self = .summary
    }
  }
}

import Canvas
import Plan

extension TodayScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    _ = area.cutTop(1)
    drawSteps(on: &canvas, in: area.cutTop(steps.count + 1), workbench)
    _ = area.cutTop(1)
    drawHarm(on: &canvas, in: area, workbench, environment)
  }

  private func drawSteps(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let table = Table(
      columns: [
        TableColumn("Plan", width: 12, minimum: 10),
        TableColumn("what", width: 46, minimum: 24, maximum: 90),
        TableColumn("state", width: 18, minimum: 12, maximum: 30),
      ], rowCount: steps.count, isPassive: window.cursor >= steps.count, list: 0)
    var rows = window
    rows.offset = 0
    table.draw(on: &canvas, in: rect, window: rows) { row, column in
      let step = steps[row]
      switch column {
      case 0: return TableCell(step.title, step.isOpen ? .text : .muted)
      case 1: return TableCell(step.what, step.isOpen ? .text : .muted)
      default: return TableCell(step.state, step.isOpen ? .warn : .muted)
      }
    }
  }

  /// The sentence goes before the screen that Enter leads to: only wider windows name that.
  private static let messageColumns = 58
  private static let leastMessageColumns = 44
  private static let roomyFrom = 76

  /// What is wrong, in order of harm, then who owes what.
  private func drawHarm(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let harm = lines.count - steps.count
    var rows = ScrollWindow(cursor: max(0, window.cursor - steps.count), offset: 0)
    rows.offset = rows.fitted(count: harm, height: rect.rows - 1).offset
    let table = Table(
      columns: [
        TableColumn("", width: 1),
        TableColumn(
          "First, \(environment.today.short(asOf: environment.today))", width: Self.messageColumns,
          minimum: rect.columns < Self.roomyFrom ? Self.leastMessageColumns : Self.messageColumns,
          maximum: 200),
        TableColumn("who", width: 11, minimum: 9, maximum: 20),
        TableColumn("screen", width: 11, minimum: 10, priority: 1),
      ], rowCount: harm,
      emptyText: StyledText("Nothing is late and nothing is missing.", .good),
      isPassive: window.cursor < steps.count, list: 1, firstRow: steps.count)
    table.draw(on: &canvas, in: rect, window: rows) { row, column in
      switch lines[steps.count + row] {
      case .finding(let index):
        return cell(of: workbench.overview.findings[index], column, workbench)
      case .owed(let index):
        return cell(of: workbench.overview.owed[index], column, workbench)
      case .step: return ""
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

extension Light {
  var ink: Ink {
    switch self {
    case .red: .bad
    case .amber: .warn
    case .green: .good
    }
  }
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

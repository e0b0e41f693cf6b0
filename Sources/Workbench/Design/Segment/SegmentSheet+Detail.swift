import Canvas
import Plan

/// The pane at the right: who does what under the leaf, who sits there, who answers for what.
extension SegmentSheet {
  func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    canvas.put("Who does what", in: area.cutTop(1), Style(.title, .bold))
    drawRoles(on: &canvas, in: &area)
    _ = area.cutTop(1)
    drawSeats(on: &canvas, in: &area)
    _ = area.cutTop(1)
    drawRaci(on: &canvas, in: area)
  }

  private static let roleColumns = 6

  private func drawRoles(on canvas: inout Canvas, in area: inout Rect) {
    for line in model.roleLines where !area.isEmpty {
      var room = area
      let name = room.cutLeft(Self.roleColumns)
      canvas.put(line.role.abbreviation, in: name, Style(.text, .bold))
      let text = TextBlock(StyledText(line.owns, .muted))
      let rows = min(2, text.lines(width: room.columns).count)
      _ = text.draw(on: &canvas, in: room.cutTop(rows))
      _ = area.cutTop(max(1, rows))
    }
  }

  private func drawSeats(on canvas: inout Canvas, in area: inout Rect) {
    let roles = model.roles
    guard area.rows >= roles.count + 1 else { return }
    let people = overview.people(managing: row.key, as: roles, in: plan)
    let table = Table(
      columns: [
        TableColumn("Seats on \(row.name)", width: 18, minimum: 10, maximum: 28),
        TableColumn("have", .right, width: 5), TableColumn("open", .right, width: 5),
        TableColumn("need", .right, width: 6),
      ], rowCount: roles.count, isFocused: false, isPassive: true)
    let rect = area.cutTop(roles.count + 1)
    let shifted = Rect(
      column: rect.column - Table.gutter, row: rect.row, columns: rect.columns + Table.gutter,
      rows: rect.rows)
    table.draw(on: &canvas, in: shifted, window: ScrollWindow()) { index, column in
      guard roles.indices.contains(index) else { return .empty }
      let role = roles[index]
      let people = people[index]
      switch column {
      case 0: return TableCell(role.abbreviation)
      case 1:
        let isMissed = people.have == 0 && role == row.managerRole && row.customers > 0
        return TableCell(
          people.have == 0 ? "-" : people.filled.text,
          isMissed ? .bad : people.have == 0 ? .muted : .text)
      case 2: return TableCell(people.open == 0 ? "-" : people.vacant.text, .muted)
      default:
        guard role == row.managerRole, let need = row.need else { return TableCell("-", .muted) }
        return TableCell(need.text, row.isShort ? .bad : .text)
      }
    }
  }

  private func drawRaci(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows >= 3 else { return }
    var area = rect
    let rows = plan.playbook.raci(row.leaf)
    var heading = StyledText("Who answers for what", .title, .bold)
    heading.append("   r", .key, .bold)
    heading.append(" all \(rows.count)", .muted)
    let title = area.cutTop(1)
    canvas.put(heading, at: title.column, title.row, width: title.columns)
    for raci in rows.prefix(area.rows) {
      let line = area.cutTop(1)
      canvas.put(raci.activity, in: line, Style(.muted))
      let party = " \(raci.accountable?.title ?? "nobody")"
      let width = ScreenText.columns(party)
      canvas.put(
        party, at: line.endColumn - width, line.row,
        Style(raci.accountable == nil ? .bad : .text), width: width)
    }
  }
}

import Canvas
import Plan

extension SeatsTab {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let (pane, detail) = TerritoriesScreen.panes(of: rect)
    let columns = shownColumns(in: pane).map { column in
      var layout = column.layout
      if column == self.column { layout.priority = 0 }
      return layout
    }
    let table = Table(
      columns: columns, rowCount: lines.count,
      sort: .init(column: sort.rawValue, isAscending: isAscending),
      emptyText: StyledText(emptySentence, .muted), list: 0, margin: 1)
    table.draw(
      on: &canvas, in: pane, window: window,
      isMarked: { lines.indices.contains($0) && marks.contains(lines[$0].key) },
      cell: { row, column in
        cell(of: lines[row], SeatTableColumn(rawValue: column) ?? .name, workbench, environment)
      })
    table.drawCellCursor(column: column.rawValue, on: &canvas, in: pane, window: window)
    if let detail {
      canvas.verticalRule(at: detail.column - 1, detail.row, rows: detail.rows)
      if let selected {
        SeatDetail(line: selected).draw(
          on: &canvas, in: detail.inset(columns: 1), workbench, environment)
      }
    }
    guard case .form(let form) = workbench.overlays.last, workbench.overlays.count == 1,
      let target = form.inline, columns.indices.contains(target.column),
      let place = table.cell(row: target.row, column: target.column, in: pane, window: window)
    else { return }
    form.draw(on: &canvas, over: place, in: pane, columns[target.column].alignment, workbench)
  }

  /// What stands behind the sums is shown where there is room, and where the cursor went there.
  private func shownColumns(in rect: Rect) -> [SeatTableColumn] {
    let isRoomy = rect.columns >= 190 || column.rawValue > SeatTableColumn.arr.rawValue
    return SeatTableColumn.allCases.filter {
      isRoomy || $0.rawValue <= SeatTableColumn.arr.rawValue
    }
  }

  private func cell(
    of line: SeatLine, _ column: SeatTableColumn, _ workbench: Workbench, _ environment: Environment
  ) -> TableCell {
    let seat = line.seat
    switch column {
    case .name: return nameCell(seat, environment)
    case .role:
      return seat.role.map { TableCell($0.shortName) } ?? TableCell("unset", .warn)
    case .segments: return TableCell(workbench.plan.segmentNames(of: seat))
    case .manager: return TableCell(seat.manager ?? "")
    case .start: return TableCell(seat.start?.short(asOf: environment.today) ?? "")
    case .end:
      let hasLeft = !seat.isActive(on: environment.today)
      return TableCell(
        seat.end?.short(asOf: environment.today) ?? "", hasLeft ? .warn : .text)
    case .fte: return TableCell(seat.fte.percent, seat.fte == .all ? .muted : .text)
    case .share: return TableCell(seat.bookShare.percent, seat.bookShare == .all ? .muted : .text)
    case .limit: return TableCell(seat.limit.map { "\($0)" } ?? "")
    case .minimum: return TableCell(seat.minimum.map { "\($0)" } ?? "")
    case .states: return TableCell(seat.states ?? "")
    case .skills: return TableCell(seat.skills ?? "")
    case .accounts: return TableCell("\(line.accounts)", line.accounts == 0 ? .muted : .text)
    case .arr: return TableCell(line.arr?.short(workbench.plan.currency) ?? "")
    case .quota: return TableCell(seat.quota?.short(workbench.plan.currency) ?? "")
    case .ote: return TableCell(seat.ote?.short(workbench.plan.currency) ?? "")
    case .region: return TableCell(seat.region ?? "")
    case .email: return TableCell(seat.email ?? "", .muted)
    case .open: return TableCell(seat.isOpen ? "yes" : "", .muted)
    }
  }

  private func nameCell(_ seat: Seat, _ environment: Environment) -> TableCell {
    var text = StyledText(seat.name)
    if seat.isOpen { text.append(" open", .accent) }
    if seat.isFound { text.append(" found", .muted) }
    if !seat.isActive(on: environment.today) { text.append(" left", .warn) }
    return TableCell(text)
  }

  private var emptySentence: String {
    filter.isEmpty
      ? "No seats yet. I reads people from a file, a adds a person, + an open seat."
      : "No seat holds \"\(filter)\". Esc shows all."
  }

  /// How many people and open seats there are, and what they wait for.
  func headline(_ workbench: Workbench) -> StyledText {
    if !marks.isEmpty {
      return StyledText("\(marks.count) marked", .accent, .bold)
        + StyledText("   r sets their role, e the cell, D removes them", .muted)
    }
    if !filter.isEmpty {
      return StyledText("/\(filter)", .accent)
        + StyledText("  \(lines.count) of \(workbench.plan.seats.count), Esc shows all", .muted)
    }
    let seats = workbench.plan.seats
    let unset = seats.lazy.filter { $0.role == nil }.count
    if unset > 0 {
      let found = seats.lazy.filter { $0.role == nil && $0.isFound }.count
      let whence = found == unset ? " found in files" : ""
      return StyledText(
        "\(counted(unset, "seat"))\(whence), role unset: R says it for all, r for this one", .warn)
    }
    let open = seats.lazy.filter(\.isOpen).count
    let people = counted(seats.count - open, "person", "people")
    return StyledText(
      "\(people)\(open > 0 ? ", \(counted(open, "open seat"))" : "")"
        + " · accounts and ARR as of today, \(workbench.overview.day.short(asOf: workbench.overview.day))",
      .muted)
  }
}

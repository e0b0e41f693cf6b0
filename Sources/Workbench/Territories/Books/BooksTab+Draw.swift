import Canvas
import Plan

extension BooksTab {
  fileprivate enum Column: Int, CaseIterable {
    case name, role, accounts, arr, bar, limit, balance, renewals, cards
  }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    if role != nil {
      drawBoard(on: &canvas, in: rect, workbench, environment)
      return
    }
    let (pane, detail) = TerritoriesScreen.panes(of: rect)
    let table = Table(
      columns: Column.allCases.map(\.layout), rowCount: lines.count, sort: shownSort,
      emptyText: StyledText(emptySentence(workbench), .muted), list: 0, margin: 1)
    let places = table.places(width: pane.columns)
    let barWidth = places.first { $0.index == Column.bar.rawValue }?.width ?? 0
    let fullest = max(1.25, lines.compactMap(\.load?.part).max() ?? 0)
    table.draw(on: &canvas, in: pane, window: window) { row, column in
      let line = lines[row]
      guard let column = Column(rawValue: column) else { return .empty }
      if column == .bar {
        guard let load = line.load else { return .empty }
        return TableCell(BookBar(load: load, maximum: min(fullest, 2)).text(width: barWidth))
      }
      return cell(of: line, column, workbench)
    }
    guard let detail, let selected else { return }
    canvas.verticalRule(at: detail.column - 1, detail.row, rows: detail.rows)
    BookDetail(line: selected).draw(
      on: &canvas, in: detail.inset(columns: 1), workbench, environment)
  }

  var shownSort: Table.Sort? {
    sort.map { sort in
      let column: Column =
        switch sort {
        case .name: .name
        case .accounts: .accounts
        case .arr: .arr
        case .balance: .balance
        }
      return Table.Sort(column: column.rawValue, isAscending: (sort == .name) != isReversed)
    }
  }

  private func cell(of line: BookLine, _ column: Column, _ workbench: Workbench) -> TableCell {
    switch column {
    case .name: return nameCell(line)
    case .role: return TableCell(line.role.shortName, .muted)
    case .accounts:
      return TableCell(line.accountCount.grouped, line.accountCount == 0 ? .muted : .text)
    case .arr: return TableCell(line.arr?.short(workbench.plan.currency) ?? "")
    case .bar: return .empty
    case .limit: return limitCell(line)
    case .balance:
      guard let percent = line.balance else { return .empty }
      return TableCell(percent > 0 ? "+\(percent)%" : "\(percent)%", Self.ink(ofBalance: percent))
    case .renewals: return TableCell(line.renewals == 0 ? "" : "\(line.renewals)")
    case .cards: return TableCell(line.cards == 0 ? "" : "\(line.cards)")
    }
  }

  func nameCell(_ line: BookLine) -> TableCell {
    if line.seat == nil { return TableCell(line.name, .warn) }
    var text = StyledText(line.name, line.hasLeft ? .warn : .text)
    if line.hasLeft { text.append(" left", .warn) }
    if line.isOpen { text.append(" open", .muted) }
    if line.share != .all {
      let isHalf = line.share == Share(percent: 50)
      text.append(isHalf ? " ½" : " \(line.share.percent)", .muted)
    }
    return TableCell(text)
  }

  func limitCell(_ line: BookLine) -> TableCell {
    guard let load = line.load else { return .empty }
    switch load.verdict {
    case .over: return TableCell(load.limitText, load.isOwn ? .bad : .warn)
    case .within, .under: return TableCell(load.limitText, load.isOwn ? .text : .muted)
    }
  }

  /// Far off is half a book or more; a fifth is worth a look.
  static func ink(ofBalance percent: Int) -> Ink {
    switch percent.magnitude {
    case 50...: .bad
    case 20...: .warn
    default: .text
    }
  }

  /// The most over and the most under, or what there is while nothing compares.
  func headline(_ workbench: Workbench) -> StyledText {
    if !filter.isEmpty {
      return StyledText("/\(filter)", .accent)
        + StyledText("  \(counted(lines.count, "book")), Esc shows all", .muted)
    }
    if let board = draft.board { return boardHeadline(board, workbench) }
    if let role, draft.error != nil { return shownHeadline(role, workbench) }
    guard let balance else {
      let unset = workbench.plan.seats.lazy.filter { $0.role == nil }.count
      if unset > 0 {
        return StyledText(
          "The role of \(counted(unset, "seat")) is unset; the Seats tab sets it.", .warn)
      }
      return StyledText("Who holds what, against how much a book can hold", .muted)
    }
    var line = StyledText("most over ", .muted)
    line.append("\(signed(balance.over.percent)) ", Self.ink(ofBalance: balance.over.percent))
    line.append(balance.over.name)
    line.append(" · most under ", .muted)
    line.append("\(signed(balance.under.percent)) ", Self.ink(ofBalance: balance.under.percent))
    line.append(balance.under.name)
    line.append(" · against the mean ARR", .muted)
    return line
  }

  private func signed(_ percent: Int) -> String { percent > 0 ? "+\(percent)%" : "\(percent)%" }

  func emptySentence(_ workbench: Workbench) -> String {
    if isReading { return "Reading \(workbench.plan.accounts.count.grouped) accounts." }
    if !filter.isEmpty { return "No book holds \"\(filter)\". Esc shows all." }
    if let role, let error = draft.error { return noBooks(of: role, error, workbench) }
    return workbench.plan.seats.isEmpty
      ? "No seats yet. I reads people from a file, + adds an open seat."
      : "Nobody has a role that owns accounts yet. The Seats tab sets them."
  }
}

extension BooksTab.Column {
  fileprivate var layout: TableColumn {
    switch self {
    case .name: TableColumn("Book", width: 20, minimum: 18, maximum: 28)
    case .role: TableColumn("role", width: 4, priority: 1)
    case .accounts: TableColumn("accts", .right, width: 5)
    case .arr: TableColumn("ARR", .right, width: 6)
    case .bar: TableColumn("load", width: 17, minimum: 9, maximum: 34, priority: 4)
    case .limit: TableColumn("of", width: 5, priority: 3)
    case .balance: TableColumn("mean", .right, width: 6)
    case .renewals: TableColumn("<90d", .right, width: 4, priority: 6)
    case .cards: TableColumn("cards", .right, width: 5, priority: 5)
    }
  }
}

extension Role {
  /// Four columns at the most, for a narrow column.
  var shortName: String {
    switch self {
    case .executiveSponsor: "Exec"
    case .revOps: "Ops"
    case .sdr, .ae, .am, .csm, .se: abbreviation
    }
  }
}

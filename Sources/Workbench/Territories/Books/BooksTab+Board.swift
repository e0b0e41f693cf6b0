import Balancing
import Canvas
import Plan

/// The books of one role against their targets, the drafts in them, and what to move next.
extension BooksTab {
  private enum Column: Int, CaseIterable {
    case name, accounts, value, bar, before, after, renewals, incoming, outgoing, limit, cards
  }

  /// The rows under the table: a row of air, the sentence, the next move, the kept out, the curve.
  var footRows: Int { role == nil ? 0 : 5 }

  func drawBoard(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    var foot = area.cutBottom(min(footRows, rect.rows))
    let (pane, detail) = TerritoriesScreen.panes(of: area)
    let table = Table(
      columns: Column.allCases.map { layout($0) }, rowCount: lines.count, sort: boardSort,
      emptyText: StyledText(emptySentence(workbench), .muted), list: 0, margin: 1)
    let width =
      table.places(width: pane.columns).first { $0.index == Column.bar.rawValue }?.width ?? 0
    let books = lines.compactMap { $0.seat.flatMap { draft.board?.books[$0] } }
    let fullest = books.map { max($0.before ?? 0, $0.after ?? 0) + 1 }.max() ?? 1
    table.draw(on: &canvas, in: pane, window: window) { row, column in
      cell(
        of: lines[row], Column(rawValue: column) ?? .name, workbench, barWidth: width,
        maximum: min(max(1.25, fullest), 2.5))
    }
    if let detail, let selected {
      canvas.verticalRule(at: detail.column - 1, detail.row, rows: detail.rows)
      BookDetail(line: selected).draw(
        on: &canvas, in: detail.inset(columns: 1), workbench, environment)
    }
    _ = foot.cutLeft(Table.gutter)
    _ = foot.cutRight(1)
    drawFoot(on: &canvas, in: foot, workbench, environment)
  }

  /// Why no book of a role stands here, and what shows some.
  func noBooks(of role: Role, _ error: CarvingError, _ workbench: Workbench) -> String {
    guard let row = workbench.overview.segments.first(where: { $0.key == draft.segment }) else {
      return error.sentence(in: workbench.plan)
    }
    let waysOut = "f shows other segments, r other roles."
    switch error {
    case .noAccounts where row.isAnswered && row.managerRole != role:
      return "No account of \(row.name) has an \(role.abbreviation): \(row.decision.leaf.title) "
        + "works it, and its books are the \(row.managerRole.abbreviation)s'. \(waysOut)"
    case .noAccounts:
      return "No account of \(row.name) is held, or waits, in the role of \(role.abbreviation). "
        + waysOut
    case .noSeats: return "No \(role.abbreviation) works \(row.name). \(waysOut)"
    case .blank, .limits, .tooLarge: return error.sentence(in: workbench.plan)
    }
  }

  private func drawFoot(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    _ = area.cutTop(1)
    guard let board = draft.board else {
      let isSaid = lines.isEmpty && filter.isEmpty
      let sentence = isSaid ? "" : draft.error?.sentence(in: workbench.plan) ?? ""
      TextBlock(StyledText(sentence, .warn)).draw(on: &canvas, in: area)
      return
    }
    let words = DraftWords(board: board, chain: draft.chain, plan: workbench.plan)
    var lines = [
      words.sentence(width: area.columns), words.next(width: area.columns, on: environment.today),
      words.keptOut(width: area.columns), words.curve(width: area.columns),
    ]
    if let waiting = draft.chain?.waiting.first {
      lines[3] = StyledText("Waits: \(words.name(waiting.account)): \(waiting.why)", .warn)
    } else if let conflict = draft.chain?.conflicts.first {
      lines[3] = StyledText(conflict, .warn)
    } else if lines[3].isEmpty, board.drafts.isEmpty, let bound = draft.chain?.bound {
      lines[3] = StyledText(bound, .muted)
    }
    // What is told last needs its end, which says what to do: it takes the line of what is kept
    // out, which i tells too.
    let last = TextBlock(lines[3]).lines(width: area.columns)
    if last.count > 1 { lines.replaceSubrange(2...3, with: last.prefix(2)) }
    for line in lines {
      let row = area.cutTop(1)
      canvas.put(line, at: row.column, row.row, width: row.columns)
    }
  }

  /// `AM books · by ARR · effective 1 Jan · draft: 17 moves`.
  func boardHeadline(_ board: DraftBoard, _ workbench: Workbench) -> StyledText {
    var line = shownHeadline(board.question.role, workbench)
    line.append(" · effective ", .muted)
    line.append(board.question.day.short(asOf: workbench.overview.day))
    line.append(" · ", .muted)
    if board.drafts.isEmpty {
      line.append("nothing drafted", .muted)
    } else {
      line.append("draft: \(counted(board.drafts.count, "move"))", .accent)
    }
    return line
  }

  /// `AM books · SMB · by ARR`.
  func shownHeadline(_ role: Role, _ workbench: Workbench) -> StyledText {
    var line = StyledText("\(role.abbreviation) books", .text, .bold)
    if let segment = draft.segment.flatMap({ workbench.plan.segments[$0] }) {
      line.append(" · ", .muted)
      line.append(segment.name, .text, .bold)
    }
    line.append(" · by \(measure.title)", .muted)
    return line
  }

  private var boardSort: Table.Sort? {
    sort.map { sort in
      let column: Column =
        switch sort {
        case .name: .name
        case .accounts: .accounts
        case .arr: .value
        case .balance: .before
        }
      return Table.Sort(column: column.rawValue, isAscending: (sort == .name) != isReversed)
    }
  }

  private func layout(_ column: Column) -> TableColumn {
    switch column {
    case .name: TableColumn("Book", width: 20, minimum: 16, maximum: 28)
    case .accounts: TableColumn("accts", .right, width: 5)
    case .value: TableColumn(measure.column, .right, width: max(6, measure.column.count))
    case .bar: TableColumn("of target", width: 17, minimum: 9, maximum: 40)
    // As on the day of the moves, which the headline names: not today.
    case .before: TableColumn("before", .right, width: 6)
    case .after: TableColumn("after", .right, width: 5)
    case .renewals: TableColumn("<90d", .right, width: 4, priority: 4)
    case .incoming: TableColumn("in", .right, width: 3)
    case .outgoing: TableColumn("out", .right, width: 3)
    case .limit: TableColumn("load", width: 6, priority: 6)
    case .cards: TableColumn("cards", .right, width: 5, priority: 8)
    }
  }

  private func cell(
    of line: BookLine, _ column: Column, _ workbench: Workbench, barWidth: Int, maximum: Double
  ) -> TableCell {
    let book = line.seat.flatMap { draft.board?.books[$0] }
    switch column {
    case .name: return nameCell(line)
    case .accounts:
      let count = book?.accounts ?? line.accountCount
      return TableCell(count.grouped, count == 0 ? .muted : .text)
    case .value: return TableCell(value(book, line, workbench))
    case .bar:
      guard let before = book?.before, let after = book?.after else { return .empty }
      return TableCell(
        DraftBar(before: before + 1, after: after + 1, maximum: maximum).text(width: barWidth))
    case .before:
      guard let before = book?.before else { return .empty }
      return TableCell(CarvingWords.ofTarget(before), DraftWords.ink(of: before))
    case .after:
      guard let before = book?.before, let after = book?.after, before != after else {
        return .empty
      }
      return TableCell(CarvingWords.ofTarget(after), DraftWords.ink(of: after), .bold)
    case .renewals: return TableCell(line.renewals == 0 ? "" : "\(line.renewals)")
    case .incoming: return count(book?.incoming)
    case .outgoing: return count(book?.outgoing)
    case .limit: return limitCell(line)
    case .cards: return TableCell(line.cards == 0 ? "" : "\(line.cards)")
    }
  }

  private func count(_ count: Int?) -> TableCell {
    guard let count, count > 0 else { return .empty }
    return TableCell(count.grouped, .accent)
  }

  private func value(
    _ book: DraftBoard.Book?, _ line: BookLine, _ workbench: Workbench
  ) -> String {
    guard let book else { return line.arr?.short(workbench.plan.currency) ?? "" }
    return measure == .count
      ? Int(book.value).grouped : Money(minorUnits: book.value).short(workbench.plan.currency)
  }
}

extension CarvingRequest.Measure {
  /// The heading of a narrow column.
  var column: String {
    switch self {
    case .arr, .acv: title
    case .potential, .revenue: title.lowercased()
    case .count: "counted"
    }
  }
}

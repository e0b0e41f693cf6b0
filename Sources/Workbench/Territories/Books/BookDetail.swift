import Canvas
import Plan

/// What stands at the right of the books: one book, its segments and its largest accounts.
struct BookDetail {
  var line: BookLine

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    let plan = workbench.plan
    let heading = area.cutTop(1)
    canvas.put(line.name, in: heading, Style(.title, .bold))
    canvas.put(
      [line.role.abbreviation, line.arr?.short(plan.currency)].compactMap { $0 }
        .joined(separator: " · "), in: heading, Style(.muted), .right)
    for paragraph in facts(plan, environment) + drafts(workbench) {
      let lines = TextBlock(paragraph).lines(width: area.columns)
      for text in lines {
        let row = area.cutTop(1)
        canvas.put(text, at: row.column, row.row, width: row.columns)
      }
    }
    _ = area.cutTop(1)
    guard !line.largest.isEmpty, area.rows > 1 else { return }
    drawAccounts(on: &canvas, in: area, workbench, environment)
  }

  private func facts(_ plan: Plan, _ environment: Environment) -> [StyledText] {
    var facts: [StyledText] = []
    if line.seat == nil {
      facts.append(
        StyledText("Nobody is \(line.role.title.lowercased()) here. Enter lists them, ", .warn)
          + StyledText("m gives them to a seat.", .warn))
    }
    let parts = plan.orderedSegments.compactMap { segment in
      line.managed[segment.key].map { "\(segment.name) \($0)" }
    }
    if !parts.isEmpty { facts.append(StyledText(parts.joined(separator: ", "), .muted)) }
    if let load = line.load {
      let source = load.isOwn ? "your limit" : "by the source's range; it is a mark, not a limit"
      let share = line.share == .all ? "" : " for \(line.share.percent) of a book"
      facts.append(
        StyledText("\(load.text)\(share)", load.verdict == .over ? .warn : .text)
          + StyledText(", \(source)", .muted))
    }
    if line.renewals > 0 {
      facts.append(
        StyledText("\(counted(line.renewals, "renewal")) within \(BookLine.renewalDays) days"))
    }
    if line.hasLeft {
      facts.append(StyledText("This person has left; Enter, *, m moves the accounts on.", .warn))
    }
    return facts
  }

  /// What the drafts bring and take away.
  private func drafts(_ workbench: Workbench) -> [StyledText] {
    guard let book = line.seat.flatMap({ workbench.territories.books.draft.board?.books[$0] })
    else { return [] }
    func told(_ word: String, _ ink: Ink, _ keys: [AccountKey], of count: Int) -> StyledText? {
      guard count > 0 else { return nil }
      let names = keys.compactMap { workbench.plan.accounts[$0]?.name }.joined(separator: ", ")
      let more = count > keys.count ? " and \((count - keys.count).grouped) more" : ""
      return StyledText(word, ink, .bold) + StyledText("  \(names)\(more)")
    }
    return [
      told("Comes", .good, book.arrivals, of: book.incoming),
      told("Goes", .warn, book.departures, of: book.outgoing),
    ].compactMap { $0 }
  }

  /// The largest accounts, as many as there is room for.
  private func drawAccounts(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let keys = Array(line.largest.prefix(max(0, rect.rows - 1)))
    let table = Table(
      columns: [
        TableColumn("Largest accounts", width: 20, minimum: 12, maximum: 40),
        TableColumn("stage", width: 11, priority: 1), TableColumn("ARR", .right, width: 7),
        TableColumn("renews", width: 11, priority: 2),
      ], rowCount: keys.count, isFocused: false, isPassive: true)
    let reader = AccountReader(workbench, environment)
    let columns: [AccountTableColumn] = [.name, .stage, .arr, .renewal]
    table.draw(
      on: &canvas,
      in: Rect(
        column: rect.column - Table.gutter, row: rect.row, columns: rect.columns + Table.gutter,
        rows: rect.rows), window: ScrollWindow()
    ) { row, column in
      guard let account = workbench.plan.accounts[keys[row]] else { return .empty }
      return reader.cell(of: account, columns[column])
    }
  }
}

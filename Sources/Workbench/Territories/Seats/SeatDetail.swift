import Canvas
import Plan

/// What stands at the right of the seats: the seat's facts, its books by role, what it owes, and
/// the live cards it gives or receives.
struct SeatDetail {
  var line: SeatLine

  private var seat: Seat { line.seat }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    let heading = area.cutTop(1)
    canvas.put(
      seat.name, at: heading.column, heading.row, Style(.title, .bold), width: heading.columns)
    for fact in facts(workbench.plan, environment.today) {
      for text in TextBlock(fact).lines(width: area.columns) where !area.isEmpty {
        let row = area.cutTop(1)
        canvas.put(text, at: row.column, row.row, width: row.columns)
      }
    }
    drawBooks(on: &canvas, in: &area, workbench)
    drawOwed(on: &canvas, in: &area, workbench)
    drawCards(on: &canvas, in: &area, workbench)
  }

  private func facts(_ plan: Plan, _ today: Day) -> [StyledText] {
    var facts: [StyledText] = []
    if let role = seat.role {
      facts.append(StyledText(role.title))
    } else {
      facts.append(StyledText("Role unset; r says it, R for all that are unset.", .warn))
    }
    if seat.isOpen { facts.append(StyledText("An open seat: nobody sits in it yet.", .accent)) }
    if seat.isFound { facts.append(StyledText("Found as a name in a file.", .muted)) }
    if let names = seat.awaitedSegments {
      facts.append(
        StyledText(
          "No segment is called \(names.joined(separator: " or ")) yet: the seat takes it up when "
            + "one is.", .warn))
    }
    facts += [
      fact("segments", plan.segmentNames(of: seat)), fact("manager", seat.manager ?? ""),
      fact("since", seat.start?.short(asOf: today) ?? ""),
      fact("until", seat.end?.short(asOf: today) ?? ""),
      fact("book", seat.bookShare == .all ? "" : "\(seat.bookShare.percent) of a full one"),
      fact("limit", seat.limit.map { counted($0, "account") } ?? ""),
      fact("e-mail", seat.email ?? ""), fact("region", seat.region ?? ""),
    ].compactMap { $0 }
    return facts
  }

  private func fact(_ label: String, _ value: String) -> StyledText? {
    guard !value.isEmpty else { return nil }
    let padding = String(repeating: " ", count: max(1, 10 - label.count))
    return StyledText(label + padding, .muted) + StyledText(value)
  }

  private func drawBooks(
    on canvas: inout Canvas, in area: inout Rect, _ workbench: Workbench
  ) {
    let books = workbench.overview.settledBooks(of: seat.key)
    _ = area.cutTop(1)
    let today = workbench.overview.books(of: seat.key)
    if books != today, let first = workbench.overview.firstComing {
      let count = counted(today.reduce(0) { $0 + $1.accounts }, "account")
      let text = StyledText(
        "\(count) today; as committed from \(first.short(asOf: workbench.overview.day)):", .muted)
      _ = area.cutTop(TextBlock(text).draw(on: &canvas, in: area))
    }
    guard !books.isEmpty else {
      let line = area.cutTop(1)
      canvas.put(
        "Holds no accounts; m on an account moves it here.", at: line.column, line.row,
        Style(.muted), width: line.columns)
      return
    }
    let table = Table(
      columns: [
        TableColumn("Books", width: 20, minimum: 17, maximum: 30),
        TableColumn("accts", .right, width: 5, maximum: 8),
        TableColumn("signed", .right, width: 6, maximum: 8, priority: 1),
        TableColumn("ARR", .right, width: 7, maximum: 9),
      ], rowCount: books.count, isPassive: true)
    let rect = area.cutTop(books.count + 1)
    table.draw(
      on: &canvas,
      in: Rect(
        column: rect.column - Table.gutter, row: rect.row, columns: rect.columns + Table.gutter,
        rows: rect.rows), window: ScrollWindow()
    ) { row, column in
      let book = books[row]
      switch column {
      case 0: return TableCell(book.role.shortName)
      case 1: return TableCell(book.accounts.grouped)
      case 2: return TableCell(book.customers.grouped, .muted)
      default: return TableCell(book.arr?.short(workbench.plan.currency) ?? "-")
      }
    }
  }

  private func drawOwed(on canvas: inout Canvas, in area: inout Rect, _ workbench: Workbench) {
    guard let owed = workbench.overview.owed.first(where: { $0.seat == seat.key }), owed.due > 0,
      !area.isEmpty
    else { return }
    _ = area.cutTop(1)
    var text = StyledText("Owes \(counted(owed.due, "item")) by next week")
    if owed.late > 0 { text.append(", \(owed.late) late", .bad) }
    text.append("; Y copies them.", .muted)
    _ = area.cutTop(TextBlock(text).draw(on: &canvas, in: area))
  }

  /// The live cards, the riskiest first.
  private func drawCards(on canvas: inout Canvas, in area: inout Rect, _ workbench: Workbench) {
    let cards = workbench.overview.cards.filter {
      $0.giver == seat.key || $0.receiver == seat.key
    }
    guard !cards.isEmpty, area.rows > 2 else { return }
    _ = area.cutTop(1)
    let title = area.cutTop(1)
    canvas.put(
      "Live cards \(cards.count)", at: title.column, title.row, Style(.muted),
      width: title.columns)
    for card in cards.prefix(area.rows) {
      let line = area.cutTop(1)
      let part = card.receiver == seat.key ? "receives" : "gives"
      var text = StyledText(card.light.letter, card.light.ink, .bold)
      text.append("  \(workbench.plan.accounts[card.account]?.name ?? "")")
      text.append("  \(part)", .muted)
      canvas.put(text, at: line.column, line.row, width: line.columns)
    }
  }
}

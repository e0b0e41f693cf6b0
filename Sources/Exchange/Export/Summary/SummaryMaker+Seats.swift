import Plan

extension SummaryMaker {
  /// Accounts and ARR of every seat, before the plan and under it.
  var seats: [Summary.Block] {
    guard !plan.seats.isEmpty else {
      return [.text("No seat yet: a seat file, or owners seen in an account file, make them.")]
    }
    let change = HoldingChange(in: plan)
    var table = Summary.Table([
      .text("Seat"), .text("Role"), .number("Accounts before"), .number("After"),
      .number("ARR before"), .number("After"), .number("Change"), .text("Note"),
    ])
    for seat in orderedSeats {
      let before = change.before[seat.key] ?? HoldingChange.Side()
      let after = change.after[seat.key] ?? HoldingChange.Side()
      let difference = after.arr - before.arr
      let sign = difference > .zero ? "+" : ""
      table.rows.append([
        Summary.Cell(seat.name), Summary.Cell(seat.role?.abbreviation ?? "not said"),
        Summary.Cell(before.accounts), Summary.Cell(after.accounts),
        Summary.Cell(money(before.arr)), Summary.Cell(money(after.arr)),
        Summary.Cell(difference == .zero ? "" : sign + money(difference)),
        Summary.Cell(note(on: seat)),
      ])
    }
    let drafts = plan.moves.count
    let planned =
      drafts == 0
      ? "after is this plan."
      : "after is this plan with \(counted(drafts, "drafted move")) that \(drafts == 1 ? "is" : "are") "
        + "not committed yet."
    let explanation =
      "Before is what the newest file says, or who came first where no file does; \(planned) An "
      + "account counts once for each person who works it."
    let roles = overview.managerRoles
    let day = date(plan.effectiveDay(on: day))
    let targets =
      "Of target: a target is the equal part of all that the books of a role hold or wait for, by "
      + "each seat's share of a book, on \(day)."
    return [.text(explanation), .table(table)] + (roles.isEmpty ? [] : [.text(targets)])
      + roles.map { .picture(.books($0)) }
  }

  private var orderedSeats: [Seat] {
    plan.seats.sorted {
      ($0.role ?? .revOps, $0.isOpen ? 1 : 0, $0.name, $0.key)
        < ($1.role ?? .revOps, $1.isOpen ? 1 : 0, $1.name, $1.key)
    }
  }

  private func note(on seat: Seat) -> String {
    var notes: [String] = []
    if seat.isOpen { notes.append("open") }
    if let start = seat.start, start > day { notes.append("from \(date(start))") }
    if let end = seat.end { notes.append(end < day ? "left \(date(end))" : "to \(date(end))") }
    if seat.bookShare != .all { notes.append("\(seat.bookShare.percent) book") }
    return notes.joined(separator: ", ")
  }
}

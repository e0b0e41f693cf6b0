import Plan

extension SummaryMaker {
  /// Managers there and needed, by segment, and the quota that sellers carry.
  var capacity: [Summary.Block] {
    guard !overview.segments.isEmpty else {
      return [.text("No segment to count managers for yet.")]
    }
    var table = Summary.Table([
      .text("Segment"), .number("Customers"), .number("ARR"), .text("Manager"), .number("Have"),
      .number("Open"), .number("Each has"), .number("Book"), .number("Need"),
    ])
    for row in overview.segments {
      guard row.isAnswered else {
        table.rows.append(unanswered(row))
        continue
      }
      let each = row.filled.tenths > 0 ? perManager(row) : ""
      table.rows.append([
        Summary.Cell(row.name), Summary.Cell(row.customers),
        Summary.Cell(money(plan.totals[row.key].arr)), Summary.Cell(row.managerRole.abbreviation),
        Summary.Cell(row.haveText), Summary.Cell(row.vacant.text),
        Summary.Cell(each, light(of: row)),
        Summary.Cell(row.book.map { $0.text + (row.isBookOwn ? " (own)" : "") } ?? ""),
        Summary.Cell(row.need?.text ?? ""),
      ])
    }
    return [.table(table)] + [sharing, quota].compactMap { $0 }
  }

  /// What a segment without its numbers can say: no role, no book and no need, for no leaf.
  private func unanswered(_ row: SegmentRow) -> [Summary.Cell] {
    [
      Summary.Cell(row.name), Summary.Cell(row.customers),
      Summary.Cell(money(plan.totals[row.key].arr)), "not answered", "", "", "", "", "",
    ]
  }

  /// Why people are counted in tenths; nil where each works one segment.
  var sharing: Summary.Block? {
    let isShared = overview.segments.contains { row in
      row.isAnswered && (row.filled.isShared || row.vacant.isShared)
    }
    guard isShared else { return nil }
    return .text(
      "Whoever works several segments counts in each by the part of their customers there, so "
        + "that nobody counts twice.")
  }

  /// Accounts a manager, to one decimal below ten.
  private func perManager(_ row: SegmentRow) -> String {
    let there = row.filled.tenths
    let tenths = (row.customers * 100 + there / 2) / there
    return Headcount.text(tenths: tenths < 100 ? tenths : tenths / 10 * 10)
  }

  /// A book over its range is amber, over half as much again red; one with room is as it should be.
  private func light(of row: SegmentRow) -> Light? {
    guard let book = row.book, row.filled.tenths > 0 else { return nil }
    let room = row.filled.tenths * book.high
    if row.customers * 10 <= room { return nil }
    return row.customers * 20 > room * 3 ? .red : .amber
  }

  private var quota: Summary.Block? {
    let sellers = plan.seats.filter { $0.isActive(on: day) && $0.quota != nil }
    guard !sellers.isEmpty else { return nil }
    let roles = Set(sellers.compactMap(\.role)).sorted().map { role in
      let seats = sellers.filter { $0.role == role }
      let sum = seats.reduce(Money.zero) { $0 + ($1.quota ?? .zero) }
      return "\(counted(seats.count, role.abbreviation)) with \(money(sum))"
    }
    return .text("Quota carried: \(roles.joined(separator: ", ")).")
  }
}

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
      let each = row.have > 0 ? perManager(row) : ""
      table.rows.append([
        Summary.Cell(row.name), Summary.Cell(row.customers),
        Summary.Cell(money(plan.totals[row.key].arr)), Summary.Cell(row.managerRole.abbreviation),
        Summary.Cell(row.have), Summary.Cell(row.open), Summary.Cell(each, light(of: row)),
        Summary.Cell(row.book.map { $0.text + (row.isBookOwn ? " (own)" : "") } ?? ""),
        Summary.Cell(row.need?.text ?? ""),
      ])
    }
    return [.table(table)] + [quota].compactMap { $0 }
  }

  /// Accounts a manager, to one decimal below ten.
  private func perManager(_ row: SegmentRow) -> String {
    let tenths = (row.customers * 10 + row.have / 2) / row.have
    return tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }

  /// A book over its range is amber, over half as much again red; one with room is as it should be.
  private func light(of row: SegmentRow) -> Light? {
    guard let book = row.book, row.have > 0 else { return nil }
    if row.customers <= row.have * book.high { return nil }
    return row.customers * 2 > row.have * book.high * 3 ? .red : .amber
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

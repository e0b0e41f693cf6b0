import Plan

extension SummaryMaker {
  /// Managers needed beyond those there and those being hired, and roles that nobody holds.
  var hiring: [Summary.Block] {
    var blocks: [Summary.Block] = []
    let counted = overview.segments.filter { $0.isAnswered && $0.need != nil }
    if counted.isEmpty {
      blocks.append(.text("No segment has a book range to count a need by."))
    } else {
      blocks.append(.table(table(of: counted)))
      blocks += [rounding(of: counted), sharing].compactMap { $0 }
    }
    let open = overview.segments.filter { !$0.isAnswered }.map(\.name)
    if !open.isEmpty {
      blocks.append(
        .text("Not answered, and so without a need: \(open.joined(separator: ", ")).")
      )
    }
    let vacant = overview.findings.filter { $0.kind == .roleVacant }.map { "\($0.message)." }
    if !vacant.isEmpty { blocks += [.heading("Vacant roles", nil), .list(vacant)] }
    return blocks
  }

  private func table(of rows: [SegmentRow]) -> Summary.Table {
    var table = Summary.Table([
      .text("Segment"), .text("Role"), .number("Need"), .number("Have"), .number("Open seats"),
      .text("Gap"),
    ])
    for row in rows {
      guard let need = row.need else { continue }
      table.rows.append([
        Summary.Cell(row.name), Summary.Cell(row.managerRole.abbreviation),
        Summary.Cell(need.text), Summary.Cell(row.haveText),
        Summary.Cell(row.vacant.text),
        row.isShort || row.filled.tenths + row.vacant.tenths >= need.low * 10
          ? gap(need, row.managerRole, row.filled, row.vacant)
          : Summary.Cell("none, by shared books", .green),
      ])
    }
    for role in Set(rows.map(\.managerRole)).sorted() {
      let ofRole = rows.filter { $0.managerRole == role }
      if ofRole.count > 1 { table.rows.append(sum(of: ofRole, role)) }
    }
    return table
  }

  /// A role over its segments: one person can fill up a book from several of them.
  private func sum(of rows: [SegmentRow], _ role: Role) -> [Summary.Cell] {
    let need = needTogether(of: rows)
    let filled = rows.reduce(Headcount()) { $0 + $1.filled }
    let vacant = rows.reduce(Headcount()) { $0 + $1.vacant }
    return [
      "Together", Summary.Cell(role.abbreviation), Summary.Cell(need.text),
      Summary.Cell(filled.text), Summary.Cell(vacant.text), gap(need, role, filled, vacant),
    ]
  }

  /// Why the rows add up to another need than the one together; nil where they add up to it.
  private func rounding(of rows: [SegmentRow]) -> Summary.Block? {
    var sentences: [String] = []
    for role in Set(rows.map(\.managerRole)).sorted() {
      let ofRole = rows.filter { $0.managerRole == role }
      guard ofRole.count > 1 else { continue }
      let needs = ofRole.compactMap(\.need)
      let added = CountRange(
        low: needs.reduce(0) { $0 + $1.low }, high: needs.reduce(0) { $0 + $1.high })
      let together = needTogether(of: ofRole)
      guard added != together else { continue }
      sentences.append(
        "the rows of \(role.abbreviation) add up to \(added.text), not \(together.text)")
    }
    guard !sentences.isEmpty else { return nil }
    return .text(
      "A segment's need is whole people, rounded up; Together rounds up once, for one person can "
        + "fill a book from several segments. So \(sentences.joined(separator: "; ")).")
  }

  private func needTogether(of rows: [SegmentRow]) -> CountRange {
    CountRange(low: books(of: rows) { $0.high }, high: books(of: rows) { $0.low })
  }

  /// Whole books that customers make where each segment's fill its own part of one.
  private func books(of rows: [SegmentRow], _ end: (CountRange) -> Int) -> Int {
    let thousandths = rows.reduce(0) { sum, row in
      sum + row.customers * 1000 / max(1, row.book.map(end) ?? 1)
    }
    return (thousandths + 999) / 1000
  }

  private func gap(
    _ need: CountRange, _ role: Role, _ filled: Headcount, _ vacant: Headcount
  ) -> Summary.Cell {
    let there = filled.tenths + vacant.tenths
    if there < need.low * 10 {
      let low = Headcount.text(tenths: need.low * 10 - there)
      let high = Headcount.text(tenths: need.high * 10 - there)
      let missing = low == high ? low : "\(low)-\(high)"
      return Summary.Cell(
        "\(missing) \(role.abbreviation)\(high == "1" ? "" : "s") to hire", .red)
    }
    if there > need.high * 10 {
      let over = Headcount.text(tenths: there - need.high * 10)
      return Summary.Cell("\(over) more than the range asks for", .amber)
    }
    return Summary.Cell(
      vacant.tenths > 0 ? "none, once \(vacant.text) open is filled" : "none", .green)
  }
}

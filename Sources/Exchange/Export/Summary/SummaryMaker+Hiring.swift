import Plan

extension SummaryMaker {
  /// Managers needed beyond those there and those being hired, and roles that nobody holds.
  var hiring: [Summary.Block] {
    var blocks: [Summary.Block] = []
    let counted = overview.segments.filter { $0.need != nil }
    if counted.isEmpty {
      blocks.append(.text("No segment has a book range to count a need by."))
    } else {
      blocks.append(.table(table(of: counted)))
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
        Summary.Cell(need.text), Summary.Cell(row.have), Summary.Cell(row.open),
        gap(need, row),
      ])
    }
    return table
  }

  private func gap(_ need: CountRange, _ row: SegmentRow) -> Summary.Cell {
    let there = row.have + row.open
    let role = row.managerRole.abbreviation
    if there < need.low {
      let missing = CountRange(low: need.low - there, high: need.high - there)
      return Summary.Cell("\(missing.text) \(role)\(missing.high == 1 ? "" : "s") to hire", .red)
    }
    if there > need.high {
      return Summary.Cell("\(there - need.high) more than the range asks for", .amber)
    }
    return Summary.Cell(row.open > 0 ? "none, once \(row.open) open is filled" : "none", .green)
  }
}

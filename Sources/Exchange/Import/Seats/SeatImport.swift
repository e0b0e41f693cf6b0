import Plan

/// Makes an import of a list of seats, row by row.
struct SeatImport: RowTaking {
  let plan: Plan
  var reader: SeatFieldReader
  var registry: SeatRegistry
  var verdicts = RowVerdicts()
  /// The line on which each seat stood, and what it was before.
  private var seen: [SeatKey: (line: Int, before: Seat)] = [:]

  init(_ plan: Plan, reader: SeatFieldReader) {
    self.plan = plan
    self.reader = reader
    registry = SeatRegistry(plan)
  }

  mutating func take(row rows: inout FileRows) throws(CellError) {
    guard rows.isWhole else { return verdicts.rejectWidth(rows) }
    let person = try reader.person(in: rows)
    guard !person.name.isEmpty || !person.email.isEmpty else {
      return verdicts.skip(rows.line, "the row has no name")
    }
    let known = registry.find(person)
    if let known, let earlier = seen[known] {
      return try compare(&rows, person, known, with: earlier)
    }
    let before = known.flatMap { registry[$0] } ?? registry.blank(named: person.label)
    let seat = try filled(before, with: person, from: &rows)
    if known == nil {
      verdicts.added += 1
    } else if seat == before {
      verdicts.unchanged += 1
    } else {
      verdicts.changed += 1
    }
    registry.add(seat)
    seen[seat.key] = (rows.line, before)
  }

  private mutating func filled(
    _ before: Seat, with person: PersonText, from rows: inout FileRows
  ) throws(CellError) -> Seat {
    var seat = before
    seat.name = person.label
    seat.isFound = false
    if let identity = person.id?.identity {
      let isSame = seat.identity?.folded == identity.folded
      let isShorter = identity.id.utf8.count <= seat.identity?.id.utf8.count ?? 0
      if !(isSame && isShorter) { seat.identity = identity }
    }
    if !person.email.isEmpty { seat.email = person.email }
    try reader.read(&rows, into: &seat)
    return seat
  }

  /// A row about a person who already had one: a repeat, or a contradiction.
  private mutating func compare(
    _ rows: inout FileRows, _ person: PersonText, _ key: SeatKey,
    with earlier: (line: Int, before: Seat)
  ) throws(CellError) {
    let seat = try filled(earlier.before, with: person, from: &rows)
    if seat == registry[key] {
      verdicts.skip(rows.line, "repeats line \(earlier.line)")
      return
    }
    let hasID = person.id != nil
    verdicts.reject(
      rows, position: hasID ? reader.match[.id] : reader.match[.name],
      reason: "is on line \(earlier.line) too, with other values; correct one of the two lines"
        + (hasID ? "" : ", or give them ids"))
  }
}

extension ImportReader {
  func readSeats() throws(ImportError) -> ImportOutcome {
    let match = try match(SeatColumn.self)
    var report = report(match)
    var rows = try rows(match, currency: .currency, report)
    var imported = SeatImport(plan, reader: SeatFieldReader(match, plan: plan, day: day))
    do {
      try imported.take(&rows, watch)
    } catch {
      throw failure(error, rows, report)
    }
    imported.verdicts.fill(&report)
    report.findings = rows.dialects.findings
    report.loadBack = imported.registry.loadBack
    report.notes += imported.reader.notes(table.header) + footerNotes(rows)
    return ImportOutcome(
      report: report, decision: rows.dialects.decision, seats: imported.registry.changes)
  }
}

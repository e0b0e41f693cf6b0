import Plan

extension ImportReader {
  func readHandoffItems() throws(ImportError) -> ImportOutcome {
    let match = try match(HandoffItemColumn.self)
    var report = report(match)
    report.loadBack = "not needed"
    guard match.has(.id) else {
      throw ImportError(
        path: path,
        reason: "has no Item ID column, which ties a row to its item; fill in the list that"
          + " --format chase wrote, and keep that column", report: report)
    }
    try refuseSortedHeader(report) { HandoffItemID($0) != nil }
    let (first, order) = try itemRows(match, report)
    try refuseOtherPlans(match, first, report)
    var rows = first
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    var imported = HandoffItemImport(plan, on: day, match, fileName: fileName)
    do {
      try imported.take(&rows, watch)
    } catch {
      throw failure(error, rows, report)
    }
    imported.verdicts.fill(&report)
    if let order {
      report.notes.append(
        "dates are \(order.form), for so they agree with the plan's due dates and with today")
    }
    finish(&report, imported)
    report.notes += footerNotes(rows)
    return ImportOutcome(
      report: report, decision: order.map(DateOrderDecision.decided) ?? rows.dialects.decision,
      items: imported.done)
  }

  /// What would be closed, and what of it does not count whole.
  private func finish(_ report: inout ImportReport, _ imported: HandoffItemImport) {
    if imported.markless > 0 {
      let rows = imported.markless == 1 ? "1 row" : "\(imported.markless) rows"
      report.notes.append("\(rows) with a day and no mark under Done: read as done on that day")
    }
    if imported.proven > 0 {
      let items = imported.proven == 1 ? "1 item" : "\(imported.proven) items"
      report.notes.append("\(items) done already: the evidence that was missing is added")
    }
    let open = plan.openItems(on: day)
    var after = plan
    let edits = imported.done.map(Edit.itemDone)
    guard (try? after.apply(.together(Together("", edits)))) != nil else { return }
    report.closedItems = after.closedItems(of: open, on: day)
    report.notes += halved(Set(imported.done.map(\.item)), in: after)
  }

  /// Critical items without all their evidence count half (RULES §5): they are named.
  private func halved(_ items: Set<ItemKey>, in plan: Plan) -> [String] {
    var names: [String] = []
    for handoff in Set(items.compactMap { plan.items[$0]?.handoff }).sorted() {
      guard let card = plan.card(handoff, on: day) else { continue }
      for line in card.items
      where items.contains(line.key) && line.isCritical && line.isUnproven {
        let missing = line.evidence.filter { !$0.isProof(line.item.evidence[$0.name]) }
        let either = line.template?.isAnyEvidenceEnough ?? false
        names.append(
          "\(line.code) of \(plan.accounts[card.account]?.name ?? "an account") (asks for "
            + "\(missing.map(\.name).joined(separator: either ? " or " : ", ")))")
      }
    }
    guard !names.isEmpty else { return [] }
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return [
      "critical and not proven, so counted half: "
        + names.prefix(5).joined(separator: ", ") + more
    ]
  }

  /// The items as they would change, for the preview.
  func answered(_ items: [ItemDone]) -> [ImportDiff.Row] {
    items.prefix(ImportDiff.most).map { done in
      let item = plan.items[done.item]
      let card = item.flatMap { plan.card($0.handoff, on: day) }
      let line = card?.items.first { $0.key == done.item }
      let account = card.flatMap { plan.accounts[$0.account]?.name } ?? ""
      var changes = [
        ImportDiff.FieldChange(
          field: "state", old: line?.state.words ?? "", new: "done \(done.on.short(asOf: day))")
      ]
      for (field, text) in done.evidence.sorted(by: { $0.key < $1.key }) {
        changes.append(.init(field: field, old: item?.evidence[field] ?? "", new: text))
      }
      return ImportDiff.Row(
        name: "\(account): \(line?.code ?? "") \(line?.title ?? "")", changes: changes,
        note: "by \(done.by)")
    }
  }

  // MARK: - Rows

  /// A list of another plan is refused whole: its numbers mean other items here.
  private func refuseOtherPlans(
    _ match: ColumnMatch<HandoffItemColumn>, _ rows: FileRows, _ report: ImportReport
  ) throws(ImportError) {
    var rows = rows
    let foreign: HandoffItemID?
    do {
      foreign = try nextOfOtherPlan(match, &rows)
    } catch {
      throw failure(error, rows, report)
    }
    guard let foreign else { return }
    throw ImportError(
      path: path, line: rows.line, column: match[.id].map { table.header[$0] },
      reason: "\(foreign.text) belongs to another plan; import the file into that plan, or send"
        + " this plan's own lists (--format chase)", report: report.refused)
  }

  private func nextOfOtherPlan(
    _ match: ColumnMatch<HandoffItemColumn>, _ rows: inout FileRows
  ) throws(ImportStop) -> HandoffItemID? {
    while try rows.advanced() {
      guard rows.isWhole, let id = HandoffItemID(rows.text(match[.id])), !id.belongs(to: plan)
      else { continue }
      return id
    }
    return nil
  }

  /// The rows with their dates understood, and the order of the dates where the plan's own due days
  /// settled it.
  private func itemRows(
    _ match: ColumnMatch<HandoffItemColumn>, _ report: ImportReport
  ) throws(ImportError) -> (rows: FileRows, order: DateOrder?) {
    let rows = try itemRows(match, report, order: choices.dateOrder)
    switch rows.dialects.decision {
    case .decided, .notNeeded: return (rows, nil)
    case .contradictory:
      throw ImportError(
        path: path, reason: "has dates of two orders: \(rows.dialects.decision.reason ?? "")",
        report: report)
    case .ambiguous(let ambiguity):
      var agreeing: [(order: DateOrder, count: Int)] = []
      for reading in ambiguity.readings {
        let read = try itemRows(match, report, order: reading.order)
        if isImpossible(match, read) { continue }
        agreeing.append((reading.order, dueDaysThatAgree(match, read)))
      }
      if let only = agreeing.first, agreeing.count == 1 {
        return (try itemRows(match, report, order: only.order), only.order)
      }
      agreeing.sort { $0.count > $1.count }
      guard let best = agreeing.first, best.count > agreeing.dropFirst().first?.count ?? 0 else {
        return (rows, nil)
      }
      return (try itemRows(match, report, order: best.order), best.order)
    }
  }

  private func itemRows(
    _ match: ColumnMatch<HandoffItemColumn>, _ report: ImportReport, order: DateOrder?
  ) throws(ImportError) -> FileRows {
    do {
      let dialects = try FileDialects(
        table, fields: match.fields.map { $0?.rawValue }, values: match.fields.map { $0?.value },
        order: order, remembered: nil,
        pieces: match[.evidence].map { ($0, EvidenceText.dates) }, watch)
      return FileRows(table, dialects: dialects, currency: plan.currency, currencyColumn: nil)
    } catch {
      throw stopped(error, report)
    }
  }

  /// Whether an order of dates has something done after today, or years before it.
  private func isImpossible(_ match: ColumnMatch<HandoffItemColumn>, _ rows: FileRows) -> Bool {
    guard let doneOn = match[.doneOn] else { return false }
    var rows = rows
    while (try? rows.advance()) ?? false {
      if rows.isWhole, let done = rows.day(written: rows.text(doneOn)),
        !(-1_000...0).contains(done - day)
      {
        return true
      }
    }
    return false
  }

  /// How many rows have the due day that the plan has.
  private func dueDaysThatAgree(
    _ match: ColumnMatch<HandoffItemColumn>, _ rows: FileRows
  ) -> Int {
    guard let due = match[.due] else { return 0 }
    var rows = rows
    var cards: [HandoffKey: Card] = [:]
    var count = 0
    while (try? rows.advance()) ?? false {
      guard rows.isWhole, let id = HandoffItemID(rows.text(match[.id])),
        let item = plan.items[id.item],
        let card = cards[item.handoff] ?? plan.card(item.handoff, on: day)
      else { continue }
      cards[item.handoff] = card
      let line = card.items.first { $0.key == item.key }
      if let line, (try? rows.day(due)) == line.due { count += 1 }
    }
    return count
  }
}

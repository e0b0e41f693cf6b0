import Plan

/// Makes an import of a deal list, row by row.
struct DealImport: RowTaking {
  let plan: Plan
  let match: ColumnMatch<DealColumn>
  var reader: DealFieldReader
  var registry: SeatRegistry
  var people = PeopleColumns()
  var accounts: DealAccounts
  var verdicts = RowVerdicts()
  /// New and changed deals.
  private(set) var deals: [Deal] = []
  private(set) var withoutAccount = 0
  private var keys = ProvisionalKeys<Deal>()
  private var seen: [CRMIdentity: (line: Int, deal: Deal)] = [:]
  /// The plan's deals without an id, by what they are known by; made when first asked.
  private var unnumbered: [Mark: [DealKey]]?
  private var counts: [Mark: Int] = [:]

  /// What a deal without an id is known by, together with which of several such it is.
  private struct Mark: Hashable {
    var name: String
    var account: AccountKey?
    var closes: Day?
  }

  init(_ plan: Plan, _ match: ColumnMatch<DealColumn>, reader: DealFieldReader) {
    self.plan = plan
    self.match = match
    self.reader = reader
    registry = SeatRegistry(plan)
    accounts = DealAccounts(plan)
  }

  mutating func take(row rows: inout FileRows) throws(CellError) {
    guard rows.isWhole else { return verdicts.rejectWidth(rows) }
    let id = try rows.id(match[.id])
    let name = name(of: rows, id)
    guard !name.isEmpty else { return verdicts.skip(rows.line, "the row has no name") }
    var draft = Deal(key: keys.upcoming, name: name)
    // What may fail is read before accounts and seats are made: a row that cannot be read leaves
    // nothing behind.
    try reader.read(&rows, into: &draft)
    draft.account = try accounts.account(
      id: match[.accountID], name: match[.account], in: &rows)
    draft.owner = try people.seat(at: ownerPlace, in: &rows, registry: &registry)
    let existing = existing(id, draft)
    var deal = existing ?? draft
    reader.put(draft, over: &deal)
    deal.identity = identity(id, existing)
    // A deal that was tied to an account by hand stays tied while the file names none.
    deal.account = draft.account ?? existing?.account
    if ownerPlace.isPresent { deal.owner = draft.owner }
    place(deal, existing, rows)
  }

  private mutating func place(_ deal: Deal, _ existing: Deal?, _ rows: FileRows) {
    if let identity = deal.identity?.folded {
      if let earlier = seen[identity] {
        var repeated = earlier.deal
        reader.put(deal, over: &repeated)
        repeated.account = deal.account
        repeated.owner = deal.owner
        return compare(repeated, with: earlier, rows)
      }
      seen[identity] = (rows.line, deal)
    }
    if deal.account == nil { withoutAccount += 1 }
    if existing == deal {
      verdicts.unchanged += 1
      return
    }
    deals.append(deal)
    if existing == nil {
      keys.next()
      verdicts.added += 1
    } else {
      verdicts.changed += 1
    }
  }

  /// A row with the id of an earlier one: a repeat, or a contradiction.
  private mutating func compare(
    _ deal: Deal, with earlier: (line: Int, deal: Deal), _ rows: FileRows
  ) {
    if deal == earlier.deal {
      verdicts.skip(rows.line, "repeats line \(earlier.line)")
      return
    }
    verdicts.reject(
      rows, position: match[.id],
      reason: "is the id of line \(earlier.line) too, with other values; correct one of the two"
        + " lines")
  }

  private var ownerPlace: PeopleColumns.Place {
    .init(id: match[.ownerID], email: match[.ownerEmail], name: match[.owner])
  }

  /// The deal's name; where the file has none, what it is about.
  private func name(of rows: FileRows, _ id: RecordID?) -> String {
    let name = rows.text(match[.name])
    if !name.isEmpty { return name }
    let parts = [rows.text(match[.account]), rows.text(match[.product])].filter { !$0.isEmpty }
    return parts.isEmpty ? id?.text ?? "" : parts.joined(separator: ", ")
  }

  private func identity(_ id: RecordID?, _ existing: Deal?) -> CRMIdentity? {
    guard let new = id?.identity else { return existing?.identity }
    if let old = existing?.identity, old.folded == new.folded,
      old.id.utf8.count >= new.id.utf8.count
    {
      return old
    }
    return new
  }

  /// The plan's deal that a row speaks of.
  private mutating func existing(_ id: RecordID?, _ draft: Deal) -> Deal? {
    if let id { return plan.deal(id.identity).flatMap { plan.deals[$0] } }
    let mark = Mark(name: draft.name, account: draft.account, closes: draft.closes)
    let ordinal = counts[mark, default: 0]
    counts[mark] = ordinal + 1
    let index = unnumbered ?? DealImport.index(plan)
    unnumbered = index
    guard let keys = index[mark], ordinal < keys.count else { return nil }
    return plan.deals[keys[ordinal]]
  }

  private static func index(_ plan: Plan) -> [Mark: [DealKey]] {
    var index: [Mark: [DealKey]] = [:]
    for deal in plan.deals where deal.identity == nil {
      let mark = Mark(name: deal.name, account: deal.account, closes: deal.closes)
      index[mark, default: []].append(deal.key)
    }
    return index
  }
}

extension ImportReader {
  func readDeals() throws(ImportError) -> ImportOutcome {
    let match = try match(DealColumn.self)
    var report = report(match)
    var rows = try rows(match, currency: .currency, report)
    let reader = DealFieldReader(
      match, meaning: choices.amount,
      stages: try ValueMeaning.said(choices.stages, .stage, of: kind, path: path),
      types: try ValueMeaning.said(choices.types, .type, of: kind, path: path))
    var imported = DealImport(plan, match, reader: reader)
    do {
      try imported.take(&rows, watch)
    } catch {
      throw failure(error, rows, report)
    }
    imported.verdicts.fill(&report)
    report.findings = rows.dialects.findings
    report.loadBack = match.has(.id) ? imported.registry.loadBack : "no Opportunity ID"
    report.notes += imported.notes(table.header) + footerNotes(rows)
    let segments =
      imported.accounts.arrivals.isEmpty ? [] : SegmentTally().segments(for: plan)
    return ImportOutcome(
      report: report, decision: rows.dialects.decision, segments: segments,
      seats: imported.registry.changes, accounts: imported.accounts.arrivals,
      deals: imported.deals, values: imported.reader.meanings(table.header),
      amountColumn: imported.reader.openAmount.map { table.header[$0] })
  }
}

extension DealImport {
  fileprivate func notes(_ header: [String]) -> [String] {
    var notes = registry.notes
    func note(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { notes.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }
    note(
      accounts.arrivals.count, "account was made by its name", "accounts were made by their names")
    note(
      withoutAccount, "deal has no account; it is kept with its owner",
      "deals have no account; they are kept with their owners")
    note(
      accounts.ambiguous, "deal names an account of which there are several; attach it by hand",
      "deals name an account of which there are several; attach them by hand")
    note(
      accounts.unknownIDs, "deal names an account by an id that the plan does not have",
      "deals name an account by an id that the plan does not have")
    return notes + reader.notes(header)
  }
}

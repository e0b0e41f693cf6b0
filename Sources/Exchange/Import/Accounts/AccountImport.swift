import Plan

/// Makes an import of an account list, row by row.
struct AccountImport: RowTaking {
  let plan: Plan
  let choices: ImportChoices
  let columns: AccountColumns
  var reader: AccountFactReader
  var registry: SeatRegistry
  var people = PeopleColumns()
  var matcher: AccountMatcher
  var segments = SegmentTally()
  var verdicts = RowVerdicts()
  /// New and changed accounts.
  var arrivals: [AccountFacts.Arrival] = []
  /// Every account the file names a plain owner for.
  var owned: [OwnerMeaning.Owned] = []
  var keys = ProvisionalKeys<Account>()
  private var packer = FactPacker()
  /// The rows with an id so far, and those without.
  private(set) var seenIDs = SeenRows()
  private(set) var seenNames: [String: SeenRows.Row] = [:]

  init(
    _ plan: Plan, choices: ImportChoices, columns: AccountColumns, spellings: [String: String?],
    reader: AccountFactReader, rowCount: Int
  ) {
    self.plan = plan
    self.choices = choices
    self.columns = columns
    self.reader = reader
    registry = SeatRegistry(plan)
    matcher = AccountMatcher(plan, spellings: spellings)
    if plan.accounts.isEmpty { arrivals.reserveCapacity(rowCount) }
    if columns.id == nil { seenNames.reserveCapacity(rowCount) } else { seenIDs.expect(rowCount) }
  }

  mutating func take(row rows: inout FileRows) throws(CellError) {
    let name = rows.text(columns.name)
    guard rows.isWhole, !name.isEmpty else {
      return refuse(rows, name: name)
    }
    let id = try rows.id(columns.id)
    let identity = id?.identity
    let hash = identity?.foldedHash
    if let earlier = earlier(identity, hash, name) {
      return try compare(&rows, name: name, isSameID: id != nil, with: earlier)
    }
    let existing = matcher.account(id, name: name)
    if existing == nil, let id, let whole = matcher.accountWithoutZeros(id) {
      return verdicts.reject(
        rows, position: columns.id,
        reason:
          "is \(whole.identity?.id ?? "") of \(whole.name) without the zeros in front, which a"
          + " spreadsheet took; export the ids again and keep the column as text")
    }
    let facts = try facts(of: &rows, name: name, over: existing)
    let holders = try holders(in: &rows, of: existing)
    if let existing { matcher.claim(existing.key) }
    segments.note(facts, earlier: existing?.file)
    let arrival = place(facts, identity: identity, holders.news, existing)
    let seen = SeenRows.Row(
      line: Int32(clamping: rows.line), arrival: Int32(clamping: arrival ?? -1),
      existing: existing?.key)
    if let hash { seenIDs.insert(seen, hash) } else { seenNames[name] = seen }
    if let owner = holders.owner {
      owned.append(.init(arrival: arrival, existing: existing?.key, seat: owner))
    }
  }

  /// The earlier row with the same id, or with the same name where neither has one.
  private func earlier(
    _ identity: CRMIdentity?, _ hash: UInt64?, _ name: String
  ) -> SeenRows.Row? {
    guard let identity, let hash else { return seenNames[name] }
    var candidates = seenIDs.candidates(hash)
    while let row = seenIDs.next(&candidates) {
      let isSame =
        row.arrival >= 0
        ? arrivals[Int(row.arrival)].carries(identity)
        : row.existing.flatMap { plan.accounts[$0] }?.carries(identity) ?? false
      if isSame { return row }
    }
    return nil
  }

  /// A row that cannot be taken. The account it speaks of is still not gone.
  private mutating func refuse(_ rows: FileRows, name: String) {
    let id = (try? rows.id(columns.id)) ?? nil
    if id != nil || !name.isEmpty { _ = matcher.account(id, name: name) }
    guard rows.isWhole else { return verdicts.rejectWidth(rows) }
    verdicts.skip(rows.line, "the row has no name")
  }

  private mutating func facts(
    of rows: inout FileRows, name: String, over existing: Account?
  ) throws(CellError) -> AccountFacts {
    var facts = existing?.file ?? AccountFacts(name: name)
    facts.name = name
    try reader.read(&rows, over: &facts)
    return facts
  }

  /// Counts the row, and keeps it where it says something new. Returns its place in `arrivals`.
  private mutating func place(
    _ facts: AccountFacts, identity: CRMIdentity?, _ people: [AccountFacts.Holder],
    _ existing: Account?
  ) -> Int? {
    let key: AccountKey
    var identity = identity
    if let existing {
      if let old = existing.identity, old.folded == identity?.folded,
        old.id.utf8.count >= identity?.id.utf8.count ?? 0
      {
        identity = old
      }
      let isSame =
        facts == existing.file && !existing.isGone && people.isEmpty
        && (identity == nil || identity == existing.identity)
      if isSame {
        verdicts.unchanged += 1
        return nil
      }
      verdicts.changed += 1
      key = existing.key
    } else {
      verdicts.added += 1
      key = keys.next()
    }
    arrivals.append(packer.arrival(key, identity: identity, facts: facts, people: people))
    return arrivals.count - 1
  }

  /// A row with the id, or the name, of an earlier one: a repeat, or a contradiction.
  private mutating func compare(
    _ rows: inout FileRows, name: String, isSameID: Bool, with earlier: SeenRows.Row
  ) throws(CellError) {
    let existing = earlier.existing.flatMap { plan.accounts[$0] }
    let facts = try facts(of: &rows, name: name, over: existing)
    let people = try holders(in: &rows, of: existing).news
    let isSame =
      if arrivals.indices.contains(Int(earlier.arrival)) {
        facts == arrivals[Int(earlier.arrival)].facts
          && people == arrivals[Int(earlier.arrival)].people
      } else {
        facts == existing?.file && people.isEmpty
      }
    if isSame {
      verdicts.skip(rows.line, "repeats line \(earlier.line)")
      return
    }
    let reason =
      isSameID
      ? "is the id of line \(earlier.line) too, with other values; correct one of the two lines"
      : "is the name of line \(earlier.line) too, with other values; an id column tells them apart"
    verdicts.reject(rows, position: isSameID ? columns.id : columns.name, reason: reason)
  }

  /// Hands the new and changed accounts over, with nothing of them left here: they are many.
  mutating func takeArrivals() -> [AccountFacts.Arrival] {
    seenIDs = SeenRows()
    seenNames = [:]
    return handOver(&arrivals, leaving: [])
  }
}

/// A row that lives in a table of the plan.
protocol StoredRow: PlanRow {
  static var table: WritableKeyPath<Plan, PagedTable<Self>> { get }
  static var rowKind: RowID.Kind { get }
  var rowValue: RowValue { get }
}

extension Account: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Account>> { \.accounts }
  static var rowKind: RowID.Kind { .account }
  var rowValue: RowValue { .account(self) }
}
extension Deal: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Deal>> { \.deals }
  static var rowKind: RowID.Kind { .deal }
  var rowValue: RowValue { .deal(self) }
}
extension Seat: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Seat>> { \.seats }
  static var rowKind: RowID.Kind { .seat }
  var rowValue: RowValue { .seat(self) }
}
extension Segment: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Segment>> { \.segments }
  static var rowKind: RowID.Kind { .segment }
  var rowValue: RowValue { .segment(self) }
}
extension Tenure: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Tenure>> { \.tenures }
  static var rowKind: RowID.Kind { .tenure }
  var rowValue: RowValue { .tenure(self) }
}
extension Handoff: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Handoff>> { \.handoffs }
  static var rowKind: RowID.Kind { .handoff }
  var rowValue: RowValue { .handoff(self) }
}
extension HandoffItem: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<HandoffItem>> { \.items }
  static var rowKind: RowID.Kind { .item }
  var rowValue: RowValue { .item(self) }
}
extension Promise: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Promise>> { \.promises }
  static var rowKind: RowID.Kind { .promise }
  var rowValue: RowValue { .promise(self) }
}
extension Contact: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Contact>> { \.contacts }
  static var rowKind: RowID.Kind { .contact }
  var rowValue: RowValue { .contact(self) }
}
extension ImportSource: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<ImportSource>> { \.sources }
  static var rowKind: RowID.Kind { .source }
  var rowValue: RowValue { .source(self) }
}
extension Hold: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Hold>> { \.holds }
  static var rowKind: RowID.Kind { .hold }
  var rowValue: RowValue { .hold(self) }
}
extension TerritoryRule: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<TerritoryRule>> { \.rules }
  static var rowKind: RowID.Kind { .rule }
  var rowValue: RowValue { .rule(self) }
}
extension Move: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Move>> { \.moves }
  static var rowKind: RowID.Kind { .move }
  var rowValue: RowValue { .move(self) }
}
extension Challenge: StoredRow {
  static var table: WritableKeyPath<Plan, PagedTable<Challenge>> { \.challenges }
  static var rowKind: RowID.Kind { .challenge }
  var rowValue: RowValue { .challenge(self) }
}

extension Plan {
  /// Puts a row into its table, and notes it. The one way in which a row changes.
  mutating func put<Row: StoredRow>(_ row: Row) {
    let before = self[keyPath: Row.table][row.key]
    if before == row { return }
    note(RowID(Row.rowKind, row.key.number), before: before?.rowValue, after: row.rowValue)
    self[keyPath: Row.table][row.key] = row
  }

  /// Takes a row out of its table, and notes it.
  mutating func remove<Row: StoredRow>(_ key: RowKey<Row>) {
    guard let before = self[keyPath: Row.table][key] else { return }
    note(RowID(Row.rowKind, key.number), before: before.rowValue, after: nil)
    self[keyPath: Row.table][key] = nil
  }

  private mutating func note(_ id: RowID, before: RowValue?, after: RowValue?) {
    unsettle(before: before, after: after)
    changeLog.note(id, before: before, after: after)
    links.follow(before: before, after: after, currency: currency)
  }

  mutating func put(_ new: Answers) {
    guard new != answers else { return }
    note(RowID(.answers), before: .answers(answers), after: .answers(new))
    answers = new
  }

  mutating func put(_ new: Playbook) {
    guard new != playbook else { return }
    note(RowID(.playbook), before: .playbook(playbook), after: .playbook(new))
    playbook = new
  }

  mutating func put(_ new: PlanIdentity) {
    guard new != identity else { return }
    note(RowID(.identity), before: .identity(identity), after: .identity(new))
    identity = new
  }

  /// Puts any row back as it stood.
  mutating func put(_ value: RowValue) {
    switch value {
    case .identity(let row): put(row)
    case .playbook(let row): put(row)
    case .answers(let row): put(row)
    case .account(let row): put(row)
    case .deal(let row): put(row)
    case .seat(let row): put(row)
    case .segment(let row): put(row)
    case .tenure(let row): put(row)
    case .handoff(let row): put(row)
    case .item(let row): put(row)
    case .promise(let row): put(row)
    case .contact(let row): put(row)
    case .source(let row): put(row)
    case .hold(let row): put(row)
    case .rule(let row): put(row)
    case .move(let row): put(row)
    case .challenge(let row): put(row)
    }
  }

  /// Takes any row away; the three that a plan has once stay.
  mutating func remove(_ id: RowID) {
    switch id.kind {
    case .identity, .playbook, .answers: break
    case .account: remove(AccountKey(id.number))
    case .deal: remove(DealKey(id.number))
    case .seat: remove(SeatKey(id.number))
    case .segment: remove(SegmentKey(id.number))
    case .tenure: remove(TenureKey(id.number))
    case .handoff: remove(HandoffKey(id.number))
    case .item: remove(ItemKey(id.number))
    case .promise: remove(PromiseKey(id.number))
    case .contact: remove(ContactKey(id.number))
    case .source: remove(SourceKey(id.number))
    case .hold: remove(HoldKey(id.number))
    case .rule: remove(RuleKey(id.number))
    case .move: remove(MoveKey(id.number))
    case .challenge: remove(ChallengeKey(id.number))
    }
  }

  /// Any row as it stands; nil where there is none.
  public subscript(id: RowID) -> RowValue? {
    switch id.kind {
    case .identity: .identity(identity)
    case .playbook: .playbook(playbook)
    case .answers: .answers(answers)
    case .account: accounts[RowKey(id.number)].map(RowValue.account)
    case .deal: deals[RowKey(id.number)].map(RowValue.deal)
    case .seat: seats[RowKey(id.number)].map(RowValue.seat)
    case .segment: segments[RowKey(id.number)].map(RowValue.segment)
    case .tenure: tenures[RowKey(id.number)].map(RowValue.tenure)
    case .handoff: handoffs[RowKey(id.number)].map(RowValue.handoff)
    case .item: items[RowKey(id.number)].map(RowValue.item)
    case .promise: promises[RowKey(id.number)].map(RowValue.promise)
    case .contact: contacts[RowKey(id.number)].map(RowValue.contact)
    case .source: sources[RowKey(id.number)].map(RowValue.source)
    case .hold: holds[RowKey(id.number)].map(RowValue.hold)
    case .rule: rules[RowKey(id.number)].map(RowValue.rule)
    case .move: moves[RowKey(id.number)].map(RowValue.move)
    case .challenge: challenges[RowKey(id.number)].map(RowValue.challenge)
    }
  }

  /// A plan made of stored rows: how a plan file is read. The rows are taken as they are.
  public init(rows: some Sequence<RowValue>, identity: PlanIdentity) {
    self.init(identity: identity)
    areTotalsStale = true
    for row in rows { place(row) }
    settleTotals()
  }
}

extension Plan {
  /// Places a row without noting it: for reading a stored plan, where nothing changes.
  private mutating func place(_ value: RowValue) {
    links.follow(before: nil, after: value, currency: currency)
    switch value {
    case .identity(let row): identity = row
    case .playbook(let row): playbook = row
    case .answers(let row): answers = row
    case .account(let row): accounts[row.key] = row
    case .deal(let row): deals[row.key] = row
    case .seat(let row): seats[row.key] = row
    case .segment(let row): segments[row.key] = row
    case .tenure(let row): tenures[row.key] = row
    case .handoff(let row): handoffs[row.key] = row
    case .item(let row): items[row.key] = row
    case .promise(let row): promises[row.key] = row
    case .contact(let row): contacts[row.key] = row
    case .source(let row): sources[row.key] = row
    case .hold(let row): holds[row.key] = row
    case .rule(let row): rules[row.key] = row
    case .move(let row): moves[row.key] = row
    case .challenge(let row): challenges[row.key] = row
    }
  }
}

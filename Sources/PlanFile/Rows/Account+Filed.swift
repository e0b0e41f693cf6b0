import Plan

extension AccountField {
  /// The column that holds what the file said of it.
  var column: Column {
    let name = rawValue.replacing("-", with: "_")
    if self == .kind { return .choice(name, AccountKind.self) }
    return valueKind.column(name)
  }
}

extension FieldKind {
  func column(_ name: String) -> Column {
    switch self {
    case .text: .text(name)
    case .money: .money(name)
    case .day: .day(name)
    case .number: .number(name)
    case .flag: .flag(name)
    case .share: .share(name)
    }
  }
}

extension Account: FiledRow {
  static let shape = TableShape(
    "account",
    Column.identity
      + AccountField.allCases.map { $0 == .name ? $0.column.required : $0.column }
      + [
        .json("overrides"),
        .reference("segment_choice", to: "segment"),
        .flag("is_qualified").required,
        .day("save_opened"),
        .flag("is_gone").required,
        .json("heard"),
      ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    handOver(to: &columns)
    if isUndecided { return writeUndecided(to: &columns) }
    let overrides = overrides
    if overrides.isEmpty { columns.null() } else { try columns.json(FieldOverrides(overrides)) }
    columns.key(segmentChoice)
    columns.flag(isQualified)
    columns.day(saveOpened)
    columns.flag(isGone)
    if let heard { try columns.json(heard) } else { columns.null() }
  }

  /// The columns of what is decided here, where nothing is: said at once, for rows are many.
  private func writeUndecided(to columns: inout some ColumnWriter) {
    columns.null()
    columns.null()
    columns.integer(0)
    columns.null()
    columns.integer(0)
    columns.null()
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    var packer = FactPacker()
    try self.init(from: &columns, packing: &packer)
  }

  /// - Parameter packer: one for any number of rows.
  init(from columns: inout some ColumnReader, packing packer: inout FactPacker) throws(ColumnError)
  {
    let key = try columns.requiredKey(Account.self)
    try packer.readIdentity(from: &columns)
    try packer.readFacts(from: &columns)
    self = packer.account(key)
    if let text = try columns.text() as String? {
      guard let stored = try? PlanJSON.value(FieldOverrides.self, from: text) else {
        throw ColumnError(column: columns.column, found: text)
      }
      overrides = stored.values
    }
    if let choice = try columns.key(Segment.self) { segmentChoice = choice }
    if try columns.requiredFlag() { isQualified = true }
    if let day = try columns.day() { saveOpened = day }
    if try columns.requiredFlag() { isGone = true }
    if let text = try columns.text() as String? {
      guard let stored = try? PlanJSON.value([AccountFacts.Holder].self, from: text) else {
        throw ColumnError(column: columns.column, found: text)
      }
      heard = stored
    }
  }

  var rowValue: RowValue { .account(self) }
}

extension FactPacker {
  fileprivate mutating func readIdentity(from columns: inout some ColumnReader) throws(ColumnError)
  {
    let system = try columns.text() as String?
    guard let system else {
      _ = try columns.text() as String?
      return
    }
    _ = try columns.text { identity(system: system, id: $0) }
  }

  fileprivate mutating func readFacts(from columns: inout some ColumnReader) throws(ColumnError) {
    for field in AccountField.allCases {
      switch field.valueKind {
      case .text where field == .kind: take(try columns.choice(AccountKind.self))
      case .text:
        let isThere = try columns.text { text(field, $0) }
        guard isThere || field != .name else {
          throw ColumnError(column: columns.column, found: "nothing")
        }
      case .money, .number, .share: if let value = try columns.integer() { number(field, value) }
      case .day: if let day = try columns.day() { self.day(field, day) }
      case .flag: if let flag = try columns.flag() { locked(flag) }
      }
    }
  }
}

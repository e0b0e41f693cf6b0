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
    columns.identity(identity)
    file.write(to: &columns)
    if overrides.isEmpty { columns.null() } else { try columns.json(FieldOverrides(overrides)) }
    columns.key(segmentChoice)
    columns.flag(isQualified)
    columns.day(saveOpened)
    columns.flag(isGone)
    if let heard { try columns.json(heard) } else { columns.null() }
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Account.self)
    let identity = try columns.identity()
    self.init(key: key, identity: identity, file: try AccountFacts(from: &columns))
    if let text = try columns.text() {
      guard let stored = try? PlanJSON.value(FieldOverrides.self, from: text) else {
        throw ColumnError(column: columns.column, found: text)
      }
      overrides = stored.values
    }
    segmentChoice = try columns.key()
    isQualified = try columns.requiredFlag()
    saveOpened = try columns.day()
    isGone = try columns.requiredFlag()
    if let text = try columns.text() {
      guard let stored = try? PlanJSON.value([AccountFacts.Holder].self, from: text) else {
        throw ColumnError(column: columns.column, found: text)
      }
      heard = stored
    }
  }

  var rowValue: RowValue { .account(self) }
}

extension AccountFacts {
  func write(to columns: inout some ColumnWriter) {
    for field in AccountField.allCases { columns.field(self[field]) }
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    self.init(name: "")
    for field in AccountField.allCases {
      switch field {
      case .name: name = try columns.requiredText()
      case .kind: kind = try columns.choice()
      default: self[field] = try columns.field(field.valueKind)
      }
    }
  }
}

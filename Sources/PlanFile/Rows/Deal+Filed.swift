import Plan

extension Deal: FiledRow {
  static let shape = TableShape(
    "deal",
    Column.identity + [
      .text("name").required,
      .reference("account", to: "account"),
      .reference("owner", to: "seat"),
      .money("amount"),
      .text("stage_name").required,
      .choice("phase", Phase.self).required,
      .choice("kind", Kind.self).required,
      .day("created"),
      .day("closes"),
      .text("product"),
      .flag("is_new_unit").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.identity(identity)
    columns.text(name)
    columns.key(account)
    columns.key(owner)
    columns.money(amount)
    columns.text(stageName)
    columns.choice(phase)
    columns.choice(kind)
    columns.day(created)
    columns.day(closes)
    columns.text(product)
    columns.flag(isNewUnit)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Deal.self)
    let identity = try columns.identity()
    self.init(key: key, name: try columns.requiredText())
    self.identity = identity
    account = try columns.key()
    owner = try columns.key()
    amount = try columns.money()
    stageName = try columns.requiredText()
    phase = try columns.requiredChoice()
    kind = try columns.requiredChoice()
    created = try columns.day()
    closes = try columns.day()
    product = try columns.text()
    isNewUnit = try columns.requiredFlag()
  }

  var rowValue: RowValue { .deal(self) }
}

import Plan

extension TerritoryRule: FiledRow {
  static let shape = TableShape(
    "rule",
    [
      .number("position").required,
      .text("name").required,
      .text("predicate").required,
      .json("seats").required,
      .choice("role", Role.self),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.number(order)
    columns.text(name)
    columns.text(predicate)
    try columns.json(seats)
    columns.choice(role)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(TerritoryRule.self)
    let order = try columns.requiredNumber()
    let name = try columns.requiredText()
    let predicate = try columns.requiredText()
    let seats = try columns.json([SeatKey].self)
    self.init(
      key: key, order: order, name: name, predicate: predicate, seats: seats,
      role: try columns.choice())
  }

  var rowValue: RowValue { .rule(self) }
}

import Plan

extension Move: FiledRow {
  static let shape = TableShape(
    "move",
    [
      .reference("account", to: "account").required,
      .choice("role", Role.self).required,
      .reference("from_seat", to: "seat"),
      .reference("to_seat", to: "seat").required,
      .choice("why", Why.self).required,
      .text("note").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.choice(role)
    columns.key(from)
    columns.key(to)
    columns.choice(why)
    columns.text(note)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Move.self)
    let account = try columns.requiredKey(Account.self)
    let role = try columns.requiredChoice(Role.self)
    let from = try columns.key(Seat.self)
    let to = try columns.requiredKey(Seat.self)
    let why = try columns.requiredChoice(Why.self)
    self.init(
      key: key, account: account, role: role, from: from, to: to, why: why,
      note: try columns.requiredText())
  }

  var rowValue: RowValue { .move(self) }
}

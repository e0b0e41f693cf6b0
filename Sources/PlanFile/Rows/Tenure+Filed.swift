import Plan

extension Tenure: FiledRow {
  static let shape = TableShape(
    "tenure",
    [
      .reference("account", to: "account").required,
      .choice("role", Role.self),
      .reference("seat", to: "seat").required,
      .day("from_day").required,
      .day("until_day"),
      .choice("why", Reason.self).required,
      .text("note"),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.choice(role)
    columns.key(seat)
    columns.day(from)
    columns.day(until)
    columns.choice(why)
    columns.text(note)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Tenure.self)
    let account = try columns.requiredKey(Account.self)
    let role = try columns.choice(Role.self)
    let seat = try columns.requiredKey(Seat.self)
    let from = try columns.requiredDay()
    let until = try columns.day()
    self.init(
      key: key, account: account, role: role, seat: seat, from: from, until: until,
      why: try columns.requiredChoice(), note: try columns.text())
  }

  var rowValue: RowValue { .tenure(self) }
}

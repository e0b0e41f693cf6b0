import Plan

extension Hold: FiledRow {
  static let shape = TableShape(
    "hold",
    [
      .reference("account", to: "account").required,
      .choice("kind", Kind.self).required,
      .choice("role", Role.self),
      .reference("seat", to: "seat"),
      .day("until_day"),
      .text("reason").required,
      .text("said_by").required,
      .day("said_on").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.choice(kind)
    columns.choice(role)
    columns.key(seat)
    columns.day(until)
    columns.text(reason)
    columns.text(by)
    columns.day(on)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Hold.self)
    let account = try columns.requiredKey(Account.self)
    let kind = try columns.requiredChoice(Kind.self)
    let role = try columns.choice(Role.self)
    let seat = try columns.key(Seat.self)
    let until = try columns.day()
    let reason = try columns.requiredText()
    let by = try columns.requiredText()
    self.init(
      key: key, account: account, kind: kind, role: role, seat: seat, until: until,
      reason: reason, by: by, on: try columns.requiredDay())
  }

  var rowValue: RowValue { .hold(self) }
}

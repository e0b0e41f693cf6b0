import Plan

extension Challenge: FiledRow {
  static let shape = TableShape(
    "challenge",
    [
      .reference("account", to: "account").required,
      .choice("role", Role.self).required,
      .reference("proposed", to: "seat"),
      .choice("answer", Answer.self).required,
      .text("comment").required,
      .text("said_by").required,
      .day("said_on").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.choice(role)
    columns.key(proposed)
    columns.choice(answer)
    columns.text(comment)
    columns.text(by)
    columns.day(on)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Challenge.self)
    let account = try columns.requiredKey(Account.self)
    let role = try columns.requiredChoice(Role.self)
    let proposed = try columns.key(Seat.self)
    let answer = try columns.requiredChoice(Answer.self)
    let comment = try columns.requiredText()
    let by = try columns.requiredText()
    self.init(
      key: key, account: account, role: role, proposed: proposed, answer: answer,
      comment: comment, by: by, on: try columns.requiredDay())
  }

  var rowValue: RowValue { .challenge(self) }
}

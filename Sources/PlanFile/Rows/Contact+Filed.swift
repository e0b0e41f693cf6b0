import Plan

extension Contact: FiledRow {
  static let shape = TableShape(
    "contact",
    [
      .reference("account", to: "account").required,
      .text("name").required,
      .text("title").required,
      .choice("part", Part.self).required,
      .text("function").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.text(name)
    columns.text(title)
    columns.choice(part)
    columns.text(function)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Contact.self)
    let account = try columns.requiredKey(Account.self)
    let name = try columns.requiredText()
    let title = try columns.requiredText()
    self.init(key: key, account: account, name: name, part: try columns.requiredChoice())
    self.title = title
    function = try columns.requiredText()
  }

  var rowValue: RowValue { .contact(self) }
}

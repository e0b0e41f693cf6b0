import Plan

extension Promise: FiledRow {
  static let shape = TableShape(
    "promise",
    [
      .reference("handoff", to: "handoff").required,
      .text("text").required,
      .text("source").required,
      .text("to_whom").required,
      .day("due"),
      .choice("status", PromiseStatus.self),
      .reference("owner", to: "seat"),
      .day("customer_told_on"),
      .day("delivered_on"),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(handoff)
    columns.text(text)
    columns.text(source)
    columns.text(toWhom)
    columns.day(due)
    columns.choice(status)
    columns.key(owner)
    columns.day(customerToldOn)
    columns.day(deliveredOn)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Promise.self)
    let handoff = try columns.requiredKey(Handoff.self)
    self.init(key: key, handoff: handoff, text: try columns.requiredText())
    source = try columns.requiredText()
    toWhom = try columns.requiredText()
    due = try columns.day()
    status = try columns.choice()
    owner = try columns.key()
    customerToldOn = try columns.day()
    deliveredOn = try columns.day()
  }

  var rowValue: RowValue { .promise(self) }
}

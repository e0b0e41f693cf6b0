import Plan

extension ImportSource: FiledRow {
  static let shape = TableShape(
    "source",
    [
      .choice("kind", ImportKind.self).required,
      .text("file_name").required,
      .day("on_day").required,
      .number("read").required,
      .number("added").required,
      .number("changed").required,
      .number("gone").required,
      .number("skipped").required,
      .number("rejected").required,
      .text("load_back").required,
      .json("people"),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.choice(kind)
    columns.text(fileName)
    columns.day(on)
    for count in [read, added, changed, gone, skipped, rejected] { columns.number(count) }
    columns.text(loadBack)
    if let people { try columns.json(people) } else { columns.null() }
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(ImportSource.self)
    let kind = try columns.requiredChoice(ImportKind.self)
    let fileName = try columns.requiredText()
    self.init(key: key, kind: kind, fileName: fileName, on: try columns.requiredDay())
    read = try columns.requiredNumber()
    added = try columns.requiredNumber()
    changed = try columns.requiredNumber()
    gone = try columns.requiredNumber()
    skipped = try columns.requiredNumber()
    rejected = try columns.requiredNumber()
    loadBack = try columns.requiredText()
    if let text = try columns.text() {
      guard let stored = try? PlanJSON.value([PeopleColumn].self, from: text) else {
        throw ColumnError(column: columns.column, found: text)
      }
      people = stored
    }
  }

  var rowValue: RowValue { .source(self) }
}

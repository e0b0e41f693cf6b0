import Plan

extension Segment: FiledRow {
  static let shape = TableShape(
    "segment",
    [
      .text("name").required,
      .number("position").required,
      .choice("membership", words: ["column", "band", "rest"]).required,
      .text("column_value"),
      .money("band_from"),
      .money("band_below"),
      .money("acv"),
      .choice("exception_leaf", Leaf.self),
      .text("exception_reason"),
      .number("book_low"),
      .number("book_high"),
      .share("tolerance"),
      .flag("keeps_families"),
      // Over a column of nothing: a file of an older version knows no fourth word for membership.
      .text("predicate"),
      .choice("book_role", Role.self),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.text(name)
    columns.number(order)
    switch membership {
    case .column(let value):
      columns.text("column")
      columns.text(value)
      columns.null()
      columns.null()
    case .band(let from, let below):
      columns.text("band")
      columns.null()
      columns.money(from)
      columns.money(below)
    case .predicate:
      columns.text("column")
      columns.null()
      columns.null()
      columns.null()
    case .rest:
      columns.text("rest")
      columns.null()
      columns.null()
      columns.null()
    }
    columns.money(acv)
    columns.choice(exception?.leaf)
    columns.text(exception?.reason)
    columns.number(bookLimit?.low)
    columns.number(bookLimit?.high)
    columns.share(tolerance)
    columns.flag(keepsFamilies)
    if case .predicate(let text) = membership { columns.text(text) } else { columns.null() }
    columns.choice(bookRole)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Segment.self)
    let name = try columns.requiredText()
    let order = try columns.requiredNumber()
    self.init(
      key: key, name: name, order: order, membership: try Membership(from: &columns))
    acv = try columns.money()
    let leaf = try columns.choice(Leaf.self)
    let reason = try columns.text()
    exception = leaf.map { LeafException(leaf: $0, reason: reason ?? "") }
    let low = try columns.number()
    let high = try columns.number()
    if let low, let high { bookLimit = CountRange(low: low, high: high) }
    tolerance = try columns.share()
    keepsFamilies = try columns.flag()
    if let text = try columns.text() { membership = .predicate(text) }
    bookRole = try columns.choice(Role.self)
  }

  var rowValue: RowValue { .segment(self) }
}

extension Segment.Membership {
  fileprivate init(from columns: inout some ColumnReader) throws(ColumnError) {
    let word = try columns.requiredText()
    let column = columns.column
    let value = try columns.text()
    let from = try columns.money()
    let below = try columns.money()
    switch word {
    case "column": self = .column(value ?? "")
    case "band": self = .band(from: from, below: below)
    case "rest": self = .rest
    default: throw ColumnError(column: column, found: word)
    }
  }
}

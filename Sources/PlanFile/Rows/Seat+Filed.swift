import Plan

extension SeatField {
  var column: Column {
    switch self {
    case .name: .text("name").required
    case .role: .choice("role", Role.self)
    case .isOpen: .flag("is_open").required
    case .fte: .share("fte").required
    case .bookShare: .share("book_share").required
    // `start`, `end` and `limit` would need quotes in SQL.
    case .start: .day("starts_on")
    case .end: .day("ends_on")
    case .limit: .number("account_limit")
    case .email, .manager, .region, .minimum, .states, .skills, .quota, .ote:
      valueKind.column(rawValue)
    }
  }
}

extension Seat: FiledRow {
  static let shape = TableShape(
    "seat",
    Column.identity + SeatField.allCases.map(\.column)
      + [.json("segments").required, .flag("is_found").required, .json("awaited_segments")])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.identity(identity)
    for field in SeatField.allCases { columns.field(self[field]) }
    if segments.isEmpty { columns.text("[]") } else { try columns.json(segments) }
    columns.flag(isFound)
    if let awaitedSegments { try columns.json(awaitedSegments) } else { columns.null() }
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Seat.self)
    self.init(key: key, name: "")
    identity = try columns.identity()
    for field in SeatField.allCases {
      switch field {
      case .name: name = try columns.requiredText()
      case .role: role = try columns.choice()
      case .isOpen: isOpen = try columns.requiredFlag()
      case .fte: fte = try columns.requiredShare()
      case .bookShare: bookShare = try columns.requiredShare()
      case .email, .manager, .region, .start, .end, .limit, .minimum, .states, .skills, .quota,
        .ote:
        self[field] = try columns.field(field.valueKind)
      }
    }
    segments = try columns.json([SegmentKey].self)
    isFound = try columns.requiredFlag()
    awaitedSegments = try columns.jsonIfAny([String].self)
  }

  var rowValue: RowValue { .seat(self) }
}

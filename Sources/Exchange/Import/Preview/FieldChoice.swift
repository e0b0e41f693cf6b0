/// A field that a column can be said to fill.
public struct FieldChoice: Equatable, Sendable {
  /// As reports and the command line name it: `owner-email`.
  public var name: String
  /// As a person reads it: `Owner email`.
  public var title: String
  /// The column titles it goes by.
  public var help: String
}

extension FileKind {
  /// The fields that columns of this kind of file can fill, in the order in which they are offered.
  public var fields: [FieldChoice] {
    switch self {
    case .accounts: FileKind.choices(AccountColumn.self)
    case .seats: FileKind.choices(SeatColumn.self)
    case .deals: FileKind.choices(DealColumn.self)
    case .handoffItems: FileKind.choices(HandoffItemColumn.self)
    case .review: FileKind.choices(ReviewColumn.self)
    }
  }

  private static func choices<Column: ImportColumn>(_: Column.Type) -> [FieldChoice] {
    Column.allCases.map { column in
      FieldChoice(
        name: column.rawValue, title: FieldChoice.title(of: column.rawValue),
        help: column.titles.prefix(3).joined(separator: ", "))
    }
  }

  /// What a column of this field holds; nil for no field of this kind.
  func value(of field: String) -> ColumnValue? {
    switch self {
    case .accounts: AccountColumn(rawValue: field)?.value
    case .seats: SeatColumn(rawValue: field)?.value
    case .deals: DealColumn(rawValue: field)?.value
    case .handoffItems: HandoffItemColumn(rawValue: field)?.value
    case .review: ReviewColumn(rawValue: field)?.value
    }
  }

  /// The field that a title names by itself, whether or not another column fills it.
  func field(named title: String) -> String? {
    switch self {
    case .accounts: AccountColumn.titleIndex.fit(of: title)?.column.rawValue
    case .seats: SeatColumn.titleIndex.fit(of: title)?.column.rawValue
    case .deals: DealColumn.titleIndex.fit(of: title)?.column.rawValue
    case .handoffItems: HandoffItemColumn.titleIndex.fit(of: title)?.column.rawValue
    case .review: ReviewColumn.titleIndex.fit(of: title)?.column.rawValue
    }
  }
}

extension FieldChoice {
  private static let initials: Set<Substring> = [
    "arr", "mrr", "acv", "tcv", "sdr", "ae", "am", "csm", "se", "fte", "ote", "id",
  ]

  /// `owner-id` as a person reads it: `Owner ID`.
  public static func title(of name: String) -> String {
    if name == "kind" { return "Type" }
    let words = name.split(separator: "-").enumerated().map { index, word in
      if initials.contains(word) { return word.uppercased() }
      return index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    return words.joined(separator: " ")
  }
}

/// What a file is a list of.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case accounts, seats, deals
  case handoffItems = "handoff-items"
  case review

  /// Whether Remit itself wrote the list, for people to fill in: there is nothing to map or to ask.
  public var isOwnList: Bool { self == .handoffItems || self == .review }

  /// A kind by its name on the command line; `reps` and `opportunities` are other words for seats
  /// and deals.
  ///
  /// Source: DESIGN §6.
  public init?(commandLineName name: String) {
    switch name {
    case "reps": self = .seats
    case "opportunities": self = .deals
    default: self.init(rawValue: name)
    }
  }

  /// How many of the titles are known in the kind that knows most of them.
  static func knownHeaders(in titles: [String]) -> Int {
    allCases.map { $0.filledFields(titles).count }.max() ?? 0
  }

  /// The fields that the titles fill, by name, in the order of the file.
  func filledFields(_ titles: [String]) -> [(title: String, field: String)] {
    switch self {
    case .accounts: FileKind.filled(ColumnMatch<AccountColumn>(header: titles), titles)
    case .seats: FileKind.filled(ColumnMatch<SeatColumn>(header: titles), titles)
    case .deals: FileKind.filled(ColumnMatch<DealColumn>(header: titles), titles)
    case .handoffItems: FileKind.filled(ColumnMatch<HandoffItemColumn>(header: titles), titles)
    case .review: FileKind.filled(ColumnMatch<ReviewColumn>(header: titles), titles)
    }
  }

  private static func filled<Column: ImportColumn>(
    _ match: ColumnMatch<Column>, _ titles: [String]
  ) -> [(title: String, field: String)] {
    zip(titles, match.fields).compactMap { title, column in
      column.map { (title: title, field: $0.rawValue) }
    }
  }
}

extension FileKind {
  /// What a header says the file is.
  public enum Recognition: Hashable, Sendable {
    /// With the reason in words, for the report.
    case recognised(FileKind, reason: String)
    /// No kind fits; what each one lacks, the nearest kind first.
    case unrecognised([Lack])
  }

  /// A kind that a file cannot be, for want of a column.
  public struct Lack: Hashable, Sendable {
    public var kind: FileKind
    /// Reads on from "it has no column for".
    public var missing: String
  }

  /// Recognises the kind of a file by its column titles.
  public static func recognise(_ header: [String]) -> Recognition {
    let fits = allCases.filter { $0.lack(in: header) == nil }
    let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.weight(of: header)) })
    let order: [FileKind] = [.review, .handoffItems, .deals, .accounts, .seats]
    let ranked = order.sorted { known[$0, default: 0] > known[$1, default: 0] }
    guard let kind = ranked.first(where: fits.contains) else {
      return .unrecognised(
        ranked.compactMap { kind in
          kind.lack(in: header).map { Lack(kind: kind, missing: $0) }
        })
    }
    return .recognised(kind, reason: kind.reason(for: header))
  }

  /// What a file with this header lacks to be of the kind; nil when nothing.
  public func lack(in header: [String]) -> String? {
    switch self {
    case .accounts: FileKind.accountLack(ColumnMatch(header: header), header)
    case .seats: FileKind.seatLack(ColumnMatch(header: header))
    case .deals: FileKind.dealLack(ColumnMatch(header: header))
    case .handoffItems: FileKind.itemLack(ColumnMatch(header: header))
    case .review: FileKind.reviewLack(ColumnMatch(header: header))
    }
  }

  /// One sentence on why no kind fits, with the mend.
  public static func sentence(for lacks: [Lack]) -> String {
    let wanted = lacks.map { "\($0.kind.title) (\($0.missing))" }.joined(separator: ", ")
    return "is no list Remit knows: it lacks the columns of \(wanted);"
      + " name them with --as and --map \"Header=field\""
  }

  /// `an account list`.
  public var title: String {
    switch self {
    case .accounts: "an account list"
    case .seats: "a seat list"
    case .deals: "a deal list"
    case .handoffItems: "a handoff item list"
    case .review: "a review list"
    }
  }

  private func reason(for header: [String]) -> String {
    let titles = filledFields(header).map(\.title).prefix(4)
    return "\(self.title), by its columns \(titles.joined(separator: ", "))"
  }

  /// A bare `Name` may be anything's, and `Account__c` stands in lists of anything that belongs to
  /// an account; with these, something that only accounts have must stand.
  private static func accountLack(
    _ match: ColumnMatch<AccountColumn>, _ header: [String]
  ) -> String? {
    let name = "an account's name, such as Account Name or Company"
    guard let position = match[.name] else { return name }
    let title = HeaderTitle.squashed(header[position])
    let plain = AccountColumn.name.titles.filter { $0 != "name" }.map(HeaderTitle.squashed)
    if plain.contains(title) { return nil }
    let own: [AccountColumn] = [
      .owner, .ownerID, .industry, .arr, .mrr, .acv, .potential, .revenue, .employees,
      .parent, .parentID, .lifecycle, .renewal, .customerSince,
    ]
    return own.contains(where: match.has) ? nil : name
  }

  private static func seatLack(_ match: ColumnMatch<SeatColumn>) -> String? {
    guard match.has(.name) || (match.has(.firstName) && match.has(.lastName)) else {
      return "a person's name, such as Full Name or Rep"
    }
    let own: [SeatColumn] = [
      .email, .role, .title, .manager, .managerID, .isActive, .rampStatus, .fte, .bookShare,
      .quota, .ote, .states, .start, .id,
    ]
    return own.contains(where: match.has) ? nil : "what a seat has, such as Role, Manager or E-mail"
  }

  private static func dealLack(_ match: ColumnMatch<DealColumn>) -> String? {
    guard match.has(.id) || match.has(.name) || match.has(.account) else {
      return "a deal's name or id, such as Opportunity Name"
    }
    guard match.has(.stage) || match.has(.isWon) else { return "a deal's stage, such as Stage" }
    let dated = match.has(.closes) || match.has(.amount) || match.has(.acv) || match.has(.tcv)
    return dated ? nil : "a deal's close date or amount, such as Close Date"
  }

  private static func itemLack(_ match: ColumnMatch<HandoffItemColumn>) -> String? {
    let answers = match.has(.done) || match.has(.doneOn) || match.has(.evidence)
    let answerLack = answers ? nil : "what was done, such as Done or Evidence"
    if match.has(.id) { return answerLack }
    guard match.has(.item) else { return "an item's id, such as Item ID" }
    let named = [HandoffItemColumn.account, .accountID, .deal, .dealID, .handoff]
    guard named.contains(where: match.has) else { return "the account of an item, such as Account" }
    return answerLack
  }

  private static func reviewLack(_ match: ColumnMatch<ReviewColumn>) -> String? {
    guard match.has(.id) else { return "a row's id, such as Review ID" }
    return match.has(.keep) || match.has(.comment) ? nil : "an answer, such as Keep"
  }

  /// How much of the header speaks for the kind: a field each, and two more for one that names it.
  private func weight(of header: [String]) -> Int {
    let hallmarks: Set<String> =
      switch self {
      case .accounts: ["arr", "acv", "industry", "employees", "revenue", "health", "renewal"]
      case .seats: ["role", "quota", "fte", "ramp-status", "manager", "email", "active", "ote"]
      case .deals: ["stage", "closes", "amount", "probability", "tcv"]
      case .handoffItems: ["item-id", "item", "done", "done-on", "evidence"]
      case .review: ["review-id", "keep", "comment", "change"]
      }
    return filledFields(header).reduce(0) { $0 + (hallmarks.contains($1.field) ? 3 : 1) }
  }
}

import Plan

/// What people said of single accounts, the rules, drafted moves, and answers of a review.
extension RowWords {
  func fields(of row: Hold) -> [(String, String?)] {
    [
      ("Account", words(row.account)), ("Kind", row.kind.title), ("Seat", words(row.seat)),
      ("Role", row.role?.abbreviation), ("Until", words(row.until)), ("Because", row.reason),
      ("Said by", row.by), ("Said on", words(row.on)),
    ]
  }

  func fields(of row: TerritoryRule) -> [(String, String?)] {
    [
      ("Name", row.name), ("Place in the order", "\(row.order + 1)"), ("Takes", row.predicate),
      ("For", row.seats.compactMap { words($0) }.joined(separator: ", ")),
      ("Role", row.role?.abbreviation),
    ]
  }

  func fields(of row: Move) -> [(String, String?)] {
    [
      ("Account", words(row.account)), ("Role", row.role.abbreviation),
      ("From", words(row.from) ?? "nobody"), ("To", words(row.to)),
      ("Proposed by", row.why.phrase), ("Because", row.note),
    ]
  }

  func fields(of row: Challenge) -> [(String, String?)] {
    [
      ("Account", words(row.account)), ("Role", row.role.abbreviation),
      ("Proposed", words(row.proposed)), ("Answer", row.answer.rawValue),
      ("Comment", row.comment), ("Said by", row.by), ("Said on", words(row.on)),
    ]
  }
}

extension Move.Why {
  /// Behind "proposed by".
  var phrase: String {
    switch self {
    case .hand: "a person"
    case .balance: "balancing"
    case .rule: "a rule"
    case .review: "the review"
    }
  }
}

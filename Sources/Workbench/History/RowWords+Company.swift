import Plan

/// Accounts, deals, the people who work them, and the company's own answers.
extension RowWords {
  func fields(of row: Account) -> [(String, String?)] {
    let facts = AccountField.allCases.map { field in
      (field == .name ? "Name" : field.title, words(row[field]))
    }
    let hand = AccountField.allCases.filter { row.overrides[$0] != nil }.map(\.title)
    return facts + [
      ("Set here, over the file", hand.joined(separator: ", ")),
      ("Segment by hand", words(row.segmentChoice)), ("Qualified", words(row.isQualified)),
      ("Save opened", words(row.saveOpened)), ("No longer in the file", words(row.isGone)),
      ("CRM id", words(row.identity)),
    ]
  }

  func fields(of row: Deal) -> [(String, String?)] {
    [
      ("Name", row.name), ("Account", words(row.account)), ("Owner", words(row.owner)),
      ("Amount", words(row.amount)), ("Stage", row.stageName), ("Phase", row.phase.rawValue),
      ("Type", Self.spaced(row.kind.rawValue)), ("Created", words(row.created)),
      ("Closes", words(row.closes)), ("Product", row.product), ("New unit", words(row.isNewUnit)),
      ("CRM id", words(row.identity)),
    ]
  }

  func fields(of row: Seat) -> [(String, String?)] {
    let facts = SeatField.allCases.map { field -> (String, String?) in
      switch field {
      case .name: ("Name", row.name)
      case .role: (field.title, row.role?.abbreviation)
      case .isOpen: (field.title, words(row.isOpen))
      case .email, .manager, .region, .start, .end, .fte, .bookShare, .limit, .minimum, .states,
        .skills, .quota, .ote:
        (field.title, words(row[field]))
      }
    }
    return facts + [
      ("Segments", row.segments.compactMap { words($0) }.joined(separator: ", ")),
      ("Segments still to come", row.awaitedSegments?.joined(separator: ", ")),
      ("Known from a file alone", words(row.isFound)), ("CRM id", words(row.identity)),
    ]
  }

  func fields(of row: Segment) -> [(String, String?)] {
    [
      ("Name", row.name), ("Place in the order", "\(row.order + 1)"),
      ("Holds", words(row.membership)), ("ACV", words(row.acv)),
      ("Coverage by hand", row.exception.map { "\($0.leaf.title): \($0.reason)" }),
      ("Accounts per book", row.bookLimit?.text), ("Book limit of", row.bookRole?.abbreviation),
      ("Tolerance", row.tolerance?.percent),
      ("Keeps families together", words(row.keepsFamilies ?? false)),
    ]
  }

  private func words(_ membership: Segment.Membership) -> String {
    switch membership {
    case .column(let value): "the segment column says \(value)"
    case .band(let from, let below):
      switch (words(from), words(below)) {
      case (let from?, let below?): "\(from) to below \(below)"
      case (let from?, nil): "from \(from)"
      case (nil, let below?): "below \(below)"
      case (nil, nil): "any amount"
      }
    case .predicate(let text): text
    case .rest: "what no other segment holds"
    }
  }

  func fields(of row: Tenure) -> [(String, String?)] {
    [
      ("Owner", words(row.seat)), ("Role", row.role?.abbreviation), ("From", words(row.from)),
      ("Until", words(row.until)), ("Why", row.why.phrase),
    ]
  }

  func fields(of row: PlanIdentity) -> [(String, String?)] {
    [
      ("Currency", row.currency.code), ("Made on", words(row.createdOn)),
      ("Branched from", row.branchedFrom), ("Plan id", row.id),
    ]
  }

  func fields(of row: Answers) -> [(String, String?)] {
    let company: [(String, String?)] = [
      ("Company ARR", words(row.companyARR)),
      ("Sum of the ARR confirmed", words(row.isARRConfirmed)),
      ("Average ACV", words(row.averageACV)), ("Self-serve, one motion", words(row.isSingleMotion)),
    ]
    let files = (row.imports ?? [:]).sorted { $0.key < $1.key }
    return company
      + files.flatMap { kind, said -> [(String, String?)] in
        [
          ("Owner of \(kind) files", said.ownerRole?.uppercased()),
          ("Amount in \(kind) files", said.amount?.uppercased()),
          ("Dates in \(kind) files", said.dateOrder),
          ("Columns of \(kind) files", pairs(said.fields)),
          ("Stages in \(kind) files", pairs(said.stages)),
          ("Types in \(kind) files", pairs(said.types)),
        ]
      }
  }

  /// `Acct Name is name, Rep is left out`.
  private func pairs(_ said: [String: String]) -> String {
    said.sorted { $0.key < $1.key }.map { word, meaning in
      "\(word) is \(meaning.isEmpty ? "left out" : Self.spaced(meaning))"
    }.joined(separator: ", ")
  }

  func fields(of row: ImportSource) -> [(String, String?)] {
    [
      ("File", row.fileName), ("Read on", words(row.on)), ("Rows read", row.read.grouped),
      ("Added", row.added.grouped), ("Changed", row.changed.grouped),
      ("Gone", row.gone.grouped), ("Skipped", row.skipped.grouped),
      ("Rejected", row.rejected.grouped), ("Load-back", row.loadBack),
    ]
  }
}

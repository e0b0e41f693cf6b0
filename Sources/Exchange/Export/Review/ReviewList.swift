import Plan

/// What each seat, and each manager's team, would gain, lose and keep, a file each, with cells to
/// answer in; `import --as review` reads it back.
///
/// Source: RULES §7.
enum ReviewList {
  /// The titles of the columns, as `ReviewColumn` knows them.
  static let titles = [
    "Account", "Account ID", "Segment", "ARR", "Role", "Change", "From", "To", "Why",
    "Answer (yes/no)", "Comment", "Yes means", "No means", "Reviewer", "Review ID",
  ]

  /// Whose view of the proposals a file is.
  private struct Reader {
    let name: String
    let fileName: String
    let seats: Set<SeatKey>
  }

  static func write(_ plan: Plan, on day: Day) -> [ExportedFile] {
    let proposals = plan.proposals(on: day)
    var bySeat: [SeatKey: [Int]] = [:]
    for (place, proposal) in proposals.enumerated() {
      bySeat[proposal.to, default: []].append(place)
      if let from = proposal.from, from != proposal.to { bySeat[from, default: []].append(place) }
    }
    return readers(of: plan, Set(bySeat.keys)).map { reader in
      let places = Set(reader.seats.flatMap { bySeat[$0] ?? [] }).sorted()
      let rows = places.map { proposals[$0] }
      return ExportedFile(
        name: "\(reader.fileName)-review-\(day.iso).csv", bytes: write(rows, for: reader, plan))
    }
  }

  /// Everyone with a book, then every manager of one, by name.
  private static func readers(of plan: Plan, _ seats: Set<SeatKey>) -> [Reader] {
    var taken: Set<String> = []
    let rows = seats.compactMap { plan.seats[$0] }.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
    let own = rows.map { seat in
      Reader(
        name: seat.name, fileName: OwnerFiles.unique(OwnerFiles.safe(seat.name), &taken),
        seats: [seat.key])
    }
    let teams = Dictionary(grouping: rows.filter { $0.manager != nil }) { $0.manager ?? "" }
    let managers = teams.sorted { $0.key < $1.key }.map { name, team in
      Reader(
        name: name, fileName: OwnerFiles.unique("\(OwnerFiles.safe(name))-team", &taken),
        seats: Set(team.map(\.key)))
    }
    return own + managers
  }

  private static func write(
    _ rows: [ReviewProposal], for reader: Reader, _ plan: Plan
  ) -> [UInt8] {
    var table = CSVText(titles)
    let sorted = rows.enumerated().map { (order: order(of: $1, for: reader), place: $0, row: $1) }
      .sorted { ($0.order, $0.place) < ($1.order, $1.place) }
    for (_, _, row) in sorted {
      let account = plan.accounts[row.account]
      table.append([
        CSVCell(account?.name), CSVCell(account?.identity?.id),
        CSVCell(account.flatMap { plan.segment(of: $0)?.name }),
        account?.arr.map { .number($0.plain(plan.currency)) } ?? .blank,
        .text(row.role.abbreviation), .text(change(row, for: reader)),
        CSVCell(row.from.flatMap { plan.seats[$0]?.name }), CSVCell(plan.seats[row.to]?.name),
        .text(row.why), .blank, .blank, .text(row.meaning(ofYes: true, in: plan)),
        .text(row.meaning(ofYes: false, in: plan)), .text(reader.name),
        .text(ReviewID(row.account, row.role, row.to, of: plan).text),
      ])
    }
    return table.markedBytes
  }

  private static func change(_ row: ReviewProposal, for reader: Reader) -> String {
    guard row.isMove else { return "keeps" }
    let loses = row.from.map(reader.seats.contains) ?? false
    let gains = reader.seats.contains(row.to)
    return loses && gains ? "moves within the team" : gains ? "gains" : "loses"
  }

  /// What changes comes first.
  private static func order(of row: ReviewProposal, for reader: Reader) -> Int {
    guard row.isMove else { return 3 }
    let loses = row.from.map(reader.seats.contains) ?? false
    return reader.seats.contains(row.to) ? (loses ? 2 : 0) : 1
  }
}

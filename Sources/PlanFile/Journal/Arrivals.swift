import GRDB
import Plan

/// What an import's file brought, row by row, as it stands beside the journal.
///
/// Where the plan took a row just as it came, only the people are written: the rest stands among
/// the edit's changed rows.
struct Arrivals {
  private var lines: [(id: RowID, value: String?)] = []

  init() {}

  init(of batch: ImportBatch, given changes: [RowChange]) {
    var taken: [RowID: RowValue] = [:]
    taken.reserveCapacity(changes.count)
    for change in changes { taken[change.id] = change.after }
    lines.reserveCapacity(batch.accounts.count + batch.seats.count + batch.deals.count)
    for seat in batch.seats {
      let id = RowID(.seat, seat.key.number)
      lines.append((id, taken[id] == .seat(seat) ? nil : try? PlanJSON.text(seat)))
    }
    for account in batch.accounts {
      let id = RowID(.account, account.key.number)
      lines.append((id, Self.value(of: account, taken: taken[id])))
    }
    for deal in batch.deals {
      let id = RowID(.deal, deal.key.number)
      lines.append((id, taken[id] == .deal(deal) ? nil : try? PlanJSON.text(deal)))
    }
  }

  private static func value(of account: AccountFacts.Arrival, taken: RowValue?) -> String? {
    guard case .account(let row) = taken, row.file == account.facts,
      row.identity == account.identity
    else { return try? PlanJSON.text(account) }
    if account.people.isEmpty { return nil }
    return account.people.map(\.word).joined(separator: " ")
  }

  func write(to database: Database, sequence: Int) throws {
    let statement = try PreparedStatement(
      """
      INSERT INTO journal_arrival (sequence, ordinal, kind, key, value) VALUES (?1, ?2, ?3, ?4, ?5)
      """, in: database)
    for (ordinal, line) in lines.enumerated() {
      var columns = statement.writer
      columns.number(sequence)
      columns.number(ordinal)
      columns.choice(line.id.kind)
      columns.number(line.id.number)
      columns.text(line.value)
      try statement.run(columns)
    }
  }

  /// Puts back into a batch what was taken out of it.
  static func restore(
    _ batch: inout ImportBatch, of sequence: Int, given changes: [RowChange], in database: Database
  ) throws {
    var taken: [RowID: RowValue] = [:]
    for change in changes { taken[change.id] = change.after }
    let statement = try PreparedStatement(
      "SELECT kind, key, value FROM journal_arrival WHERE sequence = ?1 ORDER BY ordinal",
      in: database)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    while try statement.step() {
      var columns = statement.reader
      let kind = try columns.requiredChoice(RowID.Kind.self)
      let id = RowID(kind, try columns.requiredNumber())
      let value = try columns.text()
      let whole = value?.hasPrefix("{") == true ? value : nil
      switch (kind, whole, taken[id]) {
      case (.account, let json?, _):
        batch.accounts.append(try PlanJSON.value(AccountFacts.Arrival.self, from: json))
      case (.seat, let json?, _): batch.seats.append(try PlanJSON.value(Seat.self, from: json))
      case (.deal, let json?, _): batch.deals.append(try PlanJSON.value(Deal.self, from: json))
      case (.account, nil, .account(let row)):
        batch.accounts.append(
          AccountFacts.Arrival(
            key: row.key, identity: row.identity, facts: row.file,
            people: try AccountFacts.Holder.people(value)))
      case (.seat, nil, .seat(let row)): batch.seats.append(row)
      case (.deal, nil, .deal(let row)): batch.deals.append(row)
      default: throw ColumnError(column: "journal_arrival", found: "\(kind.rawValue) \(id.number)")
      }
    }
  }
}

extension AccountFacts.Holder {
  /// `ae:12`; `:12` for the plain owner, `ae:` where the file says that nobody is.
  fileprivate var word: String {
    "\(role?.rawValue ?? ""):\(seat.map { String($0.number) } ?? "")"
  }

  fileprivate static func people(_ words: String?) throws(ColumnError) -> [AccountFacts.Holder] {
    var people: [AccountFacts.Holder] = []
    for word in (words ?? "").split(separator: " ") {
      let halves = word.split(separator: ":", omittingEmptySubsequences: false)
      let role = Role(rawValue: String(halves.first ?? ""))
      let seat = halves.dropFirst().first.flatMap { Int($0) }
      guard halves.count == 2, role != nil || halves[0].isEmpty,
        seat != nil || halves[1].isEmpty
      else { throw ColumnError(column: "journal_arrival.value", found: String(word)) }
      people.append(AccountFacts.Holder(role: role, seat: seat.map { SeatKey($0) }))
    }
    return people
  }
}

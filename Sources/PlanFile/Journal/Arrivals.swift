import GRDB
import Plan

/// What an import's file brought, row by row, as it stands beside the journal.
///
/// Where the plan took a row just as it came, only the people are written: the rest stands among
/// the edit's changed rows.
struct Arrivals {
  private var batch: ImportBatch?
  private var taken = TakenRows([])

  init() {}

  init(of batch: ImportBatch, given changes: [RowChange]) {
    self.batch = batch
    taken = TakenRows(changes)
  }

  func write(to database: Database, sequence: Int) throws {
    guard let batch else { return }
    var chunks = JournalChunks(database, "journal_arrival", of: sequence)
    for seat in batch.seats {
      let id = RowID(.seat, seat.key.number)
      try chunks.append(id) { try append(seat, unless: taken[id] == .seat(seat), to: &$0) }
    }
    for account in batch.accounts {
      let id = RowID(.account, account.key.number)
      try chunks.append(id) { try append(account, taken: taken[id], to: &$0) }
    }
    for deal in batch.deals {
      let id = RowID(.deal, deal.key.number)
      try chunks.append(id) { try append(deal, unless: taken[id] == .deal(deal), to: &$0) }
    }
    try chunks.finish()
  }

  private func append(_ row: some Encodable, unless isTaken: Bool, to bytes: inout [UInt8]) throws {
    if isTaken { return }
    bytes.appendMember("row")
    bytes.append(contentsOf: try PlanJSON.bytes(row))
  }

  private func append(
    _ account: AccountFacts.Arrival, taken: RowValue?, to bytes: inout [UInt8]
  ) throws {
    guard case .account(let row) = taken, row.file == account.facts,
      row.identity == account.identity
    else { return try append(account, unless: false, to: &bytes) }
    if account.people.isEmpty { return }
    bytes.appendMember("people")
    // Role names and numbers need no escapes.
    bytes.append(contentsOf: "\"\(account.people.map(\.word).joined(separator: " "))\"".utf8)
  }

  /// Puts back into a batch what was taken out of it.
  static func restore(
    _ batch: inout ImportBatch, of sequence: Int, given changes: [RowChange], in database: Database
  ) throws {
    let taken = TakenRows(changes)
    try JournalChunks(database, "journal_arrival", of: sequence).forEach { id, members in
      switch (id.kind, members["row"], taken[id]) {
      case (.account, let json?, _):
        batch.accounts.append(try PlanJSON.value(AccountFacts.Arrival.self, from: json))
      case (.seat, let json?, _): batch.seats.append(try PlanJSON.value(Seat.self, from: json))
      case (.deal, let json?, _): batch.deals.append(try PlanJSON.value(Deal.self, from: json))
      case (.account, nil, .account(let row)):
        batch.accounts.append(
          AccountFacts.Arrival(
            key: row.key, identity: row.identity, facts: row.file,
            people: try AccountFacts.Holder.people(members["people"])))
      case (.seat, nil, .seat(let row)): batch.seats.append(row)
      case (.deal, nil, .deal(let row)): batch.deals.append(row)
      default:
        throw ColumnError(column: "journal_arrival", found: "\(id.kind.rawValue) \(id.number)")
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

/// The rows that an edit left behind, found by their ids without a copy of each.
private struct TakenRows {
  private let changes: [RowChange]
  private var places: [RowID: Int] = [:]

  init(_ changes: [RowChange]) {
    self.changes = changes
    places.reserveCapacity(changes.count)
    changes.withUnsafeBufferPointer { changes in
      for place in changes.indices { places[changes[place].id] = place }
    }
  }

  subscript(id: RowID) -> RowValue? { places[id].flatMap { changes[$0].after } }
}

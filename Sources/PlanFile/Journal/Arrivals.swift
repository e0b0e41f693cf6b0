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

  func encode(to chunks: inout ChunkEncoder) throws {
    guard let batch else { return }
    var taken = taken
    for seat in batch.seats {
      let id = RowID(.seat, seat.key.number)
      try chunks.append(id, people: nil, row: taken[id] == .seat(seat) ? nil : seat)
    }
    for account in batch.accounts {
      let id = RowID(.account, account.key.number)
      guard case .account(let row)? = taken[id], row.isAsFiled(account) else {
        try chunks.append(id, people: nil, row: account)
        continue
      }
      try chunks.append(id, people: account.peopleWords, row: nil as Seat?)
    }
    for deal in batch.deals {
      let id = RowID(.deal, deal.key.number)
      try chunks.append(id, people: nil, row: taken[id] == .deal(deal) ? nil : deal)
    }
    try chunks.finish()
  }

  /// Puts back into a batch what was taken out of it.
  static func restore(
    _ batch: inout ImportBatch, of sequence: Int, given changes: [RowChange], in database: Database
  ) throws {
    var taken = TakenRows(changes)
    try JournalChunks(database, .arrivals, of: sequence).forEach { element in
      switch (element.id.kind, element.row, taken[element.id]) {
      case (.account, let json?, _):
        batch.accounts.append(try PlanJSON.value(AccountFacts.Arrival.self, from: json))
      case (.seat, let json?, _): batch.seats.append(try PlanJSON.value(Seat.self, from: json))
      case (.deal, let json?, _): batch.deals.append(try PlanJSON.value(Deal.self, from: json))
      case (.account, nil, .account(let row)):
        batch.accounts.append(
          AccountFacts.Arrival(
            of: row, people: try AccountFacts.Holder.people(element.people)))
      case (.seat, nil, .seat(let row)): batch.seats.append(row)
      case (.deal, nil, .deal(let row)): batch.deals.append(row)
      default:
        throw ColumnError(
          column: "journal_arrival", found: "\(element.id.kind.rawValue) \(element.id.number)")
      }
    }
  }
}

extension AccountFacts.Arrival {
  /// Whom the file names; nil where nobody is. Role names and numbers need no escapes.
  fileprivate var peopleWords: String? {
    guard hasPeople else { return nil }
    return people.map(\.word).joined(separator: " ")
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
///
/// An edit leaves rows in the order in which they came: the next asked for mostly stands behind the
/// last, and only where one does not are all of them looked up by their ids.
private struct TakenRows {
  private let changes: [RowChange]
  private var next = 0
  private var places: [RowID: Int]?

  init(_ changes: [RowChange]) { self.changes = changes }

  subscript(id: RowID) -> RowValue? {
    mutating get {
      while next < changes.count, changes[next].id.kind != id.kind, places == nil,
        changes[next].id.kind != .tenure
      {
        next += 1
      }
      if next < changes.count, changes[next].id == id {
        defer { next += 1 }
        return changes[next].after
      }
      return placesByID()[id].flatMap { changes[$0].after }
    }
  }

  private mutating func placesByID() -> [RowID: Int] {
    if let places { return places }
    var made: [RowID: Int] = [:]
    made.reserveCapacity(changes.count)
    for place in changes.indices { made[changes[place].id] = place }
    places = made
    return made
  }
}

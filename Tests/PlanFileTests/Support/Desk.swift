import Plan
import PlanFile
import Testing

/// One program at work on one plan: edits are applied in memory, then saved.
final class Desk {
  static let today = Day(iso: "2027-02-12") ?? .first
  static let time = "2027-02-12T09:30:00Z"
  static let identity = PlanIdentity(id: "plan-1", currency: .usd, createdOn: today)

  let file: PlanFile
  var plan: Plan
  var sequence: Int
  var waiting: [PendingEdit] = []
  private var ticket = 0
  private var keys: KeyBlock
  private let writer: String

  init(opening path: String, writer: String = "test-1") throws {
    let opened = try PlanFile.open(path)
    file = opened.file
    plan = opened.plan
    sequence = opened.sequence
    keys = try opened.file.lend(1_000)
    self.writer = writer
  }

  /// Makes a plan, then sits down at it.
  convenience init(making path: String, writer: String = "test-1") throws {
    try PlanFile.create(
      at: path, creating: Self.identity, author: "Ann", writer: writer, at: Self.time)
    try self.init(opening: path, writer: writer)
  }

  func key<Row>(_ type: Row.Type = Row.self) throws -> RowKey<Row> {
    if keys.isEmpty { keys = try file.lend(1_000) }
    let key = keys.take(type)
    return try #require(key)
  }

  func keys(_ count: Int) throws -> KeyBlock {
    if keys.count < count { keys = try file.lend(1_000 + count) }
    let block = keys.split(count)
    return try #require(block)
  }

  /// Applies an edit in memory and lets it wait for the next `save`.
  @discardableResult
  func make(_ edit: Edit, undoes: EditReference? = nil) throws -> PendingEdit {
    let what = edit.summary(in: plan)
    let change = try plan.apply(edit)
    ticket += 1
    let pending = PendingEdit(
      ticket: ticket, edit: edit, change: change, what: what, undoes: undoes)
    waiting.append(pending)
    return pending
  }

  /// Saves what waits.
  @discardableResult
  func save() throws -> [Int: Int] {
    let outcome = try file.commit(
      waiting, basedOn: sequence, author: "Ann", writer: writer, at: Self.time)
    guard case .saved(let saved) = outcome else {
      Issue.record("someone else saved first")
      return [:]
    }
    waiting = []
    sequence += saved.count
    return saved
  }

  @discardableResult
  func addAccount(_ name: String, _ change: (inout AccountFacts) -> Void = { _ in }) throws
    -> AccountKey
  {
    var facts = AccountFacts(name: name)
    change(&facts)
    let account = Account(key: try key(), file: facts)
    try make(.accountAdded(AccountAdded(account: account)))
    return account.key
  }

  @discardableResult
  func addSeat(_ name: String, role: Role? = .am) throws -> SeatKey {
    let seat = Seat(key: try key(), name: name, role: role)
    try make(.seatAdded(SeatAdded(seat: seat)))
    return seat.key
  }
}

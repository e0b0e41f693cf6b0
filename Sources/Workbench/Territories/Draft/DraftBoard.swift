import Balancing
import Plan

/// The books of one role as they stand on the day of the moves, without the drafts and with them.
struct DraftBoard: Sendable {
  /// Whose books, by which measure, on which day.
  struct Question: Equatable, Sendable {
    var role: Role
    /// Nil is every segment.
    var segment: SegmentKey?
    var measure: CarvingRequest.Measure
    /// The day from which the moves will hold.
    var day: Day

    func request(keeping drafts: CarvingRequest.KeptDrafts) -> CarvingRequest {
      CarvingRequest(
        role: role, segment: segment, measure: measure, drafts: drafts, day: day)
    }

    /// `AM books · Mid-market`.
    func title(in plan: Plan) -> String {
      let name = segment.flatMap { plan.segments[$0]?.name }
      return "\(role.abbreviation) books" + (name.map { " · \($0)" } ?? "")
    }
  }

  /// One book of the board.
  struct Book: Equatable, Sendable {
    var accounts: Int
    /// What it holds, in minor units or accounts.
    var value: Int64
    /// Over (+) or under (-) its target, as fractions; nil without a target.
    var before: Double?
    var after: Double?
    /// Accounts that the drafts bring and take away.
    var incoming: Int
    var outgoing: Int
    /// The largest of them.
    var arrivals: [AccountKey] = []
    var departures: [AccountKey] = []
  }

  let question: Question
  let carving: Carving
  /// Without the drafts, and with them.
  let before: BookStanding
  let after: BookStanding
  let now: Effect
  let then: Effect
  /// The seats that have a target, the emptiest first.
  private let ranking: [(seat: Int32, deviation: Double)]
  private(set) var books: [SeatKey: Book] = [:]
  /// ARR of customers whose owner changes by the drafts, and of all customers.
  private(set) var movedARR = Money.zero
  private(set) var allARR = Money.zero
  /// The drafts of these books.
  private(set) var drafts: [Move] = []
  /// The largest accounts that stay though balance might have them elsewhere, and why; of how many.
  private(set) var keptOut: [(account: AccountKey, why: String)] = []
  private(set) var keptOutCount = 0

  /// - Parameter overview: of the same plan, on any day.
  init(_ question: Question, of plan: Plan, _ overview: Overview) throws(CarvingError) {
    self.question = question
    let dated =
      overview.day == question.day ? overview : Overview(of: plan, on: question.day)
    let carving = try Carving(of: plan, dated, question.request(keeping: .all))
    self.carving = carving
    let after = BookStanding(carving.problem)
    var before = after
    for (row, reason) in carving.keptOut where reason == .drafted {
      guard let move = carving.draft(ofRow: row, in: plan) else { continue }
      drafts.append(move)
      before.move(row, to: carving.number(of: move.from))
    }
    self.before = before
    self.after = after
    now = Effect(before.metrics)
    then = Effect(after.metrics)
    ranking = carving.seats.indices.compactMap { seat in
      after.deviation(of: seat).map { (Int32(seat), $0) }
    }.sorted { ($0.deviation, $0.seat) < ($1.deviation, $1.seat) }
    readBooks()
    readKeptOut(plan)
    readARR(of: plan)
  }

  /// The board of a question, or why there is none.
  static func made(
    _ question: Question, of plan: Plan, _ overview: Overview
  ) -> Result<DraftBoard, CarvingError> {
    do {
      return .success(try DraftBoard(question, of: plan, overview))
    } catch {
      return .failure(error)
    }
  }

  private mutating func readBooks() {
    var incoming: [SeatKey: [Move]] = [:]
    var outgoing: [SeatKey: [Move]] = [:]
    for draft in drafts {
      incoming[draft.to, default: []].append(draft)
      if let from = draft.from { outgoing[from, default: []].append(draft) }
    }
    for (number, seat) in carving.seats.enumerated() {
      books[seat] = Book(
        accounts: before.count[number], value: before.value[number],
        before: before.deviation(of: number), after: after.deviation(of: number),
        incoming: incoming[seat]?.count ?? 0, outgoing: outgoing[seat]?.count ?? 0,
        arrivals: largest(incoming[seat] ?? []), departures: largest(outgoing[seat] ?? []))
    }
  }

  /// As many as the detail of a book tells.
  private static let mostTold = 6

  private func largest(_ moves: [Move]) -> [AccountKey] {
    let values = moves.map { move in
      carving.row(of: move.account).map { carving.problem.accounts.value[$0] } ?? 0
    }
    return zip(values, moves).sorted { ($0.0, $1.1.key) > ($1.0, $0.1.key) }
      .prefix(Self.mostTold).map(\.1.account)
  }

  private mutating func readARR(of plan: Plan) {
    for row in carving.accounts.indices {
      for key in carving.members(of: row) {
        if let account = plan.accounts[key], plan.isCustomer(account), let arr = account.arr {
          allARR = allARR + arr
        }
      }
    }
    movedARR = drafts.reduce(.zero) { sum, draft in
      guard draft.from != nil, let account = plan.accounts[draft.account],
        plan.isCustomer(account)
      else { return sum }
      return sum + (account.arr ?? .zero)
    }
  }

  // MARK: - What it comes to

  /// The part of the customers' ARR that keeps its owner, in whole percent; nil without any.
  var keptPercent: Int? { kept(moving: movedARR) }

  /// The same where so much ARR changes hands.
  func kept(moving moved: Money) -> Int? {
    guard allARR > .zero else { return nil }
    let all = Int128(allARR.minorUnits)
    return Int((all - Int128(moved.minorUnits)) * 100 / all)
  }

  /// Over and under with each draft made after those before it, in the order of their making.
  var effects: [MoveKey: Effect] {
    guard drafts.count * max(1, carving.seats.count) <= 1_000_000 else { return [:] }
    var effects: [MoveKey: Effect] = [:]
    var standing = before
    let rows = Dictionary(
      carving.keptOut.keys.map { (carving.accounts[$0], $0) }, uniquingKeysWith: { $1 })
    for draft in drafts.sorted(by: { $0.key < $1.key }) {
      guard let row = rows[draft.account] else { continue }
      standing.move(row, to: carving.number(of: draft.to))
      effects[draft.key] = Effect(standing.metrics)
    }
    return effects
  }

  /// The most over and the most under, as fractions of the target.
  struct Effect: Equatable, Sendable {
    var over: Double
    var under: Double

    init(_ metrics: BalanceMetrics) {
      over = metrics.value.mostOver
      under = -metrics.value.mostUnder
    }

    init(over: Double, under: Double) {
      self.over = over
      self.under = under
    }
  }

  /// What the books would come to with some rows at a seat, without moving any.
  ///
  /// - Complexity: O(rows).
  func effect(ofMoving rows: [Int], to seat: Int32) -> Effect {
    var change: [Int32: Int64] = [seat: 0]
    for row in rows where after.assignment[row] != seat {
      let value = carving.problem.accounts.value[row]
      if after.assignment[row] >= 0 { change[after.assignment[row], default: 0] -= value }
      change[seat, default: 0] += value
    }
    var deviations = change.compactMap { number, difference -> Double? in
      let target = after.valueTarget[Int(number)]
      guard target > 0 else { return nil }
      return Double(after.value[Int(number)] + difference) / target - 1
    }
    // Of the seats that stay as they are only the farthest count.
    if let fullest = ranking.last(where: { change[$0.seat] == nil }) {
      deviations.append(fullest.deviation)
    }
    if let emptiest = ranking.first(where: { change[$0.seat] == nil }) {
      deviations.append(emptiest.deviation)
    }
    return Effect(
      over: max(0, deviations.max() ?? 0), under: min(0, deviations.min() ?? 0))
  }

  /// Beyond what a page of reasons tells.
  private static let mostKeptOut = 40

  private mutating func readKeptOut(_ plan: Plan) {
    let values = carving.problem.accounts.value
    let rows = carving.keptOut.filter { $0.value != .drafted }
    keptOutCount = rows.count
    keptOut = rows.sorted { (values[$0.key], $1.key) > (values[$1.key], $0.key) }
      .prefix(Self.mostKeptOut)
      .map { row, reason in
        if case .fixed(let step) = reason { return (carving.accounts[row], step.short(in: plan)) }
        return (carving.accounts[row], reason.words(asOf: question.day))
      }
  }
}

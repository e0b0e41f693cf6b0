import Balancing
import Plan

/// The books of one role as they stand on the day of the moves, without the drafts and with them.
struct DraftBoard: Sendable {
  /// Whose books, by which measure, on which day.
  struct Question: Equatable, Sendable {
    var role: Role
    var measure: CarvingRequest.Measure
    /// The day from which the moves will hold.
    var day: Day
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
  }

  let question: Question
  let carving: Carving
  /// Without the drafts, and with them.
  let before: BookStanding
  let after: BookStanding
  private(set) var books: [SeatKey: Book] = [:]
  /// ARR of customers whose owner changes by the drafts, and of all customers.
  private(set) var movedARR = Money.zero
  private(set) var allARR = Money.zero
  /// The drafts of these books.
  private(set) var drafts: [Move] = []

  /// - Parameter overview: of the same plan, on any day.
  init(_ question: Question, of plan: Plan, _ overview: Overview) throws(CarvingError) {
    self.question = question
    let dated =
      overview.day == question.day ? overview : Overview(of: plan, on: question.day)
    let request = CarvingRequest(
      role: question.role, measure: question.measure, keepsDrafts: true, day: question.day)
    let carving = try Carving(of: plan, dated, request)
    self.carving = carving
    let after = BookStanding(carving.problem)
    var before = after
    for (row, reason) in carving.keptOut where reason == .drafted {
      guard
        let move = plan.moves(of: carving.accounts[row]).first(where: {
          $0.role == question.role
        })
      else { continue }
      drafts.append(move)
      before.move(row, to: carving.number(of: move.from))
    }
    self.before = before
    self.after = after
    readBooks()
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
    var incoming: [SeatKey: Int] = [:]
    var outgoing: [SeatKey: Int] = [:]
    for draft in drafts {
      incoming[draft.to, default: 0] += 1
      if let from = draft.from { outgoing[from, default: 0] += 1 }
    }
    for (number, seat) in carving.seats.enumerated() {
      books[seat] = Book(
        accounts: before.count[number], value: before.value[number],
        before: before.deviation(of: number), after: after.deviation(of: number),
        incoming: incoming[seat] ?? 0, outgoing: outgoing[seat] ?? 0)
    }
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
  }

  /// The largest accounts that stay though balance might have them elsewhere, and why.
  func keptOut(_ most: Int) -> [(account: AccountKey, why: String)] {
    let values = carving.problem.accounts.value
    return carving.keptOut.filter { $0.value != .drafted }
      .sorted { (values[$0.key], $1.key) > (values[$1.key], $0.key) }
      .prefix(most)
      .map { (carving.accounts[$0.key], $0.value.words(asOf: question.day)) }
  }

  var keptOutCount: Int { carving.keptOut.values.lazy.filter { $0 != .drafted }.count }
}

extension Carving {
  /// The number of a seat in the problem; nobody's for one that has no part in it.
  func number(of seat: SeatKey?) -> Int32 {
    seat.flatMap { seats.firstIndex(of: $0) }.map { Int32($0) } ?? BalanceProblem.nobody
  }

  /// The row an account is in; nil where it has none.
  func row(of account: AccountKey) -> Int? {
    accounts.firstIndex(of: account)
      ?? families.first { $0.value.contains(account) }?.key
  }
}

import Balancing
import Canvas
import Plan

/// What a carving came to, before any of it is drafted.
struct CarveOutcome: Sendable {
  let books: CarvedBooks
  /// Their keys not yet given.
  let moves: [Move]
  /// Moves that meet a renewal, a live handoff or an earlier move.
  let collisions: Int
  /// Over and under, as the books are and as they would be.
  let now: DraftBoard.Effect
  let then: DraftBoard.Effect
  /// What each seat holds: accounts, value and distance from target, before and after.
  let lines: [Line]

  struct Line: Sendable {
    var seat: SeatKey
    var before: Held
    var after: Held
  }

  struct Held: Equatable, Sendable {
    var accounts: Int
    var value: Int64
    /// Over (+) or under (-), as a fraction; nil without a target.
    var deviation: Double?
  }

  /// Runs the engine; long.
  static func made(
    _ request: CarvingRequest, _ settings: CarveSettings, _ plan: Plan, _ overview: Overview,
    _ watch: BalanceWatch, _ workers: Workers
  ) -> Result<CarveOutcome, CarvingError> {
    do {
      let dated = overview.day == request.day ? overview : Overview(of: plan, on: request.day)
      let carving = try Carving(of: plan, dated, request)
      let balancer = Balancer(carving.problem, policy: carving.policy(effort: settings.effort))
      guard let most = settings.moves else {
        return .success(
          CarveOutcome(
            CarvedBooks(
              carving, balancer, balancer.balance(watch: watch, workers: workers), of: plan), plan))
      }
      let best = balancer.bestMoves(within: most, watch: watch)
      return .success(
        CarveOutcome(CarvedBooks(carving, balancer, best, within: most, of: plan), plan))
    } catch {
      return .failure(error)
    }
  }

  private init(_ books: CarvedBooks, _ plan: Plan) {
    self.books = books
    moves = books.moves(of: plan, key: { MoveKey(0) })
    let day = books.carving.request.day
    collisions =
      moves.lazy.compactMap { plan.accounts[$0.account] }
      .filter { plan.reasonToStay($0, on: day) != nil }.count
    let carving = books.carving
    let before = BookStanding(carving.problem, assignment: carving.undrafted(of: plan))
    let after = BookStanding(carving.problem, assignment: books.result.assignment)
    now = DraftBoard.Effect(before.metrics)
    then = DraftBoard.Effect(after.metrics)
    let held = Self.accounts(carving, before.assignment)
    let holds = Self.accounts(carving, after.assignment)
    lines = carving.seats.enumerated().map { number, seat in
      Line(
        seat: seat,
        before: Held(
          accounts: held[number], value: before.value[number],
          deviation: before.deviation(of: number)),
        after: Held(
          accounts: holds[number], value: after.value[number],
          deviation: after.deviation(of: number)))
    }.sorted { ($0.before.value, $1.seat) > ($1.before.value, $0.seat) }
  }

  /// How many accounts each seat holds: a row may be a family or a state.
  private static func accounts(_ carving: Carving, _ assignment: [Int32]) -> [Int] {
    var counts = Array(repeating: 0, count: carving.seats.count)
    for (row, seat) in assignment.enumerated() where seat >= 0 {
      counts[Int(seat)] += 1 + (carving.families[row]?.count ?? 0)
    }
    return counts
  }

  /// Whether there is nothing to draft, and no draft to give up.
  var isIdle: Bool { moves.isEmpty && books.carving.outdated.isEmpty }

  /// `17 moves drafted: over +49% → +0.9%, under -100% → -0.9%`.
  var summary: String {
    "\(counted(moves.count, "move")) drafted: over \(CarvingWords.percent(now.over)) → "
      + "\(CarvingWords.percent(then.over)), under \(CarvingWords.percent(now.under)) → "
      + CarvingWords.percent(then.under)
  }
}

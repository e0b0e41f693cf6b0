import Balancing
import Dispatch
import Glibc
import Plan
import Synchronization

/// One balancing from the command line: stopped by Ctrl-C or a time limit with the best so far.
struct CarvingRun {
  let books: CarvedBooks
  private var carving: Carving { books.carving }
  private var outcome: CarvingOutcome { books.outcome }
  /// What is wrong with the rules.
  private let rules: [String]

  init(
    _ plan: Plan, _ request: CarvingRequest, effort: BalancePolicy.Effort, seed: UInt64,
    maxMoves: Int?, limit: Duration?
  ) throws(Failure) {
    let overview = Overview(of: plan, on: request.day)
    rules = plan.ruleFindings(on: request.day, overview).map(\.message)
    let carving: Carving
    do {
      carving = try Carving(of: plan, overview, request)
    } catch {
      throw Failure(.badData, error.sentence(in: plan))
    }
    let balancer = Balancer(carving.problem, policy: carving.policy(effort: effort, seed: seed))
    let interrupt = Interrupt(after: limit)
    let question = interrupt.question
    let watch = BalanceWatch(shouldStop: { question.isDue })
    if let maxMoves {
      let best = balancer.bestMoves(within: maxMoves, watch: watch)
      books = CarvedBooks(carving, balancer, best, within: maxMoves, of: plan)
    } else {
      books = CarvedBooks(
        carving, balancer, balancer.balance(watch: watch, workers: .all), of: plan)
    }
    interrupt.end()
  }

  /// The moves, their keys not yet given.
  func moves(of plan: Plan) -> [Move] { books.moves(of: plan, key: { MoveKey(0) }) }

  // MARK: - Printed

  func text(
    _ moves: [Move], of plan: Plan, draftedIn path: String?, committed: CommittedMoves?
  ) -> String {
    let after = outcome.after
    var lines = [
      "\(carving.accountCount.grouped) accounts, \(carving.seats.count.grouped) seats, by "
        + carving.request.measure.title,
      "over \(over(outcome.before)) -> \(over(after)), under \(under(outcome.before)) -> "
        + "\(under(after)), best \(CarvingWords.percent(outcome.bound.deviation, isSigned: false))",
      "\(moves.count.grouped) accounts change hands" + parts(after),
    ]
    if let kept = outcome.kept {
      lines.append(
        "keeps \(kept.percent) of ARR; \(outcome.atRisk.short(plan.currency)) at risk (departure "
          + "study, an upper guide)")
    }
    if let reach = outcome.reach {
      lines.append(
        "accounts lie \(Int(reach.before.rounded()).grouped) -> "
          + "\(Int(reach.after.rounded()).grouped) km from the middle of their book, by value")
    }
    if let bound = books.bound { lines.append(bound) }
    lines += books.conflicts.map { "! \($0)" } + rules.map { "! \($0)" }
    for move in moves.prefix(50) {
      let account = plan.accounts[move.account]?.name ?? ""
      let from = move.from.flatMap { plan.seats[$0]?.name } ?? "nobody"
      let to = plan.seats[move.to]?.name ?? ""
      lines.append("  \(account): \(from) -> \(to). \(move.note)")
    }
    if moves.count > 50 {
      lines.append("  and \((moves.count - 50).grouped) more (--json lists all)")
    }
    if let path { lines.append("drafted; screen 4 of remit \(path) commits them") }
    if let committed {
      lines.append(
        "committed from \(committed.effective.iso), \(committed.cards.grouped) cards opened")
    }
    if books.result.wasCut { lines.append("stopped early; this is the best found so far") }
    return lines.joined(separator: "\n")
  }

  /// How many had to; of rows that are whole states it is the rows that are counted.
  private func parts(_ metrics: BalanceMetrics) -> String {
    let unit = carving.request.unit == .state ? " states" : ""
    return ": \(metrics.moves.must.grouped)\(unit) must, \(metrics.moves.voluntary.grouped)\(unit) "
      + "for balance"
  }

  private func over(_ metrics: BalanceMetrics) -> String {
    CarvingWords.percent(metrics.value.mostOver)
  }
  private func under(_ metrics: BalanceMetrics) -> String {
    CarvingWords.percent(-metrics.value.mostUnder)
  }

  func json(
    _ moves: [Move], of plan: Plan, seconds: Duration, committed: CommittedMoves?
  ) -> JSONValue {
    let after = outcome.after
    let range = outcome.atRisk
    var members: [(String, JSONValue)] = [
      ("accounts", .integer(carving.accountCount)), ("seats", .integer(carving.seats.count)),
      ("moved", .integer(moves.count)), ("movedVoluntary", .integer(after.moves.voluntary)),
      ("mostOver", Self.number(after.value.mostOver)),
      ("mostUnder", Self.number(after.value.mostUnder)),
      ("lowerBound", Self.number(outcome.bound.deviation)), ("gap", Self.number(outcome.gap)),
      ("keptValue", outcome.kept.map { .number($0.fraction) } ?? .null),
      ("atRisk", .array([.money(range.low, plan.currency), .money(range.high, plan.currency)])),
      ("violations", .array(books.conflicts.map(JSONValue.string))),
      ("ruleFindings", .array(rules.map(JSONValue.string))),
      ("cut", .bool(books.result.wasCut)),
      ("seconds", Self.number(seconds / .seconds(1))),
    ]
    if let reach = outcome.reach {
      members.append(
        ("kilometresFromMiddle", .array([Self.number(reach.before), Self.number(reach.after)])))
    }
    if let curve = books.curve {
      members.append(
        (
          "curve",
          .array(
            curve.curve.map { point in
              .object([
                ("moves", .integer(point.moves)), ("worst", Self.number(point.worstDeviation)),
              ])
            })
        ))
    }
    if let committed {
      members.append(
        (
          "committed",
          .object([
            ("effective", .string(committed.effective.iso)), ("cards", .integer(committed.cards)),
          ])
        ))
    }
    members.append(("assignment", .array(moves.map { Self.json($0, plan) })))
    return .object(members)
  }

  private static func json(_ move: Move, _ plan: Plan) -> JSONValue {
    let account = plan.accounts[move.account]
    let seat = { (key: SeatKey?) -> JSONValue in
      .text(key.flatMap { plan.seats[$0] }.map { $0.identity?.id ?? $0.name })
    }
    return .object([
      ("account", .string(account?.identity?.id ?? account?.name ?? "")), ("from", seat(move.from)),
      ("to", seat(move.to)), ("why", .string(move.note)),
    ])
  }

  /// A fraction to six places, which is finer than anything can be told apart.
  static func number(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    let millionths = Int64((value * 1_000_000).rounded())
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return .number((millionths < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits))
  }
}

/// Whether it is time to stop: Ctrl-C was pressed, or the time is over.
private final class Interrupt {
  /// What the searching threads ask.
  final class Question: Sendable {
    let isPressed = Atomic(false)
    let deadline: ContinuousClock.Instant?

    init(_ deadline: ContinuousClock.Instant?) { self.deadline = deadline }

    var isDue: Bool {
      isPressed.load(ordering: .relaxed) || (deadline.map { ContinuousClock.now >= $0 } ?? false)
    }
  }

  let question: Question
  private let signals = DispatchSource.makeSignalSource(
    signal: SIGINT, queue: DispatchQueue.global(qos: .userInitiated))

  init(after limit: Duration?) {
    question = Question(limit.map { ContinuousClock.now + $0 })
    signal(SIGINT, SIG_IGN)
    signals.setEventHandler { [question] in question.isPressed.store(true, ordering: .relaxed) }
    signals.resume()
  }

  /// Gives Ctrl-C its usual meaning back.
  func end() {
    signals.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

import Balancing
import Plan

/// The best moves from where the drafts stand, one after the other, and what each one buys.
struct DraftChain: Sendable {
  /// One move, or an exchange: drafted together.
  struct Step: Sendable {
    var moves: [Move]
    var before: DraftBoard.Effect
    var after: DraftBoard.Effect
    /// The account must move: nobody holds it, or whoever does may not.
    var isMust: Bool

    /// Whether it makes one end worse and neither better.
    var isWorse: Bool {
      let change = (over: after.over - before.over, under: before.under - after.under)
      return max(change.over, change.under) > 1e-9 && min(change.over, change.under) > -1e-9
    }

    struct Move: Sendable {
      var account: AccountKey
      var from: SeatKey?
      var to: SeatKey
      /// In minor units, or accounts.
      var value: Int64
      /// Why, for whoever reads the list of moves.
      var note: String
    }
  }

  private(set) var steps: [Step] = []
  /// No plan's worst deviation is smaller, as a fraction.
  private(set) var best = 0.0
  /// Why nobody can do better; nil where nothing stands in the way.
  private(set) var bound: String?
  /// What cannot be true together.
  private(set) var conflicts: [String] = []
  /// Accounts that a person or a rule gives to somebody else, which would leave the books less even:
  /// never offered as a best move, but told of.
  private(set) var waiting: [(account: AccountKey, why: String)] = []
  /// How uneven the books are after so many moves from here on.
  private(set) var curve: [(moves: Int, effect: DraftBoard.Effect)] = []

  /// How many moves are looked ahead.
  static let length = 10

  init(_ board: DraftBoard, of plan: Plan) {
    let carving = board.carving
    let balancer = Balancer(carving.problem, policy: carving.policy(effort: .quick))
    let words = CarvingWords(carving, of: plan)
    if let worst = balancer.deviationBounds.max(by: { $0.deviation < $1.deviation }) {
      best = worst.deviation
      bound = words.bound(worst)
    }
    conflicts = balancer.conflicts.map(words.conflict)
    let found = balancer.bestMoves(within: Self.length)
    var standing = board.after
    curve = [(0, DraftBoard.Effect(standing.metrics))]
    let steps = found.must.map { ([$0], true) } + found.steps.map { ($0.moves, false) }
    for (moves, isMust) in steps {
      add(moves, isMust: isMust, to: &standing, carving, words)
    }
  }

  private mutating func add(
    _ moves: [BestMoves.Move], isMust: Bool, to standing: inout BookStanding, _ carving: Carving,
    _ words: CarvingWords
  ) {
    let before = standing
    for move in moves { standing.move(Int(move.account), to: move.to) }
    var step = Step(
      moves: [], before: DraftBoard.Effect(before.metrics),
      after: DraftBoard.Effect(standing.metrics), isMust: isMust)
    for move in moves where move.to >= 0 {
      let row = Int(move.account)
      var note = Self.note(move, before, standing, words) + words.fit(move.to, row: row)
      if isMust, let must = words.mustReason(row: row) { note = "\(must); \(note)" }
      for account in carving.members(of: row) {
        step.moves.append(
          .init(
            account: account, from: move.from >= 0 ? carving.seats[Int(move.from)] : nil,
            to: carving.seats[Int(move.to)], value: carving.problem.accounts.value[row],
            note: note))
      }
    }
    guard !step.moves.isEmpty else { return }
    if step.isWorse, !isMust || moves.contains(where: { $0.from >= 0 }) {
      standing = before
      if isMust, let move = step.moves.first, let first = moves.first {
        let why = words.mustReason(row: Int(first.account)) ?? move.note
        waiting.append((move.account, "\(why), which leaves the books less even; m drafts it."))
      }
      return
    }
    steps.append(step)
    curve.append(((curve.last?.moves ?? 0) + step.moves.count, step.after))
  }

  /// `Mike Chen goes from +51% to +45%, Alex Kim from -61% to -48%`.
  private static func note(
    _ move: BestMoves.Move, _ before: BookStanding, _ after: BookStanding, _ words: CarvingWords
  ) -> String {
    let parts = [move.from, move.to].compactMap { seat -> String? in
      guard seat >= 0, let old = before.deviation(of: Int(seat)),
        let new = after.deviation(of: Int(seat))
      else { return nil }
      let from = CarvingWords.percent(old)
      return "\(words.name(seat)) goes from \(from) to \(CarvingWords.percent(new))"
    }
    return parts.joined(separator: ", ")
  }

  /// The first steps that come to no more than so many moves; one step at the least.
  func first(_ moves: Int) -> [Step] {
    var taken: [Step] = []
    var count = 0
    for step in steps {
      if !taken.isEmpty, count + step.moves.count > moves { break }
      taken.append(step)
      count += step.moves.count
      if count >= moves { break }
    }
    return taken
  }

  /// What is left once the first steps were drafted.
  mutating func drop(_ count: Int) {
    steps.removeFirst(min(count, steps.count))
    let done = curve.indices.contains(count) ? curve[count].moves : 0
    curve = curve.dropFirst(count).map { ($0.moves - done, $0.effect) }
  }
}

import Plan

/// What one run of the engine over a plan came to: who goes where and why, what it buys and costs.
public struct CarvedBooks: Sendable {
  public let carving: Carving
  public let result: BalancedPlan
  public let outcome: CarvingOutcome
  /// What each number of moves comes to, where their number was limited.
  public let curve: BestMoves?
  /// What cannot be true together, in words.
  public let conflicts: [String]
  /// Why nobody can do better, in words; nil where nothing stands in the way.
  public let bound: String?
  private let explanation: PlanExplanation
  private let words: CarvingWords
  /// The step in which a row moves, where moves were counted.
  private let stepOf: [Int: BestMoves.Step]

  /// Takes in what a balancer found.
  public init(_ carving: Carving, _ balancer: Balancer, _ result: BalancedPlan, of plan: Plan) {
    self.init(carving, balancer, result, curve: nil, stepOf: [:], of: plan)
  }

  /// Takes in the best plan within a number of moves.
  public init(
    _ carving: Carving, _ balancer: Balancer, _ best: BestMoves, within moves: Int, of plan: Plan
  ) {
    let taken = best.steps.filter { $0.after.moves <= moves }
    let stepOf = Dictionary(
      taken.flatMap { step in step.moves.map { (Int($0.account), step) } },
      uniquingKeysWith: { $1 })
    let result = balancer.plan(best.assignment(carving.problem, within: moves))
    self.init(carving, balancer, result, curve: best, stepOf: stepOf, of: plan)
  }

  private init(
    _ carving: Carving, _ balancer: Balancer, _ result: BalancedPlan, curve: BestMoves?,
    stepOf: [Int: BestMoves.Step], of plan: Plan
  ) {
    self.carving = carving
    self.result = result
    self.curve = curve
    self.stepOf = stepOf
    outcome = CarvingOutcome(carving, balancer, result, of: plan)
    explanation = PlanExplanation(balancer, plan: result)
    words = CarvingWords(carving, of: plan)
    conflicts = balancer.conflicts.map(words.conflict)
    bound = words.bound(outcome.bound)
  }

  /// The moves of the plan.
  ///
  /// - Parameter key: makes the key of the next move.
  public func moves(of plan: Plan, key: () -> MoveKey?) -> [Move] {
    carving.moves(
      to: result.assignment, of: plan, why: .balance, note: { reason($0) }, key: key)
  }

  private func reason(_ row: Int) -> String {
    if let step = stepOf[row] { return words.reason(step, row: row) }
    guard case .moved(let move) = explanation.why(row) else { return "" }
    return words.reason(move, row: row)
  }

  /// The edit that drafts moves of this plan: drafts it does not keep give way to them.
  public func edit(drafting moves: [Move], of plan: Plan) -> Edit {
    let redrafted = Set(moves.lazy.map(\.account))
    let dropped = carving.outdated.filter { key in
      plan.moves[key].map { !redrafted.contains($0.account) } ?? false
    }
    let drafted = Edit.movesDrafted(MovesDrafted(moves: moves, on: carving.request.day))
    guard !dropped.isEmpty else { return drafted }
    let edits = [Edit.movesDropped(MovesDropped(moves: dropped))] + (moves.isEmpty ? [] : [drafted])
    return .together(Together("drafted \(moves.count) moves anew", edits))
  }
}

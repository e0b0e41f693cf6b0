/// Carves the accounts of a problem into books.
public struct Balancer: Sendable {
  public let problem: BalanceProblem
  public let policy: BalancePolicy
  let index: BalanceIndex

  public init(_ problem: BalanceProblem, policy: BalancePolicy) {
    self.problem = problem
    self.policy = policy
    index = BalanceIndex(problem)
  }

  /// The fewest moves that bring every seat within its tolerance, or as near as can be.
  public func balance(watch: BalanceWatch = BalanceWatch()) -> BalancedPlan {
    var plan = BalancedPlan(assignment: unmoved())
    for group in index.groups.indices { plan.take(solve(group, watch)) }
    return plan
  }

  /// The same on as many threads as there are cores; the plan is the same to the last account.
  public func balanceConcurrently(watch: BalanceWatch = BalanceWatch()) async -> BalancedPlan {
    let order = index.groups.indices.sorted {
      (index.members[$0].count, $1) > (index.members[$1].count, $0)
    }
    let results = await withTaskGroup(of: GroupResult.self) { tasks in
      for group in order { tasks.addTask { solve(group, watch) } }
      var results: [GroupResult] = []
      for await result in tasks { results.append(result) }
      return results
    }
    var plan = BalancedPlan(assignment: unmoved())
    for result in results.sorted(by: { $0.number < $1.number }) { plan.take(result) }
    return plan
  }

  /// Where accounts stand that no group may move.
  private func unmoved() -> [Int32] { problem.accounts.seatOf }

  private func solve(_ group: Int, _ watch: BalanceWatch) -> GroupResult {
    let facts = GroupFacts(problem, index, group: group, tolerance: policy.tolerance)
    var search = GroupSearch(facts, policy: policy, watch: watch)
    search.run(policy.effort)
    return GroupResult(search)
  }
}

/// What the search of one group came to.
struct GroupResult: Sendable {
  let number: Int
  let rows: [Int32]
  let seats: [Int32]
  let bound: DeviationBound
  let evaluations: Int

  init(_ search: GroupSearch) {
    number = search.facts.number
    rows = search.facts.members
    seats = search.books.seatOf.map { $0 < 0 ? -1 : search.coverage.seats[Int($0)] }
    bound = search.attainable.bound
    evaluations = search.clock.evaluations
  }
}

/// A plan: who holds each account.
public struct BalancedPlan: Sendable {
  /// The seat of each account, or `BalanceProblem.nobody`.
  public internal(set) var assignment: [Int32]

  /// For each balance group, in order.
  public internal(set) var bounds: [DeviationBound] = []
  public internal(set) var evaluations = 0

  init(assignment: [Int32]) { self.assignment = assignment }

  mutating func take(_ result: GroupResult) {
    for (row, seat) in zip(result.rows, result.seats) { assignment[Int(row)] = seat }
    bounds.append(result.bound)
    evaluations += result.evaluations
  }
}

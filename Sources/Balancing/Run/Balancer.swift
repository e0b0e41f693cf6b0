/// Carves the accounts of a problem into books: the fewest voluntary moves that bring every seat
/// within its tolerance, or as near as can be.
///
/// What is wanted, in order: eligibility and locks, without exception; limits, as far as they can be
/// kept; every seat within its tolerance of what it can be brought to; few moves; even workload.
public struct Balancer: Sendable {
  public let problem: BalanceProblem
  public let policy: BalancePolicy
  let index: BalanceIndex

  public init(_ problem: BalanceProblem, policy: BalancePolicy) {
    self.problem = problem
    self.policy = policy
    index = BalanceIndex(problem)
  }

  /// Balances one group after the other.
  public func balance(watch: BalanceWatch = BalanceWatch()) -> BalancedPlan {
    gather(index.groups.indices.map { solve($0, watch) })
  }

  /// Balances the groups on as many threads as there are; the plan is the same to the last account.
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
    return gather(results.sorted { $0.number < $1.number })
  }

  private func gather(_ results: [GroupResult]) -> BalancedPlan {
    var plan = BalancedPlan(assignment: problem.accounts.seatOf)
    for result in results { plan.take(result) }
    return plan
  }

  private func solve(_ group: Int, _ watch: BalanceWatch) -> GroupResult {
    var search = GroupSearch(facts(group), policy: policy, watch: watch)
    search.run(policy.effort)
    return GroupResult(search)
  }

  func facts(_ group: Int) -> GroupFacts {
    GroupFacts(problem, index, group: group, tolerance: policy.tolerance)
  }

  /// How uneven every plan must be, by balance group, before any is made.
  public var deviationBounds: [DeviationBound] {
    index.groups.indices.map { AttainableTargets(facts($0)).bound }
  }

  /// What every plan must move whose groups are each at least as even as this one's.
  public func moveBound(asEvenAs plan: BalancedPlan) -> MoveBound {
    zip(index.groups.indices, plan.groups).reduce(MoveBound(must: 0, voluntary: 0, value: 0)) {
      $0 + MoveBoundFinder(facts($1.0), deviation: $1.1.worstDeviation).find()
    }
  }
}

extension Balancer {
  /// What is known of a plan that somebody else made.
  public func plan(_ assignment: [Int32]) -> BalancedPlan {
    var plan = BalancedPlan(assignment: assignment)
    let standing = BookStanding(problem, assignment: assignment)
    for group in index.groups.indices {
      let facts = facts(group)
      let targets = AttainableTargets(facts)
      let metrics = standing.metrics(ofGroup: Int32(group))
      let search = GroupSearch(facts, policy: policy, watch: BalanceWatch())
      plan.groups.append(
        BalancedPlan.Group(
          seats: search.coverage.seats, attainable: targets.load, bound: targets.bound,
          worstDeviation: metrics.value.worst, seatsOutside: 0,
          voluntaryMoves: metrics.moves.voluntary))
    }
    return plan
  }
}

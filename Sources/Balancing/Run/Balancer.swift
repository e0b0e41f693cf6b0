import Synchronization

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

  /// Balances the groups, which do not wait for each other.
  public func balance(
    watch: BalanceWatch = BalanceWatch(), workers: Workers = .one
  ) -> BalancedPlan {
    gather(by: workers) { solve($0, watch) }
  }

  /// Small groups come first: they are done in no time, and a search that is stopped early has
  /// them right.
  private var ascending: [Int] {
    index.groups.indices.sorted {
      (index.members[$0].count, $0) < (index.members[$1].count, $1)
    }
  }

  /// Goes on from a plan after something has changed: a lock, a limit, an account that somebody
  /// moved. What stands where it may is left there unless it is needed; nothing is polished, so the
  /// answer comes at once.
  ///
  /// - Parameter assignment: the seat of each account, or `BalanceProblem.nobody`.
  public func rebalance(
    from assignment: [Int32], watch: BalanceWatch = BalanceWatch(), workers: Workers = .one
  ) -> BalancedPlan {
    gather(by: workers) { resume($0, from: assignment, watch) }
  }

  private func resume(
    _ group: Int, from assignment: [Int32], _ watch: BalanceWatch
  ) -> GroupResult {
    guard var search = try? begin(group, watch, from: assignment) else {
      return hastily(group, from: assignment)
    }
    search.resume(policy.effort)
    return search.isWhole ? GroupResult(search) : hastily(group, from: assignment)
  }

  private func gather(
    by workers: Workers, _ result: @Sendable (Int) -> GroupResult
  ) -> BalancedPlan {
    // Of several the first has the largest to itself while the others follow each other.
    let order =
      workers.areSeveral ? ascending.suffix(1) + ascending.dropLast(1) : ascending
    let results = Mutex<[GroupResult]>([])
    workers.perform(order.count) { place in
      let made = result(order[place])
      results.withLock { $0.append(made) }
    }
    var plan = BalancedPlan(assignment: problem.accounts.seatOf)
    for made in results.withLock({ $0 }).sorted(by: { $0.number < $1.number }) { plan.take(made) }
    return plan
  }

  /// What stands when the search is stopped is a plan only once everything has been placed.
  private func solve(_ group: Int, _ watch: BalanceWatch) -> GroupResult {
    guard var search = try? begin(group, watch) else { return hastily(group) }
    search.run(policy.effort)
    return search.isWhole ? GroupResult(search) : hastily(group)
  }

  /// All that a search needs to know of its group; asks every few milliseconds whether to stop.
  private func begin(
    _ group: Int, _ watch: BalanceWatch, from assignment: [Int32]? = nil
  ) throws(Stopped) -> GroupSearch {
    try watch.pause()
    let pause = { () throws(Stopped) in try watch.pause() }
    let facts = try GroupFacts(problem, index, group: group, policy: policy, pausing: pause)
    let attainable = try AttainableTargets(facts, pausing: pause)
    let start = assignment.map { seats(in: $0, facts) }
    try watch.pause()
    return try GroupSearch(
      facts, attainable, policy: policy, watch: watch, start: start, pausing: pause)
  }

  /// Where a plan has a group's accounts, by rank: the group's numbers of seats that may hold them.
  private func seats(in assignment: [Int32], _ facts: GroupFacts) -> [Int32] {
    facts.members.indices.map { rank in
      let row = Int(facts.members[rank])
      guard row < assignment.count, assignment[row] >= 0,
        Int(assignment[row]) < problem.seats.count, let seat = facts.seatNumber(assignment[row]),
        facts.coverage.isEligible(facts.classNumber(rank), seat: seat)
      else { return -1 }
      return seat
    }
  }

  /// A plan at once: everything stays that may, and what must move goes where there is room.
  private func hastily(_ group: Int, from assignment: [Int32]? = nil) -> GroupResult {
    GroupResult(HastyPlan(problem, index, group: group, from: assignment), number: group)
  }

  func facts(_ group: Int) -> GroupFacts {
    GroupFacts(problem, index, group: group, policy: policy)
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

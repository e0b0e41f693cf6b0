extension Balancer {
  /// What is known of a plan that somebody else made: a number of best moves, or a person's own.
  public func plan(_ assignment: [Int32]) -> BalancedPlan {
    var plan = BalancedPlan(assignment: assignment)
    let standing = BookStanding(problem, assignment: assignment)
    for group in index.groups.indices {
      let facts = facts(group)
      let targets = AttainableTargets(facts)
      let metrics = standing.metrics(ofGroup: Int32(group))
      plan.groups.append(
        BalancedPlan.Group(
          seats: facts.coverage.seats, attainable: targets.load, bound: targets.bound,
          worstDeviation: metrics.value.worst, seatsOutside: 0,
          voluntaryMoves: metrics.moves.voluntary, fewestMoves: 0, isFewest: false))
    }
    return plan
  }
}

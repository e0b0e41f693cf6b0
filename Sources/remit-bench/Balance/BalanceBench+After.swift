import Balancing

extension BalanceBench {
  /// What comes after a plan: metrics after one move, and a plan gone on from after a lock.
  static func after(_ balancer: Balancer, _ plan: BalancedPlan) {
    let problem = balancer.problem
    var laps = Laps()
    var standing = BookStanding(problem, assignment: plan.assignment)
    laps.lap("standing")
    let rounds = 100
    var worst = 0.0
    for round in 0..<rounds {
      let account = round * (problem.accounts.count / rounds)
      standing.move(account, to: plan.assignment[(account + 1) % problem.accounts.count])
      worst = max(worst, standing.metrics.value.worst)
    }
    laps.lap("hundred_moves_with_metrics")
    _ = balancer.rebalance(from: plan.assignment)
    laps.lap("rebalance")
    _ = balancer.rebalance(from: plan.assignment, workers: .all)
    laps.lap("rebalance_concurrently")
    _ = balancer.moveBound(asEvenAs: plan)
    laps.lap("move_bound")
    _ = balancer.deviationBounds
    laps.lap("deviation_bounds")
    _ = balancer.conflicts
    laps.lap("conflicts")
    print(laps.line(accounts: problem.accounts.count, evaluations: 0))
  }
}

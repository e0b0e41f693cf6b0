import Testing

@testable import Balancing

@Suite struct HostileTests {
  @Test("the largest numbers that are let in end in no trap", arguments: 0..<40)
  func extremes(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed), stream: 11)
    let seats = 1 + generator.below(5)
    let count = 1 + generator.below(40)
    let limits = [nil, 0, 1, Int.max, Int(Int32.max), count]
    let value = (0..<count).map { _ in
      [0, 1, Int64(generator.below(1_000)), BalanceProblem.largestSum / 64][generator.below(4)]
    }
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(
        value: value, work: value.map { _ in [0, 1, Int32.max][generator.below(3)] },
        classOf: value.map { _ in Int32(generator.below(2)) },
        seatOf: value.map { _ in Int32(generator.below(seats + 1)) - 1 },
        isLocked: value.map { _ in generator.below(4) == 0 },
        moveWeight: value.map { _ in [1, 1_000, BalanceProblem.heaviestMove][generator.below(3)] }),
      classes: [(0..<Int32(seats)).map { $0 }, [0]],
      seats: (0..<seats).map { _ in
        let one = limits[generator.below(limits.count)]
        let other = limits[generator.below(limits.count)]
        let isOrdered = (one ?? 0) <= (other ?? .max)
        return BalanceSeat(
          minimum: isOrdered ? one : nil, maximum: isOrdered ? other : nil,
          share: [0, 1e-300, 1, 1e300][generator.below(4)],
          target: [nil, 0, 1, Int64.max][generator.below(4)],
          tolerance: [nil, 0, 1e308][generator.below(3)])
      })
    let balancer = Balancer(
      problem, policy: BalancePolicy(tolerance: 0, workTolerance: 0, effort: .quick))
    let plan = balancer.balance()
    let rules = PlanCheck(problem, plan.assignment).faults.filter {
      !$0.hasSuffix("minimum") && !$0.hasSuffix("maximum")
    }
    #expect(rules.isEmpty)
    _ = balancer.conflicts
    _ = balancer.bestMoves(within: 5)
    _ = balancer.moveBound(asEvenAs: plan)
    _ = PlanExplanation(balancer, plan: plan).forced
    _ = BookStanding(problem, assignment: plan.assignment).metrics
    _ = balancer.rebalance(from: [7, -5, .max])
  }
}

import Testing

@testable import Balancing

/// An instance of 500 accounts and 12 seats whose fewest voluntary moves are known: two solvers of
/// integer programs have proven them.
@Suite struct InstanceTests {
  private static let provenFewest: [(tolerance: Double, moves: Int)] = [
    (0.001, 46), (0.01, 46), (0.05, 45),
  ]

  @Test("the fewest moves that anyone has proven are found", arguments: [0.001, 0.01, 0.05])
  func fewest(tolerance: Double) throws {
    let problem = try TerritoryInstance(accounts: 500, seats: 12).problem
    let proven = try #require(Self.provenFewest.first { $0.tolerance == tolerance }).moves
    for seed in UInt64(1)...8 {
      let policy = BalancePolicy(tolerance: tolerance, seed: seed)
      let plan = Balancer(problem, policy: policy).balance()
      #expect(plan.groups.reduce(0) { $0 + $1.voluntaryMoves } == proven)
      #expect(plan.groups.allSatisfy { $0.seatsOutside == 0 && $0.worstDeviation <= tolerance })
      #expect(PlanCheck(problem, plan.assignment).faults.isEmpty)
    }
  }

  @Test("the instance is the one that was proven")
  func instance() throws {
    let problem = try TerritoryInstance(accounts: 500, seats: 12).problem
    #expect(problem.classes.count == 137)
    #expect(problem.accounts.isLocked.count { $0 } == 23)
    #expect((0..<500).count { problem.mustMove($0) != nil } == 47)
  }
}

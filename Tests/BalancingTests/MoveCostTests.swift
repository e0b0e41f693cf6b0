import Testing

@testable import Balancing

@Suite struct MoveCostTests {
  @Test("a move costs by its value, by its own weight, and more where it is delicate")
  func cost() {
    let half = MoveCost(even: 0.5, delicate: 2)
    func cost(_ cost: MoveCost, _ value: Int64, _ isDelicate: Bool = false) -> Int32 {
      cost.cost(weight: 1_000, value: value, median: 100, isDelicate: isDelicate)
    }
    #expect(cost(.same, 700) == 1_000)
    #expect(cost(half, 100) == 1_000)
    #expect(cost(half, 300) == 2_000)
    #expect(cost(half, 100, true) == 3_000)
    #expect(cost(MoveCost(even: 0), 0) == 1)
    #expect(cost(MoveCost(even: .nan), 700) == 1_000)
    #expect(cost(MoveCost(even: 0), .max) == BalanceProblem.heaviestMove)
    #expect(half.cost(weight: 500, value: 300, median: 0, isDelicate: false) == 500)
  }

  @Test("of two accounts that serve as well, the one that is not delicate moves")
  func delicate() throws {
    // The first seat holds 50 too much, and any of its accounts of 50 would do.
    let value: [Int64] = [50, 50, 50, 50, 100]
    for delicate in 0..<4 {
      let problem = try BalanceProblem(
        accounts: BalanceAccounts(
          value: value, classOf: [0, 0, 0, 0, 0], seatOf: [0, 0, 0, 0, 1],
          isDelicate: value.indices.map { $0 < 4 && $0 != delicate }),
        classes: [[0, 1]], seats: [BalanceSeat(), BalanceSeat()])
      let policy = BalancePolicy(tolerance: 0.01, moveCost: MoveCost(delicate: 1))
      let plan = Balancer(problem, policy: policy).balance()
      #expect(plan.assignment[delicate] == 1)
      #expect(plan.groups[0].voluntaryMoves == 1)
      #expect(plan.groups[0].seatsOutside == 0)
    }
  }

  @Test("where value counts, less value changes hands, and the books are as even")
  func byValue() throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    func moved(_ cost: MoveCost) -> Int64 {
      let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.02, moveCost: cost)).balance()
      #expect(plan.groups.allSatisfy { $0.seatsOutside == 0 })
      return BookStanding(problem, assignment: plan.assignment).metrics.moves.voluntaryValue
    }
    #expect(moved(MoveCost(even: 0)) < moved(.same))
  }

  @Test("columns of another length are refused")
  func columns() {
    let accounts = [
      BalanceAccounts(value: [1, 2], classOf: [0, 0], seatOf: [0, 0], isDelicate: [true]),
      BalanceAccounts(value: [1, 2], classOf: [0, 0], seatOf: [0, 0], location: [.unknown]),
    ]
    for accounts in accounts {
      #expect(throws: BalanceProblemFault.unequalColumns) {
        try BalanceProblem(accounts: accounts, classes: [[0]], seats: [BalanceSeat()])
      }
    }
  }
}

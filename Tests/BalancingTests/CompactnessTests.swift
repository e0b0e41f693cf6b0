import Testing

@testable import Balancing

@Suite struct CompactnessTests {
  private static let coasts = [
    BalanceLocation(latitude: 37.8, longitude: -122.4),
    BalanceLocation(latitude: 40.7, longitude: -74),
  ]

  /// Accounts of two coasts that nobody holds yet, and seats that may hold any.
  private static func problem(seats: Int) throws -> BalanceProblem {
    var generator = Generator(seed: 5, stream: 2)
    let value = (0..<80).map { _ in Int64(900 + generator.below(200)) }
    return try BalanceProblem(
      accounts: BalanceAccounts(
        value: value, classOf: value.map { _ in 0 }, seatOf: value.map { _ in -1 },
        location: value.indices.map { $0 == 7 ? .unknown : coasts[$0 % 2] }),
      classes: [(0..<Int32(seats)).map { $0 }], seats: (0..<seats).map { _ in BalanceSeat() })
  }

  @Test("books lie closer together where that is asked for, and stay as even")
  func closer() throws {
    let problem = try Self.problem(seats: 4)
    func plan(_ compactness: Double) -> BalancedPlan.Group {
      Balancer(
        problem,
        policy: BalancePolicy(tolerance: 0.02, effort: .quick, compactness: compactness)
      ).balance().groups[0]
    }
    let (apart, together) = (plan(0), plan(1))
    #expect(together.seatsOutside == 0 && apart.seatsOutside == 0)
    let distances = (try #require(apart.meanDistance), try #require(together.meanDistance))
    #expect(distances.1 < 0.25 * distances.0)
  }

  @Test("it costs no move that it is not worth")
  func movesCount() throws {
    let instance = try TerritoryInstance(accounts: 500, seats: 12).problem
    var accounts = instance.accounts
    var generator = Generator(seed: 1, stream: 9)
    accounts.location = accounts.value.map { _ in
      BalanceLocation(
        latitude: Float(30 + 15 * generator.fraction()),
        longitude: Float(-120 + 45 * generator.fraction()))
    }
    let problem = try BalanceProblem(
      accounts: accounts, classes: instance.classes, seats: instance.seats)
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.01, compactness: 1e-9))
      .balance()
    #expect(plan.groups.reduce(0) { $0 + $1.voluntaryMoves } == 46)
    #expect(plan.groups.allSatisfy { $0.seatsOutside == 0 })
  }

  @Test("nobody knows a distance where nobody knows a place")
  func unknown() throws {
    let problem = try SmallProblem.open([[5, 5], [5]])
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.1, compactness: 3)).balance()
    #expect(plan.groups[0].meanDistance == nil)
    #expect(abs(Logarithm.cosine(1.2) - 0.362_357_754_476_673_6) < 1e-12)
  }
}

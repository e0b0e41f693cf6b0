import Testing

@testable import Balancing

@Suite struct RelaxationTests {
  @Test("no plan that keeps bands and limits has fewer moves than are proven", arguments: 0..<120)
  func boundOfAll(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 1...7, seats: 1...3)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.2))
    for group in balancer.index.groups.indices {
      var search = GroupSearch(
        balancer.facts(group), policy: balancer.policy, watch: BalanceWatch())
      guard !search.facts.members.isEmpty else { continue }
      var relaxation = Relaxation(search)
      relaxation.solve(precision: 1e-6, &search.clock)
      let bound = relaxation.bound(search)
      #expect(bound.isFinite)
      for assignment in PlanEnumeration(problem) {
        guard let moves = Self.moves(search, assignment) else { continue }
        #expect(bound <= Double(moves) + 1e-6)
      }
    }
  }

  /// The voluntary moves of a plan inside all bands and limits.
  private static func moves(_ search: GroupSearch, _ assignment: [Int32]) -> Int? {
    var lines = search.lines
    var moves = 0
    for rank in search.facts.members.indices {
      let entry = search.facts.entry(Int32(rank))
      let row = assignment[Int(search.facts.members[rank])]
      guard let seat = search.facts.seatNumber(row) else { return nil }
      lines[Int(seat)].hold(entry, sign: 1)
      if entry.home >= 0, entry.home != seat { moves += 1 }
    }
    return lines.contains(where: \.isOutside) ? nil : moves
  }

  @Test("a full book gets no value without accounts, and the proof knows")
  func valueComesWithAccounts() throws {
    // Two accounts of each must change seats; the value of one would do.
    let problem = try SmallProblem.open(
      [[10_000, 10_000, 10_000, 10_000], [20_000, 20_000, 20_000, 20_000]],
      seats: [BalanceSeat(minimum: 4, maximum: 4), BalanceSeat(minimum: 4, maximum: 4)])
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    var search = GroupSearch(balancer.facts(0), policy: balancer.policy, watch: BalanceWatch())
    var relaxation = Relaxation(search)
    relaxation.solve(precision: 1e-6, &search.clock)
    #expect(relaxation.bound(search) > 2)
    #expect(balancer.balance().groups[0].voluntaryMoves == 4)
  }

  @Test("the bound of a thousand accounts is near what is found")
  func tight() throws {
    let problem = try TerritoryInstance(accounts: 1_500, seats: 24).problem
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.01)).balance()
    let found = plan.groups.reduce(0) { $0 + $1.voluntaryMoves }
    let proven = plan.groups.reduce(0) { $0 + $1.fewestMoves }
    #expect(proven <= found)
    #expect(Double(found) < 1.1 * Double(proven) + 4)
  }

  @Test("of 500 accounts whose optimum is known, the same number is proven here")
  func proof() throws {
    let problem = try TerritoryInstance(accounts: 500, seats: 12).problem
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.01)).balance()
    #expect(plan.groups.reduce(0) { $0 + $1.fewestMoves } == 46)
    #expect(plan.groups.allSatisfy { $0.isFewest })
  }

  @Test("a dense system is solved", arguments: 1...40)
  func dense(size: Int) {
    var generator = Generator(seed: UInt64(size), stream: 3)
    let rows: [[Double]] = (0..<size).map { _ in (0..<size).map { _ in generator.fraction() - 0.5 }
    }
    func entry(_ row: Int, _ column: Int) -> Double {
      var sum = row == column ? 0.1 : 0.0
      for place in 0..<size { sum += rows[row][place] * rows[column][place] }
      return sum
    }
    var factor = DenseFactor(size: size)
    for row in 0..<size {
      for column in 0...row { factor.add(entry(row, column), row, column) }
    }
    factor.factor()
    let wanted: [Double] = (0..<size).map { Double($0) - 3 }
    var right = Array(repeating: 0.0, count: size)
    for row in 0..<size {
      for column in 0..<size { right[row] += entry(row, column) * wanted[column] }
    }
    factor.solve(&right)
    for place in 0..<size { #expect(abs(right[place] - wanted[place]) < 1e-6) }
  }
}

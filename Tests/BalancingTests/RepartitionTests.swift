import Testing

@testable import Balancing

@Suite struct RepartitionTests {
  @Test("accounts of a few seats are divided anew in the best of all ways", arguments: 0..<80)
  func bruteForce(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 2...8, seats: 2...3)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.02))
    for group in balancer.index.groups.indices {
      var search = GroupSearch(
        balancer.facts(group), policy: balancer.policy, watch: BalanceWatch())
      search.settleMusts()
      let seats = search.books.lines.indices.map { Int32($0) }
      guard seats.count > 1 else { continue }
      let entries = search.facts.members.indices.map { search.facts.entry(Int32($0)) }
      let before = search.objective
      var repartition = Repartition()
      repartition.find(search, seats, entries, salt: UInt64(seed))
      for move in repartition.moves { search.books.move(move.id, to: move.to) }
      #expect(search.objective <= before + 1e-6)
      #expect(search.objective <= DivisionTests.least(search) * (1 + 1e-9) + 1e-6)
    }
  }

  @Test(
    "dividing anew leaves everyone with accounts they may hold, and no plan worse",
    arguments: 0..<40)
  func neverWorse(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 20...60, seats: 3...10)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.02))
    for group in balancer.index.groups.indices {
      var search = GroupSearch(
        balancer.facts(group), policy: balancer.policy, watch: BalanceWatch())
      search.settleMusts()
      let before = search.objective
      search.repartition(budget: 20_000)
      #expect(search.objective <= before + 1e-3)
      for rank in search.facts.members.indices {
        #expect(search.mayHold(search.facts.entry(Int32(rank)), search.books.seatOf[rank]))
      }
    }
  }

  @Test(
    "books of four accounts come back into their bands with hardly a move too many",
    arguments: 1...3)
  func smallBooks(seed: UInt64) throws {
    // Twenty books of the same value; then ten accounts go to whoever comes next.
    var generator = Generator(seed: seed, stream: 7)
    var books = (0..<20).map { _ in
      let three = (0..<3).map { _ in Int64(150_000 + generator.below(150_000)) }
      return three + [1_000_000 - three.reduce(0, +)]
    }
    let moved = 10
    for number in 0..<moved {
      let account = books[2 * number].remove(at: generator.below(4))
      books[2 * number + 1].append(account)
    }
    let problem = try SmallProblem.open(
      books, seats: books.map { _ in BalanceSeat(minimum: 3, maximum: 6) })
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.01)).balance()
    #expect(plan.groups[0].seatsOutside == 0)
    #expect(plan.groups[0].voluntaryMoves <= moved + 1)
  }
}

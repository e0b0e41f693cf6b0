import Testing

@testable import Balancing

@Suite struct DivisionTests {
  @Test("what two or three seats hold is divided in the best of all ways", arguments: 0..<80)
  func bruteForce(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 2...8, seats: 2...3)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.02))
    for group in balancer.index.groups.indices {
      var search = GroupSearch(
        balancer.facts(group), policy: balancer.policy, watch: BalanceWatch())
      search.settleMusts()
      let seats = search.books.lines.indices.map { Int32($0) }
      let division = try #require(Division(search, seats))
      let before = search.objective
      for move in division.moves { search.books.move(move.id, to: move.to) }
      #expect(abs(search.objective - before - division.change) < 1e-6 * max(1, before))
      #expect(search.objective <= Self.least(search) * (1 + 1e-9) + 1e-6)
    }
  }

  /// The price of the best plan of a group, by trying all.
  static func least(_ search: GroupSearch) -> Double {
    func least(_ rank: Int, _ lines: [SeatLine], _ cost: Int64) -> Double {
      guard rank < search.facts.members.count else {
        return lines.reduce(Double(cost) / 1_000) { $0 + $1.penalty }
      }
      let entry = search.facts.entry(Int32(rank))
      var best = Double.infinity
      for seat in lines.indices where search.mayHold(entry, Int32(seat)) {
        var lines = lines
        lines[seat].hold(entry, sign: 1)
        best = min(best, least(rank + 1, lines, cost + Int64(entry.cost(at: Int32(seat)))))
      }
      return best
    }
    return least(0, search.lines, 0)
  }
}

import Testing

@testable import Balancing

@Suite struct BooksTests {
  @Test("many moves there and back leave every sum as it was")
  func sums() throws {
    let problem = try TerritoryInstance(accounts: 500, seats: 12).problem
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    var search = GroupSearch(
      balancer.facts(3), policy: balancer.policy, watch: BalanceWatch())
    search.release()
    search.place()
    let before = search.books
    var generator = Generator(seed: 4, stream: 1)
    let count = search.facts.members.count
    for _ in 0..<100_000 {
      let id = Int32(generator.below(count))
      search.books.move(id, to: Int32(generator.below(search.books.lines.count)))
    }
    for id in 0..<Int32(count) { search.books.move(id, to: before.seatOf[Int(id)]) }
    #expect(search.books.cost == before.cost)
    #expect(search.books.voluntaryMoves == before.voluntaryMoves)
    for seat in before.lines.indices {
      #expect(search.books.lines[seat].load == before.lines[seat].load)
      #expect(search.books.lines[seat].work == before.lines[seat].work)
      let own = (0..<before.own.count(seat)).map { before.own[seat, $0] }
      #expect((0..<search.books.own.count(seat)).map { search.books.own[seat, $0] } == own)
      let guests = (0..<before.guests.count(seat)).map { before.guests[seat, $0] }
      #expect((0..<search.books.guests.count(seat)).map { search.books.guests[seat, $0] } == guests)
    }
  }

  @Test("logarithms and powers are right to the last digits")
  func logarithms() {
    #expect(abs(Logarithm.natural(2.718_281_828_459_045) - 1) < 1e-14)
    #expect(abs(Logarithm.natural(1e-9) + 20.723_265_836_946_41) < 1e-12)
    #expect(abs(Logarithm.power(Logarithm.power(0.05, 0.01), 100) - 0.05) < 1e-13)
    #expect(abs(Logarithm.power(10, 3) - 1_000) < 1e-9)
  }

  @Test("rows come out by value, equal ones in the order they came", arguments: [10, 1_000, 5_000])
  func order(count: Int) {
    var generator = Generator(seed: UInt64(count), stream: 0)
    let value: [Int64] = (0..<count).map { _ in Int64(generator.below(count / 2)) << 20 }
    var rows = (0..<Int32(count)).map { $0 }
    ValueOrder.sort(&rows, by: value)
    let expected = (0..<Int32(count)).sorted { (one: Int32, other: Int32) -> Bool in
      let (first, second) = (value[Int(one)], value[Int(other)])
      return first == second ? one < other : first > second
    }
    #expect(rows == expected)
    for shift in [0, 20, 30] {
      let value = value.map { ($0 >> 20) << Int64(shift) }
      #expect(ValueOrder.ranks(of: value) {} == expected)
    }
  }
}

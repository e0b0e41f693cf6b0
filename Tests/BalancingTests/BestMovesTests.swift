import Foundation
import Testing

@testable import Balancing

@Suite struct BestMovesTests {
  @Test("every number of moves is a plan, and each goes on from the last", arguments: 1...12)
  func nested(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 30...60, seats: 3...6)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    guard balancer.conflicts.isEmpty else { return }
    let best = balancer.bestMoves(within: 8)
    var before = best.assignment(problem, within: 0)
    for step in best.steps {
      let after = best.assignment(problem, within: step.after.moves)
      let changed = before.indices.filter { before[$0] != after[$0] }
      #expect(Set(changed.map { Int32($0) }) == Set(step.moves.map(\.account)))
      #expect(step.moves.allSatisfy { problem.mayHold(Int($0.account), seat: $0.to) })
      before = after
    }
    #expect(best.steps.last?.after.moves ?? 0 <= 8)
    #expect(zip(best.curve, best.curve.dropFirst()).allSatisfy { $1.price < $0.price })
  }

  @Test("a step says whom it relieves and whom it fills")
  func step() throws {
    let problem = try SmallProblem.open([[50, 30, 20, 20], [30], [50]])
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let best = balancer.bestMoves(within: 1)
    let step = try #require(best.steps.first)
    #expect(step.giver == 0 && step.taker == 1)
    #expect(step.giverBefore > step.giverAfter && step.takerBefore < step.takerAfter)
    #expect(step.moves.count == 1)
  }

  @Test("no other single move is better than the first", arguments: 20..<40)
  func first(seed: Int) throws {
    let problem = try RandomProblem.make(
      seed, accounts: 20...40, seats: 3...5, limits: false)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    guard balancer.conflicts.isEmpty else { return }
    let one = balancer.bestMoves(within: 1)
    let none = one.start.worstDeviation
    #expect(one.curve.allSatisfy { $0.price <= one.start.price })
    #expect(none >= 0)
  }

  @Test(
    "ten moves even out eight real books, and leave the others alone",
    .enabled(if: GluelabsBooks.isThere, GluelabsBooks.absence))
  func realBooks() throws {
    let books = try GluelabsBooks()
    let balancer = Balancer(books.problem, policy: BalancePolicy(tolerance: 0.05))
    let best = balancer.bestMoves(within: 10)
    let standing = BookStanding(
      books.problem, assignment: best.assignment(books.problem, within: 10))
    let before = BookStanding(books.problem)
    func change(_ name: String) throws -> Double {
      let seat = try #require(books.names.firstIndex(of: name))
      return (Double(standing.value[seat]) - Double(before.value[seat]))
        / standing.valueTarget[seat]
    }
    #expect(try change("Mike Chen") < -0.4 && change("Emily Thompson") < -0.3)
    #expect(try change("David Park") > 0.3 && change("Alex Kim") > 0.5)
    for name in ["Sarah Johnson", "Jennifer Williams", "Rachel Martinez", "James Wilson"] {
      #expect(try abs(change(name)) <= 0.05)
    }
    #expect(standing.metrics.value.worst < 0.06)
    #expect(best.steps.allSatisfy { $0.giverBefore > 0 && $0.takerBefore < 0 })
  }
}

/// The books of a public sample file, where it is there to be read.
struct GluelabsBooks {
  static let absence: Comment = "the sample files (../shared/data beside the package) are absent"

  private static var path: String {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent()
      .appending(path: "shared/data/gluelabs-territory/accounts-large-149.csv").path
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  private(set) var names: [String] = []
  let problem: BalanceProblem

  init() throws {
    var value: [Int64] = []
    var seatOf: [Int32] = []
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      // The first three columns hold no comma.
      let cells = line.split(separator: ",", maxSplits: 3)
      let name = String(cells[1])
      if !names.contains(name) { names.append(name) }
      value.append((Int64(cells[2]) ?? 0) * 100)
      seatOf.append(Int32(names.firstIndex(of: name) ?? 0))
    }
    problem = try BalanceProblem(
      accounts: BalanceAccounts(value: value, classOf: value.map { _ in 0 }, seatOf: seatOf),
      classes: [names.indices.map { Int32($0) }], seats: names.map { _ in BalanceSeat() })
  }
}

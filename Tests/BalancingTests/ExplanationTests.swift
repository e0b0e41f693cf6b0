import Testing

@testable import Balancing

@Suite struct ExplanationTests {
  @Test("a moved account says what keeping it would have meant")
  func moved() throws {
    let problem = try SmallProblem.open([[75, 50, 50], [25]])
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let plan = balancer.balance()
    let explanation = PlanExplanation(balancer, plan: plan)
    let account = try #require(plan.assignment.indices.first { plan.assignment[$0] != 0 })
    #expect(account == 0)
    #expect(
      explanation.why(0)
        == .moved(
          PlanExplanation.Move(
            from: 0, to: 1, must: nil, leftIfKept: 0.75, left: 0, enteredWithout: -0.75,
            entered: 0, inReturn: [])))
    #expect(explanation.why(1) == .stayed(.notNeeded(deviation: 0)))
    #expect(explanation.whyNot(1, seat: 1) == .unbalances(seat: 1, now: 0, after: 0.5))
    #expect(explanation.whyNot(account, seat: 1) == .holdsIt)
    #expect(plan.groups[0].isFewest)
  }

  @Test("the first rule that speaks against a seat is named")
  func objections() throws {
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(
        value: [10, 10, 10, 10, 10], classOf: [0, 0, 1, 0, 0], seatOf: [0, 0, 1, 1, -1],
        isLocked: [true, false, false, false, false]),
      classes: [[0, 1], [1]],
      seats: [BalanceSeat(minimum: 1, maximum: 4), BalanceSeat(minimum: 2, maximum: 2)])
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.5))
    let plan = balancer.balance()
    #expect(plan.assignment == [0, 0, 1, 1, 0])
    let explanation = PlanExplanation(balancer, plan: plan)
    #expect(explanation.whyNot(0, seat: 1) == .locked(to: 0))
    #expect(explanation.whyNot(2, seat: 0) == .notEligible)
    #expect(explanation.whyNot(1, seat: 1) == .full(accounts: 2, maximum: 2))
    #expect(
      explanation.whyNot(3, seat: 0) == .neededForMinimum(seat: 1, accounts: 2, minimum: 2))
    #expect(explanation.why(0) == .stayed(.locked))
    #expect(explanation.why(2) == .stayed(.onlySeat))
    guard case .moved(let move) = explanation.why(4) else {
      Issue.record("an account without an owner must move")
      return
    }
    #expect(move.must == .heldByNobody && move.from == -1 && move.leftIfKept == nil)
  }

  @Test("what coverage forces is named with its cut")
  func forced() throws {
    // Seat 0 alone may hold class 0, which is four fifths of all there is.
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(
        value: [40, 40, 10, 10], classOf: [0, 0, 1, 1], seatOf: [0, 0, 1, 1]),
      classes: [[0], [0, 1]], seats: [BalanceSeat(), BalanceSeat()])
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let plan = balancer.balance()
    #expect(plan.assignment == [0, 0, 1, 1])
    #expect(
      plan.groups[0].bound.cause
        == .tooMuchForSeats(classes: [0], value: 80, seats: [0], target: 50))
    #expect(abs(plan.groups[0].bound.deviation - 0.6) < 1e-9)
    #expect(plan.groups[0].seatsOutside == 0)
    let forced = PlanExplanation(balancer, plan: plan).forced
    #expect(forced.map(\.seat) == [0, 1])
    #expect(forced.map(\.attainable) == [80, 20])
  }

  @Test("one account larger than a book is a bound, and is named")
  func whale() throws {
    let problem = try SmallProblem.open([[100, 10], [10], [10]])
    let bound = Balancer(problem, policy: BalancePolicy(tolerance: 0.01)).deviationBounds[0]
    guard case .largestAccount(let account, _, let value, _) = bound.cause else {
      Issue.record("\(bound)")
      return
    }
    #expect(account == 0 && value == 100)
    #expect(abs(bound.deviation - (100 / (130.0 / 3) - 1)) < 1e-9)
  }

  @Test("no plan as even moves less than the move bound", arguments: 0..<60)
  func moveBound(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 1...7, seats: 2...3, limits: false)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.1))
    guard balancer.conflicts.isEmpty else { return }
    let plan = balancer.balance()
    let bound = balancer.moveBound(asEvenAs: plan)
    for assignment in PlanEnumeration(problem) {
      let standing = BookStanding(problem, assignment: assignment)
      let isAsEven = plan.groups.indices.allSatisfy {
        standing.metrics(ofGroup: Int32($0)).value.worst <= plan.groups[$0].worstDeviation + 1e-9
      }
      guard isAsEven else { continue }
      #expect(standing.metrics.moves.voluntary >= bound.voluntary)
      #expect(standing.metrics.moves.totalValue >= bound.value)
    }
  }
}

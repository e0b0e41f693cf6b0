import Synchronization
import Testing

@testable import Balancing

@Suite struct PlanPropertyTests {
  @Test("every plan keeps all rules, or the conflict is named", arguments: 0..<400)
  func feasible(seed: Int) throws {
    let problem = try RandomProblem.make(seed)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.05, effort: .quick))
    let plan = balancer.balance()
    let check = PlanCheck(problem, plan.assignment)
    if balancer.conflicts.isEmpty {
      #expect(check.faults.isEmpty)
    } else {
      #expect(check.faults.allSatisfy { $0.hasSuffix("minimum") || $0.hasSuffix("maximum") })
    }
  }

  @Test("a limit that some plan could keep is never said to conflict", arguments: 0..<150)
  func conflictsAreReal(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 0...7, seats: 1...3)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.05))
    let isPossible = PlanEnumeration(problem).contains { PlanCheck(problem, $0).faults.isEmpty }
    let strands = balancer.conflicts.contains {
      if case .nobodyMayHold = $0 { true } else { false }
    }
    if !strands { #expect(balancer.conflicts.isEmpty == isPossible) }
  }

  @Test("no plan that keeps the limits is more even than the bound", arguments: 0..<200)
  func bound(seed: Int) throws {
    let problem = try RandomProblem.make(seed)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0, effort: .quick))
    let plan = balancer.balance()
    guard balancer.conflicts.isEmpty else { return }
    for group in plan.groups { #expect(group.bound.deviation <= group.worstDeviation + 1e-9) }
  }

  @Test("the bounds hold for every plan there is", arguments: 0..<100)
  func boundOfAll(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 1...6, seats: 1...3, limits: false)
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0))
    let bounds = balancer.deviationBounds
    for assignment in PlanEnumeration(problem) {
      let standing = BookStanding(problem, assignment: assignment)
      for (group, bound) in bounds.enumerated() {
        let worst = standing.metrics(ofGroup: Int32(group)).value.worst
        #expect(bound.deviation <= worst + 1e-9)
      }
    }
  }

  @Test("where all plans can be tried, none is better", arguments: 0..<100)
  func bruteForce(seed: Int) throws {
    let problem = try RandomProblem.make(seed, accounts: 1...7, seats: 2...3, limits: false)
    let policy = BalancePolicy(tolerance: 0.1)
    let plan = Balancer(problem, policy: policy).balance()
    let ours = BandCount(problem, plan, plan.assignment)
    for assignment in PlanEnumeration(problem) {
      let other = BandCount(problem, plan, assignment)
      if ours.outside == 0, other.outside == 0 { #expect(ours.moves <= other.moves) }
      #expect(!(ours.outside > 0 && other.outside == 0))
    }
  }

  @Test("the same seed gives the same plan, on one thread or two", arguments: 1...4)
  func threads(seed: Int) throws {
    let problem = try TerritoryInstance(accounts: 1_500, seats: 24, seed: UInt64(seed)).problem
    let balancer = Balancer(
      problem, policy: BalancePolicy(tolerance: 0.01, effort: .quick, seed: UInt64(seed)))
    let one = balancer.balance()
    let two = balancer.balance(workers: .several)
    #expect(one == two)
    #expect(one == balancer.balance())
  }

  @Test("rows in another order make the same plan")
  func permutation() throws {
    let problem = try RandomProblem.make(5, accounts: 200...200, seats: 6...6, limits: false)
    var accounts = problem.accounts
    accounts.value = accounts.value.enumerated().map {
      Int64(1_000_000 + $0.offset) + 997 * $0.element
    }
    let order = accounts.value.indices.sorted {
      accounts.value[$0] % 7_919 < accounts.value[$1] % 7_919
    }
    func shuffled<T>(_ column: [T]) -> [T] { order.map { column[$0] } }
    let other = BalanceAccounts(
      value: shuffled(accounts.value), work: shuffled(accounts.work),
      classOf: shuffled(accounts.classOf), seatOf: shuffled(accounts.seatOf),
      isLocked: shuffled(accounts.isLocked))
    let policy = BalancePolicy(tolerance: 0.01, effort: .quick)
    let one = Balancer(
      try BalanceProblem(accounts: accounts, classes: problem.classes, seats: problem.seats),
      policy: policy
    ).balance()
    let two = Balancer(
      try BalanceProblem(accounts: other, classes: problem.classes, seats: problem.seats),
      policy: policy
    ).balance()
    #expect(shuffled(one.assignment) == two.assignment)
  }

  @Test(
    "stopping at any moment leaves a whole plan that keeps all rules",
    arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 17, 25, 40, 80, 120, 400])
  func cancel(after questions: Int) throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    let asked = Atomic<Int>(0)
    let plan = withExtendedLifetime(asked) {
      let counter = QuestionCount(limit: questions)
      return Balancer(problem, policy: BalancePolicy(tolerance: 0.001)).balance(
        watch: BalanceWatch(shouldStop: { counter.ask() }))
    }
    #expect(plan.wasCut)
    let rules = PlanCheck(problem, plan.assignment).faults.filter {
      !$0.hasSuffix("minimum") && !$0.hasSuffix("maximum")
    }
    #expect(rules.isEmpty)
  }

  @Test(
    "stopping a large search at any moment leaves a whole plan, and its figures are true",
    arguments: [0, 3, 8, 20, 50, 90, 130, 180, 250, 400, 650, 1_000, 1_600, 2_500])
  func cancelLarge(after questions: Int) throws {
    let problem = try TerritoryInstance(accounts: 12_000, seats: 60).problem
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let counter = QuestionCount(limit: questions)
    let plan = balancer.balance(watch: BalanceWatch(shouldStop: { counter.ask() }))
    #expect(plan.wasCut)
    #expect(PlanCheck(problem, plan.assignment).faults.allSatisfy { $0.hasSuffix("imum") })
    for (one, other) in zip(plan.groups, balancer.plan(plan.assignment).groups) {
      #expect(abs(one.worstDeviation - other.worstDeviation) < 1e-9)
    }
    let standing = BookStanding(problem, assignment: plan.assignment)
    #expect(
      plan.groups.reduce(0) { $0 + $1.voluntaryMoves } == standing.metrics.moves.voluntary)
  }

  @Test("setting up a search asks all the way whether to stop, and a stop ends it at once")
  func setUp() throws {
    let problem = try TerritoryInstance(accounts: 12_000, seats: 60).problem
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let largest = try #require(
      balancer.index.members.indices.max {
        balancer.index.members[$0].count < balancer.index.members[$1].count
      })
    let counter = QuestionCount(limit: .max)
    let pause = { () throws(Stopped) in if counter.ask() { throw Stopped() } }
    let facts = try GroupFacts(
      problem, balancer.index, group: largest, policy: balancer.policy, pausing: pause)
    #expect(counter.count >= 5)
    let afterFacts = counter.count
    _ = try AttainableTargets(facts, pausing: pause)
    #expect(counter.count >= afterFacts + facts.seats.count)
    let search = GroupSearch(facts, policy: balancer.policy, watch: BalanceWatch())
    let beforeRelaxation = counter.count
    var relaxation = try Relaxation(search, pausing: pause)
    #expect(counter.count >= beforeRelaxation + facts.seats.count)
    let now = QuestionCount(limit: 0)
    var clock = WorkClock(watch: BalanceWatch(shouldStop: { now.ask() }))
    relaxation.solve(precision: 1e-6, &clock)
    #expect(clock.isStopped && now.count == 1)
    #expect(throws: Stopped.self) { try relaxation.bound(search) { throw Stopped() } }
  }

  @Test(
    "going on from a plan can be stopped at any moment",
    arguments: [0, 2, 5, 9, 14, 20, 30, 45, 70, 110, 160])
  func cancelResume(after questions: Int) throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    let policy = BalancePolicy(tolerance: 0.01, effort: .quick)
    let plan = Balancer(problem, policy: policy).balance()
    var seats = problem.seats
    for seat in seats.indices { seats[seat].share = seat % 2 == 0 ? 1 : 0.8 }
    let other = try BalanceProblem(
      accounts: problem.accounts, classes: problem.classes, seats: seats)
    let counter = QuestionCount(limit: questions)
    let again = Balancer(other, policy: policy).rebalance(
      from: plan.assignment, watch: BalanceWatch(shouldStop: { counter.ask() }))
    #expect(again.wasCut)
    #expect(PlanCheck(other, again.assignment).faults.allSatisfy { $0.hasSuffix("imum") })
  }

  @Test("stopped before there is a plan, what may stay stays, and nothing is left out")
  func cancelAtOnce() throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    let balancer = Balancer(problem, policy: BalancePolicy(tolerance: 0.01))
    let now = BalanceWatch(shouldStop: { true })
    let plan = balancer.balance(watch: now)
    #expect(plan.wasCut)
    for account in plan.assignment.indices where problem.mustMove(account) == nil {
      #expect(plan.assignment[account] == problem.accounts.seatOf[account])
    }
    #expect(PlanCheck(problem, plan.assignment).faults.allSatisfy { $0.hasSuffix("imum") })
    let better = balancer.balance()
    let again = balancer.rebalance(from: better.assignment, watch: now)
    #expect(again.assignment == better.assignment)
  }

  @Test("after a lock the plan is right again, and hardly anything else has moved")
  func resume() throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    let policy = BalancePolicy(tolerance: 0.01, effort: .quick)
    let plan = Balancer(problem, policy: policy).balance()
    #expect(
      Balancer(problem, policy: policy).rebalance(from: plan.assignment).assignment
        == plan.assignment)
    let moved = try #require(
      plan.assignment.indices.first {
        problem.mustMove($0) == nil && plan.assignment[$0] != problem.accounts.seatOf[$0]
      })
    var accounts = problem.accounts
    accounts.isLocked[moved] = true
    let locked = try BalanceProblem(
      accounts: accounts, classes: problem.classes, seats: problem.seats)
    let again = Balancer(locked, policy: policy).rebalance(from: plan.assignment)
    #expect(PlanCheck(locked, again.assignment).faults.isEmpty)
    #expect(
      Balancer(locked, policy: policy).rebalance(from: plan.assignment, workers: .several)
        == again)
    #expect(again.groups.allSatisfy { $0.seatsOutside == 0 })
    #expect(again.assignment[moved] == problem.accounts.seatOf[moved])
    let changed = again.assignment.indices.count { again.assignment[$0] != plan.assignment[$0] }
    #expect(changed < 12)
  }

  @Test("progress is told with numbers")
  func progress() throws {
    let problem = try TerritoryInstance(accounts: 1_200, seats: 20).problem
    let phases = Mutex<[BalanceProgress]>([])
    let log = ProgressLog()
    _ = Balancer(problem, policy: BalancePolicy(tolerance: 0.01)).balance(
      watch: BalanceWatch(report: { log.add($0) }))
    phases.withLock { $0 = log.all }
    let last = try #require(log.all.last)
    #expect(last.phase == .done && last.evaluations > 0 && last.seatsOutside == 0)
    #expect(Set(log.all.map(\.phase)).count >= 4)
  }
}

/// Says stop after so many questions.
final class QuestionCount: Sendable {
  private let asked = Atomic<Int>(0)
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func ask() -> Bool { asked.add(1, ordering: .relaxed).oldValue >= limit }

  var count: Int { asked.load(ordering: .relaxed) }
}

final class ProgressLog: Sendable {
  private let entries = Mutex<[BalanceProgress]>([])

  func add(_ progress: BalanceProgress) { entries.withLock { $0.append(progress) } }

  var all: [BalanceProgress] { entries.withLock { $0 } }
}

/// Every assignment that breaks no lock and no eligibility.
struct PlanEnumeration: Sequence, IteratorProtocol {
  private let choices: [[Int32]]
  private var places: [Int]?

  init(_ problem: BalanceProblem) {
    choices = (0..<problem.accounts.count).map { account in
      let list = problem.classes[Int(problem.accounts.classOf[account])]
      let today = problem.accounts.seatOf[account]
      return list.isEmpty || problem.isHeldByLock(account) ? [today] : list
    }
    places = choices.map { _ in 0 }
  }

  mutating func next() -> [Int32]? {
    guard var current = places else { return nil }
    let result = zip(choices, current).map { $0[$1] }
    var place = 0
    while place < current.count {
      current[place] += 1
      if current[place] < choices[place].count { break }
      current[place] = 0
      place += 1
    }
    places = place < current.count ? current : nil
    return result
  }
}

/// How many seats are outside a band around what a plan says can be reached, and the moves.
struct BandCount {
  var outside = 0
  var moves = 0

  init(_ problem: BalanceProblem, _ plan: BalancedPlan, _ assignment: [Int32]) {
    let standing = BookStanding(problem, assignment: assignment)
    moves = standing.metrics.moves.voluntary
    for group in plan.groups {
      for (seat, attainable) in zip(group.seats, group.attainable) {
        let target = standing.valueTarget[Int(seat)]
        let load = Double(standing.value[Int(seat)])
        if load > max(attainable, target) * 1.1 || load < min(attainable, target) * 0.9 {
          outside += 1
        }
      }
    }
  }
}

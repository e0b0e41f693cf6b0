import Balancing
import Plan
import Testing

@Suite("A plan's books as a balancing problem")
struct CarvingTests {
  private var plan = Plan(
    identity: PlanIdentity(id: "test", currency: .usd, createdOn: CarvingTests.today))
  private var next = 1
  private static let today = Day(iso: "2027-01-10") ?? .first
  private var ana = SeatKey(0)
  private var lee = SeatKey(0)

  init() throws {
    let rest = Segment(key: key(), name: "All", membership: .rest)
    _ = try plan.apply(.segmentAdded(SegmentAdded(segment: rest)))
    ana = try seat("Ana") { $0.states = "CA; Oregon" }
    lee = try seat("Lee") { _ in }
  }

  private mutating func key<Row>() -> RowKey<Row> {
    defer { next += 1 }
    return RowKey(next)
  }

  private mutating func seat(_ name: String, _ change: (inout Seat) -> Void) throws -> SeatKey {
    var seat = Seat(key: key(), name: name, role: .am)
    change(&seat)
    _ = try plan.apply(.seatAdded(SeatAdded(seat: seat)))
    return seat.key
  }

  @discardableResult
  private mutating func account(
    _ name: String, arr: Int64?, of seat: SeatKey?,
    _ change: (inout AccountFacts) -> Void = { _ in }
  ) throws -> AccountKey {
    var facts = AccountFacts(name: name)
    facts.kind = .customer
    facts.arr = arr.map { Money(major: $0) }
    facts.state = "CA"
    change(&facts)
    let account = Account(key: key(), file: facts)
    _ = try plan.apply(.accountAdded(AccountAdded(account: account)))
    if let seat {
      let keys = KeyBlock(next..<next + AccountAssigned.keysNeeded)
      next += AccountAssigned.keysNeeded
      // The sum of the customers is under five million, so that the AE keeps them.
      _ = try plan.apply(
        .accountAssigned(
          AccountAssigned(
            account: account.key, role: .ae, seat: seat, on: Self.today - 500, keys: keys)))
    }
    return account.key
  }

  private func carving(_ change: (inout CarvingRequest) -> Void = { _ in }) throws -> Carving {
    var request = CarvingRequest(day: Self.today)
    change(&request)
    return try Carving(of: plan, Overview(of: plan, on: Self.today), request)
  }

  private func row(_ account: AccountKey, in carving: Carving) throws -> Int {
    try #require(carving.accounts.firstIndex(of: account))
  }

  @Test("a lock with somebody whom only a file knows binds nothing: the account must move")
  mutating func lockedWithGuest() throws {
    let guest = try seat("Guest") { $0.isFound = true }
    let acme = try account("Acme", arr: 10_000, of: guest) { $0.locked = true }
    try account("Brunel", arr: 10_000, of: ana)
    let carving = try carving()
    let balancer = Balancer(carving.problem, policy: carving.policy())
    #expect(balancer.conflicts.isEmpty)
    #expect(carving.problem.mustMove(try row(acme, in: carving)) == .heldByNobody)
  }

  @Test("accounts of a rule whose people are not there are named with the rule")
  mutating func unstaffedRule() throws {
    try account("Acme", arr: 10_000, of: ana)
    let rule = TerritoryRule(
      key: key(), order: 0, name: "West", predicate: "state = CA", seats: [lee])
    _ = try plan.apply(.ruleKept(RuleKept(rule: rule)))
    _ = try plan.apply(
      .seatEdited(SeatEdited(seat: lee, field: .end, value: .day(Self.today - 1))))
    let carving = try carving()
    let balancer = Balancer(carving.problem, policy: carving.policy())
    let words = CarvingWords(carving, of: plan)
    #expect(
      balancer.conflicts.map(words.conflict) == [
        "1 account like Acme: rule West, to Lee, and nobody of these books is among them; choose "
          + "somebody else."
      ])
  }

  @Test("of a state that goes as a whole, what others held of it counts as moved")
  mutating func movedOfState() throws {
    _ = try plan.apply(
      .seatEdited(SeatEdited(seat: lee, field: .states, value: .text("TX"))))
    let raj = try seat("Raj") { $0.states = "CA" }
    try account("Acme", arr: 60_000, of: ana)
    try account("Brunel", arr: 20_000, of: raj)
    try account("Corvus", arr: 20_000, of: lee) { $0.state = "TX" }
    let carving = try carving { $0.unit = .state }
    let balancer = Balancer(carving.problem, policy: carving.policy())
    let ana = Int32(try #require(carving.seats.firstIndex(of: ana)))
    let lee = Int32(try #require(carving.seats.firstIndex(of: lee)))
    let assignment = carving.accounts.map { account in
      plan.accounts[account]?.stateCode == "CA" ? ana : lee
    }
    let row = try #require(carving.accounts.firstIndex { plan.accounts[$0]?.stateCode == "CA" })
    #expect(carving.problem.accounts.seatOf[row] == ana, "a state is where most of it is")
    let outcome = CarvingOutcome(carving, balancer, balancer.plan(assignment), of: plan)
    #expect(outcome.movedARR == Money(major: 20_000))
    #expect(outcome.kept == Share(percent: 80))
  }

  @Test("a family goes where its head may go, in whatever order it came; a locked child stays")
  mutating func family() throws {
    let rest = try #require(plan.segments.first { _ in true })
    _ = try plan.apply(
      .segmentCarvingSet(
        SegmentCarvingSet(segment: rest.key, tolerance: nil, keepsFamilies: true)))
    let first = try account("First child", arr: 10_000, of: lee) { $0.parent = "Head" }
    let head = try account("Head", arr: 90_000, of: ana)
    let second = try account("Second child", arr: 10_000, of: ana) { $0.parent = "Head" }
    let locked = try account("Locked child", arr: 10_000, of: lee) {
      $0.parent = "Head"
      $0.locked = true
    }
    let carving = try carving()
    let row = try row(head, in: carving)
    #expect(Set(carving.members(of: row)) == [head, first, second])
    #expect(!carving.problem.accounts.isLocked[row])
    let classOfHead = Int(carving.problem.accounts.classOf[row])
    #expect(carving.problem.classes[classOfHead].count == 2, "the head may go to both")
    let alone = try self.row(locked, in: carving)
    #expect(carving.members(of: alone) == [locked])
    #expect(carving.problem.accounts.isLocked[alone])
  }

  @Test("an account where its seat does not work must move, and says why")
  mutating func coverage() throws {
    let acme = try account("Acme", arr: 10_000, of: ana) { $0.state = "TX" }
    let carving = try carving()
    let row = try row(acme, in: carving)
    #expect(carving.problem.mustMove(row) == .notEligible)
    let plan = Balancer(carving.problem, policy: carving.policy()).balance()
    #expect(plan.assignment[row] == Int32(try #require(carving.seats.firstIndex(of: lee))))
    let explanation = PlanExplanation(
      Balancer(carving.problem, policy: carving.policy()), plan: plan)
    guard case .moved(let move) = explanation.why(row) else {
      Issue.record("it did not move")
      return
    }
    #expect(
      CarvingWords(carving, of: self.plan).reason(move, row: row)
        .hasPrefix("Ana does not cover TX; Lee goes"))
  }

  @Test("what renews soon, moved a short while ago or is locked stays, with its reason")
  mutating func keptOut() throws {
    let soon = try account("Soon", arr: 1, of: ana) { $0.renewal = Self.today + 41 }
    let far = try account("Far", arr: 1, of: ana) { $0.renewal = Self.today + 91 }
    let locked = try account("Locked", arr: 1, of: ana) { $0.locked = true }
    let carving = try carving()
    #expect(carving.keptOut[try row(soon, in: carving)] == .renews(41))
    #expect(carving.keptOut[try row(far, in: carving)] == nil)
    #expect(carving.keptOut[try row(locked, in: carving)] == .fixed(.lockedInFile))
    #expect(
      carving.keptOut[try row(soon, in: carving)]?.words(asOf: Self.today) == "renews in 41 d")
  }

  @Test("states go as a whole, and moves name each of their accounts")
  mutating func states() throws {
    try account("One", arr: 10, of: nil)
    try account("Two", arr: 20, of: nil) { $0.state = "California" }
    try account("Three", arr: 25, of: nil) { $0.state = "or" }
    let carving = try carving { $0.unit = .state }
    #expect(carving.accounts.count == 2 && carving.accountCount == 3)
    let books = Balancer(carving.problem, policy: carving.policy()).balance()
    let moves = carving.moves(
      to: books.assignment, of: plan, why: .balance, note: { _ in "" }, key: { MoveKey(900) })
    #expect(moves.count == 3)
    #expect(moves.filter { $0.to == moves[0].to }.count == 2)
  }

  @Test("a measure that is blank everywhere is refused by name")
  mutating func blank() throws {
    try account("One", arr: nil, of: ana)
    #expect(throws: CarvingError.blank(.arr)) { try carving() }
    #expect(try carving { $0.measure = .count }.problem.accounts.value == [1])
    #expect(CarvingError.blank(.arr).sentence(in: plan).hasPrefix("ARR is blank"))
  }

  @Test("a plan without seats, or without accounts, is refused in a sentence")
  mutating func empty() throws {
    #expect(throws: CarvingError.noAccounts(nil)) { try carving() }
    try account("One", arr: 1, of: nil)
    #expect(throws: CarvingError.noSeats(.csm)) { try carving { $0.role = .csm } }
  }

  @Test("a negative amount counts as nothing, and is told")
  mutating func negative() throws {
    let odd = try account("Odd", arr: -5, of: ana)
    let carving = try carving()
    #expect(carving.negative == [odd])
    #expect(carving.problem.accounts.value == [0])
  }
}

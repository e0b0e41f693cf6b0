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
    let row = try row(first, in: carving)
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

  @Test("books stay comparable when everything in them is drafted")
  mutating func allDrafted() throws {
    let first = try account("First", arr: 60, of: ana)
    let second = try account("Second", arr: 40, of: ana)
    let moves = [first, second].map { account in
      Move(key: key(), account: account, role: .ae, from: nil, to: lee, why: .hand)
    }
    _ = try plan.apply(.movesDrafted(MovesDrafted(moves: moves, on: Self.today)))
    let drafted = try carving { $0.drafts = .all }
    let standing = BookStanding(drafted.problem)
    #expect(standing.metrics.value.mostOver == 1 && standing.metrics.value.mostUnder == 1)
    #expect(drafted.undrafted(of: plan).allSatisfy { $0 == drafted.number(of: ana) })
    // Drafts by hand stand when the rest is drafted anew; those of balance are out of date.
    #expect(try carving { $0.drafts = .byHand }.outdated.isEmpty)
    #expect(try carving().outdated.count == 2)
  }

  @Test("a segment is carved by itself, over the seats that work it, within what is left of limits")
  mutating func segment() throws {
    let segment = SegmentKey(900)
    _ = try plan.apply(
      .segmentAdded(
        SegmentAdded(
          segment: Segment(key: segment, name: "West", membership: .predicate("state = CA")))))
    try account("One", arr: 10, of: ana)
    try account("Two", arr: 20, of: lee)
    try account("Three", arr: 30, of: lee) { $0.state = "TX" }
    let other = try seat("Other") { _ in }
    try account("Four", arr: 40, of: other) { $0.state = "TX" }
    _ = try plan.apply(.seatEdited(SeatEdited(seat: lee, field: .limit, value: .number(5))))
    let carving = try carving { $0.segment = segment }
    #expect(carving.accounts.count == 2)
    #expect(Set(carving.seats) == [ana, lee])
    #expect(carving.problem.seats[Int(carving.number(of: lee))].maximum == 4)
  }

  @Test("measures part forced moves from elective ones, and see families and exceptions")
  mutating func measures() throws {
    let alpha = try account("Alpha", arr: 100, of: ana)
    let beta = try account("Beta", arr: 50, of: ana) { $0.state = "TX" }
    let gamma = try account("Gamma", arr: 30, of: nil)
    try account("Delta", arr: 20, of: lee) { $0.parent = "Alpha" }
    let named = Hold(
      key: key(), account: alpha, kind: .named, seat: ana, reason: "asked for", by: "lead",
      on: Self.today)
    _ = try plan.apply(.holdPlaced(HoldPlaced(hold: named)))
    let moves = [alpha, beta, gamma].map { account in
      Move(key: key(), account: account, role: .ae, from: nil, to: lee, why: .hand)
    }
    _ = try plan.apply(.movesDrafted(MovesDrafted(moves: moves, on: Self.today)))
    let carving = try carving { $0.drafts = .all }
    let before = carving.undrafted(of: plan)
    let now = TerritoryMetrics(carving, of: plan, assignment: before, from: before)
    let then = TerritoryMetrics(
      carving, of: plan, assignment: carving.problem.accounts.seatOf, from: before)
    #expect(now.continuity.elective == 0 && now.continuity.forced == 0)
    // Beta is where Ana does not work, and Gamma is nobody's.
    #expect(then.continuity.elective == 1 && then.continuity.forced == 2)
    #expect(then.continuity.movedARR == Money(major: 100))
    #expect(now.coverage.families == 1)
    #expect(now.coverage.splitFamilies == 1 && then.coverage.splitFamilies == 0)
    #expect(now.coverage.assigned == 3 && then.coverage.assigned == 4)
    #expect(then.coverage.exceptions == 1)
    #expect(then.balance.fullestOverEmptiest == nil)
    #expect(then.books[Int(carving.number(of: lee))].incoming == 2)
  }

  @Test("books lie nearer together where that is wished for, and no less even")
  mutating func nearness() throws {
    let west = try seat("West") { _ in }
    let east = try seat("East") { _ in }
    for number in 0..<8 {
      // Each holds half of both coasts.
      for (state, owner) in [("CA", number < 4 ? west : east), ("NY", number < 4 ? east : west)] {
        try account("\(state) \(number)", arr: 100_000, of: owner) { $0.state = state }
      }
    }
    try account("Heavy", arr: 300_000, of: west)
    func balanced(_ wishes: MoveWishes) throws -> (deviation: Double, reach: Double) {
      let given = try carving {
        $0.wishes = wishes
        $0.tolerance = Share(basisPoints: 100)
      }
      let plan = Balancer(given.problem, policy: given.policy()).balance()
      let worst = plan.groups.map(\.worstDeviation).max() ?? 0
      return (worst, given.problem.meanDistance(plan.assignment) ?? .infinity)
    }
    let near = try balanced(MoveWishes(nearness: 20))
    // The same with distances known and hardly worth anything.
    let plain = try balanced(MoveWishes(nearness: 0))
    #expect(plain.reach == .infinity, "nobody asked where accounts are")
    #expect(near.deviation <= plain.deviation + 1e-9)
    let given = try carving { $0.wishes = MoveWishes(nearness: 20) }
    let before = try #require(given.problem.meanDistance(given.problem.accounts.seatOf))
    #expect(near.reach < before / 2)
  }

  @Test("an account with an open deal moves where no other will do")
  mutating func openDeals() throws {
    let keys = try (0..<6).map { try account("A\($0)", arr: 100_000, of: ana) }
    let source = ImportSource(key: key(), kind: .deals, fileName: "deals.csv", on: Self.today)
    var batch = ImportBatch(source: source, on: Self.today, keys: KeyBlock(next..<next + 50))
    next += 50
    for account in keys.prefix(3) {
      var deal = Deal(key: key(), name: "Expansion")
      deal.account = account
      batch.deals.append(deal)
    }
    _ = try plan.apply(.imported(batch))
    func moved(_ wishes: MoveWishes) throws -> Set<AccountKey> {
      let given = try carving { $0.wishes = wishes }
      let plan = Balancer(given.problem, policy: given.policy()).balance()
      let rows = given.accounts.indices.filter {
        plan.assignment[$0] != given.problem.accounts.seatOf[$0]
      }
      return Set(rows.map { given.accounts[$0] })
    }
    let spared = try moved(MoveWishes(openDeals: 5))
    #expect(spared == Set(keys.suffix(3)))
  }

  @Test("a move says whether the new owner is at home where the account is")
  mutating func fit() throws {
    try account("Here", arr: 100_000, of: ana)
    try account("There", arr: 100_000, of: lee) { $0.state = "NY" }
    try account("Alone", arr: 100_000, of: lee) { $0.state = "OH" }
    let given = try carving()
    let words = CarvingWords(given, of: plan)
    let (ana, lee) = (given.number(of: ana), given.number(of: lee))
    #expect(words.fit(ana, row: 0) == "; Ana covers CA")
    #expect(words.fit(lee, row: 1) == "; Lee has another in NY so far")
    #expect(words.fit(lee, row: 0) == "; Lee has no other in CA so far")
  }

  @Test("what an account comes to with a seat's minimum is not said to be its own")
  mutating func least() throws {
    try account("Here", arr: 100_000, of: ana)
    try account("There", arr: 100_000, of: lee)
    let given = try carving()
    let words = CarvingWords(given, of: plan)
    let seat = given.number(of: lee)
    func sentence(_ value: Int64) -> String? {
      words.bound(
        DeviationBound(
          deviation: 0.5,
          cause: .largestAccount(account: 0, seat: seat, value: value, target: 20_000_000)))
    }
    #expect(
      sentence(30_000_000)
        == "Here is $100K, $300K with what is locked to Lee and the smallest accounts up to its "
        + "minimum, and Lee's target is $200K: nobody can do better than 50%.")
    #expect(sentence(10_000_000)?.hasPrefix("Here alone is $100K, and") == true)
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

import Plan
import Testing

@Suite("Why an account is where it is")
struct PlacementTests {
  private var fixture = PlanFixture()
  private let ana: SeatKey
  private let lee: SeatKey
  private let raj: SeatKey
  private let acme: AccountKey

  init() throws {
    ana = try fixture.seat("Ana", .am)
    lee = try fixture.seat("Lee", .am)
    raj = try fixture.seat("Raj", .am)
    _ = try fixture.segment("All", .rest)
    acme = try fixture.account("Acme", arr: 9_000_000, acv: 50_000) { $0.state = "CA" }
    try fixture.assign(acme, .am, ana)
  }

  private func placement(on day: Day? = nil) throws -> Placement {
    let plan = fixture.plan
    let account = try #require(plan.accounts[acme])
    return plan.placement(of: account, role: .am, on: day ?? fixture.today, RuleBook(plan))
  }

  private mutating func hold(
    _ kind: Hold.Kind, _ seat: SeatKey? = nil, until: Day? = nil
  ) throws {
    try fixture.apply(
      .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: fixture.key(), account: acme, kind: kind, seat: seat, until: until, reason: "why",
            by: "Ann", on: fixture.today))))
  }

  private mutating func rule(_ predicate: String, _ seats: [SeatKey], order: Int = 0) throws {
    try fixture.apply(
      .ruleKept(
        RuleKept(
          rule: TerritoryRule(
            key: fixture.key(), order: order, name: predicate, predicate: predicate,
            seats: seats))))
  }

  @Test("nothing said leaves it to balance, over every book")
  func balance() throws {
    let placement = try placement()
    #expect(placement.winner.step == .balance)
    #expect(placement.allowed.isEmpty && placement.fixed == nil)
    #expect(placement.current == ana)
  }

  @Test("lock before holdover before named before exception before rules, and the losers are kept")
  mutating func order() throws {
    try rule("state = CA", [raj])
    try hold(.exception, lee)
    try hold(.named, raj)
    try hold(.holdover, until: fixture.today + 30)
    try hold(.lock)
    var steps: [String] = []
    while true {
      let placement = try placement()
      guard case .held(let key, let kind) = placement.winner.step else { break }
      steps.append(kind.rawValue)
      #expect(placement.losers.count == 6 - steps.count)
      try fixture.apply(.holdLifted(HoldLifted(hold: key)))
    }
    #expect(steps == ["lock", "holdover", "named", "exception"])
    #expect(try placement().fixed == raj)
  }

  @Test("a hold ends after its last day, and then the rules speak")
  mutating func expiry() throws {
    try rule("state = CA", [raj, lee])
    try hold(.holdover, until: fixture.today + 3)
    #expect(try placement(on: fixture.today + 3).fixed == ana)
    #expect(try placement(on: fixture.today + 4).allowed == [raj, lee])
  }

  @Test("the first rule that takes it decides; the others lost")
  mutating func firstRule() throws {
    try rule("arr > 1M", [lee], order: 2)
    try rule("state = CA", [raj], order: 1)
    let placement = try placement()
    #expect(placement.fixed == raj)
    #expect(placement.losers.first?.seats == [lee])
  }

  @Test("a lock in the file stays with the owner; one without an owner binds nothing")
  mutating func fileLock() throws {
    try fixture.apply(
      .accountEdited(AccountEdited(account: acme, field: .locked, value: .flag(true))))
    #expect(try placement().winner.step == .lockedInFile)
    try fixture.assign(acme, .am, nil)
    #expect(try placement().winner.step == .balance)
  }

  @Test("a child goes where its family's head goes, where the segment keeps families")
  mutating func family() throws {
    let child = try fixture.account("Acme West") { $0.parent = "acme" }
    let segment = try #require(fixture.plan.orderedSegments.first)
    let account = try #require(fixture.plan.accounts[child])
    func step(_ plan: Plan) -> Placement.Step {
      plan.placement(of: account, role: .am, on: fixture.today, RuleBook(plan)).winner.step
    }
    #expect(step(fixture.plan) == .balance)
    try fixture.apply(
      .segmentCarvingSet(
        SegmentCarvingSet(segment: segment.key, tolerance: nil, keepsFamilies: true)))
    #expect(step(fixture.plan) == .family(acme))
  }

  @Test("a circle of parents is nobody's family")
  mutating func circle() throws {
    try fixture.apply(
      .accountEdited(AccountEdited(account: acme, field: .parent, value: .text("Acme West"))))
    let child = try fixture.account("Acme West") { $0.parent = "Acme" }
    let families = Families(fixture.plan)
    #expect(families.circles == [acme, child])
    #expect(families.head(of: child) == nil)
  }
}

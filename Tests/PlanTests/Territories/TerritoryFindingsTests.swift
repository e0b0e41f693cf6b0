import Plan
import Testing

@Suite("What check finds of rules, locks, limits and measures")
struct TerritoryFindingsTests {
  private var fixture = PlanFixture()
  private let ana: SeatKey
  private let lee: SeatKey
  private let acme: AccountKey

  init() throws {
    ana = try fixture.seat("Ana", .am)
    lee = try fixture.seat("Lee", .am)
    _ = try fixture.segment("All")
    acme = try fixture.account("Acme", arr: 9_000_000, acv: 50_000) { $0.state = "CA" }
    try fixture.assign(acme, .am, ana)
    for number in 1...9 {
      let key = try fixture.account("Other \(number)", arr: 50_000, acv: 50_000) { $0.state = "NY" }
      try fixture.assign(key, .am, lee)
    }
  }

  private func messages(_ rule: Finding.Rule) -> [String] {
    let plan = fixture.plan
    return plan.territoryFindings(on: fixture.today, Overview(of: plan, on: fixture.today))
      .filter { $0.kind == rule }.map(\.message)
  }

  private mutating func rule(_ predicate: String, order: Int) throws {
    try fixture.apply(
      .ruleKept(
        RuleKept(
          rule: TerritoryRule(
            key: fixture.key(), order: order, name: "R\(order)", predicate: predicate, seats: [ana])
        )))
  }

  private mutating func hold(_ kind: Hold.Kind, _ account: AccountKey, _ seat: SeatKey?) throws {
    try fixture.apply(
      .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: fixture.key(), account: account, kind: kind, seat: seat, reason: "why", by: "Ann",
            on: fixture.today))))
  }

  @Test("a plan in which nothing is said has none")
  func none() {
    let plan = fixture.plan
    #expect(
      plan.territoryFindings(on: fixture.today, Overview(of: plan, on: fixture.today)).isEmpty)
  }

  @Test("a rule that takes nothing, that nothing is left for, or that takes everything")
  mutating func rules() throws {
    try rule("ARR > 0", order: 0)
    try rule("state = TX", order: 1)
    try rule("state = CA", order: 2)
    #expect(
      messages(.ruleTakesEverything).first?.hasPrefix("Rule R0 takes all 10 accounts") == true)
    #expect(
      messages(.ruleTakesNothing) == [
        "Rule R1 takes no account; widen it or remove it",
        "Rule R2 takes nothing that a rule before it has not taken; move it up",
      ])
  }

  @Test("a rule for all the rest stands last without a word")
  mutating func rest() throws {
    try rule("state = CA", order: 0)
    try rule("ARR > 0", order: 1)
    #expect(messages(.ruleTakesEverything).isEmpty && messages(.ruleTakesNothing).isEmpty)
  }

  @Test("a lock whose owner has left, or that has none")
  mutating func locks() throws {
    let loose = try fixture.account("Loose", arr: 50_000) { $0.locked = true }
    #expect(messages(.lockUnbound).first?.hasPrefix("Loose is locked, and nobody is there") == true)
    try hold(.lock, acme, ana)
    try fixture.apply(
      .seatEdited(SeatEdited(seat: ana, field: .end, value: .day(fixture.today - 1))))
    #expect(messages(.lockUnbound).first?.hasPrefix("2 accounts are locked") == true)
    _ = loose
  }

  @Test("a lock in the CRM with somebody whom only a file knows, and one with an owner by title")
  mutating func locksInFile() throws {
    var guest = Seat(key: fixture.key(), name: "Guest")
    guest.isFound = true
    try fixture.apply(.seatAdded(SeatAdded(seat: guest)))
    let kept = try fixture.account("Kept", arr: 50_000) { $0.locked = true }
    try fixture.assign(kept, .am, guest.key)
    #expect(messages(.lockUnbound).first?.hasPrefix("Kept is locked, and nobody is there") == true)
    try fixture.assign(kept, .am, lee)
    #expect(messages(.lockUnbound).isEmpty)
  }

  @Test("a rule whose people have all left")
  mutating func unstaffed() throws {
    try rule("state = CA", order: 0)
    #expect(messages(.ruleUnstaffed).isEmpty)
    try fixture.apply(
      .seatEdited(SeatEdited(seat: ana, field: .end, value: .day(fixture.today - 1))))
    #expect(
      messages(.ruleUnstaffed) == [
        "Rule R0 gives its accounts to Ana, who has left; name somebody else or remove it"
      ])
  }

  @Test("two words about one account that name two seats")
  mutating func contradiction() throws {
    try hold(.lock, acme, ana)
    try hold(.named, acme, lee)
    #expect(
      messages(.holdsContradict) == [
        "Acme is locked for Ana and named for Lee; the first wins, so lift one of the two"
      ])
  }

  @Test("a circle of parents")
  mutating func circle() throws {
    _ = try fixture.account("Hen", arr: 1) { $0.parent = "Egg" }
    _ = try fixture.account("Egg", arr: 1) { $0.parent = "Hen" }
    #expect(
      messages(.parentCircle).first?.contains("is its own parent in the end") == true)
  }

  @Test("a seat that can hold nothing, and a minimum over the limit")
  mutating func seats() throws {
    try fixture.apply(.seatEdited(SeatEdited(seat: ana, field: .states, value: .text("TX"))))
    #expect(messages(.seatHoldsNothing).first?.hasPrefix("Ana may hold no account") == true)
    try fixture.apply(
      .seatEdited(SeatEdited(seat: ana, field: .bookShare, value: .share(Share(percent: 0)))))
    #expect(messages(.seatHoldsNothing).first?.hasPrefix("Ana has a book share of 0%") == true)
    try fixture.apply(.seatEdited(SeatEdited(seat: lee, field: .limit, value: .number(3))))
    try fixture.apply(.seatEdited(SeatEdited(seat: lee, field: .minimum, value: .number(4))))
    #expect(
      messages(.minimumAboveLimit) == [
        "Lee is to hold at least 4 accounts and at most 3; change one of them"
      ])
  }

  @Test("more accounts than all limits allow")
  mutating func limits() throws {
    try fixture.apply(.seatEdited(SeatEdited(seat: ana, field: .limit, value: .number(3))))
    #expect(messages(.limitsTooLow).isEmpty, "Lee has no limit")
    try fixture.apply(.seatEdited(SeatEdited(seat: lee, field: .limit, value: .number(4))))
    #expect(messages(.limitsTooLow).count == 1)
  }

  @Test("measures below zero, and customers without ARR")
  mutating func measures() throws {
    _ = try fixture.account("Odd", arr: 1) { $0.potential = Money(major: -5) }
    _ = try fixture.account("Bare")
    #expect(messages(.negativeMeasure).first?.hasPrefix("Odd with a potential") == true)
    #expect(messages(.missingARR).first?.hasPrefix("Bare: a customer without an ARR") == true)
  }

  @Test("exceptions are amber from 10% of the accounts and red from 15%")
  mutating func budget() throws {
    #expect(messages(.exceptionBudget).isEmpty)
    try hold(.named, acme, ana)
    #expect(messages(.exceptionBudget).first?.contains("10% or more") == true)
    let other = try #require(fixture.plan.accounts.first { $0.name == "Other 1" })
    try hold(.exception, other.key, lee)
    #expect(messages(.exceptionBudget).first?.contains("15% or more") == true)
    try hold(.lock, other.key, lee)
    #expect(messages(.exceptionBudget).count == 1, "locks are no exceptions")
  }
}

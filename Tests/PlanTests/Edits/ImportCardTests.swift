import Plan
import Testing

@Suite("Cards that follow from deals")
struct ImportCardTests {
  let today = day("2026-11-21")

  private func fixture() throws -> (PlanFixture, AccountKey) {
    var fixture = PlanFixture(today: today)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    return (fixture, account)
  }

  private func card(_ fixture: PlanFixture) -> Handoff? {
    fixture.plan.handoffs.first { _ in true }
  }

  @Test("a first win opens a card from today back to 90 days, not before")
  func window() throws {
    for (age, opens) in [(0, true), (90, true), (91, false), (-1, false)] {
      var (fixture, account) = try fixture()
      try fixture.importDeals([fixture.deal(account, .won, closes: today - age)])
      #expect((card(fixture) != nil) == opens, "\(age)")
      if opens { #expect(card(fixture)?.anchor == today - age) }
    }
  }

  @Test("a later win, a renewal and an add-on open none")
  func later() throws {
    var (fixture, account) = try fixture()
    try fixture.importDeals([
      fixture.deal(account, .won, closes: today - 400),
      fixture.deal(account, .won, closes: today - 10),
    ])
    #expect(card(fixture) == nil)
    for kind in [Deal.Kind.renewal, .expansion] {
      var (fixture, account) = try self.fixture()
      try fixture.importDeals([fixture.deal(account, .won, closes: today - 10, kind: kind)])
      #expect(card(fixture) == nil)
    }
  }

  @Test("items that were due before the file came are before tracking")
  func beforeTracking() throws {
    var (fixture, account) = try fixture()
    try fixture.importDeals([fixture.deal(account, .won, closes: today - 20)])
    let key = try #require(card(fixture)).key
    for line in try fixture.card(key).items {
      #expect((line.item.state == .beforeTracking) == (line.due < today), "\(line.code)")
    }
  }

  @Test("a commit deal's card follows its close date, and ends when the deal is lost")
  func commit() throws {
    var (fixture, account) = try fixture()
    var deal = fixture.deal(account, .commit, closes: today + 10)
    try fixture.importDeals([deal])
    let key = try #require(card(fixture)).key
    deal.closes = today + 40
    try fixture.importDeals([deal], on: today + 1)
    #expect(fixture.plan.handoffs[key]?.anchor == today + 40)
    deal.phase = .lost
    deal.closes = today + 30
    try fixture.importDeals([deal], on: today + 2)
    #expect(fixture.plan.handoffs[key]?.isLive == false)
    #expect(fixture.plan.handoffs[key]?.closed?.reason == "the deal was lost")
    #expect(fixture.plan.handoffs.count == 1)
  }

  @Test("after a lost deal the next first win opens a card of its own")
  func wonAfterLost() throws {
    var (fixture, account) = try fixture()
    var lost = fixture.deal(account, .commit, closes: today + 10)
    try fixture.importDeals([lost])
    lost.phase = .lost
    try fixture.importDeals([lost])
    try fixture.importDeals([fixture.deal(account, .won, closes: today)])
    let live = fixture.plan.handoffs.filter(\.isLive)
    #expect(live.count == 1)
    #expect(fixture.plan.handoffs.count == 2)
  }

  @Test("the same deals twice change nothing but the list of files")
  func twice() throws {
    var (fixture, account) = try fixture()
    let deals = [fixture.deal(account, .won, closes: today - 5, amount: 50_000)]
    try fixture.importDeals(deals)
    let change = try fixture.importDeals(deals)
    #expect(change.rows.map(\.id.kind) == [.source])
  }

  @Test("a deal of an account or an owner that is not there is refused, and nothing changes")
  func dangling() throws {
    var (fixture, account) = try fixture()
    let before = fixture.plan
    let deals = [
      fixture.deal(AccountKey(999), .won, closes: today),
      fixture.deal(account, .won, closes: today, owner: SeatKey(999)),
    ]
    for deal in deals {
      #expect(throws: EditError.self) { try fixture.importDeals([deal]) }
      #expect(fixture.plan == before)
    }
  }

  @Test("a deal without an account is kept and opens no card")
  func loose() throws {
    var (fixture, _) = try fixture()
    try fixture.importDeals([fixture.deal(nil, .won, closes: today)])
    #expect(card(fixture) == nil)
    let findings = Overview(of: fixture.plan, on: today).findings
    #expect(findings.contains { $0.rule == "deal-without-account" })
  }

  @Test("edits that are one step see each other: the second asks the tree with the first's sums")
  func together() throws {
    var fixture = PlanFixture(today: today)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 1_000_000, acv: 50_000)
    // Together with the new ARR the company is over the first threshold: AE + AM.
    let step = Together(
      "arr and card",
      [
        .accountEdited(
          AccountEdited(account: account, field: .arr, value: .money(Money(major: 9_000_000)))),
        .handoffOpened(
          HandoffOpened(
            account: account, kind: .newLogo, anchor: today, on: today,
            keys: fixture.keys(HandoffOpened.keysNeeded))),
      ])
    try fixture.apply(.together(step))
    #expect(card(fixture)?.template == .standard)
  }
}

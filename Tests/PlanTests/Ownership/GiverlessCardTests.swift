import Plan
import Testing

@Suite("A card that nobody hands over")
struct GiverlessCardTests {
  let anchor = day("2026-10-01")

  @Test(
    "an accepted packet leaves the customer with the person who holds it, before the flip too",
    arguments: [150_000, 300_000] as [Int64])
  func kept(acv: Int64) throws {
    var fixture = PlanFixture(today: anchor + 10)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: acv)
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee)
    let key = try fixture.open(account, .standard, anchor: anchor)
    #expect(fixture.plan.accountable(for: account, on: anchor + 10).seat == nil)
    try fixture.apply(
      .handoffAccepted(HandoffAccepted(handoff: key, on: anchor + 10, by: "Lee Wong")))
    let owner = fixture.plan.accountable(for: account, on: anchor + 10)
    #expect(owner.seat == lee && owner.role == .am)
  }
}

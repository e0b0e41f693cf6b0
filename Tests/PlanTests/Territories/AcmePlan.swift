import Plan

/// One customer, Acme, whose AM is Ana since long, and a second AM, Lee.
struct AcmePlan {
  private(set) var fixture = PlanFixture()
  let ana: SeatKey
  let lee: SeatKey
  let acme: AccountKey

  init() throws {
    ana = try fixture.seat("Ana", .am)
    lee = try fixture.seat("Lee", .am)
    _ = try fixture.segment("All", .rest)
    acme = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    try fixture.assign(acme, .am, ana, on: fixture.today - 400)
  }
}

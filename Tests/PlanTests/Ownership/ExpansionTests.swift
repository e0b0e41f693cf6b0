import Plan
import Testing

@Suite("Who works a deal")
struct ExpansionTests {
  private func role(
    cents: Int64, acv: Int64?, arr: Int64 = 9_000_000, _ change: (inout Deal) -> Void = { _ in }
  ) throws -> Role {
    var fixture = PlanFixture()
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: arr, acv: acv)
    var deal = fixture.deal(account, .open, kind: .expansion)
    deal.amount = Money(minorUnits: cents)
    change(&deal)
    let row = try #require(fixture.plan.accounts[account])
    return fixture.plan.role(of: deal, on: row)
  }

  @Test("exactly half of the contract stays with the AM, a cent more is the AE's")
  func half() throws {
    #expect(try role(cents: 5_000_000, acv: 100_000) == .am)
    #expect(try role(cents: 5_000_001, acv: 100_000) == .ae)
  }

  @Test("a new business unit is the AE's whatever its size, a renewal the keeper's")
  func others() throws {
    #expect(try role(cents: 1, acv: 100_000) { $0.isNewUnit = true } == .ae)
    #expect(try role(cents: 99_000_000, acv: 100_000) { $0.kind = .renewal } == .am)
    #expect(try role(cents: 99_000_000, acv: 10_000) { $0.kind = .renewal } == .csm)
  }

  @Test("where there is no AM the AE works expansions, for the CSM is paid on GRR")
  func withoutManager() throws {
    #expect(try role(cents: 1, acv: 10_000) == .ae)
  }

  @Test("a need parted into deals for one product within 90 days counts as one")
  func parts() throws {
    for (gap, role) in [(90, Role.ae), (91, .am)] {
      var fixture = PlanFixture()
      _ = try fixture.segment("All")
      let account = try fixture.account("Acme", arr: 9_000_000, acv: 100_000)
      let first = fixture.deal(account, .open, amount: 30_000, kind: .expansion) {
        $0.product = "Analytics"
        $0.created = day("2026-06-01")
      }
      let second = fixture.deal(account, .open, amount: 30_000, kind: .expansion) {
        $0.product = "Analytics"
        $0.created = day("2026-06-01") + gap
      }
      try fixture.importDeals([first, second])
      let row = try #require(fixture.plan.accounts[account])
      #expect(fixture.plan.role(of: second, on: row) == role)
    }
  }
}

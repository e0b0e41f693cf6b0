import Plan
import Testing

@Suite("Renewal, health and expansion")
struct KeepingTests {
  @Test("exactly half of the contract stays with the AM, a cent more is the AE's")
  func expansion() {
    let existing = Money(major: 100_000)
    func route(_ cents: Int64, _ existing: Money, newUnit: Bool = false) -> ExpansionRoute {
      .route(
        expansion: Money(minorUnits: cents), existing: existing, isNewBusinessUnit: newUnit,
        over: Share(percent: 50))
    }
    #expect(route(5_000_000, existing) == .accountManager)
    #expect(route(5_000_001, existing) == .accountExecutive(.overShareOfContract))
    #expect(route(1, existing, newUnit: true) == .accountExecutive(.newBusinessUnit))
    #expect(route(1, .zero) == .accountExecutive(.noExistingContract))
    #expect(route(1, Money(minorUnits: -1)) == .accountExecutive(.noExistingContract))
    #expect(route(.max, .most) == .accountExecutive(.overShareOfContract))
    #expect(route(.min, .most) == .accountManager)
  }

  @Test("routine expansion is worked by whom the coverage model names")
  func expansionRole() {
    let roles = Leaf.allCases.map { ExpansionRoute.accountManager.role(under: .standard($0)) }
    #expect(roles == [.ae, .ae, .am, .am])
    let large = ExpansionRoute.accountExecutive(.newBusinessUnit)
    #expect(large.role(under: .standard(.enterprisePod)) == .ae)
  }

  @Test("renewals start earlier the larger the contract")
  func renewalStart() {
    let start = RenewalStart.standard
    #expect(SegmentSize.allCases.map(start.days) == [60, 90, 120, 180])
    #expect(Leaf.allCases.map { start.days(for: $0) } == [90, 60, 90, 120])
  }

  @Test("health is the mean of the inputs there are: unknown is not zero")
  func health() {
    let scale = HealthScale.standard
    let all = HealthScale.Inputs(usage: 80, tickets: 50, engagement: 60, executiveCover: 100)
    #expect(scale.score(all) == .init(points: 74, inputs: 4))
    #expect(scale.score(.init(usage: 80)) == .init(points: 80, inputs: 1))
    #expect(scale.score(.init(usage: 80, tickets: 20)) == .init(points: 60, inputs: 2))
    #expect(scale.score(.init()) == nil)
    #expect(scale.score(.init(usage: .max, tickets: .min)) == .init(points: 66, inputs: 2))
    #expect([39, 40, 69, 70].map(scale.level) == [.red, .amber, .amber, .green])
  }

  @Test("every stage but the last says what lets an account leave it")
  func stages() {
    let playbook = Playbook.standard
    for stage in Stage.allCases {
      #expect((playbook.leavesWhen(stage) == nil) == (stage == .former))
    }
    #expect(playbook.leavesWhen(.save) == "d42 decision")
    #expect(Stage.allCases == Stage.allCases.sorted())
    #expect(Stage.allCases.filter(\.isCustomer) == [.onboarding, .managed, .renewal, .save])
  }
}

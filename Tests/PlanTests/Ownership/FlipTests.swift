import Plan
import Testing

@Suite("When a customer goes over to who keeps it")
struct FlipTests {
  let anchor = day("2026-10-01")

  private struct Signed {
    var fixture: PlanFixture
    var account: AccountKey
    var card: HandoffKey
    var executive: SeatKey
    var manager: SeatKey

    func owner(on day: Day) -> (role: Role?, seat: SeatKey?) {
      let owner = fixture.plan.accountable(for: account, on: day)
      return (owner.role, owner.seat)
    }
  }

  private func signed(_ flips: OwnerFlips, attached: Int? = 90) throws -> Signed {
    var fixture = PlanFixture(today: anchor)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    let dana = try fixture.seat("Dana Ortiz", .ae)
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .ae, dana, on: anchor - 90)
    try fixture.assign(account, .am, lee, on: anchor - 20)
    try fixture.apply(
      .afterSigningChosen(
        AfterSigningChosen(
          leaf: .aeAM,
          afterSigning: AfterSigning(ownerFlips: flips, attachedUntilDay: attached))))
    let card = try fixture.open(account, anchor: anchor)
    #expect(fixture.plan.handoffs[card]?.template == .standard)
    return Signed(
      fixture: fixture, account: account, card: card, executive: dana, manager: lee)
  }

  @Test("at signature: the keeper from day 0")
  func signature() throws {
    let signed = try signed(.signature, attached: nil)
    #expect(signed.owner(on: anchor) == (.am, signed.manager))
    let sentence = signed.fixture.plan.ownership(of: signed.account, on: anchor)?.sentence ?? ""
    #expect(sentence.hasPrefix("Lee Wong (AM) owns Acme since"))
    #expect(!sentence.contains("Attached"))
  }

  @Test("at acceptance: the AE until the packet is accepted, then attached to day 90")
  func acceptance() throws {
    var signed = try signed(.acceptance)
    #expect(signed.owner(on: anchor + 5) == (.ae, signed.executive))
    try signed.fixture.apply(
      .handoffAccepted(HandoffAccepted(handoff: signed.card, on: anchor + 5, by: "Lee")))
    #expect(signed.owner(on: anchor + 4) == (.ae, signed.executive))
    #expect(signed.owner(on: anchor + 5) == (.am, signed.manager))
    let plan = signed.fixture.plan
    #expect(plan.ownership(of: signed.account, on: anchor + 90)?.attached.count == 1)
    #expect(plan.ownership(of: signed.account, on: anchor + 91)?.attached.isEmpty == true)
  }

  @Test("two working days without an answer accept a light card, never a standard one")
  func silence() throws {
    var fixture = PlanFixture(today: anchor)
    let account = try fixture.account("Acme", acv: 10_000)
    // Thursday, 1 October: the second working day is Monday, the 5th.
    let light = try fixture.open(account, .light, anchor: anchor)
    let card = try #require(fixture.plan.handoffs[light])
    #expect(!fixture.plan.isAccepted(card, on: day("2026-10-05")))
    #expect(fixture.plan.isAccepted(card, on: day("2026-10-06")))
    let other = try fixture.account("Globex", acv: 50_000)
    let standard = try fixture.open(other, .standard, anchor: anchor)
    let waiting = try #require(fixture.plan.handoffs[standard])
    #expect(!fixture.plan.isAccepted(waiting, on: anchor + 80))
  }

  @Test("at kickoff: from the day H15 is done")
  func kickoff() throws {
    var signed = try signed(.kickoff)
    #expect(signed.owner(on: anchor + 20) == (.ae, signed.executive))
    try signed.fixture.tick(["H15"], of: signed.card, on: anchor + 10)
    #expect(signed.owner(on: anchor + 9) == (.ae, signed.executive))
    #expect(signed.owner(on: anchor + 10) == (.am, signed.manager))
  }

  @Test("at day 90: the AE on day 89, the keeper on day 90")
  func day90() throws {
    let signed = try signed(.day90)
    #expect(signed.owner(on: anchor + 89) == (.ae, signed.executive))
    #expect(signed.owner(on: anchor + 90) == (.am, signed.manager))
  }

  @Test("never: the AE, for as long as the card lives")
  func never() throws {
    let signed = try signed(.never)
    #expect(signed.owner(on: anchor + 120) == (.ae, signed.executive))
  }

  @Test("a committed change of the person accountable opens the move card, once")
  func move() throws {
    var fixture = PlanFixture(today: anchor)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    let lee = try fixture.seat("Lee Wong", .am)
    let ana = try fixture.seat("Ana Silva", .am)
    try fixture.assign(account, .am, lee, on: anchor - 100)
    #expect(fixture.plan.handoffs.isEmpty)
    try fixture.assign(account, .am, ana, on: anchor)
    let card = try #require(fixture.plan.handoffs.first { _ in true })
    #expect(card.kind == .territoryMove && card.template == .territoryMove)
    #expect(card.giver == lee && card.receiver == ana && card.anchor == anchor)
    let read = try fixture.card(card.key)
    #expect(read.items.count == 12)
    #expect(read.item("M07")?.owner == lee)
    #expect(read.item("M11")?.owner == ana)
    #expect(read.exitDay == anchor + 30)
    // A change of another role opens none.
    let kim = try fixture.seat("Kim Roy", .csm)
    try fixture.assign(account, .csm, kim, on: anchor)
    #expect(fixture.plan.handoffs.count == 1)
  }
}

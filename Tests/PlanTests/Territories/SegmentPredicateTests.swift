import Plan
import Testing

@Suite("Segments by a condition")
struct SegmentPredicateTests {
  private var plan: Plan
  private let today: Day

  init() throws {
    today = try #require(Day(iso: "2026-11-21"))
    plan = Plan(identity: PlanIdentity(id: "test", currency: .usd, createdOn: today))
    _ = try plan.apply(
      .segmentAdded(
        SegmentAdded(segment: Segment(key: SegmentKey(1), name: "Others", membership: .rest))))
    for (number, state) in ["CA", "OR", "TX"].enumerated() {
      var facts = AccountFacts(name: "Account \(state)")
      facts.kind = .customer
      facts.state = state
      facts.arr = Money(major: 40_000, .usd)
      _ = try plan.apply(
        .accountAdded(
          AccountAdded(account: Account(key: AccountKey(10 + number), file: facts))))
    }
  }

  private mutating func add(_ predicate: String) throws(EditError) {
    let segment = Segment(
      key: SegmentKey(2), name: "West", order: 1, membership: .predicate(predicate))
    _ = try plan.apply(.segmentAdded(SegmentAdded(segment: segment)))
  }

  private func name(of number: Int) -> String? {
    plan.accounts[AccountKey(number)].flatMap { plan.segment(of: $0)?.name }
  }

  @Test("takes what passes, before the segment for all others; an edited fact moves the account")
  mutating func takes() throws {
    try add("state in (CA, OR) and ARR >= 20K")
    #expect([10, 11, 12].map(name) == ["West", "West", "Others"])
    #expect(plan.totals[SegmentKey(2)].accounts == 2)
    let before = plan
    let change = try plan.apply(
      .accountEdited(
        AccountEdited(account: AccountKey(12), field: .state, value: .text("OR"))))
    #expect(name(of: 12) == "West")
    #expect(plan.totals[SegmentKey(2)].accounts == 3)
    _ = try plan.apply(change.inverse)
    #expect(plan == before)
    _ = try plan.apply(.segmentRemoved(SegmentRemoved(segment: SegmentKey(2))))
    #expect(name(of: 10) == "Others")
  }

  @Test(
    "is refused with its place, or where it asks what follows from the segment",
    arguments: [
      ("sate = CA", "did you mean State?"), ("segment = SMB", "Segment follows from the segment"),
      ("owner = Ana", "Owner follows"), ("not (stage = renewal)", "Stage follows"),
    ])
  mutating func refusals(predicate: String, says: String) {
    let before = plan
    do {
      try add(predicate)
      Issue.record("it was taken")
    } catch {
      #expect(error.sentence(in: plan).contains(says))
    }
    #expect(plan == before)
  }
}

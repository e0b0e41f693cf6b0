import Plan
import Testing

@Suite("Taking back an edit that is not the newest")
struct UndoOrderTests {
  let today = day("2026-11-21")

  @Test("an older edit is taken back whole or refused; the plan stays sound either way")
  func anyOrder() throws {
    var refused = 0
    var applied = 0
    for seed in UInt64(100)..<116 {
      var edits = RandomEdits(seed: seed)
      var plan = Plan(identity: PlanIdentity(id: "", currency: .usd, createdOn: .first))
      for edit in edits.start() { _ = try plan.apply(edit) }
      var inverses: [Edit] = []
      for step in 0..<150 {
        if step % 5 == 4, let place = inverses.indices.randomElement(using: &edits.random) {
          let before = plan
          if let change = try? plan.apply(inverses[place]) {
            applied += 1
            inverses[place] = change.inverse
          } else {
            refused += 1
            #expect(plan == before)
          }
        } else if let change = try? plan.apply(edits.edit(for: plan)) {
          inverses.append(change.inverse)
        }
        #expect(plan.broken.isEmpty, "\(plan.broken)")
        if !plan.broken.isEmpty { return }
      }
    }
    #expect(applied > 50 && refused > 20, "\(applied) \(refused)")
  }

  @Test("an account that got an owner since cannot be unmade; the refusal names what is in the way")
  func inUse() throws {
    var fixture = PlanFixture(today: today)
    let lee = try fixture.seat("Lee Wong", .am)
    let account = Account(key: fixture.key(), file: AccountFacts(name: "Acme"))
    let added = try fixture.apply(.accountAdded(AccountAdded(account: account)))
    try fixture.assign(account.key, .am, lee)
    let tenure = try #require(fixture.plan.tenures.first { _ in true }).key
    #expect(
      throws: EditError.inUse(
        RowID(.account, account.key.number), by: RowID(.tenure, tenure.number))
    ) {
      try fixture.apply(added.inverse)
    }
    #expect(fixture.plan.accounts.count == 1)
  }

  @Test("a role that someone else holds by now is not given back")
  func twoInARole() throws {
    var fixture = PlanFixture(today: today)
    let lee = try fixture.seat("Lee Wong", .am)
    let ana = try fixture.seat("Ana Silva", .am)
    let account = try fixture.account("Acme", .prospect)
    try fixture.assign(account, .am, lee, on: today - 10)
    let vacated = AccountAssigned(
      account: account, role: .am, seat: nil, on: today, keys: fixture.keys(16))
    let change = try fixture.apply(.accountAssigned(vacated))
    try fixture.assign(account, .am, ana, on: today + 1)
    #expect(throws: EditError.self) { try fixture.apply(change.inverse) }
    #expect(fixture.plan.broken.isEmpty)
  }

  @Test("a seat that a promise names is in use")
  func promiseOwner() throws {
    var fixture = PlanFixture(today: today)
    let lee = try fixture.seat("Lee Wong", .am)
    let account = try fixture.account("Acme")
    let card = try fixture.open(account, .light, anchor: today)
    var promise = Promise(key: fixture.key(), handoff: card, text: "single sign-on")
    promise.owner = lee
    try fixture.apply(.promiseKept(PromiseKept(promise: promise)))
    #expect(throws: EditError.self) { try fixture.apply(.seatRemoved(SeatRemoved(seat: lee))) }
  }
}

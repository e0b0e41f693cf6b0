import Plan
import Testing

@Suite("Items that the plan answers")
struct CardAnswerTests {
  let anchor = day("2026-10-01")

  private func fixture() throws -> (PlanFixture, AccountKey, HandoffKey) {
    var fixture = PlanFixture(today: anchor + 60)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    let deal = fixture.deal(account, .won, closes: anchor, amount: 50_000)
    try fixture.importDeals([deal], on: anchor - 60)
    let key = try fixture.open(account, .enterprise, anchor: anchor, deal: deal.key)
    return (fixture, account, key)
  }

  private func answered(_ code: String, _ fixture: PlanFixture, _ card: HandoffKey) throws
    -> String?
  {
    let item = try #require(try fixture.card(card).item(code))
    #expect(item.isDone == (item.answeredBy != nil))
    if item.isDone { #expect(item.halfCredits == 2 && !item.isUnproven) }
    return item.answeredBy
  }

  private func set(
    _ field: AccountField, _ value: FieldValue, _ account: AccountKey, _ fixture: inout PlanFixture
  ) throws {
    try fixture.apply(
      .accountEdited(AccountEdited(account: account, field: field, value: value)))
  }

  @Test("from the owner: the receiver is named, and later is the owner")
  func owners() throws {
    var (fixture, account, card) = try fixture()
    #expect(try answered("H01", fixture, card) == nil)
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee, on: anchor)
    #expect(try answered("H01", fixture, card) == "from the owner")
    #expect(try answered("H34", fixture, card) == nil)
    try fixture.apply(
      .handoffAccepted(HandoffAccepted(handoff: card, on: anchor + 1, by: "Lee")))
    #expect(try answered("H12", fixture, card) == "from the receiver's answer")
    let owed = try fixture.card(card).items.filter { $0.role == .ae && $0.isOpen }.map(\.code)
    try fixture.tick(owed, of: card, on: anchor + 2)
    #expect(try answered("H34", fixture, card) == "from the owner")
  }

  @Test("with no AE to be released the transfer does not apply, rather than being done")
  func noAE() throws {
    var fixture = PlanFixture(today: anchor + 60)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee, on: anchor)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor + 60)
    try fixture.apply(
      .handoffAccepted(HandoffAccepted(handoff: key, on: anchor + 60, by: "Lee Wong")))
    let item = try #require(try fixture.card(key).item("H34"))
    #expect(item.state == .notApplicable(reason: "no AE hands over", by: "plan"))
    #expect(!item.isApplicable && !item.isOpen)
    // Once an AE is named there is somebody to release, and nothing is owed.
    let dana = try fixture.seat("Dana Ortiz", .ae)
    try fixture.apply(.giverChosen(GiverChosen(handoff: key, giver: dana)))
    #expect(try fixture.card(key).item("H34")?.answeredBy == "from the owner")
  }

  @Test("from the promises: checked, told, kept; none at all only where someone attests it")
  func promises() throws {
    var (fixture, _, card) = try fixture()
    for code in ["H03", "H17", "H25"] { #expect(try answered(code, fixture, card) == nil) }
    var promise = Promise(key: fixture.key(), handoff: card, text: "single sign-on")
    promise.due = anchor + 30
    try fixture.apply(.promiseKept(PromiseKept(promise: promise)))
    #expect(try answered("H03", fixture, card) == nil)
    promise.status = .configuration
    promise.customerToldOn = anchor + 10
    try fixture.apply(.promiseKept(PromiseKept(promise: promise)))
    #expect(try answered("H03", fixture, card) == "from the promises")
    #expect(try answered("H17", fixture, card) == "from the promises")
    #expect(try answered("H25", fixture, card) == nil)
    promise.deliveredOn = anchor + 29
    try fixture.apply(.promiseKept(PromiseKept(promise: promise)))
    #expect(try answered("H25", fixture, card) == "from the promises")
    try fixture.apply(.promiseRemoved(PromiseRemoved(promise: promise.key)))
    let attest = ItemDone(
      item: try fixture.item("H02", of: card), on: anchor, by: "Dana",
      evidence: ["none were made": "yes"])
    try fixture.apply(.itemDone(attest))
    for code in ["H03", "H17", "H25"] {
      #expect(try answered(code, fixture, card) == "from the promises")
    }
  }

  @Test("the health of day 30 is not known before day 30, and shows its number from then on")
  func healthOnItsDay() throws {
    var (fixture, account, card) = try fixture()
    try set(.health, .number(81), account, &fixture)
    let before = try #require(fixture.plan.card(card, on: anchor + 29)?.item("H21"))
    #expect(before.isOpen && before.answeredBy == nil)
    let after = try #require(fixture.plan.card(card, on: anchor + 30)?.item("H21"))
    #expect(after.isDone && after.answerValue == "81" && after.lateDays == 0)
  }

  @Test("from the contacts, the deal, the health and the renewal deal")
  func others() throws {
    var (fixture, account, card) = try fixture()
    for name in ["Ana", "Bo", "Cy"] {
      #expect(try answered("H05", fixture, card) == nil)
      var contact = Contact(key: fixture.key(), account: account, name: name, part: .user)
      contact.function = name == "Ana" ? "Finance" : "Operations"
      try fixture.apply(.contactKept(ContactKept(contact: contact)))
    }
    #expect(try answered("H05", fixture, card) == "from the contacts")
    #expect(try answered("H23", fixture, card) == "from the contacts")
    #expect(try answered("H09", fixture, card) == nil)
    try set(.renewal, .day(anchor + 365), account, &fixture)
    #expect(try answered("H09", fixture, card) == "from the deal")
    try set(.health, .number(60), account, &fixture)
    #expect(try answered("H21", fixture, card) == "from the account's health")
    #expect(try answered("H29", fixture, card) == nil)
    try set(.health, .number(70), account, &fixture)
    for code in ["H22", "H29"] {
      #expect(try answered(code, fixture, card) == "from the account's health")
    }
    #expect(try answered("H31", fixture, card) == nil)
    let open = fixture.plan.openItems(on: fixture.today)
    #expect(open.contains(try fixture.item("H31", of: card)))
    let renewal = fixture.deal(account, .open, closes: anchor + 365, kind: .renewal)
    try fixture.importDeals([renewal])
    #expect(try answered("H31", fixture, card) == "from the renewal deal")
    #expect(fixture.plan.closedItems(of: open, on: fixture.today) == 1)
  }

  @Test("what a person blocked, waived or ticked stays as they said")
  func people() throws {
    var (fixture, account, card) = try fixture()
    try fixture.apply(
      .itemBlocked(ItemBlocked(item: try fixture.item("H21", of: card), reason: "no access")))
    try set(.health, .number(90), account, &fixture)
    #expect(try fixture.card(card).item("H21")?.state == .blocked(reason: "no access"))
  }

  @Test("an item goes to its role's person, and where there is none to who stands in")
  func itemOwners() throws {
    var (fixture, account, card) = try fixture()
    let dana = try fixture.seat("Dana Ortiz", .ae)
    let lee = try fixture.seat("Lee Wong", .am)
    let kim = try fixture.seat("Kim Roy", .csm)
    let sam = try fixture.seat("Sam Ode", .se)
    for (role, seat) in [(Role.ae, dana), (.am, lee), (.csm, kim)] {
      try fixture.assign(account, role, seat, on: anchor - 20)
    }
    #expect(try fixture.card(card).item("H03")?.owner == kim)
    try fixture.assign(account, .se, sam, on: anchor - 20)
    #expect(try fixture.card(card).item("H03")?.owner == sam)
    #expect(try fixture.card(card).item("H20")?.owner == lee)
    #expect(try fixture.card(card).giver == dana)
    #expect(try fixture.card(card).receiver == lee)
    let item = try fixture.item("H20", of: card)
    try fixture.apply(.itemOwned(ItemOwned(item: item, seat: kim)))
    #expect(try fixture.card(card).item("H20")?.owner == kim)
  }

  @Test("a returned packet has two working days to come back")
  func returned() throws {
    var (fixture, _, card) = try fixture()
    // A Friday.
    let friday = day("2026-10-02")
    try fixture.apply(
      .handoffReturned(
        HandoffReturned(handoff: card, reason: .missingField, on: friday, by: "Lee")))
    let read = try fixture.card(card)
    #expect(read.isDecided && !read.isAccepted)
    #expect(read.returnClock == day("2026-10-06"))
    #expect(read.item("H12")?.isDone == false)
  }

  @Test("evidence is proof by its kind")
  func proof() {
    #expect(EvidenceField("a", .list, atLeast: 3).isProof("Ana, Bo; Cy"))
    #expect(!EvidenceField("a", .list, atLeast: 3).isProof("Ana, , Bo"))
    #expect(EvidenceField("a", .number, atLeast: 0, atMost: 100).isProof(" 85%"))
    #expect(!EvidenceField("a", .number, atMost: 0).isProof("1"))
    #expect(!EvidenceField("a", .number).isProof("many"))
    #expect(!EvidenceField("a", .number).isProof("99999999999999999999"))
    #expect(EvidenceField("a", .flag).isProof("yes"))
    #expect(!EvidenceField("a", .flag).isProof("No"))
    #expect(!EvidenceField("a", .text).isProof("  "))
    #expect(!EvidenceField("a", .text).isProof(nil))
  }
}

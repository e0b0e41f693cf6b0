import Plan
import Seeds
import Testing

@Suite("The light of a card, and the way back")
struct CardLightTests {
  let anchor = day("2026-10-01")

  /// A light card with every item but the named ones done with evidence.
  private func light(open: [String], on day: Day) throws -> Card {
    var fixture = PlanFixture(today: day)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .light, anchor: anchor)
    let all = fixture.plan.items(of: key).map(\.code)
    try fixture.tick(all.filter { !open.contains($0) }, of: key, on: anchor)
    return try fixture.card(key)
  }

  @Test("an overdue critical item is amber, and turns the light red after a week")
  func late() throws {
    #expect(try light(open: ["H32"], on: anchor + 90).light == .green)
    #expect(try light(open: ["H32"], on: anchor + 91).light == .amber)
    #expect(try light(open: ["H32"], on: anchor + 97).light == .amber)
    let red = try light(open: ["H32"], on: anchor + 98)
    #expect(red.light == .red)
    #expect(red.whyLight == "Red: H32 is 8 d late.")
    #expect(red.wayBack == "To amber: H32. To pass: 1 item still open, 1 critical.")
  }

  @Test("what is due today and still open is not held against a card before the day is over")
  func dueToday() throws {
    var fixture = PlanFixture(today: anchor)
    for template in [TemplateID.territoryMove, .standard] {
      let account = try fixture.account("Acme \(template)", acv: 150_000)
      let key = try fixture.open(account, template, anchor: anchor)
      let early = try fixture.card(key).items.filter { $0.due < anchor }.map(\.code)
      try fixture.tick(early, of: key, on: anchor)
      #expect(try fixture.card(key).items.contains { $0.due == anchor && $0.isOpen })
      #expect(try fixture.card(key).light == .green, "\(template)")
      #expect(try fixture.card(key, on: anchor + 1).light > .green, "\(template)")
    }
    let account = try fixture.account("Globex", acv: 20_000)
    let key = try fixture.open(account, .light, anchor: anchor - 30)
    let due = try fixture.card(key).items.filter { $0.due == anchor }.map(\.code)
    let before = try fixture.card(key).points().weight
    try fixture.tick(due, of: key, on: anchor)
    #expect(!due.isEmpty)
    #expect(try fixture.card(key).points().weight > before)
  }

  @Test("a score under 70 is red, under 85 amber; a meter under 70 is amber")
  func scores() throws {
    // H09 and H15 weigh 7 of 34.
    let amber = try light(open: ["H09", "H15"], on: anchor + 90)
    #expect(amber.score?.percent == "79.41")
    #expect(amber.light == .amber)
    #expect(amber.reasons == ["warm intro 56, amber under 70", "score 79, amber under 85"])
    #expect(amber.wayBack == "To green: H15. To pass: 1 item still open.")
    // H04, H09, H15 and H25 weigh 13.
    let red = try light(open: ["H04", "H09", "H15", "H25"], on: anchor + 90)
    #expect(red.light == .red)
    #expect(red.reasons == ["score 62, red under 70"])
    #expect(red.wayBack == "To amber: H15. To pass: 2 items still open.")
  }

  @Test("the way back is one: the items it names do bring the better light")
  func wayBackIsTrue() throws {
    var random = SeededRandom(seed: 7)
    for template in [TemplateID.light, .standard, .enterprise, .territoryMove] {
      for _ in 0..<25 {
        var fixture = PlanFixture(today: anchor + Int.random(in: -5...130, using: &random))
        let account = try fixture.account("Acme", acv: 150_000)
        let key = try fixture.open(account, template, anchor: anchor)
        for item in fixture.plan.items(of: key) where Bool.random(using: &random) {
          try fixture.tick(
            [item.code], of: key, on: anchor, bare: Int.random(in: 0...3, using: &random) == 0)
        }
        let card = try fixture.card(key)
        guard let better = Light(rawValue: card.light.rawValue - 1) else { continue }
        let named = card.wayBack.split(separator: ".")[0].split(separator: ": ")[1]
        if named.contains("more") { continue }
        try fixture.tick(
          named.split(separator: ", ").map(String.init), of: key, on: anchor)
        #expect(try fixture.card(key).light <= better, "\(card.whyLight) \(card.wayBack)")
      }
    }
  }

  @Test("the exit passes, is conditional or fails, and names what is missing")
  func exits() throws {
    let pass = try light(open: [], on: anchor + 90)
    #expect(pass.exitPreview.result == .pass)
    #expect(pass.exitPreview.missing.isEmpty)
    #expect(pass.exitDay == anchor + 90)
    // One critical item open, but nobody owns it.
    let ownerless = try light(open: ["H32"], on: anchor + 90)
    #expect(ownerless.exitPreview.result == .fail)
    #expect(ownerless.exitPreview.missing == ["H32"])
    let fail = try light(open: ["H11", "H19", "H32"], on: anchor + 90)
    #expect(fail.exitPreview.result == .fail)
    #expect(Set(fail.exitPreview.missing).isSuperset(of: ["H11", "H19", "H32"]))
  }

  @Test("two critical items with an owner and a day up to 120 are conditional")
  func conditional() throws {
    var fixture = PlanFixture(today: anchor + 90)
    let account = try fixture.account("Acme", acv: 50_000)
    let kim = try fixture.seat("Kim Roy", .csm)
    let key = try fixture.open(account, .light, anchor: anchor)
    let all = fixture.plan.items(of: key).map(\.code)
    try fixture.tick(all.filter { $0 != "H32" && $0 != "H19" }, of: key, on: anchor)
    for code in ["H19", "H32"] {
      let item = try fixture.item(code, of: key)
      try fixture.apply(.itemOwned(ItemOwned(item: item, seat: kim)))
      try fixture.apply(.itemDated(ItemDated(item: item, due: anchor + 120)))
    }
    #expect(try fixture.card(key).exitPreview.result == .conditional)
    let late = ItemDated(item: try fixture.item("H19", of: key), due: anchor + 121)
    try fixture.apply(.itemDated(late))
    #expect(try fixture.card(key).exitPreview.result == .fail)
  }

  @Test("a card that ended is read as of its end")
  func ended() throws {
    var fixture = PlanFixture(today: anchor + 90)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .light, anchor: anchor)
    let exit = Handoff.Exit(result: .fail, on: anchor + 90, missing: ["H19"])
    try fixture.apply(.handoffExited(HandoffExited(handoff: key, exit: exit)))
    #expect(try fixture.card(key, on: anchor + 900) == fixture.card(key, on: anchor + 90))
    #expect(fixture.plan.accounts[account]?.saveOpened == anchor + 90)
  }
}

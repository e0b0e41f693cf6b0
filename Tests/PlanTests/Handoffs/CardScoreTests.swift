import Plan
import Testing

@Suite("Scores of a card")
struct CardScoreTests {
  let anchor = day("2026-10-01")

  /// RULES §5: the enterprise card on day 31, H01-H16 done with evidence, H17 without, H18-H21 open.
  private func worked(bare: [String] = []) throws -> Card {
    var fixture = PlanFixture(today: anchor + 31)
    _ = try fixture.segment("All")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: 300_000)
    let key = try fixture.open(account, .enterprise, anchor: anchor)
    try fixture.tick(codes(1...16).filter { !bare.contains($0) }, of: key, on: anchor)
    try fixture.tick(["H17"] + bare, of: key, on: anchor, bare: true)
    return try fixture.card(key)
  }

  @Test("the worked example: 82.81, meters 73.91, 85.71, 93.10, amber")
  func workedExample() throws {
    let card = try worked()
    #expect(card.day == 31)
    #expect(card.score?.percent == "82.81")
    #expect(card.meter(.oversell)?.percent == "73.91")
    #expect(card.meter(.introduction)?.percent == "85.71")
    #expect(card.meter(.scorecard)?.percent == "93.10")
    #expect(card.guards[.oversell] == Ratio(17, 23))
    #expect(card.light == .amber)
    #expect(card.reasons == ["H19 is 1 d late", "score 83, amber under 85"])
    #expect(card.item("H17")?.isUnproven == true)
    #expect(card.item("H19")?.lateDays == 1)
    #expect(card.nextItem?.code == "H19")
  }

  @Test("a critical item without evidence counts half: 78.91, meter 73.81")
  func unproven() throws {
    let card = try worked(bare: ["H11"])
    #expect(card.score == Ratio(505, 640))
    #expect(card.score?.percent == "78.91")
    #expect(card.meter(.introduction)?.percent == "73.81")
    #expect(card.item("H11")?.halfCredits == 1)
    #expect(card.item("H17")?.halfCredits == 2)
  }

  @Test("nothing has a score before the first item is due")
  func beforeTheFirstDueDay() throws {
    var fixture = PlanFixture(today: anchor - 20)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor)
    let card = try fixture.card(key)
    #expect(card.score == nil)
    #expect(card.guards[.oversell] == .some(nil))
    #expect(card.onTime == nil)
    #expect(card.light == .green)
    #expect(card.whyLight == "Green.")
    #expect(card.finalScore == Ratio(0, 1))
  }

  @Test("items due before the plan knew of the deal are outside the sums and never late")
  func beforeTracking() throws {
    var fixture = PlanFixture(today: anchor + 10)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor + 10)
    let card = try fixture.card(key)
    #expect(card.score == nil)
    let early = try #require(card.item("H02"))
    #expect(early.state == .beforeTracking)
    #expect(!early.isApplicable && !early.isOpen && early.lateDays == 0)
    #expect(card.phases.map(\.score) == [nil, nil, nil, nil, nil, nil])
    #expect(card.light == .green)
  }

  @Test("a card without a score says from which day items count")
  func noScoreYet() throws {
    var fixture = PlanFixture(today: anchor + 10)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor + 10)
    try fixture.tick(["H19"], of: key, on: anchor + 10)
    let card = try fixture.card(key)
    let first = try #require(card.items.filter(\.isApplicable).map(\.due).min())
    #expect(card.score == nil)
    #expect(
      card.scoreBasis?.hasPrefix(
        "No score yet: items count from their due day, the first on "
          + first.short(asOf: anchor + 10)) == true)
  }

  @Test(
    "a card opened late says what its score counts, and that the answer is waited for, then late")
  func openedLate() throws {
    var fixture = PlanFixture(today: anchor + 52)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor + 52)
    try fixture.tick(["H04"], of: key, on: anchor)
    let card = try fixture.card(key)
    let outside = card.items.filter { $0.state == .beforeTracking }.count
    #expect(card.light == .green && card.score == Ratio(1, 1))
    #expect(
      card.scoreBasis
        == "Score 100 over the 1 item that counts so far, \(outside) from before tracking not "
        + "counted.")
    // RULES §4: what was due before the plan knew of the deal is never late. Nobody could answer.
    #expect(card.whyLight == "Green, but the answer to the packet is still waited for.")
    #expect(!card.isPlainGreen)
    let first = Overview(of: fixture.plan, on: anchor + 52)
    #expect(first.cards.first?.lateDays == 0)
    #expect(first.findings.allSatisfy { $0.kind != .cardUndecided })
    // From the day it was opened the receiver has the two days of the template.
    #expect(
      fixture.plan.card(key, on: anchor + 57)?.whyLight
        == "Green, but the answer to the packet is 3 d late.")
    let line = try #require(Overview(of: fixture.plan, on: anchor + 57).cards.first)
    #expect(line.next == "H12 3 d late")
    // Once it is ticked by hand, the days are those of what waits now.
    var ticked = fixture
    try ticked.tick(["H12"], of: key, on: anchor + 52)
    #expect(try ticked.card(key).whyLight == "Green.")
    let overview = Overview(of: ticked.plan, on: anchor + 52)
    #expect(overview.cards.first?.next == "H19 in 8 d" || overview.cards.first?.lateDays == 0)
    #expect(overview.findings.allSatisfy { $0.kind != .cardUndecided })
    // Nor does one wait for an answer of which somebody said that it does not apply.
    var waived = fixture
    try waived.apply(
      .itemWaived(
        ItemWaived(
          item: try fixture.item("H12", of: key), reason: "agreed on the phone", by: "Vera")))
    #expect(try waived.card(key).whyLight == "Green.")
    try fixture.apply(
      .handoffAccepted(HandoffAccepted(handoff: key, on: anchor + 52, by: "Lee Wong")))
    #expect(try fixture.card(key).whyLight == "Green.")
  }

  @Test("what was before tracking comes back when day 0 slips beyond it")
  func slipped() throws {
    var fixture = PlanFixture(today: anchor + 10)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor + 10)
    try fixture.apply(.handoffReanchored(HandoffReanchored(handoff: key, anchor: anchor + 40)))
    #expect(try fixture.card(key).item("H02")?.state == .open)
  }

  @Test("a waived item leaves the sums, and an executive sponsor is asked for from 100K")
  func notApplicable() throws {
    for (acv, applies) in [(99_999, false), (100_000, true)] as [(Int64, Bool)] {
      var fixture = PlanFixture(today: anchor)
      let account = try fixture.account("Acme", acv: acv)
      let key = try fixture.open(account, .enterprise, anchor: anchor)
      let sponsor = try #require(try fixture.card(key).item("H08"))
      #expect(sponsor.isApplicable == applies)
      #expect(sponsor.isCritical == applies)
      let waived = ItemWaived(
        item: try fixture.item("H02", of: key), reason: "none", by: "Kim")
      try fixture.apply(.itemWaived(waived))
      #expect(try fixture.card(key).item("H02")?.isApplicable == false)
    }
  }

  @Test("each part of the 90 days has its own score to date")
  func phases() throws {
    let card = try worked()
    let scores = card.phases.map { "\($0.phase.title) \($0.score?.wholePercent ?? -1)" }
    #expect(scores == ["before 100", "d0 100", "0-30 47", "31-60 -1", "61-90 -1", "exit -1"])
    #expect(card.onTime == Ratio(9, 21))
  }

  @Test("an added item counts with its own weight, and hostile numbers never trap")
  func added() throws {
    var fixture = PlanFixture(today: anchor + 5)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .light, anchor: anchor)
    var item = HandoffItem(key: fixture.key(), handoff: key, code: "A1", position: 99)
    item.added = .init(title: "Order cake", role: .csm, dueDay: .max, weight: 100, isCritical: true)
    try fixture.apply(.itemAdded(ItemAdded(item: item)))
    let line = try #require(try fixture.card(key).item("A1"))
    #expect(line.due == .last)
    #expect(line.phase == .exit)
    #expect(line.evidence.map(\.name) == ["evidence"])
    #expect(try fixture.card(key, on: .last).score != nil)
  }

  @Test("on a card with nothing done the days late are those of its items, by their own days")
  func nothingDone() throws {
    var fixture = PlanFixture(today: anchor + 10)
    let account = try fixture.account("Acme", acv: 50_000)
    let key = try fixture.open(account, .standard, anchor: anchor, on: anchor)
    let card = try fixture.card(key)
    let answer = try #require(card.item("H12"))
    #expect(answer.lateDays == card.asOf - answer.due)
    let overview = Overview(of: fixture.plan, on: anchor + 10)
    let waiting = try #require(overview.findings.first { $0.kind == .cardUndecided })
    #expect(waiting.message.hasSuffix("answer to the packet is \(answer.lateDays) d late"))
    let next = try #require(card.nextItem)
    #expect(next.lateDays == card.items.filter(\.isCritical).map(\.lateDays).max())
    #expect(overview.cards.first?.next == "\(next.code) \(next.lateDays) d late")

    // Ticked by hand, it is late no more; the days are those of what still waits.
    try fixture.tick(["H12"], of: key, on: anchor + 10)
    let after = Overview(of: fixture.plan, on: anchor + 10)
    #expect(after.findings.allSatisfy { $0.kind != .cardUndecided && $0.item != answer.key })
    let left = try #require(try fixture.card(key).nextItem)
    #expect(after.cards.first?.lateDays == left.lateDays)
  }

  @Test("in the sample, too, a tick by hand ends the days of its item, and no other's")
  func sampleEdited() throws {
    var plan = Plan(identity: PlanIdentity(id: "sample", currency: .usd, createdOn: anchor))
    for edit in try SamplePlan.edits(for: plan.identity, playbook: plan.playbook, on: anchor) {
      _ = try plan.apply(edit)
    }
    let line = try #require(
      Overview(of: plan, on: anchor).cards.first { $0.lateDays > 0 && $0.light == .red })
    let card = try #require(plan.card(line.key, on: anchor))
    let item = try #require(card.nextItem)
    #expect(line.lateDays == item.lateDays)
    _ = try plan.apply(
      .itemDone(ItemDone(item: item.key, on: anchor, by: "lead", evidence: [:])))
    let after = try #require(plan.card(line.key, on: anchor))
    let next = try #require(after.nextItem)
    #expect(next.key != item.key)
    let shown = try #require(Overview(of: plan, on: anchor).cards.first { $0.key == line.key })
    #expect(shown.lateDays == next.lateDays)
    let message = "\(item.code) \(item.lateDays) d late"
    #expect(
      Overview(of: plan, on: anchor).findings.allSatisfy {
        $0.target != .handoff(line.key) || !$0.message.contains(message)
      })
  }
}

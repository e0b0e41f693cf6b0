import Plan
import Testing

@Suite("What a design warns of, and what crossing to another leaf does")
struct WarningTests {
  let today = day("2026-11-21")

  private func fixture(acv: Int64 = 50_000) throws -> (PlanFixture, Segment, AccountKey) {
    var fixture = PlanFixture(today: today)
    let key = try fixture.segment("Mid-market")
    let account = try fixture.account("Acme", arr: 9_000_000, acv: acv)
    return (fixture, try #require(fixture.plan.segments[key]), account)
  }

  private func codes(_ fixture: PlanFixture, _ segment: Segment) -> [Warning.Code] {
    fixture.plan.warnings(for: segment, on: today).map(\.code)
  }

  @Test("W1: an AE who works as AM, with the drop in variable pay")
  func w1() throws {
    var (fixture, segment, account) = try fixture()
    let dana = try fixture.seat("Dana Ortiz", .ae)
    try fixture.assign(account, .am, dana)
    let warning = try #require(fixture.plan.warnings(for: segment, on: today).first)
    #expect(warning.code == .w1)
    // Mid-market AE $65K-$90K of variable pay; AM $42K-$70.5K.
    #expect(
      warning.sentence
        == "Dana Ortiz is an AE who works as AM, at $20K-$23K less variable pay")
  }

  @Test("W2: an expansion on which two people are paid, in money")
  func w2() throws {
    var (fixture, segment, account) = try fixture()
    let dana = try fixture.seat("Dana Ortiz", .ae)
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee)
    let deal = fixture.deal(account, .open, amount: 20_000, kind: .expansion, owner: dana)
    try fixture.importDeals([deal])
    let warning = try #require(fixture.plan.warnings(for: segment, on: today).first)
    #expect(warning.code == .w2)
    #expect(warning.sentence.contains("$20K of expansion at 1 account: $1.2K-$1.8K paid twice"))
  }

  @Test("W3: one person sells and keeps")
  func w3() throws {
    var (fixture, segment, account) = try fixture()
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee)
    try fixture.assign(account, .ae, lee)
    #expect(codes(fixture, segment) == [.w3])
  }

  @Test("W4: two people forecast one renewal")
  func w4() throws {
    var (fixture, segment, account) = try fixture()
    let lee = try fixture.seat("Lee Wong", .am)
    let kim = try fixture.seat("Kim Roy", .csm)
    try fixture.assign(account, .am, lee)
    try fixture.importDeals([fixture.deal(account, .open, kind: .renewal, owner: kim)])
    let warning = try #require(fixture.plan.warnings(for: segment, on: today).first)
    #expect(warning.sentence == "two people forecast the renewal of Acme: Kim Roy and Lee Wong")
  }

  @Test("W5: no AM while the ACV nears where one pays")
  func w5() throws {
    for (acv, warns) in [(22_499, false), (22_500, true), (24_999, true)] as [(Int64, Bool)] {
      var (fixture, segment, _) = try fixture(acv: acv)
      _ = try fixture.seat("Kim Roy", .csm)
      #expect(codes(fixture, segment).contains(.w5) == warns, "\(acv)")
    }
  }

  @Test("W6: a quota out of its band of on-target earnings")
  func w6() throws {
    for (quota, warns) in [(849_999, true), (850_000, false), (1_360_001, true)] as [(Int64, Bool)]
    {
      var (fixture, segment, account) = try fixture()
      let lee = try fixture.seat("Lee Wong", .am)
      try fixture.assign(account, .am, lee)
      for (field, amount) in [(SeatField.ote, Int64(170_000)), (.quota, quota)] {
        try fixture.apply(
          .seatEdited(SeatEdited(seat: lee, field: field, value: .money(Money(major: amount)))))
      }
      #expect(codes(fixture, segment).contains(.w6) == warns, "\(quota)")
    }
  }

  @Test("W7: a stage that nobody can own")
  func w7() throws {
    let (fixture, segment, _) = try fixture()
    let warnings = fixture.plan.warnings(for: segment, on: today)
    #expect(warnings.map(\.sentence) == ["nobody can own Managed: there is no AM"])
  }

  @Test("crossing says which seats go and come, which items change hands, what it pays")
  func crossing() throws {
    var (fixture, segment, account) = try fixture()
    let dana = try fixture.seat("Dana Ortiz", .ae)
    let lee = try fixture.seat("Lee Wong", .am)
    let kim = try fixture.seat("Kim Roy", .csm)
    for (role, seat) in [(Role.ae, dana), (.am, lee), (.csm, kim)] {
      try fixture.assign(account, role, seat, on: today - 100)
    }
    _ = try fixture.open(account, .standard, anchor: today)
    let toCSM = fixture.plan.crossing(of: segment, to: .aeCSM, on: today)
    #expect(toCSM.sentence == "1 AM seat goes")
    #expect(toCSM.seats.map(\.kind) == [.lost])
    #expect(toCSM.bookBefore == CountRange(low: 30, high: 50) && toCSM.bookAfter == nil)
    // The AM's own on the standard card: H12, H20, H23, H25, H34.
    #expect(toCSM.itemsChangingOwner == 5)
    #expect(toCSM.accountsChangingOwner == 1)
    #expect(toCSM.payBefore.map(\.role) == [.ae, .am, .csm])
    #expect(toCSM.payAfter.map(\.role) == [.ae, .csm])
    #expect(toCSM.raciRowsChanged > 0)
    let toPod = fixture.plan.crossing(of: segment, to: .enterprisePod, on: today)
    #expect(toPod.sentence.contains("SE seats come"))
    #expect(toPod.bookAfter == CountRange(low: 8, high: 15))
    #expect(toPod.itemsChangingOwner == 0)
    let stay = fixture.plan.crossing(of: segment, to: .aeAM, on: today)
    #expect(stay.sentence == "no seat changes" && stay.raciRowsChanged == 0)
  }

  @Test("a limit that was set for CSMs counts for no AM, and again for CSMs on the way back")
  func limitOfOneRole() throws {
    var (fixture, segment, _) = try fixture(acv: 12_000)
    let own = CountRange(low: 80, high: 80)
    try fixture.apply(.bookLimitSet(BookLimitSet(segment: segment.key, limit: own)))
    func row() throws -> SegmentRow {
      try #require(Overview(of: fixture.plan, on: today).segments.first)
    }
    var kept = try #require(fixture.plan.segments[segment.key])
    #expect(kept.bookRole == .csm)
    #expect(try row().book == own && row().isBookOwn)
    let toAM = fixture.plan.crossing(of: kept, to: .aeAM, on: today)
    #expect(toAM.bookBefore == own && toAM.bookAfter == CountRange(low: 30, high: 50))
    try fixture.apply(
      .segmentACVGiven(
        SegmentACVGiven(segment: segment.key, amount: Money(major: 66_000, .usd))))
    kept = try #require(fixture.plan.segments[segment.key])
    #expect(try row().book == CountRange(low: 30, high: 50) && !row().isBookOwn)
    #expect(fixture.plan.ownLimit(of: kept, for: .am) == nil)
    #expect(fixture.plan.crossing(of: kept, to: .aeCSM, on: today).bookAfter == own)
    try fixture.apply(
      .segmentACVGiven(SegmentACVGiven(segment: segment.key, amount: nil)))
    #expect(try row().book == own)
  }

  @Test(
    "a limit from a file without its role belongs to who manages the segment before a number moves")
  func limitWithoutRole() throws {
    var (fixture, segment, _) = try fixture(acv: 12_000)
    segment.bookLimit = CountRange(low: 80, high: 80)
    let old = RowChange(
      id: RowID(.segment, segment.key.number),
      before: fixture.plan.segments[segment.key].map(RowValue.segment), after: .segment(segment))
    try fixture.apply(.rowsRestored(RowsRestored(rows: [old])))
    #expect(fixture.plan.segments[segment.key]?.bookRole == nil)
    try fixture.apply(
      .segmentACVGiven(
        SegmentACVGiven(segment: segment.key, amount: Money(major: 66_000, .usd))))
    let row = try #require(Overview(of: fixture.plan, on: today).segments.first)
    #expect(row.book == CountRange(low: 30, high: 50) && !row.isBookOwn)
  }

  @Test("crossing counts the customers who have nobody in the role that would be accountable")
  func ownerless() throws {
    var (fixture, segment, account) = try fixture()
    let lee = try fixture.seat("Lee Wong", .am)
    try fixture.assign(account, .am, lee)
    let toCSM = fixture.plan.crossing(of: segment, to: .aeCSM, on: today)
    #expect(toCSM.accountsWithoutOwner == 1)
    #expect(
      fixture.plan.crossing(of: segment, to: .enterprisePod, on: today).accountsWithoutOwner == 0)
    let kim = try fixture.seat("Kim Roy", .csm)
    try fixture.assign(account, .csm, kim)
    #expect(fixture.plan.crossing(of: segment, to: .aeCSM, on: today).accountsWithoutOwner == 0)
  }

  @Test("pay is data of the plan: a changed line stands as the plan's own, others as their source")
  func pay() throws {
    var (fixture, _, _) = try fixture()
    func line(_ role: Role) throws -> RoleLine {
      try #require(fixture.plan.playbook.coverage(.aeAM).line(role))
    }
    #expect(try line(.am).paySource(under: .aeAM) == .sources)
    #expect(try line(.csm).paySource(under: .aeAM) == .ours)
    let edit = PayLineSet(leaf: .aeAM, role: .am, mix: PayMix(base: 60), basis: "NRR and renewals")
    try fixture.apply(.payLineSet(edit))
    #expect(try line(.am).mix.text == "60/40")
    #expect(try line(.am).paySource(under: .aeAM) == .plan)
    #expect(fixture.plan.playbook.payLines(.aeAM).first { $0.role == .am }?.basis == edit.basis)
    for refused in [
      PayLineSet(leaf: .aeCSM, role: .am, mix: PayMix(base: 60), basis: "NRR"),
      PayLineSet(leaf: .aeAM, role: .am, mix: PayMix(base: 60), basis: " "),
    ] {
      #expect(throws: EditError.self) { try fixture.apply(.payLineSet(refused)) }
    }
  }

  @Test("a changed leaf changes coverage and item owners at once, and undo takes it back")
  func leafChange() throws {
    var (fixture, segment, account) = try fixture()
    let lee = try fixture.seat("Lee Wong", .am)
    let kim = try fixture.seat("Kim Roy", .csm)
    try fixture.assign(account, .am, lee, on: today - 100)
    try fixture.assign(account, .csm, kim, on: today - 100)
    let card = try fixture.open(account, .standard, anchor: today)
    #expect(try fixture.card(card).item("H20")?.owner == lee)
    let before = fixture.plan
    let change = try fixture.apply(
      .segmentACVGiven(SegmentACVGiven(segment: segment.key, amount: Money(major: 10_000))))
    #expect(change.rows.map(\.id) == [RowID(.segment, segment.key.number)])
    #expect(try fixture.card(card).item("H20")?.owner == kim)
    #expect(try fixture.card(card).receiver == kim)
    try fixture.apply(change.inverse)
    #expect(fixture.plan == before)
    #expect(try fixture.card(card).item("H20")?.owner == lee)
  }
}

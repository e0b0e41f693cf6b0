import Plan
import Testing

@Suite("The overview of a plan")
struct OverviewTests {
  let today = day("2026-11-21")

  /// Mid-market under AE + AM: Acme is managed by Lee, Globex renews soon, Initech has nobody.
  private func fixture() throws -> PlanFixture {
    var fixture = PlanFixture(today: today)
    _ = try fixture.segment("Mid-market")
    let lee = try fixture.seat("Lee Wong", .am)
    for (name, renewal) in [("Acme", 200), ("Globex", 20), ("Initech", 200), ("Hooli", -3)] {
      let account = try fixture.account(name, arr: 2_000_000, acv: 50_000) {
        $0.renewal = today + renewal
      }
      if name != "Initech" { try fixture.assign(account, .am, lee, on: today - 300) }
    }
    _ = try fixture.account("Umbrella", .prospect, acv: 10_000)
    return fixture
  }

  private func key(_ name: String, _ fixture: PlanFixture) throws -> AccountKey {
    try #require(fixture.plan.accounts.first { $0.name == name }).key
  }

  @Test("each account stands at its stage with who answers for it")
  func standings() throws {
    let fixture = try fixture()
    let overview = Overview(of: fixture.plan, on: today)
    let acme = try #require(overview.standing(of: try key("Acme", fixture)))
    #expect(acme.stage == .managed && acme.role == .am && !acme.isVacant)
    #expect(acme.arr == Money(major: 2_000_000))
    #expect(overview.standing(of: AccountKey(999)) == nil)
    #expect(overview.standing(of: try key("Umbrella", fixture))?.stray == .under)
    let managed = try #require(overview.stages.first { $0.stage == .managed })
    #expect(managed.accounts == 2 && managed.vacant == 1 && managed.stuck == 1)
    #expect(managed.arr == Money(major: 4_000_000))
    #expect(managed.role == "AM")
    let renewal = try #require(overview.stages.first { $0.stage == .renewal })
    #expect(renewal.accounts == 2 && renewal.stuck == 1 && renewal.stuckWhy == "late")
    #expect(Array(overview.accounts(at: .prospect)) == [try key("Umbrella", fixture)])
  }

  @Test("a book is one seat's accounts in one role")
  func books() throws {
    let fixture = try fixture()
    let overview = Overview(of: fixture.plan, on: today)
    #expect(overview.books.map(\.name) == ["Lee Wong"])
    let book = try #require(overview.books.first)
    #expect(book.role == .am && book.accounts == 3 && book.customers == 3)
    #expect(book.arr == Money(major: 6_000_000) && book.acv == Money(major: 150_000))
    #expect(overview.book(of: book.seat) == book)
  }

  @Test("a segment shows its leaf, its book, who is there, who is needed and its strays")
  func segments() throws {
    var fixture = try fixture()
    var row = try #require(Overview(of: fixture.plan, on: today).segments.first)
    #expect(row.leaf == .aeAM && row.isAnswered)
    #expect(row.accounts == 5 && row.customers == 4)
    #expect(row.acv == Money(major: 42_000) && row.acvSource == .accounts(5))
    #expect(row.book == CountRange(low: 30, high: 50) && !row.isBookOwn)
    #expect(row.have == 1 && row.need == CountRange(low: 1, high: 1))
    #expect(row.straysUnder == 1 && row.straysOver == 0)
    try fixture.apply(
      .bookLimitSet(BookLimitSet(segment: row.key, limit: CountRange(low: 2, high: 2))))
    row = try #require(Overview(of: fixture.plan, on: today).segments.first)
    #expect(row.isBookOwn && row.need == CountRange(low: 2, high: 2))
  }

  @Test("a person who works several segments is one person over all of them")
  func sharedBooks() throws {
    var fixture = PlanFixture(today: today)
    var seats: [SeatKey] = []
    for name in ["Ann", "Ben", "Cal"] { seats.append(try fixture.seat(name, .am)) }
    for name in ["East", "North", "West"] {
      let segment = try fixture.segment(name, .column(name))
      try fixture.apply(
        .bookLimitSet(BookLimitSet(segment: segment, limit: CountRange(low: 1, high: 2))))
    }
    _ = try fixture.segment("Rest")
    for (index, segment) in ["East", "North", "West", "East"].enumerated() {
      let account = try fixture.account(
        "Account \(index)", arr: 9_000_000, acv: 150_000, segment: segment)
      try fixture.assign(account, .am, seats[0])
    }
    let other = try fixture.account("Other", arr: 9_000_000, acv: 150_000, segment: "West")
    try fixture.assign(other, .am, seats[1])
    let overview = Overview(of: fixture.plan, on: today)
    #expect(overview.segments.map(\.name) == ["East", "North", "West"])
    #expect(overview.segments.map(\.have) == [1, 1, 2])
    #expect(overview.segments.map(\.haveText) == ["0.5", "0.3", "1.3"])
    let together = overview.segments.reduce(Headcount()) { $0 + $1.filled }
    #expect(together.text == "2")
    #expect(overview.segments.map(\.isShort) == [true, true, false])
    let west = try #require(overview.segments.last.flatMap { fixture.plan.segments[$0.key] })
    let crossing = overview.crossing(of: west, to: .aeCSM, in: fixture.plan)
    #expect(crossing.sentence.contains("1.3 AM seats go, parts of 2 people"))
  }

  @Test("what is found never carries the letter of a card that is fine")
  func marks() throws {
    let findings = Overview(of: try fixture().plan, on: today).findings
    #expect(Set(findings.map(\.mark)).isSubset(of: ["R", "A", "·"]))
    #expect(findings.contains { $0.light == .green && $0.mark == "·" })
  }

  @Test("findings stand in the order of harm, many of a kind as one")
  func findings() throws {
    let fixture = try fixture()
    let findings = Overview(of: fixture.plan, on: today).findings
    #expect(findings.map(\.light) == findings.map(\.light).sorted(by: >))
    #expect(
      findings.map(\.message) == [
        "Managed has no AM for Initech", "Lee Wong: Hooli past the renewal date",
        "Lee Wong: Globex renews within 30 days",
        "Mid-market: Umbrella under its range, $25K to $250K",
        "Umbrella before qualification without an owner",
      ])
    #expect(findings.map(\.rule).first == "role-vacant")
    #expect(findings.first?.target == .account(try key("Initech", fixture)))
    #expect(findings.first?.severity == .error)
  }

  @Test("cards stand by risk, each with what comes next, and what each person owes")
  func cards() throws {
    var fixture = try fixture()
    let kim = try fixture.seat("Kim Roy", .csm)
    for (name, age) in [("Acme", 45), ("Globex", 5), ("Initech", 33)] {
      let account = try key(name, fixture)
      try fixture.assign(account, .csm, kim, on: today - 300)
      let card = try fixture.open(account, .light, anchor: today - age)
      let done = ["H02", "H04", "H09", "H11", "H12", "H15"]
      try fixture.tick(age < 14 ? Array(done.dropLast()) : done, of: card, on: today - age)
    }
    let overview = Overview(of: fixture.plan, on: today)
    let names = overview.cards.map { fixture.plan.accounts[$0.account]?.name ?? "" }
    #expect(names == ["Acme", "Initech", "Globex"])
    #expect(overview.cards.map(\.light) == [.red, .amber, .green])
    #expect(overview.cards.map(\.next) == ["H19 15 d late", "H19 3 d late", "H15 in 9 d"])
    #expect(overview.lights == (red: 1, amber: 1, green: 1))
    let owed = try #require(overview.owed.first)
    #expect(owed.seat == kim && owed.late == 2 && owed.due == 2)
    #expect(owed.nextDue == today + 9)
    #expect(overview.findings.contains { $0.message.hasPrefix("Acme: H19 15 d late, First value") })
  }

  @Test("a failed exit is a finding until the save is over")
  func exitFailed() throws {
    var fixture = try fixture()
    let acme = try key("Acme", fixture)
    let card = try fixture.open(acme, .light, anchor: today - 95)
    let exit = Handoff.Exit(result: .fail, on: today, missing: ["H19", "H32"])
    try fixture.apply(.handoffExited(HandoffExited(handoff: card, exit: exit)))
    var overview = Overview(of: fixture.plan, on: today)
    let finding = try #require(overview.findings.first)
    #expect(finding.rule == "exit-failed" && finding.message.contains("missing H19, H32"))
    #expect(overview.standing(of: acme)?.stage == .save)
    let change = try fixture.apply(.saveMotionSet(SaveMotionSet(account: acme, opened: nil)))
    overview.follow(change.rows, in: fixture.plan, on: today)
    #expect(!overview.findings.contains { $0.rule == "exit-failed" })
  }

  @Test("cards without a receiver are offered to the segment's own people, else the smallest book")
  func receivers() throws {
    var fixture = PlanFixture(today: today)
    let segment = try fixture.segment("Mid-market")
    let lee = try fixture.seat("Lee Wong", .am)
    let ana = try fixture.seat("Ana Silva", .am)
    let managed = try fixture.account("Managed", arr: 9_000_000, acv: 50_000)
    try fixture.assign(managed, .am, lee, on: today - 100)
    for name in ["Acme", "Globex", "Initech"] {
      let account = try fixture.account(name, arr: 10_000, acv: 50_000)
      _ = try fixture.open(account, anchor: today - 1)
    }
    let offered = Overview(of: fixture.plan, on: today).receiverProposals(in: fixture.plan)
    #expect(offered.map(\.seat) == [ana, lee, ana])
    #expect(offered.first?.why == "smallest book")
    var raj = Seat(key: fixture.key(), name: "Raj Patel", role: .am)
    raj.segments = [segment]
    try fixture.apply(.seatAdded(SeatAdded(seat: raj)))
    let local = Overview(of: fixture.plan, on: today).receiverProposals(in: fixture.plan)
    #expect(local.map(\.seat) == [raj.key, raj.key, raj.key])
    #expect(local.first?.why == "put on Mid-market")
  }
}

import Plan
import Testing

@Suite("Moves: drafted, then committed from a day on")
struct MoveTests {
  private var fixture = PlanFixture()
  private let ana: SeatKey
  private let lee: SeatKey
  private let acme: AccountKey

  init() throws {
    ana = try fixture.seat("Ana", .am)
    lee = try fixture.seat("Lee", .am)
    _ = try fixture.segment("All", .rest)
    acme = try fixture.account("Acme", arr: 9_000_000, acv: 50_000)
    try fixture.assign(acme, .am, ana, on: fixture.today - 400)
  }

  private mutating func draft(to seat: SeatKey) throws {
    let move = Move(
      key: fixture.key(), account: acme, role: .am, from: nil, to: seat, why: .hand)
    try fixture.apply(.movesDrafted(MovesDrafted(moves: [move], on: fixture.today)))
  }

  private mutating func commit(effective: Day) throws {
    try fixture.apply(
      .movesCommitted(
        MovesCommitted(
          moves: fixture.plan.moves.map(\.key), effective: effective,
          keys: fixture.keys(MovesCommitted.keysNeeded(for: 1)))))
  }

  private func owner(on day: Day) -> SeatKey? { fixture.plan.accountable(for: acme, on: day).seat }

  @Test("a draft changes nobody's book, and is one for a role on an account")
  mutating func draftOnly() throws {
    let raj = try fixture.seat("Raj", .am)
    try draft(to: lee)
    try draft(to: raj)
    #expect(fixture.plan.moves.map(\.to) == [raj])
    #expect(fixture.plan.moves.map(\.from) == [ana])
    #expect(owner(on: fixture.today) == ana)
    #expect(fixture.plan.handoffs.isEmpty)
  }

  @Test("a draft back to the owner takes the draft away")
  mutating func back() throws {
    try draft(to: lee)
    try draft(to: ana)
    #expect(fixture.plan.moves.isEmpty)
  }

  @Test("a committed move holds from its day, not before, and opens the move card on it")
  mutating func effective() throws {
    let day = fixture.today + 40
    try draft(to: lee)
    try commit(effective: day)
    #expect(fixture.plan.moves.isEmpty)
    #expect(owner(on: fixture.today) == ana)
    #expect(owner(on: day - 1) == ana)
    #expect(owner(on: day) == lee)
    let card = try #require(fixture.plan.handoffs.map(\.self).first)
    #expect(card.kind == .territoryMove && card.anchor == day)
    #expect(card.giver == ana && card.receiver == lee)
  }

  @Test("a move before one that was committed for later takes its place; nobody shares the account")
  mutating func earlier() throws {
    let raj = try fixture.seat("Raj", .am)
    try draft(to: lee)
    try commit(effective: fixture.today + 40)
    try fixture.assign(acme, .am, raj, on: fixture.today + 10)
    let days = [0, 9, 10, 39, 40, 90].map { owner(on: fixture.today + $0) }
    #expect(days == [ana, ana, raj, raj, raj, raj])
    for day in [10, 20, 39, 40].map({ fixture.today + $0 }) {
      #expect(fixture.plan.tenures(of: acme).count { $0.role == .am && $0.holds(on: day) } == 1)
    }
  }

  @Test("what is due before the day of a move that was committed long ahead is owed, not forgiven")
  mutating func decidedAhead() throws {
    try draft(to: lee)
    try fixture.apply(
      .movesCommitted(
        MovesCommitted(
          moves: fixture.plan.moves.map(\.key), effective: fixture.today + 40,
          decidedOn: fixture.today, keys: fixture.keys(MovesCommitted.keysNeeded(for: 1)))))
    let card = try #require(fixture.plan.handoffs.map(\.self).first)
    #expect(card.anchor == fixture.today + 40 && card.openedOn == fixture.today)
    let items = fixture.plan.items(of: card.key)
    #expect(items.count == 12 && items.allSatisfy { $0.state == .open })
    let read = try fixture.card(card.key, on: fixture.today + 39)
    #expect(read.items.first { $0.item.code == "M01" }?.lateDays == 6)
  }

  @Test("until its day the one sentence says who has the account, until when, and who comes then")
  mutating func sentence() throws {
    try draft(to: lee)
    try commit(effective: day("2027-01-01"))
    let before = try #require(fixture.plan.ownership(of: acme, on: fixture.today))
    #expect(before.sentence.hasSuffix("until 31 Dec, then Lee."))
    #expect(before.next.seat == lee && before.next.on == day("2027-01-01"))
    let after = try #require(fixture.plan.ownership(of: acme, on: day("2027-01-01")))
    #expect(after.next.on == nil && after.accountable.seat == lee)
  }

  @Test("one undo brings the drafts, the owners and no card back")
  mutating func undo() throws {
    try draft(to: lee)
    let before = fixture.plan
    let keys = fixture.keys(MovesCommitted.keysNeeded(for: 1))
    let change = try fixture.apply(
      .movesCommitted(
        MovesCommitted(moves: before.moves.map(\.key), effective: fixture.today, keys: keys)))
    try fixture.apply(change.inverse)
    #expect(fixture.plan == before)
  }

  @Test("an ended seat cannot be drafted to")
  mutating func ended() throws {
    try fixture.apply(
      .seatEdited(SeatEdited(seat: lee, field: .end, value: .day(fixture.today - 1))))
    #expect(throws: EditError.self) { try draft(to: lee) }
  }
}

import Plan
import Testing

@Suite("Who will hold an account, once what is committed has come")
struct SuccessionTests {
  private var fixture: PlanFixture
  private let ana: SeatKey
  private let lee: SeatKey
  private let acme: AccountKey
  private let day: Day

  init() throws {
    let made = try AcmePlan()
    (fixture, ana, lee, acme) = (made.fixture, made.ana, made.lee, made.acme)
    day = fixture.today + 41
  }

  private mutating func commit() throws {
    let move = Move(key: fixture.key(), account: acme, role: .am, from: nil, to: lee, why: .hand)
    try fixture.apply(.movesDrafted(MovesDrafted(moves: [move], on: day)))
    try fixture.apply(
      .movesCommitted(
        MovesCommitted(
          moves: [move.key], effective: day, keys: fixture.keys(MovesCommitted.keysNeeded(for: 1))))
    )
  }

  private func ownership(on day: Day) throws -> Ownership {
    try #require(fixture.plan.ownership(of: acme, on: day))
  }

  @Test("the sentence says until when the owner of today has it, and who has it then")
  mutating func sentence() throws {
    try commit()
    let now = try ownership(on: fixture.today)
    #expect(now.sentence == "Ana (AM) owns Acme since 17 Oct 2025 until 31 Dec, then Lee.")
    #expect(now.until == "31 Dec")
    #expect((now.next.role, now.next.seat) == (.am, lee))
    let then = try ownership(on: day)
    #expect(then.sentence.hasPrefix("Lee (AM) owns Acme since 1 Jan"))
    #expect(then.change == nil)
  }

  @Test("books and accounts of the overview know what is to come, and follow every edit")
  mutating func overview() throws {
    var kept = Overview(of: fixture.plan, on: fixture.today)
    #expect(kept.settledBooks == kept.books && kept.firstComing == nil)
    let move = Move(key: fixture.key(), account: acme, role: .am, from: nil, to: lee, why: .hand)
    let edits: [Edit] = [
      .movesDrafted(MovesDrafted(moves: [move], on: day)),
      .movesCommitted(
        MovesCommitted(
          moves: [move.key], effective: day, keys: fixture.keys(MovesCommitted.keysNeeded(for: 1)))),
    ]
    var changes: [Change] = []
    for edit in edits {
      changes.append(try fixture.apply(edit))
      kept.follow(changes[changes.count - 1].rows, in: fixture.plan, on: fixture.today)
    }
    #expect(kept == Overview(of: fixture.plan, on: fixture.today))
    #expect(kept.settledBooks.map(\.seat) == [lee] && kept.books.map(\.seat) == [ana])
    #expect(kept.settledSeat(of: acme) == lee && kept.firstComing == day)
    #expect(kept.successions.map(\.to) == [lee] && kept.comingCount == 1)
    let undone = try fixture.apply(changes[1].inverse)
    kept.follow(undone.rows, in: fixture.plan, on: fixture.today)
    #expect(kept == Overview(of: fixture.plan, on: fixture.today))
    #expect(kept.settledBooks == kept.books)
  }

  @Test("a committed move that has not come is taken back: the owner keeps it, and its card ends")
  mutating func recall() throws {
    try commit()
    let change = try #require(fixture.plan.successions(of: acme, after: fixture.today).first)
    #expect((change.from, change.to, change.on) == (ana, lee, day))
    let tenure = try #require(change.tenure)
    let recall = Edit.movesRecalled(MovesRecalled(tenures: [tenure], on: fixture.today))
    #expect(recall.summary(in: fixture.plan) == "took back the move of Acme to Lee")
    try fixture.apply(recall)
    #expect(fixture.plan.successions(of: acme, after: fixture.today).isEmpty)
    #expect(fixture.plan.holder(of: acme, role: .am, on: day + 90)?.seat == ana)
    #expect(fixture.plan.tenures(of: acme).count == 1)
    #expect(fixture.plan.handoffs.allSatisfy { !$0.isLive })
    #expect(fixture.plan == fixture.plan.reread)
  }

  @Test("a move that has come cannot be taken back any more")
  mutating func tooLate() throws {
    try commit()
    let tenure = try #require(
      fixture.plan.successions(of: acme, after: fixture.today).first?.tenure)
    let recall = Edit.movesRecalled(MovesRecalled(tenures: [tenure], on: day))
    let sentence = fixture.plan.refusal(of: recall)?.sentence(in: fixture.plan)
    #expect(sentence == "Acme has changed hands already; move it on instead.")
  }

  @Test("check names a seat that is to have accounts before it begins")
  mutating func absent() throws {
    let hire = Seat(key: fixture.key(), name: "Hire", role: .am)
    var later = hire
    later.start = fixture.today + 90
    try fixture.apply(.seatAdded(SeatAdded(seat: later)))
    let move = Move(
      key: fixture.key(), account: acme, role: .am, from: nil, to: later.key, why: .hand)
    try fixture.apply(.movesDrafted(MovesDrafted(moves: [move], on: day)))
    let overview = Overview(of: fixture.plan, on: fixture.today)
    let found = fixture.plan.absentReceivers(on: fixture.today, overview)
    #expect(
      found.map(\.message) == [
        "Hire starts 19 Feb 2027 and is to have 1 account from 1 Dec; choose another day or another "
          + "seat"
      ])
    #expect(fixture.plan.territoryFindings(on: fixture.today, overview).contains(found[0]))
  }
}

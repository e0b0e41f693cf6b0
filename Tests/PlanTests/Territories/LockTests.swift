import Plan
import Testing

@Suite("Locks come before drafts")
struct LockTests {
  private var fixture: PlanFixture
  private let ana: SeatKey
  private let lee: SeatKey
  private let acme: AccountKey

  init() throws {
    let made = try AcmePlan()
    (fixture, ana, lee, acme) = (made.fixture, made.ana, made.lee, made.acme)
  }

  private mutating func draft(to seat: SeatKey, _ why: Move.Why = .hand) throws {
    let move = Move(key: fixture.key(), account: acme, role: .am, from: nil, to: seat, why: why)
    try fixture.apply(.movesDrafted(MovesDrafted(moves: [move], on: fixture.today + 10)))
  }

  @discardableResult
  private mutating func lock(
    _ seat: SeatKey? = nil, kind: Hold.Kind = .lock, until: Day? = nil
  ) throws -> Change {
    let hold = Hold(
      key: fixture.key(), account: acme, kind: kind, seat: seat, until: until, reason: "audit",
      by: "lead", on: fixture.today)
    return try fixture.apply(.holdPlaced(HoldPlaced(hold: hold)))
  }

  private func isLocked(on day: Day) throws -> Bool {
    fixture.plan.isLocked(try #require(fixture.plan.accounts[acme]), on: day)
  }

  private func commit(_ effective: Day) -> Edit {
    .movesCommitted(
      MovesCommitted(
        moves: fixture.plan.moves.map(\.key), effective: effective,
        keys: KeyBlock(90_000..<91_000)))
  }

  @Test("a journal from before locks bound drafts is replayed as it was")
  mutating func olderJournal() throws {
    try draft(to: lee)
    let hold = Hold(
      key: fixture.key(), account: acme, kind: .lock, reason: "audit", by: "lead",
      on: fixture.today)
    try fixture.apply(try Edit.holdPlaced(HoldPlaced(hold: hold)).older(without: "locksBind"))
    #expect(fixture.plan.moves.count == 1)
    try fixture.apply(try commit(fixture.today + 10).older(without: "locksBind"))
    #expect(fixture.plan.holder(of: acme, role: .am, on: fixture.today + 10)?.seat == lee)
  }

  @Test("a journal from before answers stood side by side is replayed as it was")
  mutating func olderAnswers() throws {
    let (acme, lee, today) = (acme, lee, fixture.today)
    let answer = { (key: ChallengeKey, answer: Challenge.Answer, by: String) in
      Edit.challengesKept(
        ChallengesKept(challenges: [
          Challenge(
            key: key, account: acme, role: .am, proposed: lee, answer: answer,
            comment: "why", by: by, on: today)
        ]))
    }
    let (one, two, three) = (
      fixture.key() as ChallengeKey, fixture.key() as ChallengeKey, fixture.key() as ChallengeKey
    )
    try fixture.apply(answer(one, .accepted, "Sarah"))
    try fixture.apply(answer(two, .declined, "Jennifer"))
    #expect(fixture.plan.challenges(of: acme).map(\.by).sorted() == ["Jennifer", "Sarah"])
    try fixture.apply(try answer(three, .declined, "Kim").older(without: "othersStand"))
    #expect(fixture.plan.challenges(of: acme).map(\.by) == ["Kim"])
  }

  @Test("locking an account gives its draft up, and one undo brings both back")
  mutating func lockOverDraft() throws {
    try draft(to: lee)
    let before = fixture.plan
    let change = try lock()
    #expect(fixture.plan.moves.isEmpty)
    try fixture.apply(change.inverse)
    #expect(fixture.plan == before)
  }

  @Test(
    "a lock with whom the draft gives it to, or that ends before, leaves the draft",
    arguments: [true, false])
  mutating func lockWithReceiver(_ isEnding: Bool) throws {
    try draft(to: lee)
    // One that ends before the moves hold binds nothing that they do either.
    _ = try isEnding ? lock(until: fixture.today + 1) : lock(lee)
    #expect(fixture.plan.moves.count == 1)
  }

  @Test(
    "a person cannot draft a locked account away, and is told by whom and why it is locked",
    arguments: [Hold.Kind.lock, .holdover])
  mutating func draftOverLock(_ kind: Hold.Kind) throws {
    try lock(kind: kind)
    let move = Move(key: fixture.key(), account: acme, role: .am, from: nil, to: lee, why: .hand)
    let edit = Edit.movesDrafted(MovesDrafted(moves: [move], on: fixture.today))
    let sentence = try #require(fixture.plan.refusal(of: edit)?.sentence(in: fixture.plan))
    #expect(sentence.contains("Ana: audit; lift the lock first"))
  }

  @Test("what balance proposes for a locked account is left out")
  mutating func balanceOverLock() throws {
    try lock()
    try draft(to: lee, .balance)
    #expect(fixture.plan.moves.isEmpty)
  }

  @Test("a draft that a lock of the CRM came over is not committed, nor on a day a lock binds")
  mutating func commitOverLock() throws {
    try draft(to: lee)
    var batch = ImportBatch(
      source: ImportSource(
        key: fixture.key(), kind: .accounts, fileName: "a.csv", on: fixture.today),
      on: fixture.today, keys: fixture.keys(20))
    var facts = AccountFacts(name: "Acme")
    facts.locked = true
    facts.arr = Money(major: 9_000_000)
    batch.accounts = [.init(key: acme, identity: nil, facts: facts)]
    try fixture.apply(.imported(batch))
    #expect(fixture.plan.moves.count == 1)
    let sentence = fixture.plan.refusal(of: commit(fixture.today))?.sentence(in: fixture.plan)
    #expect(sentence?.hasPrefix("Acme is locked in the CRM with Ana;") == true)
  }

  @Test("locking in the file's own cell gives the draft up too")
  mutating func lockedCell() throws {
    try draft(to: lee)
    try fixture.apply(
      .accountEdited(AccountEdited(account: acme, field: .locked, value: .flag(true))))
    #expect(fixture.plan.moves.isEmpty)
  }

  @Test("lists know every lock that binds, whoever set it")
  mutating func sign() throws {
    #expect(try !isLocked(on: fixture.today))
    try lock(until: fixture.today + 3)
    #expect(try isLocked(on: fixture.today))
    #expect(try !isLocked(on: fixture.today + 4))
  }
}

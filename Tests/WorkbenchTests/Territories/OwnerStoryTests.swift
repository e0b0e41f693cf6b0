import Plan
import Testing

@testable import Workbench

@Suite("Locks and committed moves at the keyboard")
struct OwnerStoryTests {
  private let northwind: NorthwindPlan
  private let umbrella = NorthwindPlan.account(6)

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ plan: Plan? = nil, _ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    WorkbenchStory(
      plan ?? northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  /// Umbrella drafted from Ana to Lee by hand.
  private func drafted() -> WorkbenchStory {
    var story = story()
    story.press("] / text:umbrella Enter m text:lee Enter")
    return story
  }

  private func committed() -> WorkbenchStory {
    var story = drafted()
    story.press("] ] ] c Enter")
    return story
  }

  @Test("locking a drafted account drops its draft in the same step, and says so")
  func lockOverDraft() {
    var story = drafted()
    story.press("] ] ] L")
    #expect(story.line(with: "to Lee Wong is dropped.") != nil)
    story.press("text:audit Enter")
    #expect(
      story.notice == "Umbrella is locked; the draft to Lee Wong is dropped; L lifts it, u takes "
        + "it back.")
    #expect(story.plan.moves.isEmpty && story.plan.holds.count == 1)
    story.press("u")
    #expect(story.plan.moves.count == 1 && story.plan.holds.isEmpty)
  }

  @Test("a locked account is neither drafted nor given away before the lock is lifted")
  func draftOverLock() {
    var story = story()
    story.press("] / text:umbrella Enter L text:audit Enter m text:lee Enter")
    #expect(story.notice.contains("Umbrella is locked with Ana Silva: audit; lift the lock first"))
    #expect(story.plan.moves.isEmpty)
    story.press("Esc M text:lee Enter Enter")
    #expect(story.line(with: "lift the lock first (L)") != nil)
    #expect(story.plan.handoffs.allSatisfy { $0.kind != .territoryMove })
  }

  @Test("a commit that cannot be says which day and which lock, and what lifts it")
  func commitRefused() {
    var story = story()
    story.press("] / text:umbrella Enter L text:audit Tab text:25_nov Enter m text:lee Enter")
    story.press("Esc ] ] ] c Ctrl-U text:23_nov Enter")
    #expect(
      story.flat.contains(
        "Umbrella is locked with Ana Silva until 25 Nov: audit; lift the lock first (L)."))
    story.press("Ctrl-U text:2026-11-20 Enter")
    #expect(story.flat.contains("20 Nov is past; moves take effect today, 21 Nov, or later."))
    #expect(story.plan.moves.count == 1)
  }

  @Test("the commit leaves out what is locked on its day, by name, and the draft stays")
  func commitOverLock() {
    var story = story()
    story.press("] / text:umbrella Enter L text:audit Tab text:25_nov Enter m text:lee Enter")
    #expect(story.plan.moves.count == 1)
    story.press("Esc / text:globex Enter m text:lee Enter ] ] ] c Ctrl-U text:23_nov")
    #expect(
      story.screen.contains("Left out, for a lock comes first: Umbrella (locked with Ana Silva"))
    story.press("Enter")
    #expect(story.notice.contains("1 move committed from 23 Nov"))
    #expect(story.notice.contains("1 locked one still a draft, L on Accounts lifts a lock"))
    #expect(story.plan.moves.map(\.account) == [umbrella])
    #expect(story.line(with: "Umbrella")?.contains("draft") == true)
  }

  @Test("f counts and lists every lock, and the list shows a sign")
  func lockedFilter() {
    var story = story()
    story.press("] / text:umbrella Enter L text:audit Enter Esc f")
    #expect(story.line(with: "Locked")?.contains("1 account") == true)
    story.press("text:locked Enter")
    #expect(story.line(with: "Umbrella locked") != nil)
    #expect(story.line(with: "locked with Ana Silva: audit") != nil)
  }

  @Test("a committed move to come stands on Moves under its day, and D takes it back")
  func committedMoves() {
    var story = committed()
    #expect(story.line(with: "1 move committed, from 1 Dec on") != nil)
    #expect(story.line(with: "Umbrella")?.contains("1 Dec ") == true)
    #expect(story.line(with: "Lee Wong has it from 1 Dec. D takes it back") != nil)
    story.press("D")
    #expect(story.notice == "Took back the move of Umbrella to Lee Wong; u brings it back.")
    #expect(story.plan.successions(of: umbrella, after: northwind.today).isEmpty)
    #expect(
      story.plan.holder(of: umbrella, role: .am, on: northwind.today + 60)?.seat
        == northwind.ana)
    story.press("u")
    #expect(story.line(with: "Umbrella")?.contains("1 Dec ") == true)
  }

  @Test("account, seats, books, map and Today all know who has an account from the day on")
  func everywhere() {
    var story = committed()
    story.press("Enter")
    #expect(story.screen.contains("until 30 Nov, then Lee Wong."))
    #expect(story.line(with: "→ Lee Wong")?.contains("from 1 Dec") == true)
    story.press("Esc [ [")
    #expect(story.line(with: "Lee Wong")?.contains("$745K") == true)
    story.press("[")
    #expect(story.line(with: "Ana → Lee") != nil)
    story.press("[ j")
    #expect(story.line(with: "Lee Wong")?.contains("$745K") == true)
    story.press("0")
    #expect(story.line(with: "1 changes hands from 1 Dec") != nil)
  }

  @Test("n drafts from Moves too, after drafts were dropped there")
  func stepOnMoves() {
    var story = story()
    story.press("N ] ] ] ] * D")
    #expect(story.plan.moves.isEmpty)
    story.press("n")
    #expect(story.plan.moves.count == 1, "\(story.notice)")
    story.press("D n n")
    #expect(story.plan.moves.count == 2, "\(story.notice)")
  }

  @Test("a no on an account that stays asks for a new owner, and drafts it")
  func wantsToGive() throws {
    var plan = northwind.plan
    _ = try plan.apply(
      .challengesKept(
        ChallengesKept(challenges: [
          Challenge(
            key: ChallengeKey(901), account: umbrella, role: .am, proposed: northwind.ana,
            answer: .declined, comment: "please take this one", by: "Ana Silva",
            on: northwind.today)
        ])))
    var story = story(plan)
    story.press("[ [")
    #expect(story.line(with: "Umbrella")?.contains("to move") == true)
    #expect(story.line(with: "a asks who has it instead of Ana Silva") != nil)
    story.press("a text:lee Enter")
    #expect(story.notice == "Umbrella to Lee Wong is drafted, as Ana Silva asked; u takes it back.")
    #expect(story.plan.moves.map(\.to) == [northwind.lee])
    #expect(story.plan.moves.map(\.note) == ["asked for by Ana Silva: please take this one"])
    #expect(story.plan.challenges.map(\.answer) == [.granted])
    story.press("u")
    #expect(story.plan == plan)
  }

  @Test("a no to a committed move, agreed to, takes the move back and locks the account")
  func objectionToCommitted() throws {
    var plan = committed().plan
    _ = try plan.apply(
      .challengesKept(
        ChallengesKept(challenges: [
          Challenge(
            key: ChallengeKey(901), account: umbrella, role: .am, proposed: northwind.lee,
            answer: .declined, comment: "audit", by: "Ana Silva", on: northwind.today)
        ])))
    var story = story(plan)
    story.press("[ [ a")
    #expect(
      story.plan.holder(of: umbrella, role: .am, on: northwind.today + 60)?.seat
        == northwind.ana)
    #expect(story.plan.holds(of: umbrella).map(\.seat) == [northwind.ana])
  }

  @Test("a seat that begins after the day of the moves is named before it gets accounts")
  func laterSeat() throws {
    var plan = northwind.plan
    _ = try plan.apply(
      .seatEdited(
        SeatEdited(seat: northwind.lee, field: .start, value: .day(northwind.today + 100))))
    let free = NorthwindPlan.account(3)
    for account in [free, NorthwindPlan.account(5)] {
      _ = try plan.apply(
        .accountAssigned(
          AccountAssigned(
            account: account, role: .am, seat: northwind.ana, on: northwind.today,
            keys: KeyBlock(50_000 + account.number * 100..<50_100 + account.number * 100))))
    }
    var story = story(plan)
    story.press("N")
    #expect(story.plan.moves.allSatisfy { $0.to != northwind.lee })
    if !story.plan.moves.isEmpty { story.press("u") }
    story.press("] / text:umbrella Enter m")
    #expect(story.line(with: "Lee Wong")?.contains("starts 1 Mar 2027") == true)
    story.press("text:lee Enter ] ] ]")
    #expect(story.line(with: "Umbrella")?.contains("starts 1 Mar") == true)
    story.press("c")
    #expect(story.screen.contains("Lee Wong starts 1 Mar 2027: 1 account would have nobody"))
  }
}

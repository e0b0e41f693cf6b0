import Plan
import Testing

@testable import Workbench

@Suite("Drafting moves at the keyboard")
struct DraftStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    WorkbenchStory(northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  @Test("n drafts the best move, the bars follow, and one undo gives it back")
  func step() throws {
    var story = story()
    #expect(story.line(with: "AM books · by ARR · effective 1 Dec · nothing drafted") != nil)
    #expect(story.line(with: "Over +") != nil)
    story.press("n")
    #expect(story.plan.moves.count == 1)
    #expect(story.notice.contains("u takes it back"))
    #expect(story.line(with: "draft: 1 move") != nil)
    #expect(story.line(with: "Moves 1") != nil)
    story.press("u")
    #expect(story.plan == northwind.plan)
  }

  @Test("N drafts the best moves there are as one step")
  func ten() {
    var story = story()
    story.press("N")
    #expect(story.plan.moves.count > 1)
    #expect(story.committed.count == 1)
    story.press("u")
    #expect(story.plan.moves.isEmpty)
  }

  @Test("m shows what each seat would come to before the move is drafted")
  func preview() throws {
    var story = story()
    story.press("] / text:umbrella Enter m")
    #expect(story.line(with: "Umbrella, $620K: move to") != nil)
    #expect(story.line(with: "collides") != nil)
    #expect(story.line(with: "Lee Wong")?.contains("→") == true)
    story.press("text:lee Enter")
    #expect(story.notice.hasPrefix("Umbrella to Lee Wong is drafted: over "))
    let move = try #require(story.plan.moves.first { $0.account == NorthwindPlan.account(6) })
    #expect((move.from, move.to, move.why) == (northwind.ana, northwind.lee, .hand))
    #expect(story.plan.handoffs.allSatisfy { $0.kind != .territoryMove })
  }

  @Test("a move that meets a renewal says so before it is drafted, and again before the commit")
  func collision() {
    var story = story()
    story.press("] / text:acme Enter m")
    #expect(story.line(with: "Lee Wong")?.contains("renews in 29 d") == true)
    story.press("text:lee Enter ] ] ] c")
    #expect(story.line(with: "1 collision: Acme Corporation (renews in 29 d)") != nil)
  }

  @Test("committing opens the move cards from the day that was set, and is one step")
  func commit() throws {
    var story = story()
    story.press("] / text:umbrella Enter m text:lee Enter ] ] ] t")
    #expect(story.line(with: "Effective date") != nil)
    story.press("Ctrl-U text:15_dec Enter c")
    #expect(story.line(with: "Week of 14 Dec") != nil)
    story.press("Enter")
    #expect(
      story.notice == "1 move committed from 15 Dec, 1 territory-move card opened; u takes it back."
    )
    #expect(story.plan.moves.isEmpty)
    let card = try #require(story.plan.handoffs.first { $0.kind == .territoryMove })
    #expect(card.anchor.iso == "2026-12-15")
    // Books stand as they will on that day, and Umbrella is not offered again.
    story.press("[ [ [ [")
    #expect(story.line(with: "Lee Wong")?.contains("$745K") == true)
    story.press("u")
    #expect(story.plan.moves.count == 1)
    #expect(story.plan.handoffs.allSatisfy { $0.kind != .territoryMove })
  }

  @Test("a locked account is kept out, says why, and goes free again")
  func lock() {
    var story = story()
    story.press("] / text:umbrella Enter L Enter")
    #expect(story.line(with: "Say why Umbrella is locked.") != nil)
    story.press("text:audit Tab text:2027-03-01 Enter")
    #expect(story.notice == "Umbrella is locked until 1 Mar 2027; L lifts it, u takes it back.")
    story.press("i")
    #expect(story.line(with: "locked to Ana Silva until 1 Mar 2027, audit") != nil)
    story.press("Esc Esc [")
    #expect(story.line(with: "Kept out:")?.contains("Umbrella (locked)") == true)
    story.press("] / text:umbrella Enter L")
    #expect(story.notice.contains("no longer locked"))
    #expect(story.plan.holds.isEmpty)
  }

  @Test("drafts are marked and dropped on the Moves tab; the account opens from there")
  func drop() {
    var story = story()
    story.press("N ] ] ] ]")
    let drafted = story.plan.moves.count
    story.press("Space Space D")
    #expect(story.plan.moves.count == drafted - 2)
    #expect(story.notice == "Gave up 2 drafted moves; u takes it back.")
    story.press("u Enter")
    #expect(story.screen.contains("Owners"))
  }

  @Test("a measure that is blank everywhere cannot be chosen, and is named")
  func measure() {
    var story = story()
    story.press("b text:revenue Enter")
    #expect(story.notice == "Revenue is blank on every account.")
    story.press("Esc b text:every Enter")
    #expect(story.line(with: "AM books · by Accounts") != nil)
  }

  @Test("r goes through the roles and shows all books as they are")
  func roles() {
    var story = story()
    story.press("r")
    #expect(story.line(with: "most over") != nil)
    #expect(story.line(with: "Dana Ortiz") != nil)
    story.press("r")
    #expect(story.line(with: "AM books") != nil)
    #expect(story.line(with: "Dana Ortiz") == nil)
  }

  @Test("a rule says what it takes as it is typed, or where it does not read; J and K order")
  func rules() throws {
    var story = story()
    story.press("] ] ] a text:West Tab text:sate_in_(CA)")
    #expect(story.line(with: "did you mean State?") != nil)
    story.press("Ctrl-U text:state_in_(CA)")
    #expect(story.line(with: "It takes 4 accounts.") != nil)
    story.press("Tab text:Ana_Silva Enter")
    #expect(story.plan.rules.count == 1)
    #expect(story.line(with: "state in (CA)")?.contains("Ana Silva") == true)
    // The rule under the cursor stands below in full.
    #expect(story.screen.contains("West takes state in (CA)"))
    #expect(story.screen.contains("They go to Ana Silva · 4 accounts"))
    story.press("a text:Rest Tab text:state_=_TX Tab text:Lee_Wong Enter K")
    #expect(story.plan.orderedRules.map(\.name) == ["Rest", "West"])
    story.press("D")
    #expect(story.plan.orderedRules.map(\.name) == ["West"])
  }

  @Test("beyond the United States the map names countries, for AE and SE are roles")
  func countries() throws {
    var plan = Plan(identity: PlanIdentity(id: "world", currency: .usd, createdOn: Day.first))
    let places =
      [("AE", nil), ("SE", nil), ("se", nil), ("Chile", nil), (nil, "SK")]
      as [(String?, String?)]
    for (number, place) in places.enumerated() {
      var facts = AccountFacts(name: "Account \(number)")
      facts.kind = .prospect
      facts.country = place.0
      facts.state = place.1
      _ = try plan.apply(
        .accountAdded(
          AccountAdded(account: Account(key: AccountKey(number + 1), file: facts))))
    }
    let today = try #require(Day(iso: "2026-11-21"))
    var story = WorkbenchStory(plan, on: today, screen: .territories, size: (100, 30))
    story.press("[")
    for title in ["United Arab Emirates (AE)", "Sweden (SE)", "Chile", " SK "] {
      #expect(story.line(with: title) != nil, "\(title)")
    }
    #expect(CountryName.of(code: "NA") == "Namibia" && CountryName.of(code: "XX") == nil)
  }

  @Test("the map letters each state by the book that holds most of it")
  func map() {
    var story = story()
    story.press("[")
    #expect(story.line(with: "CA ") != nil)
    #expect(story.line(with: "TX ") != nil)
    #expect(story.line(with: "Books") != nil)
    story.press("Enter")
    #expect(story.line(with: "in California  4 of 7") != nil)
  }

  @Test("a declined move waits for a decision; agreeing takes the draft back and remembers it")
  func challenges() throws {
    var plan = northwind.plan
    let umbrella = NorthwindPlan.account(6)
    _ = try plan.apply(
      .movesDrafted(
        MovesDrafted(
          moves: [
            Move(
              key: MoveKey(900), account: umbrella, role: .am, from: nil, to: northwind.lee,
              why: .hand)
          ], on: northwind.today)))
    _ = try plan.apply(
      .challengesKept(
        ChallengesKept(challenges: [
          Challenge(
            key: ChallengeKey(901), account: umbrella, role: .am, proposed: northwind.lee,
            answer: .declined, comment: "In the middle of an audit", by: "Ana Silva",
            on: northwind.today)
        ])))
    var story = WorkbenchStory(
      plan, on: northwind.today, screen: .territories, size: (120, 36))
    #expect(story.line(with: "Challenges 1") != nil)
    story.press("[ [")
    #expect(story.line(with: "1 to decide") != nil)
    #expect(story.line(with: "a stays with Ana Silva and is locked there") != nil)
    #expect(story.line(with: "o goes to Lee Wong as proposed") != nil)
    story.press("i")
    #expect(story.line(with: "Drafted to Lee Wong") != nil)
    story.press("Esc a")
    #expect(story.notice == "Umbrella stays with Ana Silva and is locked there; u takes it back.")
    #expect(story.plan.moves.isEmpty)
    #expect(story.plan.challenges.map(\.answer) == [.granted])
    #expect(story.plan.holds(of: umbrella).map(\.seat) == [northwind.ana])
    story.press("] ] N")
    #expect(story.plan.moves(of: umbrella).isEmpty)
    #expect(story.line(with: "Kept out:")?.contains("Umbrella (locked)") == true)
    story.press("u")
    story.press("u")
    #expect(story.plan == plan)
  }

  @Test("where two people disagree, both answers stand there, and the lead settles it")
  func disagreement() throws {
    var plan = northwind.plan
    let umbrella = NorthwindPlan.account(6)
    let move = Move(
      key: MoveKey(900), account: umbrella, role: .am, from: nil, to: northwind.lee, why: .hand)
    let answer = { (key: Int, answer: Challenge.Answer, by: String, comment: String) in
      Challenge(
        key: ChallengeKey(key), account: umbrella, role: .am, proposed: self.northwind.lee,
        answer: answer, comment: comment, by: by, on: self.northwind.today)
    }
    let lock = Hold(
      key: HoldKey(903), account: umbrella, kind: .lock, role: .am, seat: northwind.lee,
      reason: "accepted in review by Ana Silva", by: "Ana Silva", on: northwind.today)
    for edit: Edit in [
      .movesDrafted(MovesDrafted(moves: [move], on: northwind.today)),
      .challengesKept(ChallengesKept(challenges: [answer(901, .accepted, "Ana Silva", "")])),
      .holdPlaced(HoldPlaced(hold: lock)),
      .challengesKept(ChallengesKept(challenges: [answer(902, .declined, "Lee Wong", "full")])),
    ] { _ = try plan.apply(edit) }
    var story = WorkbenchStory(
      plan, on: northwind.today, screen: .territories, size: (80, 24))
    story.press("[ [")
    #expect(story.line(with: "1 to decide, people disagree about 1 · 1 accepted") != nil)
    #expect(story.line(with: "Ana Silva said yes, Lee Wong says no") != nil)
    #expect(story.cursorLine.contains("declined"))
    story.press("j")
    #expect(story.cursorLine.contains("accepted"))
    story.press("a")
    #expect(
      story.notice
        == "Ana Silva said yes, Lee Wong says no: decide it on the row of the no.")
    story.press("k o")
    #expect(story.plan.holds(of: umbrella) == [lock])
    #expect(Set(story.plan.challenges.map(\.answer)) == [.accepted, .overruled])
    story.press("u")
    #expect(story.plan == plan)
    story.press("a")
    #expect(story.plan.holds(of: umbrella).map(\.seat) == [northwind.ana])
    #expect(Set(story.plan.challenges.map(\.answer)) == [.accepted, .granted])
    #expect(story.plan.moves.isEmpty)
    story.press("u")
    #expect(story.plan == plan)
  }

  @Test("an account that its owner is to keep and does not want is given on, whoever agreed to it")
  func disagreementOverKeeping() throws {
    var plan = northwind.plan
    let umbrella = NorthwindPlan.account(6)
    let answer = { (key: Int, answer: Challenge.Answer, by: String, comment: String) in
      Challenge(
        key: ChallengeKey(key), account: umbrella, role: .am, proposed: self.northwind.ana,
        answer: answer, comment: comment, by: by, on: self.northwind.today)
    }
    let lock = Hold(
      key: HoldKey(903), account: umbrella, kind: .lock, role: .am, seat: northwind.ana,
      reason: "accepted in review by Kim Ito", by: "Kim Ito", on: northwind.today)
    for edit: Edit in [
      .challengesKept(ChallengesKept(challenges: [answer(901, .accepted, "Kim Ito", "")])),
      .holdPlaced(HoldPlaced(hold: lock)),
      .challengesKept(ChallengesKept(challenges: [answer(902, .declined, "Ana Silva", "full")])),
    ] { _ = try plan.apply(edit) }
    var story = WorkbenchStory(
      plan, on: northwind.today, screen: .territories, size: (120, 36))
    story.press("[ [ a text:lee Enter")
    #expect(story.plan.moves(of: umbrella).map(\.to) == [northwind.lee])
    #expect(story.plan.holds(of: umbrella).isEmpty)
    story.press("u")
    #expect(story.plan == plan)
  }
}

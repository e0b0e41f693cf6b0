import Plan
import Testing

@testable import Workbench

@Suite("Carving all books at the keyboard")
struct CarveStoryTests {
  private let northwind: NorthwindPlan

  init() throws { northwind = try NorthwindPlan() }

  private func story(_ size: (Int, Int) = (120, 36)) -> WorkbenchStory {
    WorkbenchStory(northwind.plan, on: northwind.today, screen: .territories, size: size)
  }

  @Test("C shows what carving everything comes to before anything is drafted; Enter is one step")
  func carve() throws {
    var story = story()
    story.press("C")
    #expect(story.line(with: "Carve AM books") != nil)
    #expect(story.line(with: "by hand stays") != nil)
    story.press("Enter")
    #expect(story.line(with: "Carved: AM books, by ARR") != nil)
    #expect(story.line(with: "best possible") != nil)
    #expect(story.line(with: "no collision") != nil)
    #expect(story.line(with: "Ana Silva", and: "%") != nil)
    #expect(story.plan.moves.isEmpty)
    story.press("Enter")
    let moves = story.plan.moves.count
    #expect(moves > 0)
    #expect(story.committed.count == 1)
    #expect(story.notice.contains("drafted: over +"))
    #expect(story.notice.hasSuffix("c commits, u takes it back."))
    #expect(story.plan.moves.allSatisfy { $0.why == .balance && !$0.note.isEmpty })
    #expect(story.line(with: "draft: \(moves) move") != nil)
    story.press("u")
    #expect(story.plan == northwind.plan)
  }

  @Test("Esc on the outcome drafts nothing")
  func leave() {
    var story = story()
    story.press("C Enter Esc")
    #expect(story.plan == northwind.plan)
    #expect(story.line(with: "nothing drafted") != nil)
  }

  @Test("a result that was left is shown again by C, until the plan changes")
  func callBack() {
    var story = story()
    story.press("C Enter Esc")
    #expect(story.notice == "Not drafted; C shows it again.")
    story.press("C")
    #expect(story.line(with: "Show the last result again") != nil)
    story.press("Enter")
    #expect(story.line(with: "Carved: AM books, by ARR") != nil)
    story.press("Esc C Down Enter")
    #expect(story.line(with: "by hand stays") != nil)
    story.press("Esc C Enter Enter")
    #expect(!story.plan.moves.isEmpty)
    story.press("C")
    #expect(story.line(with: "Show the last result again") == nil)
  }

  @Test("a number of moves is not gone over, and what does not read is said at its field")
  func moves() {
    var story = story()
    story.press("C text:x Enter")
    #expect(story.flat.contains("is no share; type a part of the target, such as 2%, or nothing."))
    story.press("Ctrl-U Tab text:1 Enter Enter")
    // Hooli is nobody's: whoever gets it, that is no move of balance.
    #expect(story.plan.moves.filter { $0.from != nil }.count == 1)
    // The form remembers what was asked.
    story.press("C")
    #expect(story.line(with: "or at most", and: "1") != nil)
  }

  @Test("what was drafted by hand stays; drafts for balance are made anew")
  func byHand() throws {
    var story = story()
    let globex = NorthwindPlan.account(2)
    story.press("] / text:globex Enter m text:lee Enter")
    #expect(story.plan.moves.map(\.account) == [globex])
    story.press("[ C Enter Enter")
    let first = Set(story.plan.moves.map(\.account))
    let hand = try #require(story.plan.moves.first { $0.account == globex })
    #expect((hand.to, hand.why) == (northwind.lee, .hand))
    // The same again changes nothing, and says so by offering nothing to draft.
    story.press("C Enter Enter")
    #expect(Set(story.plan.moves.map(\.account)) == first)
    #expect(story.plan.moves.first { $0.account == globex }?.why == .hand)
  }

  @Test("Esc stops the search, and the best so far is shown")
  func stop() {
    var story = story()
    story.holdsWork = true
    story.press("C Enter")
    #expect(story.line(with: "Reading the accounts") != nil)
    story.press("j n c")
    #expect(story.plan.moves.isEmpty)
    story.press("Esc")
    #expect(story.line(with: "with the best found so far") != nil)
    story.finishWork()
    #expect(story.line(with: "Carved: AM books, by ARR") != nil)
    story.press("Enter")
    #expect(!story.plan.moves.isEmpty)
  }

  @Test("Ctrl-C gives the search up, and what it comes to is nobody's any more")
  func cancel() {
    var story = story()
    story.holdsWork = true
    story.press("C Enter Ctrl-C")
    story.finishWork()
    #expect(story.line(with: "Carved:") == nil)
    #expect(story.plan.moves.isEmpty)
  }

  @Test("f shows the books of one segment, and carving keeps to it")
  func segment() {
    var story = story()
    story.press("f")
    #expect(story.line(with: "Books of which segment") != nil)
    #expect(story.line(with: "Mid-market", and: "6 accounts") != nil)
    story.press("text:mid Enter")
    #expect(story.line(with: "AM books · Mid-market · by ARR") != nil)
    #expect(story.line(with: "Hire, 1 Feb") != nil)
    story.press("C")
    #expect(story.line(with: "Carve AM books · Mid-market") != nil)
    story.press("Enter Enter")
    #expect(!story.plan.moves.isEmpty)
    let segments = story.plan.moves.compactMap { move in
      story.plan.accounts[move.account]?.segment
    }
    #expect(Set(segments) == ["Mid-market"])
    story.press("f g Enter")
    #expect(story.line(with: "AM books · by ARR") != nil)
  }

  @Test("from nothing: twelve open seats at once, carved by state on revenue, and the map shows it")
  func nothing() throws {
    var story = WorkbenchStory(
      try UnownedPlan.plan(), on: northwind.today, screen: .territories, size: (120, 40))
    #expect(story.line(with: "+ adds an open seat") != nil)
    story.press("+")
    #expect(story.line(with: "Role", and: "AE") != nil)
    story.press("Tab Tab Tab Tab Tab Ctrl-U text:12 Enter")
    #expect(story.plan.seats.count == 12)
    #expect(story.committed.count == 1)
    #expect(story.notice == "Added 12 open seats (AE); u takes them back.")
    story.press("[ [")
    #expect(story.line(with: "AE books · by Revenue") != nil)
    story.press("C Tab Tab Tab Ctrl-U text:states Enter")
    #expect(story.line(with: "Carved: AE books, by Revenue") != nil)
    let promised = try #require(story.line(with: "best possible")).split(separator: ",")
      .prefix(2).joined(separator: ",").drop { $0 != "O" }
    story.press("Enter")
    #expect(story.plan.moves.count == UnownedPlan.count)
    // What the books come to with the drafts is what was promised.
    #expect(story.line(with: String(promised)) != nil, "\(promised)")
    // A state goes to one book as a whole.
    var seats: [String: Set<SeatKey>] = [:]
    for move in story.plan.moves {
      seats[story.plan.accounts[move.account]?.state ?? "", default: []].insert(move.to)
    }
    #expect(seats.values.allSatisfy { $0.count == 1 })
    story.press("[")
    #expect(story.line(with: "with \(UnownedPlan.count) drafts") != nil)
    // Names tell the books apart at every width, by their ends where they do not fit.
    for size in [(120, 40), (110, 34), (80, 24)] {
      story.resize(size.0, size.1)
      for number in ["01", "12"] {
        #expect(story.line(with: "hire \(number)") != nil, "\(size)")
      }
    }
  }
}

/// Prospects that nobody owns, in many states, with nothing but their revenue.
enum UnownedPlan {
  static let count = 120

  static func plan() throws -> Plan {
    let today = try #require(Day(iso: "2026-11-01"))
    var plan = Plan(identity: PlanIdentity(id: "unowned", currency: .usd, createdOn: today))
    _ = try plan.apply(
      .segmentAdded(
        SegmentAdded(segment: Segment(key: SegmentKey(1), name: "All", membership: .rest))))
    var batch = ImportBatch(
      source: ImportSource(key: SourceKey(2), kind: .accounts, fileName: "f.csv", on: today),
      on: today, keys: KeyBlock(5_000..<6_000))
    let states = ["CA", "TX", "NY", "WA", "OR", "IL", "OH", "FL", "GA", "MA", "CO", "AZ", "NJ"]
    for number in 0..<count {
      var facts = AccountFacts(name: "Company \(number)")
      facts.kind = .prospect
      facts.state = states[(number * 7) % states.count]
      facts.revenue = Money(major: Int64(1_000_000 + (number * 37 % 50) * 100_000), .usd)
      batch.accounts.append(
        .init(key: AccountKey(100 + number), identity: nil, facts: facts, people: []))
    }
    _ = try plan.apply(.imported(batch))
    return plan
  }
}

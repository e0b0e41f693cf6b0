import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Design: the walk")
struct WalkStoryTests {
  let company: SmallCompany

  init() throws { company = try SmallCompany() }

  @Test("an empty plan's design begins with the first question, large, and what each answer means")
  func begins() {
    let story = company.emptyStory()
    #expect(story.screen.contains("Is the company's ARR under $5M?"))
    #expect(story.screen.contains("y  yes, under $5M"))
    #expect(story.screen.contains("n  no, $5M or more"))
    #expect(story.screen.contains("━▶ Full-stack AE"))
  }

  @Test("digits type the number, each is saved as it is kept, and the leaf follows")
  func numbers() throws {
    var story = company.emptyStory()
    story.press("1 2 M Enter")
    #expect(story.plan.answers.companyARR == Money(major: 12_000_000, .usd))
    #expect(story.screen.contains("under $25K?"))
    story.press("5 1 K Enter")
    #expect(story.plan.orderedSegments.map(\.name) == ["All"])
    #expect(story.plan.orderedSegments.first?.acv == Money(major: 51_000, .usd))
    // What the same number answers is not asked again.
    #expect(story.screen.contains("in one motion"))
    story.press("n")
    #expect(story.screen.contains("━▶ AE + AM"))
    story.press("Enter Enter Enter")
    #expect(story.cursorLine.contains("▸ All"))
  }

  @Test("Alt with a digit still goes to a screen")
  func screens() {
    var story = company.emptyStory()
    story.press("Alt-0")
    #expect(story.workbench.screen == .today)
  }

  @Test("0, which goes to Today elsewhere, takes no number away that is known")
  func zero() {
    var story = company.emptyStory()
    story.press("1 2 M Enter Left 0 Enter")
    #expect(story.screen.contains("It is $12.0M, not 0"))
    #expect(story.plan.answers.companyARR == Money(major: 12_000_000, .usd))
    story.press("Esc Alt-0")
    #expect(story.workbench.screen == .today)
  }

  @Test("a typed number that contradicts an answer stops with the two side by side")
  func contradiction() {
    var story = company.emptyStory()
    story.press("y Left 1 2 M Enter")
    #expect(story.screen.contains("You said yes"))
    #expect(story.screen.contains("$12,000,000 says no"))
    #expect(story.plan.answers.companyARR == nil)
    for key in ["u", "Backspace"] {
      story.press(key)
      #expect(!story.screen.contains("You said yes"), "\(key) takes the answer back")
      #expect(!story.screen.contains("Undone"), "and nothing that was kept")
      if key == "u" { story.press("y Left 1 2 M Enter") }
    }
    story.press("1 2 M Enter")
    #expect(story.plan.answers.companyARR == Money(major: 12_000_000, .usd))
  }

  @Test("Enter lets the number count, the answer's own key keeps the answer")
  func resolving() {
    var story = company.emptyStory()
    story.press("y Left 1 2 M Enter y")
    #expect(story.plan.answers.companyARR == nil)
    #expect(story.notice.contains("The answer stays"))
    story.press("1 2 M Enter Enter")
    #expect(story.plan.answers.companyARR == Money(major: 12_000_000, .usd))
    #expect(story.screen.contains("under $25K?"))
  }

  @Test("an answer against a number that is there stops as well")
  func againstPlan() {
    var story = company.story(.design)
    story.press("j W")
    #expect(story.screen.contains("Is the ACV of Mid-market under $25K?"))
    story.press("y")
    #expect(story.screen.contains("You said yes"))
    #expect(story.screen.contains("$90,400 says no"))
    story.press("y")
    #expect(story.notice.contains("type the right one"))
    story.press("Enter")
    #expect(story.screen.contains("in one motion"))
    story.press("Left")
    #expect(story.screen.contains("at most $250K?"))
  }

  @Test("behind the leaf the walk asks for the book and shows the pay, with their sources")
  func bookAndPay() throws {
    var story = company.story(.design)
    story.press("j W Enter n Enter")
    #expect(story.screen.contains("How many accounts may one AM hold in Mid-market?"))
    #expect(story.screen.contains("question 5 of 6"))
    #expect(story.line(with: "30-50   the source's mark")?.contains("Enter keeps it") ?? false)
    story.press("4 0")
    #expect(story.screen.contains("needs 1 AM for 5 customers"))
    story.press("Enter")
    let segment = try #require(story.plan.segments[SmallCompany.midMarket])
    #expect(segment.bookLimit == CountRange(low: 40, high: 40) && segment.bookRole == .am)
    #expect(story.screen.contains("How is each role paid under AE + AM?"))
    #expect(story.line(with: "70/30  NRR")?.contains("the sources' mix") ?? false)
    #expect(story.line(with: "80/20  GRR")?.contains("our default") ?? false)
    story.press("m Tab Ctrl-U text:60/40_NRR Enter")
    #expect(story.line(with: "60/40  NRR")?.contains("yours") ?? false)
    story.press("Left")
    #expect(story.line(with: "40   your limit") != nil)
    story.press("Left")
    #expect(story.screen.contains("━▶ AE + AM"))
  }

  @Test("Enter keeps the source's range of a book as a mark, and sets no limit")
  func bookAsItIs() {
    var story = company.story(.design)
    story.press("j W Enter n Enter Enter")
    #expect(story.plan.segments[SmallCompany.midMarket]?.bookLimit == nil)
    #expect(story.screen.contains("How is each role paid"))
  }

  @Test("what is asked of the whole company is asked once, and known numbers are not asked again")
  func once() {
    var story = company.story(.design)
    story.press("g W")
    #expect(story.screen.contains("question 2 of 5"))
    story.press("Enter")
    #expect(story.screen.contains("The company   question 3 of 5"))
    #expect(story.lines.last?.contains("Enter") == false)
    story.press("Enter")
    #expect(story.notice == "Answer y or n.")
    story.press("n Enter Enter Enter")
    #expect(story.screen.contains("Is the ACV of Mid-market under $25K?"))
    #expect(story.line(with: "One motion")?.contains("said for the whole company") ?? false)
    story.press("Enter")
    #expect(story.screen.contains("━▶ AE + AM"))
  }

  @Test("the row in front is in sight, and has the number that the head says")
  func trail() {
    for size in [(80, 24), (100, 30), (200, 60)] {
      var story = company.story(.design, size: size)
      story.press("g W")
      for _ in 0..<20 {
        guard let walk = story.workbench.design.walk else { break }
        if walk.question != nil || walk.following != nil {
          #expect(story.line(with: "  ▸ ") != nil, "\(size)")
        }
        story.press(walk.question == .motion ? "n" : "Enter")
      }
      #expect(story.workbench.design.walk == nil)
    }
  }

  @Test("a typed ACV far from the accounts' mean is said while typing, and when it is kept")
  func farACV() {
    var story = company.story(.design)
    story.press("j W 3 0 0 K")
    #expect(story.screen.contains("━▶ Enterprise pod. But the mean of 5 accounts is $90.4K"))
    story.press("Enter")
    #expect(story.notice.contains("is kept, but the mean of 5 accounts is $90.4K"))
  }

  @Test("going back keeps later answers, greyed and ready to be used again")
  func back() {
    var story = company.emptyStory()
    story.press("n n y Left Left Left")
    #expect(story.line(with: "kept for later")?.contains("ACV under $25K?         ") ?? false)
    #expect(story.line(with: "up to $250K?")?.contains("kept for later") ?? false)
    story.press("Right Right Right")
    #expect(story.screen.contains("in one motion"))
  }

  @Test("answers by yes and no alone keep their leaf, with the answers as its reason")
  func withoutNumbers() throws {
    var story = company.emptyStory()
    story.press("n n y n")
    let segment = try #require(story.plan.orderedSegments.first)
    #expect(story.plan.leaf(of: segment) == .aeAM)
    #expect(segment.exception?.reason.hasPrefix("answered without a number") ?? false)
    #expect(story.plan.isAnswered(segment))
  }

  @Test("once the numbers are there, the leaf is the tree's own again")
  func numbersLater() throws {
    var story = company.emptyStory()
    story.press("n n y n Enter Enter Enter W 1 2 M Enter 5 1 K Enter")
    let segment = try #require(story.plan.orderedSegments.first)
    #expect(segment.exception == nil)
    #expect(story.plan.leaf(of: segment) == .aeAM)
  }

  @Test("what does not read is said beside the field, and Esc leaves the field, then the walk")
  func unreadable() {
    var story = company.emptyStory()
    story.press("1 text:x Enter")
    #expect(story.screen.contains("is no amount"))
    story.press("Esc")
    #expect(story.screen.contains("Is the company's ARR"))
    story.press("Esc")
    #expect(story.screen.contains("No segments yet"))
    story.press("0 1")
    #expect(story.screen.contains("No segments yet"))
  }

  @Test("the cursor stands on the question, and in the field while a number is typed")
  func cursor() {
    for size in [(60, 16), (80, 24), (120, 36), (200, 60)] {
      var story = company.emptyStory(size: size)
      #expect(story.cursorLine.contains("Is the company's ARR"), "\(size)")
      story.press("1")
      #expect(story.canvas.isCursorVisible)
      #expect(story.cursorLine.contains("Company ARR"), "\(size)")
    }
  }

  @Test("undo takes the walk back to the question whose answer it took, where digits type again")
  func undo() {
    var story = company.emptyStory()
    story.press("1 2 M Enter")
    #expect(story.screen.contains("under $25K?"))
    story.press("u")
    #expect(story.screen.contains("Is the company's ARR"))
    story.press("3 M Enter")
    #expect(story.plan.answers.companyARR == Money(major: 3_000_000, .usd))
  }

  @Test("undo of a leaf that was answered without numbers asks for its last answer again")
  func undoLeaf() {
    var story = company.emptyStory()
    story.press("n n y n")
    #expect(story.screen.contains("━▶ AE + AM"))
    story.press("u")
    #expect(story.screen.contains("in one motion"))
    story.press("n")
    #expect(story.screen.contains("━▶ AE + AM"))
    #expect(story.plan.orderedSegments.count == 1)
  }

  @Test("the walk goes down the list, leaves the empty catch-all out, and says when all is walked")
  func wholeList() throws {
    var plan = company.plan
    let rest = Segment(key: SegmentKey(9), name: "All", order: -1, membership: .rest)
    _ = try plan.apply(.segmentAdded(SegmentAdded(segment: rest)))
    var story = WorkbenchStory(plan, on: company.today, screen: .design)
    let names = story.workbench.design.rows.map(\.name)
    #expect(names.count == 2 && !names.contains("All"))
    story.press("g W")
    var walked: [SegmentKey] = []
    for _ in 0..<20 {
      guard let walk = story.workbench.design.walk else { break }
      guard walk.question == nil, walk.following == nil else {
        story.press(walk.question == .motion ? "n" : "Enter")
        continue
      }
      if let segment = walk.segment { walked.append(segment) }
      story.press("Enter")
    }
    #expect(walked == [SmallCompany.smb, SmallCompany.midMarket])
    #expect(story.workbench.design.walk == nil)
    #expect(story.notice == "All 2 segments walked.")
  }

  @Test("from the last of the list the walk goes on to what was left out, and says so")
  func around() {
    var story = company.story(.design)
    story.press("G W")
    for _ in 0..<10 where story.workbench.design.walk?.segment == SmallCompany.midMarket {
      story.press(story.workbench.design.walk?.question == .motion ? "n" : "Enter")
    }
    #expect(story.workbench.design.walk?.segment == SmallCompany.smb)
    #expect(
      story.notice == "The list is at its end; SMB was not walked yet. Esc leaves the walk.")
  }

  @Test("q asks before answers that no leaf keeps are thrown away, and leaves at once without them")
  func leaving() {
    var story = company.emptyStory()
    story.press("n q")
    #expect(story.screen.contains("1 answer of the walk is not kept yet. Leave Remit?"))
    story.press("Enter")
    #expect(story.workbench.design.walk?.said[.arr] == false)
    #expect(!story.effects.contains { if case .quit = $0 { true } else { false } })
    story.press("q Down Enter")
    #expect(story.effects.contains { if case .quit = $0 { true } else { false } })
    var other = company.emptyStory()
    other.press("1 2 M Enter q")
    #expect(other.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test("Esc loses no answer: W goes on with the walk where it was left")
  func resumed() {
    var story = company.emptyStory()
    story.press("n Esc")
    #expect(story.workbench.design.walk == nil)
    story.press("W")
    #expect(story.workbench.design.walk?.said[.arr] == false)
    #expect(story.workbench.design.walk?.question == .acv)
    #expect(story.notice == "The walk goes on where it was left; Left takes an answer back.")
    // Once a leaf keeps them the walk begins anew.
    story.press("y n")
    #expect(story.workbench.design.walk?.question == nil)
    story.press("Esc W")
    #expect(!story.notice.contains("goes on where it was left"))
  }

  @Test("in the lowest window the book and the pay scroll, and nothing of them is lost")
  func low() {
    var story = company.story(.design, size: (60, 16))
    story.press("G W")
    while story.workbench.design.walk?.question != nil {
      story.press(story.workbench.design.walk?.question == .motion ? "n" : "Enter")
    }
    story.press("Enter")
    #expect(story.workbench.design.walk?.following == .book)
    let seen = scrolled(&story)
    for words in ["How many accounts may one AM hold", "Sources", "Your own", "Here", "ARR under"] {
      #expect(seen.contains(words), "\(words)")
    }
    story.press("4 0")
    #expect(story.cursorLine.contains("40"))
    story.press("Esc Enter")
    let pay = scrolled(&story)
    #expect(pay.contains("our default, no source has one"))
    #expect(pay.contains("changes it for the whole leaf"))
    story.resize(80, 24)
    story.press("Down")
    #expect(story.notice == "All of it is in view.")
  }

  /// All that is seen while scrolling down to the end, as one line.
  private func scrolled(_ story: inout WorkbenchStory) -> String {
    var seen = story.flat
    for _ in 0..<6 {
      story.press("Down")
      seen += " " + story.flat
    }
    return seen
  }
}

import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Design: the segments and their tree")
struct DesignStoryTests {
  let company: SmallCompany

  init() throws { company = try SmallCompany() }

  private func segment(_ story: WorkbenchStory, _ key: SegmentKey = SmallCompany.midMarket) throws
    -> Segment
  {
    try #require(story.plan.segments[key])
  }

  @Test("each question stands with its answer, its number and where the number comes from")
  func questions() {
    var story = company.story(.design)
    story.press("j")
    #expect(story.line(with: "ARR under $5M?")?.contains("no     $12.4M  typed") ?? false)
    #expect(story.line(with: "ACV under $25K?")?.contains("$90.4K  mean of 5 accounts") ?? false)
    #expect(story.line(with: "ACV up to $250K?")?.contains("YES") ?? false)
    #expect(story.screen.contains("━▶ AE + AM   AE closes, AM renews and expands"))
    #expect(story.cursorLine.contains("▸ Mid-market"))
    #expect(story.cursorLine.contains("1↓ 1↑"))
  }

  @Test("moving the number is a preview: nothing is saved until Enter keeps it")
  func preview() throws {
    var story = company.story(.design)
    story.press("j l l")
    #expect(story.screen.contains("trying $94K"))
    #expect(story.committed.isEmpty)
    story.press("Esc")
    #expect(!story.screen.contains("trying"))
    #expect(try segment(story).acv == nil)
    story.press("l Enter")
    #expect(try segment(story).acv == Money(major: 92_000, .usd))
    #expect(story.committed == ["ACV of Mid-market $92K"])
    story.press("u")
    #expect(try segment(story).acv == nil)
  }

  @Test("across a threshold leaf, book, need and crossing follow at once")
  func crossing() {
    var story = company.story(.design)
    story.press("j")
    for _ in 0..<60 where !story.screen.contains("━▶ Enterprise pod") { story.press("Right") }
    #expect(story.screen.contains("━▶ Enterprise pod"))
    #expect(story.cursorLine.contains("Pod"))
    #expect(story.cursorLine.contains("8-15"))
    #expect(story.committed.isEmpty)
  }

  @Test("w puts what is kept beside the leaf across the nearest threshold")
  func comparison() {
    var story = company.story(.design, size: (120, 40))
    story.press("j w")
    #expect(story.line(with: "What if")?.contains("now") ?? false)
    #expect(story.line(with: "Leaf  ")?.contains("AE + CSM") ?? false)
    #expect(story.line(with: "AM 70/30 NRR")?.contains("no AM") ?? false)
    #expect(story.line(with: "Changes hands")?.contains("5 customers") ?? false)
    story.press("w")
    #expect(story.line(with: "What if") == nil)
  }

  @Test("Enter types the ACV; what does not read is said, and an empty field goes back to the mean")
  func typing() throws {
    var story = company.story(.design)
    story.press("j Enter text:lots Enter")
    #expect(story.screen.contains("is no amount"))
    story.press("Ctrl-U text:300K")
    #expect(story.screen.contains("━▶ Enterprise pod, 8-15 per AM"))
    story.press("Enter")
    #expect(try segment(story).acv == Money(major: 300_000, .usd))
    #expect(story.line(with: "ACV under")?.contains("typed") ?? false)
    story.press("Enter Ctrl-U Enter")
    #expect(try segment(story).acv == nil)
  }

  @Test("the sum of the customers is asked about once")
  func confirming() {
    var story = company.story(.design)
    story.press("c")
    #expect(story.notice == "The company's ARR is typed.")
    story.press("A Ctrl-U Enter")
    #expect(story.screen.contains("sum of 8 customers?  c yes  A no"))
    story.press("c")
    #expect(story.plan.answers.isARRConfirmed)
    #expect(!story.screen.contains("customers?"))
  }

  @Test("below the first threshold the line is the company's ARR, and the arrows move that")
  func arrLine() {
    var story = company.story(.design)
    story.press("A Ctrl-U text:4.9M Enter")
    #expect(story.screen.contains("━▶ Full-stack AE"))
    #expect(story.line(with: "├")?.contains("ARR $0") ?? story.screen.contains("ARR $0"))
    story.press("l l l")
    #expect(story.screen.contains("trying ARR"))
    #expect(story.plan.answers.companyARR == Money(major: 4_900_000, .usd))
  }

  @Test("an exception stands with its reason, and x goes back to the tree")
  func exception() throws {
    var story = company.story(.design)
    story.press("j x Enter")
    #expect(story.screen.contains("by exception"))
    story.press("Enter")
    #expect(story.screen.contains("An exception needs a reason"))
    story.press("text:self-serve Enter")
    #expect(try segment(story).exception == LeafException(leaf: .fullStackAE, reason: "self-serve"))
    #expect(story.screen.contains("by exception: self-serve"))
    story.press("x Enter")
    #expect(try segment(story).exception == nil)
  }

  @Test("one self-serve motion offers full-stack as an exception with its reason typed already")
  func motion() throws {
    var story = company.story(.design)
    story.press("j p text:yes Enter")
    #expect(story.plan.answers.isSingleMotion)
    #expect(story.screen.contains("One self-serve motion"))
    story.press("x Enter Enter")
    #expect(try segment(story).exception?.reason == "PLG: land and expand are one motion")
  }

  @Test("after signing is one of the named patterns")
  func afterSigning() {
    var story = company.story(.design)
    story.press("j P text:signature Enter")
    #expect(story.plan.playbook.coverage(.aeAM).afterSigning == .signature)
    #expect(story.screen.contains("AM owns from signature"))
  }

  @Test("the book limit is offered from the user's own books, with what the source says")
  func bookLimit() throws {
    var story = company.story(.design)
    story.press("j b")
    #expect(
      story.screen.contains("Your median book is 4 (1 AM); the source says 30-50 per AM: keep 4?"))
    story.press("Enter")
    #expect(try segment(story).bookLimit == CountRange(low: 4, high: 4))
    story.press("b Ctrl-U text:6-x Enter")
    #expect(
      story.flat.contains(
        "\"6-x\" is no count of accounts; type 40, or 30-50, or nothing for none."))
    story.press("Ctrl-U text:0 Enter")
    #expect(story.flat.contains("A book of 0 accounts is no limit; type 40, or 30-50"))
    story.press("Ctrl-U text:9-6 Enter")
    #expect(story.flat.contains("The smaller count comes first: 6-9."))
    // What is offered gives way to the first digit.
    story.press("Esc b 6 - 9 Enter")
    #expect(story.screen.contains("6-9 per AM by your limit"))
    story.press("b Ctrl-U Enter")
    #expect(try segment(story).bookLimit == nil)
  }

  @Test("a limit set per CSM is not offered or counted per AM, and the sources' numbers are named")
  func limitOfOneRole() throws {
    var story = company.story(.design)
    #expect(story.line(with: "Book  ")?.contains("sources 5-15 to 104 per CSM") ?? false)
    story.press("b")
    #expect(story.screen.contains("sources say 104 (an average"))
    #expect(story.screen.contains("It counts for CSMs alone"))
    story.press("Ctrl-U text:80 Enter")
    #expect(story.committed.last == "books of SMB 80")
    #expect(story.line(with: "Book  ")?.contains("80 per CSM by your limit") ?? false)
    story.press("Enter text:66K Enter")
    #expect(story.line(with: "Book  ")?.contains("30-50 per AM by the source") ?? false)
    story.press("b")
    #expect(story.screen.contains("the place of 80 per CSM"))
    story.press("Esc Enter Ctrl-U Enter")
    #expect(story.line(with: "Book  ")?.contains("80 per CSM by your limit") ?? false)
  }

  @Test("a threshold that leaves accounts without an owner says so before it is kept")
  func ownerless() {
    var story = company.story(.design)
    story.press("t Tab Ctrl-U text:100K")
    #expect(story.screen.contains("Mid-market ━▶ AE + CSM, 5 accounts would have no CSM"))
    story.press("Esc j Enter text:20K")
    #expect(story.screen.contains("5 accounts would have no CSM"))
  }

  @Test("a typed ACV that the accounts contradict says so while it is typed, and where it stands")
  func farACV() {
    var story = company.story(.design)
    story.press("j Enter text:300K")
    #expect(story.screen.contains("of 5 accounts is $90.4K, 4 of 8 accounts would be out of range"))
    story.press("Enter")
    #expect(story.line(with: "ACV under")?.contains("typed; mean of 5 accounts $90.4K") ?? false)
    story.press("Enter Ctrl-U text:91K")
    #expect(!story.screen.contains("But the mean"))
  }

  @Test("the range stands beside the segment, and f lists exactly the accounts out of it")
  func outOfRange() {
    var story = company.story(.design)
    #expect(story.screen.contains("range under $25K"))
    story.press("f")
    #expect(story.notice.contains("No account of SMB lies out of its range"))
    story.press("j")
    #expect(story.screen.contains("range $25K to $250K · f 1 low, 1 high"))
    story.press("f")
    #expect(story.workbench.screen == .territories)
    #expect(story.screen.contains("Mid-market, out of its range of $25K to $250K  2 of"))
    #expect(story.line(with: "Dune") != nil && story.line(with: "Heath") != nil)
    #expect(story.line(with: "Elm") == nil)
  }

  @Test("m sets how each role under the leaf is paid; what does not read is said")
  func pay() throws {
    var story = company.story(.design)
    story.press("j m")
    #expect(story.screen.contains("Pay under AE + AM"))
    #expect(story.screen.contains("the sources' mix"))
    story.press("Tab Ctrl-U text:60/50_NRR Enter")
    #expect(story.screen.contains("both make 100"))
    story.press("Ctrl-U text:60/40_NRR_and_renewals Enter")
    let line = try #require(story.plan.playbook.coverage(.aeAM).line(.am))
    #expect(line.mix.text == "60/40" && line.payBasis == "NRR and renewals")
    #expect(story.committed.last == "pay of the AM in AE + AM 60/40 on NRR and renewals")
    story.press("u")
    #expect(story.plan.playbook.coverage(.aeAM).line(.am)?.mix.text == "70/30")
  }

  @Test("an open seat is added in the segment's manager role")
  func openSeat() throws {
    var story = company.story(.design)
    story.press("j + Tab Tab Ctrl-U text:+3m Enter")
    let seat = try #require(story.plan.seats.first { $0.isOpen })
    #expect(seat.role == .am)
    #expect(seat.segments == [SmallCompany.midMarket])
    #expect(seat.start != nil)
    story.press("u")
    #expect(!story.plan.seats.contains { $0.isOpen })
  }

  @Test("a segment by a condition says how many accounts it takes while it is typed")
  func conditionalSegment() throws {
    var story = company.story(.design)
    story.press("a text:West Tab Tab Tab Tab text:sate_=_CA")
    #expect(story.line(with: "did you mean State?") != nil)
    story.press("Ctrl-U text:arr_>=_1K")
    #expect(story.line(with: "It takes 0 accounts.") != nil)
    story.press("Enter")
    #expect(story.line(with: "8 accounts in the range of West have a segment in the file") != nil)
    story.press("Enter")
    let segment = try #require(story.plan.orderedSegments.first { $0.name == "West" })
    #expect(segment.membership == .predicate("arr >= 1K"))
    story.press("u")
    #expect(!story.plan.orderedSegments.contains { $0.name == "West" })
  }

  @Test("segments are added by a column or a band, renamed, removed and brought back")
  func segments() {
    var story = company.story(.design)
    story.press("a text:Large Tab Tab text:250K Enter Enter")
    #expect(
      story.plan.orderedSegments.map(\.name) == ["SMB", "Mid-market", "Large"])
    #expect(
      story.plan.orderedSegments.last?.membership
        == .band(from: Money(major: 250_000, .usd), below: nil))
    #expect(story.cursorLine.contains("Large"))
    story.press("e Ctrl-U text:Enterprise Enter")
    #expect(story.plan.orderedSegments.last?.name == "Enterprise")
    story.press("D")
    #expect(story.plan.orderedSegments.count == 2)
    story.press("u")
    #expect(story.plan.orderedSegments.last?.name == "Enterprise")
    story.press("B")
    #expect(story.notice.contains("The plan has segments already"))
  }

  @Test("a range beside segments of a file says who stays out of it, and asks which decides")
  func contestedRange() throws {
    var story = company.story(.design)
    story.press("a text:Large Tab Tab text:250K")
    let staying =
      "1 account lies in its range but stays in Mid-market, as the Segment column of its file says"
    #expect(story.flat.contains("It takes 0 accounts. \(staying); Enter asks which decides."))
    story.press("Enter Enter")
    #expect(story.notice == "\(staying); C on Accounts puts marked ones into Large.")
    #expect(story.plan.totals[try segment("Large", story)].accounts == 0)
    story.press("u a text:Large Tab Tab text:250K Enter Down Enter")
    #expect(story.plan.totals[try segment("Large", story)].accounts == 1)
    #expect(story.plan.orderedSegments.first?.name == "Large")
    story.press("u a text:Large Tab Tab text:250K Enter Esc")
    #expect(story.plan.orderedSegments.count == 2)
    // Nothing is asked where nothing is contested.
    story.press("a text:Tiny Tab Tab Tab text:5K Enter")
    #expect(story.plan.orderedSegments.last?.name == "Tiny")
  }

  private func segment(_ name: String, _ story: WorkbenchStory) throws -> SegmentKey {
    try #require(story.plan.orderedSegments.first { $0.name == name }).key
  }

  @Test("five segments stand on one screen of 80x24, with all that is said of one")
  func fiveSegments() {
    var story = company.story(.design)
    for (name, below) in [("A", "1K"), ("B", "2K"), ("C", "3K")] {
      story.press("a text:\(name) Tab Tab Tab text:\(below) Enter")
    }
    #expect(story.plan.orderedSegments.count == 5)
    for name in ["SMB", "Mid-market", " A ", " B ", " C "] {
      #expect(story.lines[3..<9].contains { $0.contains(name) }, "\(name)")
    }
    for label in ["ARR under", "━▶", "ACV $0", "After signing", "Pay", "Book", "Card"] {
      #expect(story.screen.contains(label) || story.screen.contains("─▶"), "\(label)")
    }
  }

  @Test("three bands by the tree's own thresholds are one step; the upper threshold is mid-market")
  func bands() throws {
    var story = company.emptyStory()
    story.press("Esc B")
    #expect(story.plan.orderedSegments.map(\.name) == ["SMB", "Mid-market", "Enterprise"])
    var account = Account(key: AccountKey(9), file: AccountFacts(name: "Edge"))
    account.file.acv = Money(major: 250_000, .usd)
    #expect(story.plan.segment(of: account)?.name == "Mid-market")
    account.file.acv = Money(minorUnits: 25_000_001)
    #expect(story.plan.segment(of: account)?.name == "Enterprise")
    story.press("u")
    #expect(story.plan.orderedSegments.isEmpty)
  }

  @Test("bands by ACV are refused where no account has one")
  func bandsWithoutACV() throws {
    var facts = AccountFacts(name: "Alder")
    facts.kind = .prospect
    var plan = Plan(identity: company.plan.identity)
    _ = try plan.apply(
      .accountAdded(AccountAdded(account: Account(key: AccountKey(1), file: facts))))
    var story = WorkbenchStory(plan, on: company.today, screen: .design)
    story.press("B")
    #expect(story.notice.contains("No account has an ACV"))
    #expect(story.plan.orderedSegments.isEmpty)
  }

  @Test("a what-if without room says so, and w again opens all of it")
  func longWhatIf() {
    var story = company.story(.design)
    story.press("j w")
    #expect(story.screen.contains("w shows the rest"))
    #expect(!story.screen.contains("Crossing:"))
    story.press("w")
    #expect(story.screen.contains("Crossing:"))
    #expect(story.screen.contains("Changes hands"))
    #expect(story.screen.contains("5 accounts would have no CSM."))
    story.press("Esc")
    #expect(!story.screen.contains("What if"))
  }

  @Test("a number just beside a threshold is never shown as the threshold")
  func besideThreshold() {
    let thresholds = company.plan.playbook.thresholds
    let under = Money(major: 24_999, .usd)
    #expect(under.compact(.usd, apartFrom: thresholds) == "$24,999")
    #expect(under.narrow(.usd, apartFrom: thresholds) == "<$25K")
    #expect(Money(major: 250_001, .usd).narrow(.usd, apartFrom: thresholds) == ">$250K")
    #expect(thresholds.acvUnder.compact(.usd, apartFrom: thresholds) == "$25K")
    #expect(Money(major: 51_234, .usd).compact(.usd, apartFrom: thresholds) == "$51K")
  }

  @Test("the thresholds are edited together, and must rise")
  func thresholds() {
    var story = company.story(.design)
    story.press("t Tab Ctrl-U text:300K Enter")
    #expect(story.screen.contains("No AM under ACV must be less than Pod above ACV, $250K."))
    story.press("Ctrl-U text:25K Tab Ctrl-U text:20K Enter")
    #expect(story.screen.contains("Pod above ACV must be more than No AM under ACV, $25K."))
    story.press("Ctrl-U text:250K Shift-Tab Ctrl-U text:30K Enter")
    #expect(story.plan.playbook.thresholds.acvUnder == Money(major: 30_000, .usd))
    #expect(story.screen.contains("ACV under $30K?"))
  }

  @Test("the form of the thresholds says what the sources say, whatever stands in its fields")
  func thresholdHint() {
    var story = company.story(.design)
    story.press("t Tab 3 0 K Enter t")
    #expect(story.plan.playbook.thresholds.acvUnder == Money(major: 30_000, .usd))
    #expect(
      story.flat.contains(
        "The sources say $5M, $25K and $250K; yours count. i on Design names them."))
    #expect(story.line(with: "No AM under ACV", and: "$30K") != nil)
  }

  @Test("a segment whose number is missing says so of its leaf, and how the number comes")
  func unanswered() throws {
    var company = company
    let key = SegmentKey(7)
    try company.make(
      .segmentAdded(
        SegmentAdded(
          segment: Segment(key: key, name: "Bare", order: 9, membership: .column("Bare")))))
    var story = company.story(.design)
    story.press("G")
    #expect(story.cursorLine.contains("not answered"))
    #expect(
      story.line(with: "─▶ not answered yet   the leaf hangs on the number that is missing") != nil)
    #expect(story.line(with: "Enter types it, or accounts give it") != nil)
    story.press("Enter text:51K Enter")
    #expect(story.line(with: "━▶ AE + AM") != nil)
    #expect(story.line(with: "not answered") == nil)
  }

  @Test("a warning stands with what mends it")
  func warnings() throws {
    var company = company
    try company.make(
      .accountQualified(
        AccountQualified(account: SmallCompany.account(9), isQualified: true)))
    var story = company.story(.design)
    story.press("j")
    #expect(story.screen.contains("! W7  Nobody can own Qualified: there is no SDR"))
    #expect(story.screen.contains("Add a seat of that role"))
  }

  @Test("i says which number came from where, and who says so of the thresholds")
  func why() {
    var story = company.story(.design, size: (120, 60))
    story.press("j i")
    #expect(story.screen.contains("ACV of Mid-market $90,400, mean of 5 accounts"))
    #expect(story.screen.contains("others say"))
    story.press("Esc r")
    #expect(story.screen.contains("who answers for what"))
  }

  @Test("the cursor stands on the segment at every size")
  func everySize() {
    for size in [(60, 16), (80, 24), (100, 30), (120, 36), (140, 44), (200, 60)] {
      var story = company.story(.design, size: size)
      story.press("j")
      #expect(story.cursorLine.contains("▸ Mid-market"), "\(size)")
      story.press("w")
      #expect(story.cursorLine.contains("▸ Mid-market"), "\(size)")
    }
  }
}

@Suite("Numbers moved along a line")
struct NumberStepsTests {
  private let steps = NumberSteps(
    thresholds: [Money(major: 25_000, .usd), Money(major: 250_000, .usd)], currency: .usd)

  private func walk(from major: Int64, up: Bool, count: Int) -> [Int64] {
    var value = Money(major: major, .usd)
    return (0..<count).map { _ in
      value = steps.next(after: value, up: up)
      return value.minorUnits / 100
    }
  }

  @Test("steps are round, finer near a threshold, and stop on it")
  func roundSteps() {
    #expect(walk(from: 51_234, up: true, count: 2) == [52_000, 54_000])
    #expect(walk(from: 26_200, up: false, count: 4) == [26_000, 25_500, 25_000, 24_500])
    #expect(walk(from: 240_000, up: true, count: 3) == [245_000, 250_000, 255_000])
  }

  @Test(
    "every step goes on in its direction and never jumps a threshold", arguments: [true, false])
  func monotone(up: Bool) {
    for start in stride(from: Int64(0), through: 3_000_000, by: 7_919) {
      let before = Money(minorUnits: start * 100 + 37)
      let after = steps.next(after: before, up: up)
      #expect(up ? after > before : after < before || before.minorUnits <= 37)
      for threshold in [Money(major: 25_000, .usd), Money(major: 250_000, .usd)] {
        let isJumped =
          up ? before < threshold && after > threshold : before > threshold && after < threshold
        #expect(!isJumped)
      }
    }
  }

  @Test("the ends of what an amount can hold do not trap")
  func ends() {
    #expect(steps.next(after: .most, up: true) < .most)
    #expect(steps.next(after: .least, up: false) == .zero)
    #expect(steps.next(after: .zero, up: false) == .zero)
    let yen = NumberSteps(thresholds: [.zero], currency: .jpy)
    #expect(yen.next(after: .zero, up: true) > .zero)
  }
}

import Canvas
import Plan
import Testing

@testable import Workbench

/// A plan with more accounts than are listed at once.
private func longPlan() throws -> Plan {
  let day = Day(year: 2026, month: 11, day: 21) ?? .first
  var plan = Plan(identity: PlanIdentity(id: "long", currency: .usd, createdOn: day))
  var batch = ImportBatch(
    source: ImportSource(key: SourceKey(1), kind: .accounts, fileName: "accounts.csv", on: day),
    on: day, keys: KeyBlock(1..<1))
  for number in 0..<(BackgroundWork.fewRows + 100) {
    var facts = AccountFacts(name: "Company \(number)")
    facts.arr = Money(minorUnits: Int64(number % 1_000 + 1) * 100_000)
    batch.accounts.append(.init(key: AccountKey(100 + number), identity: nil, facts: facts))
  }
  _ = try plan.apply(.imported(batch))
  return plan
}

/// Hands keys over and leaves the background work to the test.
private struct SlowStory {
  var workbench: Workbench
  let environment: Environment

  init() throws {
    let story = WorkbenchStory(try longPlan(), on: .first)
    workbench = story.workbench
    environment = story.environment
    let books = press("4")
    #expect(books.count == 1)
    #expect(text.contains("Reading 4,100 accounts."))
    _ = answer(books.first)
    #expect(!text.contains("Reading"))
  }

  mutating func press(_ key: String) -> [BackgroundWork] {
    send(.terminal(.key(Key(key) ?? Key(.escape))))
  }

  mutating func send(_ event: WorkbenchEvent) -> [BackgroundWork] {
    workbench.update(event, environment).compactMap {
      if case .work(let work) = $0 { work } else { nil }
    }
  }

  mutating func answer(_ work: BackgroundWork?) -> [BackgroundWork] {
    work.map { send(.worked($0.answer())) } ?? []
  }

  var accounts: AccountsTab { workbench.territories.accounts }
  var text: String { workbench.draw(environment).text }
}

@Suite("Lists of many accounts")
struct LongListTests {
  @Test("a typed letter is answered beside the keys")
  func filter() throws {
    var story = WorkbenchStory(try longPlan(), on: .first, screen: .territories)
    story.press(". / text:4099")
    #expect(story.line(with: "Company 4099") != nil)
    #expect(story.line(with: "Company 4098") == nil)
  }

  @Test("while an answer is worked out the list stands, and one answer is asked for at a time")
  func oneAtATime() throws {
    var story = try SlowStory()
    let reading = story.press(".")
    #expect(reading.count == 1)
    #expect(story.text.contains("Reading 4,100 accounts."))
    #expect(story.press("/").isEmpty)
    #expect(story.press("7").isEmpty)
    let next = story.answer(reading.first)
    #expect(next.count == 1)
    #expect(story.accounts.list.count == 4_100)
    #expect(story.answer(next.first).isEmpty)
    #expect(story.accounts.list.answered?.filter == "7")
    #expect(story.accounts.list.count < 4_100)
  }

  @Test("what is edited while an answer is worked out is found afterwards")
  func editMeanwhile() throws {
    var story = try SlowStory()
    let reading = story.press(".")
    story.workbench.perform(
      .accountEdited(
        AccountEdited(account: AccountKey(100), field: .name, value: .text("Zebra"))),
      story.environment)
    var works = story.answer(reading.first)
    #expect(works.count == 1)
    works = story.answer(works.first)
    for key in ["/", "z", "e", "b"] {
      works = story.press(key) + works.flatMap { story.answer($0) }
    }
    while let work = works.popLast() { works += story.answer(work) }
    #expect(story.accounts.list.count == 1)
    #expect(story.text.contains("Zebra"))
  }

  @Test("the palette finds any of many accounts, beside the keys and one search at a time")
  func palette() throws {
    var story = try SlowStory()
    var works = story.press(":")
    for key in ["4", "0", "9", "9"] { works += story.press(key) }
    #expect(works == [BackgroundWork(.names) { { _, _ in } }])
    #expect(!story.text.contains("Company 4099"))
    works = story.answer(works.first)
    #expect(works.count == 1)
    #expect(story.answer(works.first).isEmpty)
    #expect(story.text.contains("Company 4099"))
    // What was found is narrowed at once while the next answer is on its way.
    _ = story.press("Backspace")
    #expect(story.text.contains("Company 4099"))
  }

  @Test("a long stage is filtered and sorted beside the keys too")
  func stage() throws {
    var story = WorkbenchStory(try longPlan(), on: .first, screen: .pipeline, size: (120, 36))
    story.press("G k k k Enter / text:Company_40 Enter")
    let found = story.workbench.pipeline.accounts(story.workbench)
    #expect(found.count == 111)
    story.press("s s s")
    let sorted = story.workbench.pipeline.accounts(story.workbench)
    #expect(Set(sorted) == Set(found))
    #expect(sorted.first.flatMap { story.plan.accounts[$0]?.name } == "Company 409")
    story.press("Esc")
    #expect(story.workbench.pipeline.accounts(story.workbench).count == 4_100)
  }
}

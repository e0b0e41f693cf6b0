import Plan
import Testing

@Suite("A file of rules")
struct RuleFileTests {
  private var fixture = PlanFixture()
  private let ana: SeatKey
  private let lee: SeatKey

  init() throws {
    ana = try fixture.seat("Ana Silva", .am)
    lee = try fixture.seat("Lee Wong", .am)
    _ = try fixture.segment("All")
  }

  private mutating func edits(_ text: String) throws(RuleFileError) -> [Edit] {
    var fixture = fixture
    defer { self.fixture = fixture }
    return try RuleFile.edits(text, for: fixture.plan) { fixture.keys($0) }
  }

  @Test("goes before the plan's own rules, in its own order; notes and blank lines say nothing")
  mutating func order() throws {
    try fixture.apply(
      .ruleKept(
        RuleKept(
          rule: TerritoryRule(
            key: fixture.key(), order: 0, name: "Own", predicate: "state = NY", seats: [ana]))))
    let text =
      "# the west\n\nWest: state in (CA, OR) -> Ana Silva, lee wong\r\nARR >= 50K -> Lee Wong\n"
    for edit in try edits(text) { try fixture.apply(edit) }
    let rules = fixture.plan.orderedRules
    #expect(rules.map(\.name) == ["West", "ARR >= 50K", "Own"])
    #expect(rules[0].seats == [ana, lee])
    #expect(rules[1].predicate == "ARR >= 50K")
  }

  @Test("a colon inside a quoted text ends no name")
  mutating func quotedColon() throws {
    for text in ["name = \"a: b\" -> Ana Silva", "One: name = 'a: b' -> Ana Silva"] {
      for edit in try edits(text) { try fixture.apply(edit) }
    }
    let rules = fixture.plan.orderedRules
    #expect(rules.map(\.name) == ["One", "name = \"a: b\""])
    #expect(rules.map(\.predicate) == ["name = 'a: b'", "name = \"a: b\""])
  }

  @Test(
    "says the line that does not read, and what would mend it",
    arguments: [
      ("West: state = CA\n", 1, "arrow"),
      ("# note\n\nWest: stat = CA -> Ana Silva\n", 3, "State"),
      ("West: state = CA -> Ana Silvan\n", 1, "did you mean Ana Silva?"),
      ("West: state = CA -> Nobody Known\n", 1, "There is no seat Nobody Known"),
      ("West: state = CA ->\n", 1, "Behind the arrow"),
      ("West: state = CA ->  , \n", 1, "Behind the arrow"),
    ])
  mutating func refused(text: String, line: Int, words: String) throws {
    do {
      _ = try edits(text)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(words), "\(error.message)")
      #expect(error.message.hasSuffix(".") || error.message.hasSuffix("?"))
    }
  }

  @Test("two seats of one name want a user id")
  mutating func sameName() throws {
    _ = try fixture.seat("Lee Wong", .am)
    #expect(throws: RuleFileError.self) { try edits("West: state = CA -> Lee Wong") }
  }
}

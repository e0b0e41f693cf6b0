import Testing

@Suite("A plan comes back the same")
struct RoundTripTests {
  @Test("from its journal: remit log --json, remit apply")
  func journal() throws {
    let place = try Workplace()
    try place.putSample()
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    #expect(log.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    try place.remit("apply", "copy.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("copy.remit") == place.exported("plan.remit"))
    let again = try place.remit("log", "copy.remit", "--json").expectSuccess()
    #expect(again.lines.count == log.lines.count)
  }

  @Test("from its JSON: export, new --from, export gives the same bytes")
  func json() throws {
    let place = try Workplace()
    try place.putSample()
    try place.remit("export", "plan.remit", "--format", "json", "--output", "plan.json")
      .expectSuccess()
    try place.remit("new", "copy.remit", "--from", "plan.json").expectSuccess()
    try place.remit("export", "copy.remit", "--format", "json", "--output", "copy.json")
      .expectSuccess()
    #expect(try place.bytes("copy.json") == place.bytes("plan.json"))
    // What was made from JSON replays too.
    let log = try place.remit("log", "copy.remit", "--json").expectSuccess()
    try place.remit("apply", "third.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("third.remit") == place.text("plan.json"))
  }

  @Test("and edits that do not apply are refused whole, with their line")
  func badEdits() throws {
    let place = try Workplace()
    try place.putSample()
    let lines = try place.remit("log", "plan.remit", "--json").expectSuccess().lines
    try place.remit("new", "other.remit").expectSuccess()
    let before = try place.bytes("other.remit")
    try place.write("{\"what\": 1}\n", to: "bad.jsonl")
    try place.remit("apply", "other.remit", "bad.jsonl")
      .expectRefusal(65, saying: "bad.jsonl, line 1")
    // The first edit fits, the second is about rows that this plan has not.
    let last = try #require(lines.last { $0.contains("item-done") })
    try place.write(last + "\n", to: "last.jsonl")
    try place.remit("apply", "other.remit", "last.jsonl")
      .expectRefusal(65, saying: "last.jsonl, line 1")
    #expect(try place.bytes("other.remit") == before)
    try place.remit("apply", "none.remit", "last.jsonl")
      .expectRefusal(66, saying: "none.remit", "createPlan")
    #expect(!place.exists("none.remit"))
  }

  @Test("as a scenario: new --from a plan branches it, and compare sets them side by side")
  func scenario() throws {
    let place = try Workplace()
    try place.putSample()
    try place.remit("new", "scenario.remit", "--from", "plan.remit").expectSuccess()
    let title = try place.remit("show", "scenario.remit", "today").expectSuccess().lines.first
    #expect(try #require(title).contains("scenario"))
    let compared = try place.remit(
      "compare", "plan.remit", "scenario.remit", "--json", "--today", Workplace.today)
    let plans = try #require(try compared.expectSuccess().json()["plans"] as? [[String: Any]])
    #expect(plans.compactMap { $0["plan"] as? String } == ["plan.remit", "scenario.remit"])
    #expect(plans.compactMap { $0["accounts"] as? Int } == [60, 60])
    #expect(plans.compactMap { $0["moved"] as? Int } == [0, 0])
    let table = try place.remit("compare", "plan.remit", "scenario.remit").expectSuccess()
    #expect(table.lines[0].contains("scenario.remit"))
    try place.remit("compare", "plan.remit").expectRefusal(64)
    try place.remit("compare", "plan.remit", "none.remit").expectRefusal(66, saying: "none.remit")
  }
}

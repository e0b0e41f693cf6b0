import PseudoTerminal
import Testing

/// Books carved as a whole, and scenarios put side by side, in the real program.
@Suite("Carving everything, and scenarios")
struct CarveStoryTests {
  private static let header = "Account Name,Type,Annual Revenue,Billing State\n"

  /// Prospects that nobody owns, as many in each of twelve states.
  private func place() throws -> Workplace {
    let place = try Workplace()
    let states = ["CA", "TX", "NY", "WA", "IL", "FL", "MA", "OH", "GA", "CO", "NJ", "OR"]
    let rows = (0..<204).map { number in
      "Company \(number),Prospect,\(1_000_000 + number / 12 * 40_000),\(states[number % 12])"
    }
    try place.write(Self.header + rows.joined(separator: "\n") + "\n", to: "accounts.csv")
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.remit("import", "plan.remit", "accounts.csv").expectSuccess()
    return place
  }

  @Test("from nothing to six books by state: seats, carve, map, commit, and one undo each")
  func nothing() throws {
    let place = try place()
    let terminal = try place.open(columns: 120, rows: 36)
    try terminal.press("4", expect: "+ adds an open seat")
    try terminal.press("+", expect: "How many")
    try terminal.press("Tab Tab Tab Tab Tab Ctrl-U text:6 Enter", expect: "Added 6 open seats (AE)")
    try terminal.press("[ [", expect: "AE books · by Revenue")
    try terminal.press("C", expect: "by hand stays")
    try terminal.press("Tab Tab Tab Ctrl-U text:states Enter", expect: "Carved: ")
    try terminal.expect("drafts 204 moves")
    try terminal.press("Enter", expect: "draft: 204 moves")
    try terminal.expectSaved()
    try terminal.press("M", expect: "Balance score")
    try terminal.press("Esc [", expect: "with 204 drafts")
    try terminal.press("] u", expect: "Undone: drafted 204 moves")
    try terminal.press("Ctrl-R", expect: "Redone: drafted 204 moves")
    try terminal.press("c", expect: "Week of")
    try terminal.press("Enter", expect: "204 moves committed from")
    try terminal.expectSaved()
    try terminal.quitCleanly()
  }

  @Test("a scenario is branched, opened, carved there, and put beside what it was cut from")
  func scenario() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open(columns: 120, rows: 36)
    try terminal.press("4", expect: "AM books")
    try terminal.press("B", expect: "plan-scenario.remit")
    try terminal.press("Ctrl-U text:try Enter", expect: "try.remit is written")
    try terminal.press("Down Enter", expect: "scenario")
    try terminal.press("4", expect: "AM books")
    try terminal.press("C", expect: "Carve AM books")
    try terminal.press("Enter", expect: "Carved: ")
    try terminal.press("Enter", expect: "c commits, u takes it back.")
    try terminal.expectSaved()
    try terminal.press("w", expect: "Compare with another plan")
    try terminal.press("text:plan.remit Enter", expect: "try.remit beside 1 other plan")
    try terminal.expect("Drafted moves")
    try terminal.press("Esc", expect: "AM books")
    // A name that is taken is not replaced, and is asked for again.
    try terminal.press("B", expect: "Branch a scenario")
    try terminal.press("Ctrl-U text:plan.remit Enter", expect: "exists")
    try terminal.press("Esc", expect: "AM books")
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
    let compared = try place.remit("compare", "plan.remit", "try.remit", "--json")
      .expectSuccess().json()
    let plans = try #require(compared["plans"] as? [[String: Any]])
    #expect((plans[1]["drafts"] as? Int ?? 0) > 0)
    #expect((plans[1]["books"] as? [[String: Any]])?.isEmpty == false)
  }
}

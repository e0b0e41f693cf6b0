import PseudoTerminal
import Testing

/// The main job of the product, at the keyboard of the real program.
@Suite("From an answer in the tree to the exported summary")
struct MainStoryTests {
  private static let byManager = "Dana Ortiz (AE) → Lee Wong (AM)"
  private static let bySuccess = "Dana Ortiz (AE) → 佐藤 美咲 (CSM)"

  /// Waits until an item's line names a person.
  private func expect(
    _ code: String, owedBy person: String, on terminal: PseudoTerminal,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    try #require(
      terminal.waitUntil { terminal in
        terminal.lines.contains { $0.contains(" \(code) ") && $0.contains(person) }
      }, "\(terminal.text)", sourceLocation: location)
  }

  @Test("another leaf moves coverage and item owners at once, and one undo takes it back")
  func leaf() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open()
    try terminal.press("3", expect: "Acme Robotics")
    try terminal.press("Down Enter", expect: "Enter evidence")
    try terminal.expect(Self.byManager)
    try expect("H20", owedBy: "Lee Wong", on: terminal)

    try terminal.press("1 Down", expect: "━▶ AE + AM")
    try terminal.press("Enter", expect: "ACV of Mid-market")
    // What it would make of the segment stands there while it is typed.
    try terminal.press("text:20K", expect: "━▶ AE + CSM")
    terminal.send(keys: "Enter")
    try terminal.expectGone("ACV of Mid-market")
    try terminal.expect("no dedicated AM")

    try terminal.press("3", expect: Self.bySuccess)
    try expect("H20", owedBy: "佐藤 美咲", on: terminal)
    try terminal.press("u", expect: Self.byManager)
    try expect("H20", owedBy: "Lee Wong", on: terminal)
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
  }

  @Test("a lead walks the tree, works a card live, exports; the file and the plan hold it")
  func wholeJob() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("1 Down", expect: "━▶ AE + AM")
    try terminal.press("Enter text:20K Enter", expect: "no dedicated AM")
    try terminal.press("3", expect: "Acme Robotics")
    try terminal.press("Down Enter", expect: "Enter evidence")
    try terminal.expect(Self.bySuccess)

    // The first item due is the first value; its evidence ticks it.
    try terminal.press("Enter", expect: "Done means the customer's own users ran it")
    try terminal.press("text:20~nov Tab text:40~users~a~week Enter", expect: "H19 is done")
    try terminal.press("u", expect: "Undone: done H19 at Acme Robotics")
    try terminal.press("Ctrl-R", expect: "Redone: done H19 at Acme Robotics")
    try terminal.expectSaved()

    try terminal.press("E", expect: "Markdown")
    try terminal.press("Enter", expect: "before a file that says something else is replaced")
    try terminal.press("Ctrl-U text:board.md Enter", expect: "/board.md, ")
    try terminal.quitCleanly()

    let summary = try place.text("board.md")
    let segment = try #require(summary.split(separator: "\n").first { $0.contains("| Mid-market") })
    #expect(segment.contains("$20K") && segment.contains("AE + CSM"), "\(segment)")
    let red = summary.split(separator: "## Red handoffs").last ?? ""
    #expect(!red.prefix(2_000).contains("First value 22 d late"))

    let plan = try place.exported("plan.remit")
    #expect(plan.contains("40 users a week"))
    let card = try place.remit(
      "show", "plan.remit", "handoffs", "--item", "Acme Robotics", "--today", Workplace.today,
      "--size", "120x36")
    #expect(card.expectSuccess().output.contains(Self.bySuccess))
    let journal = try place.journal().suffix(4)
    #expect(journal.first?.contains("Mid-market") == true, "\(journal)")
    #expect(journal.dropFirst().allSatisfy { $0.contains("H19 at Acme Robotics") }, "\(journal)")
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    try place.remit("apply", "replayed.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("replayed.remit") == plan)

    // The next morning the card is where it was left, and can still be undone.
    let again = try place.open()
    try again.press("u", expect: "Undone: done H19 at Acme Robotics")
    try again.press("u", expect: "Mid-market")
    try again.expectSaved()
    try again.quitCleanly()
  }
}

import PseudoTerminal
import Testing

/// Every edit listed, undone to any point and looked at as it was, at the real program.
@Suite("The history of a plan")
struct HistoryStoryTests {
  /// Three accounts added, then the history in front.
  private func start(_ place: Workplace, columns: Int = 130) throws -> PseudoTerminal {
    try place.putSample()
    let terminal = try place.open(columns: columns)
    try terminal.press("4 ]", expect: "who answers for it")
    for name in ["Aardvark", "Badger", "Cormorant"] {
      try terminal.press("a text:\(name) Enter", expect: "Added \(name)")
      try terminal.expectSaved()
    }
    try terminal.press("H", expect: "newest first")
    try terminal.expect("undo to here")
    return terminal
  }

  @Test("edits are listed newest first, and what one changed stands beside it")
  func list() throws {
    let place = try Workplace()
    let terminal = try start(place)
    try #require(
      terminal.waitUntil { terminal in
        let rows = terminal.lines.filter { $0.contains("Ann") }
        return rows.count > 3 && rows[0].contains("Cormorant") && rows[1].contains("Badger")
          && rows[2].contains("Aardvark")
      }, "\(terminal.text)")
    try terminal.expect("made")
    try terminal.press("/ text:badger", expect: "▸")
    try terminal.expectGone("Aardvark")
    try terminal.press("Enter Esc", expect: "Aardvark")
    terminal.send(keys: "Esc")
    try terminal.expect("who answers for it")
    try terminal.quitCleanly()
  }

  @Test("undo to a point asks first, is one step, and one key brings it back")
  func undoTo() throws {
    let place = try Workplace()
    let terminal = try start(place)
    let before = try place.exported("plan.remit")
    try terminal.press("j j Enter", expect: "Take back 2 edits")
    // The harmless answer stands first.
    terminal.send(keys: "Enter")
    try terminal.expectGone("Leave everything as it is")
    #expect(try place.exported("plan.remit") == before)
    try terminal.press("Enter", expect: "Take back 2 edits")
    try terminal.press("Down Enter", expect: "Took back 2 edits")
    try terminal.expectSaved()
    try terminal.expect("undone: 2 edits, back to")
    let undone = try place.exported("plan.remit")
    #expect(undone.contains("Aardvark"))
    #expect(!undone.contains("Badger") && !undone.contains("Cormorant"))
    try terminal.press("Ctrl-R", expect: "Redone: 2 edits, back to")
    try terminal.expectSaved()
    #expect(try place.exported("plan.remit") == before)
    terminal.send(keys: "Esc")
    try terminal.expect("who answers for it")
    try terminal.quitCleanly()

    // The journal says which lines a step took back, and says it in another journal too.
    let words = try place.remit("log", "plan.remit").expectSuccess().lines
    let step = try #require(words.first { $0.contains("undone: 2 edits") })
    #expect(step.contains("(takes back 2 of "))
    let lines = try place.remit("log", "plan.remit", "--json").expectSuccess().lines
    let start = lines.prefix(lines.count - 3).joined(separator: "\n")
    let rest = lines.suffix(3).joined(separator: "\n")
    try place.remit("apply", "copy.remit", "-", input: start + "\n").expectSuccess()
    try place.remit("apply", "copy.remit", "-", input: rest + "\n").expectSuccess()
    #expect(try place.exported("copy.remit") == before)
    // The next morning too; and the journal replays.
    let again = try place.open()
    try again.press("u", expect: "Undone: ")
    try again.expectSaved()
    try again.quitCleanly()
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    try place.remit("apply", "replayed.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("replayed.remit") == place.exported("plan.remit"))
  }

  @Test("the plan as it was is shown read-only, and Esc returns to now")
  func past() throws {
    let place = try Workplace()
    let terminal = try start(place)
    let before = try place.exported("plan.remit")
    try terminal.press("j j t", expect: "read-only; Esc returns to now")
    try terminal.press("/ text:badger Enter", expect: "/badger")
    try terminal.expectGone("Badger ")
    terminal.send(keys: "Esc")
    try terminal.press("a text:Dormouse Enter", expect: "read-only; Esc returns to now.")
    #expect(!(try place.exported("plan.remit").contains("Dormouse")))
    try terminal.press("u", expect: "read-only; Esc returns to now.")
    terminal.send(keys: "Esc")
    try terminal.expect("This is the plan as it is now")
    try terminal.expectGone("read-only")
    try terminal.press("/ text:badger Enter", expect: "Badger")
    terminal.send(keys: "Esc")
    #expect(try place.exported("plan.remit") == before)
    try terminal.quitCleanly()
  }

  @Test("a newer edit of another person in the way is named, and nothing is changed")
  func inTheWay() throws {
    let place = try Workplace()
    let ann = try start(place)
    ann.send(keys: "Esc")
    try ann.expect("who answers for it")
    let bo = try place.open(environment: ["REMIT_AUTHOR": "Bo"])
    try bo.press("4 ]", expect: "who answers for it")
    bo.send(keys: "/ text:cormorant Enter Right*4 e Ctrl-U text:48K Enter")
    try bo.expect("48K")
    try bo.expectSaved()
    try ann.expect("Bo changed the plan")
    let before = try place.exported("plan.remit")
    try ann.press("H", expect: "newest first")
    try ann.press("j j Enter", expect: "Nothing was taken back")
    try ann.expect("by Bo")
    #expect(try place.exported("plan.remit") == before)
    ann.send(keys: "Esc Esc")
    try ann.expect("who answers for it")
    try ann.quitCleanly()
    try bo.quitCleanly()
  }
}

import PseudoTerminal
import Testing

/// Keys and finding them, in the real program.
@Suite("Finding every key")
struct FindingTests {
  @Test("someone finds what to do by typing, marks rows, copies them, and undoes in one step")
  func keys() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open(columns: 120, rows: 36)
    try terminal.press(":", expect: "type to search: an action")
    try terminal.press("text:nxtb", expect: "next tab")
    terminal.send(keys: "Esc")
    try terminal.expectGone("type to search")
    try terminal.press(": text:acme~rob", expect: "account")
    try terminal.press("Enter", expect: "Acme Robotics")
    terminal.send(keys: "Esc")

    // Two accounts are qualified as one step.
    try terminal.press("2 Enter", expect: "Prospect   6 accounts")
    try terminal.press("Space v j v", expect: "3 marked")
    try terminal.press("Q", expect: "u takes it back")
    try terminal.press("u", expect: "Undone: ")
    try terminal.press("y", expect: "Copied the row: ")
    try terminal.press("s", expect: "Account▲")
    try terminal.press("/ text:nova Enter", expect: "/nova")
    terminal.send(keys: "Esc")
    try terminal.expectGone("/nova")

    // The mouse is off until it is asked for.
    try terminal.press(": text:mouse Enter", expect: "The mouse is on")
    terminal.write(Array("\u{1B}[<0;36;2M".utf8))
    try terminal.expect("Equinox Pharma")
    terminal.paste("qqq")
    try terminal.expect("A paste goes into a field")
    try terminal.press("? text:when~the~plan", expect: "saved?")
    try terminal.press("Enter", expect: "Every edit is saved as it is made")
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
    #expect(try place.text("home/state/remit/recent-actions") == "saved?\nmouse")

    let again = try place.open(columns: 120, rows: 36)
    try again.press(":", expect: "Recent")
    try again.press("Ctrl-C", expect: "Cancelled; nothing was changed.")
    again.send(keys: "Ctrl-C")
    #expect(again.exitStatus() == 0)
  }

  @Test("one pane, two, a drawing: the room decides, and nothing is lost on the way")
  func layout() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(columns: 80, rows: 24)
    try terminal.press("4 ] ]", expect: "9 people")
    #expect(!terminal.screenContains("Live cards"))
    terminal.resize(columns: 120, rows: 36)
    try terminal.press("j j", expect: "Live cards")
    try terminal.press("2", expect: "leaves when")
    terminal.resize(columns: 160, rows: 50)
    try terminal.expect("├──────────▶│ Qualified")
    // A form keeps what is typed through any size.
    try terminal.press("I text:accounts.csv", expect: "accounts.csv")
    terminal.resize(columns: 40, rows: 10)
    try terminal.expect("Remit needs 60 columns")
    terminal.resize(columns: 100, rows: 30)
    try terminal.expect("accounts.csv")
    terminal.send(keys: "Esc")
    try terminal.press("3 ] j", expect: "Exited")
    try terminal.press("[ Enter ]", expect: "H01")
    try terminal.quitCleanly()

    let again = try place.open(columns: 100, rows: 30)
    try again.expect("H01")
    try again.quitCleanly()
  }
}

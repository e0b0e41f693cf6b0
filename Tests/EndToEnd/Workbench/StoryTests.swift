import PseudoTerminal
import Testing

@Suite("A lead at the keyboard")
struct StoryTests {
  @Test("walks the screens by their digits, asks for help and runs an action from it")
  func screens() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    let words = [
      ("1", "Mid-market"), ("2", "Onboarding"), ("3", "Equinox Pharma"), ("4", "Books"),
      ("6", "Decisions asked"), ("0", "Import"),
    ]
    for (key, word) in words { try terminal.press(key, expect: word) }
    try terminal.press("?", expect: "Keys that work here")
    try terminal.press("text:when~the~plan~was", expect: "saved?")
    try terminal.press("Enter", expect: "Every edit is saved as it is made")
    try terminal.press("F1", expect: "Keys that work here")
    terminal.send(keys: "Esc")
    try terminal.expectGone("Keys that work here")
    try terminal.press(":", expect: "Commands")
    try terminal.press("text:theme Enter", expect: "daylight")
    try terminal.press("Down Enter", expect: "The theme is daylight")
    try terminal.quitCleanly()
    // The theme is the person's, not the plan's.
    #expect(try place.text("home/state/remit/theme") == "daylight")
  }

  @Test("filters as it is typed, and Esc shows all again")
  func filter() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("4 ]", expect: "Cobalt Motors")
    try terminal.press("/ text:roboti", expect: "Acme Robotics")
    try terminal.expectGone("Cobalt Motors")
    try terminal.press("Enter", expect: "1 of 60")
    try terminal.press("Esc", expect: "Cobalt Motors")
    try terminal.press("/ text:zzz", expect: "No account holds")
    try terminal.press("Esc", expect: "Cobalt Motors")
    try terminal.quitCleanly()
  }

  @Test("undoes and redoes across a restart, by name")
  func undo() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let first = try place.open()
    try first.press("4 ] a text:Aardvark Enter", expect: "Added Aardvark")
    try first.expectSaved()
    try first.quitCleanly()
    let added = try place.exported("plan.remit")
    #expect(added.contains("Aardvark"))

    let second = try place.open()
    try second.press("u", expect: "Undone: ")
    #expect(second.screenContains("Aardvark"))
    try second.expectSaved()
    try second.quitCleanly()
    #expect(try place.exported("plan.remit") == before)

    let third = try place.open()
    try third.press("Ctrl-R", expect: "Redone: ")
    #expect(third.screenContains("Aardvark"))
    try third.expectSaved()
    try third.quitCleanly()
    #expect(try place.exported("plan.remit") == added)
    #expect(try place.journal().suffix(3).allSatisfy { $0.contains("Aardvark") })
  }

  @Test("comes back to the screen, the tab, the card and the row that was left")
  func place() throws {
    let place = try Workplace()
    try place.putSample()
    let first = try place.open()
    try first.press("3 Down Enter", expect: "Enter evidence")
    try first.press("Down", expect: "─ H15")
    try first.quitCleanly()

    let second = try place.open()
    try second.expect("Enter evidence")
    try second.expect("Acme Robotics  $62K")
    try second.expect("─ H15")
    try second.press("4 ] ]", expect: "9 people, 1 open seat")
    try second.quitCleanly()

    let third = try place.open()
    try third.expect("9 people, 1 open seat")
    try third.quitCleanly()
  }

  @Test("imports a customer list, reads its report first, and takes it back")
  func imports() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    try place.write(
      "Account ID,Account Name,ARR,Renewal Date\nZ1,Zeppelin Oy,48000,2027-03-01\n", to: "new.csv")
    let terminal = try place.open()
    try terminal.press("I", expect: "path to a .csv file")
    try terminal.press("text:nosuch.csv Enter", expect: "there is no such file")
    try terminal.press("Ctrl-U text:new.csv Enter", expect: "Go on: 1 question")
    try terminal.press("i", expect: "Renewal Date  fills  Renewal")
    try terminal.press("Esc Enter", expect: "Is it the whole list?")
    try terminal.press("Down Enter", expect: "● A part of it")
    try terminal.press("Enter", expect: "Take it into the plan")
    try terminal.press("Enter", expect: "Imported new.csv")
    try terminal.press("4 ] / text:zepp", expect: "Zeppelin Oy")
    try terminal.expectSaved()
    #expect(try place.exported("plan.remit").contains("Zeppelin Oy"))
    try terminal.press("Esc u", expect: "Undone: imported new.csv")
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
  }

  @Test("writes the summary from its screen, and the file is the verb's own")
  func export() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("6", expect: "Summary")
    try terminal.press("Enter", expect: "Markdown")
    try terminal.press("Enter", expect: "before a file that says something else is replaced")
    terminal.send(keys: "Ctrl-U text:board.md Enter")
    try terminal.expect("/board.md, ")
    try terminal.quitCleanly()
    let written = try place.text("board.md")
    #expect(written.contains("# "))
    let verb = try place.remit("export", "plan.remit", "--today", Workplace.today)
    #expect(written == verb.expectSuccess().output)
  }

  @Test("begins without a plan: makes the sample from the first screen")
  func beginning() throws {
    let place = try Workplace()
    let terminal = try place.start("--today", Workplace.today)
    try terminal.expect("sample")
    terminal.send(keys: "Esc q")
    #expect(terminal.exitStatus() == 0)
    try terminal.expectGivenBack()
    #expect(try place.contents() == [])

    let sample = try place.start("--sample", "--today", Workplace.today)
    try sample.expectFrame()
    try sample.quitCleanly()
    #expect(try place.contents() == ["sample.remit"])
    #expect(try place.exported("sample.remit").contains("Acme Robotics"))
  }
}

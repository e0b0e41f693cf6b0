import PseudoTerminal
import Testing

/// The last step of the job: a summary that is read on the screen as it will be written.
@Suite("The summary, read and written")
struct SummaryWritingTests {
  @Test("parts are chosen, the page reads as prose and drawings, and HTML and Markdown are written")
  func story() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(columns: 160, rows: 45)
    try terminal.press("6", expect: "The design so far")
    try terminal.expect("┌")
    #expect(!terminal.screenContains("```") && !terminal.screenContains("| ---"))
    try terminal.press("Space", expect: "Before and after by seat")
    try terminal.expectGone("The design so far")
    try terminal.press("Down Down Down Down o", expect: "Equinox Pharma, $710K")
    try terminal.press("w", expect: "Markdown")
    try terminal.press("Down Enter", expect: "before a file that says something else is replaced")
    terminal.send(keys: "Ctrl-U text:board.html Enter")
    try terminal.expect("/board.html, ")
    // The same again asks for nothing; another page asks before it replaces the first.
    try terminal.press(
      "Down Down Space w Down Enter Ctrl-U text:board.html Enter", expect: "there already, changed")
    try terminal.press("Enter", expect: "Export HTML")
    terminal.send(keys: "Enter")
    try terminal.expectGone("Export HTML")
    try terminal.expect("there already, changed")
    try terminal.press("Down Enter", expect: "Wrote ")
    terminal.send(keys: "Enter Enter Ctrl-U text:board.md Enter")
    try terminal.expect("/board.md, ")
    try terminal.expect("board.html, ")
    try terminal.quitCleanly()

    // When and where it was written stands there the next time too.
    let again = try place.open(columns: 160, rows: 45)
    try again.expect("board.md, ")
    try again.press("0", expect: "to board.md")
    try again.quitCleanly()

    let page = try place.text("board.html")
    #expect(page.contains("lang=\"en\"") && page.contains("@page") && !page.contains("<script"))
    #expect(!page.contains("src=") && !page.contains("url("))
    #expect(!page.contains("Decisions asked") && page.contains("Red handoffs"))
    #expect(try !place.text("board.md").contains("## Decisions asked"))
  }
}

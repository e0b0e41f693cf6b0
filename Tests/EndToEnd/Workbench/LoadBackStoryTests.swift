import PseudoTerminal
import Testing

/// Books are carved, the people they concern answer in a spreadsheet, and the CRM gets its files, from
/// the screen.
@Suite("Owners, out for review and back into the CRM")
struct LoadBackStoryTests {
  private static let files = [
    "changes.csv", "sf-account-owner-ROLLBACK.csv", "sf-account-owner.csv", "unresolved.csv",
  ]

  @Test("the export says how many records change and how many cannot be told, and writes the files")
  func loadBack() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("6", expect: "Written")
    try terminal.press("E", expect: "Salesforce")
    try terminal.press("Down Down Down Down Down Down Down Enter", expect: "the way back")
    try terminal.press("Ctrl-U text:owners Enter", expect: "unresolved")
    try terminal.expect("Wrote 4 files")
    // What is still to be done stands beside the folder on the Summary screen.
    try terminal.press("Down", expect: "0 records change, 2 unresolved")
    #expect(try place.contents("owners") == Self.files)
    try terminal.quitCleanly()
  }

  @Test("review lists go out, and one that comes back locks what was accepted, as one step")
  func review() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open()
    try terminal.press("E", expect: "Review lists")
    try terminal.press("Down Down Down Down Down Down Enter", expect: "Comment")
    try terminal.press("Ctrl-U text:review Enter", expect: "files to")
    let list = try #require(
      try place.contents("review").first { !$0.contains("-team-") }, "no list was written")
    var lines = try place.text("review/\(list)").split(separator: "\r\n").map(String.init)
    let answered = try #require(lines.indices.dropFirst().first { lines[$0].contains(",stays,,,") })
    lines[answered] = lines[answered].replacing(",stays,,,", with: ",stays,yes,,")
    try place.write(lines.joined(separator: "\r\n"), to: "back.csv")
    try terminal.press("I", expect: "path to a .csv file")
    try terminal.press("text:back.csv Enter", expect: "1 accepted, 0 declined")
    try terminal.press("Enter", expect: "u takes it back")
    try terminal.expectSaved()
    try terminal.press("u", expect: "Undone")
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
  }
}

import Foundation
import PseudoTerminal
import Testing

/// People who never open the program get their items, answer in a spreadsheet, and the answers come
/// back.
@Suite("Others' work")
struct OthersWorkTests {
  private static let kim = "Kim-Roy-owes-\(Workplace.today).csv"

  /// Fills in the rows of some items as a person does in a spreadsheet.
  private func answer(
    _ name: String, in place: Workplace, to other: String, _ marks: [String: (String, String)]
  ) throws {
    var lines = try place.text(name).components(separatedBy: "\r\n")
    for (index, line) in lines.enumerated() {
      for (start, (day, evidence)) in marks where line.hasPrefix(start) {
        lines[index] = line.replacingOccurrences(
          of: #",(critical)?,,,,([^,]*),(REMIT-[0-9a-f]+-[0-9]+)$"#,
          with: ",$1,x,\(day),\(evidence),$2,$3", options: .regularExpression)
      }
    }
    try place.write(lines.joined(separator: "\r\n"), to: other)
  }

  @Test("lists are written, one comes back filled in, closes its items, and one undo opens them")
  func story() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open()
    try terminal.press("E", expect: "Chase lists")
    try terminal.press("Down Down Down Down Down Enter", expect: "send it back")
    try terminal.press("Ctrl-U text:chase Enter", expect: "/chase/:")
    try terminal.expect("csv and 3")
    let written = try place.contents("chase")
    #expect(written.contains(Self.kim) && written.contains { $0.hasPrefix("nobody-yet") })
    #expect(!written.contains { $0.hasPrefix("Dana") }, "who owes nothing gets no file")

    try answer(
      "chase/\(Self.kim)", in: place, to: "back.csv",
      ["Harbor Yoga,H19": ("14/11/2026", "40 orders a day"), "Borealis Air,H18": ("", "")])
    try terminal.press("I", expect: "path to a .csv file")
    try terminal.press("text:back.csv Enter", expect: "2 closed")
    try terminal.press("Enter", expect: "2 handoff items closed by this file")
    try terminal.expectSaved()
    try terminal.press("3", expect: "Harbor Yoga")
    // The same file again closes nothing.
    try terminal.press("I Ctrl-U text:back.csv Enter", expect: "0 closed")
    try terminal.press(
      "u", expect: "Undone: 2 handoff items of Borealis Air, Harbor Yoga answered by")
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
  }

  @Test("the verbs write, refuse to replace an answered list, read it and count what it closes")
  func verbs() throws {
    let place = try Workplace()
    try place.putSample()
    let chase = ["export", "plan.remit", "--format", "chase", "-o", "chase", "--today"]
    try place.remit(chase + [Workplace.today]).expectSuccess()
    try place.remit(chase + [Workplace.today]).expectSuccess()
    try answer(
      "chase/\(Self.kim)", in: place, to: "chase/\(Self.kim)",
      ["Harbor Yoga,H19": ("14/11/2026", "40 orders a day")])
    try place.remit(chase + [Workplace.today]).expectRefusal(73, saying: "filled in", Self.kim)

    let line = [
      "import", "plan.remit", "chase/\(Self.kim)", "--as", "handoff-items", "--today",
      Workplace.today, "--json",
    ]
    let tried = try place.remit(line + ["--dry-run"]).expectSuccess().json()
    #expect(tried["closedItems"] as? Int == 1)
    let taken = try place.remit(line).expectSuccess().json()
    #expect(taken["kind"] as? String == "handoff-items")
    #expect(taken["closedItems"] as? Int == 1 && taken["changed"] as? Int == 1)
    let again = try place.remit(line).expectSuccess().json()
    #expect(again["closedItems"] as? Int == 0 && again["changed"] as? Int == 0)

    try place.remit("new", "other.remit", "--sample", "--today", Workplace.today).expectSuccess()
    try place.remit("import", "other.remit", "chase/\(Self.kim)", "--today", Workplace.today)
      .expectRefusal(65, saying: "belongs to another plan", Self.kim)
  }

  @Test("a calendar for each owner, with entries that keep their names")
  func calendars() throws {
    let place = try Workplace()
    try place.putSample()
    for folder in ["one", "two"] {
      try place.remit(
        "export", "plan.remit", "--format", "ics", "-o", folder, "--today", Workplace.today
      ).expectSuccess()
    }
    let files = try place.contents("one")
    #expect(try files.contains("Kim-Roy.ics") && files == place.contents("two"))
    let text = try place.text("one/Kim-Roy.ics")
    #expect(try text == place.text("two/Kim-Roy.ics"))
    #expect(text.contains("X-WR-CALNAME:Kim Roy") && !text.contains("VALARM"))
    try place.remit(
      "export", "plan.remit", "--format", "ics", "-o", "all.ics", "--today", Workplace.today
    ).expectSuccess()
    #expect(try place.text("all.ics").hasPrefix("BEGIN:VCALENDAR"))
  }

  @Test("a spreadsheet that is pasted becomes a preview first, and one line is refused with a word")
  func pasted() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open()
    try terminal.press("4 ] ]", expect: "9 people")
    terminal.paste("just a line")
    try terminal.expect("A paste goes into a field")
    terminal.paste("Full name\tRole\tManager\rNoor Haddad\tCSM\tEva Lind\rTim Park\tAM\tEva Lind\r")
    try terminal.expect("pasted-table.csv")
    try terminal.press("Enter", expect: "Take it into the plan")
    try terminal.press("Enter", expect: "Imported pasted-table.csv")
    try terminal.expect("Noor Haddad")
    try terminal.expectSaved()
    try terminal.press("u", expect: "Undone: imported pasted-table.csv")
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
    #expect(try place.contents("home/state/remit").filter { $0.hasPrefix("pasted") }.isEmpty)
  }
}

import Testing

@Suite("remit import, the doctor")
struct ImportDoctorTests {
  private func place(_ text: String) throws -> Workplace {
    try place(Array(text.utf8))
  }

  private func place(_ bytes: [UInt8]) throws -> Workplace {
    let place = try Workplace()
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.write(bytes, to: "file.csv")
    return place
  }

  @Test(
    "takes every form of money that the field writes",
    arguments: [
      ("$1,234.50", "1234.5"), ("USD 1,234.50", "1234.5"), ("(1,234)", "-1234"),
      ("1.2M", "1200000"), ("$40K", "40000"), ("1 234.50", "1234.5"), ("1'234.50", "1234.5"),
    ])
  func money(_ form: String, _ value: String) throws {
    let place = try place("Account Name,ARR\nAcme,\"\(form)\"\n")
    try place.remit("import", "plan.remit", "file.csv").expectSuccess()
    let exported = try place.exported("plan.remit")
    #expect(exported.contains("\"arr\": \(value)"), "\(exported)")
  }

  @Test("reads UTF-16 as Excel writes it, Windows-1252, and a first line that names the delimiter")
  func encodings() throws {
    let wide = "Account Name\tARR\nMüller\t5\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for (bytes, encoding) in [
      ([0xFF, 0xFE] + wide, "UTF-16 LE"),
      (Array("Account Name,ARR\nM".utf8) + [0xFC] + Array("ller,5\n".utf8), "Windows-1252"),
      (Array("sep=;\nAccount Name;ARR\nMüller;5\n".utf8), "UTF-8"),
    ] {
      let place = try place(bytes)
      let run = try place.remit("import", "plan.remit", "file.csv", "--json").expectSuccess()
      #expect(try run.json()["encoding"] as? String == encoding)
      #expect(try place.exported("plan.remit").contains("Müller"))
    }
  }

  @Test(
    "refuses what is no CSV with the way to make one of it",
    arguments: [
      ("ID;PWXL;N;E\n", "SYLK"), ("%PDF-1.4\n", "PDF"),
      ("PK\u{3}\u{4}[Content_Types].xml", "Excel"),
    ])
  func otherFiles(_ text: String, _ name: String) throws {
    let place = try place(text)
    let before = try place.bytes("plan.remit")
    let run = try place.remit("import", "plan.remit", "file.csv")
    #expect(run.status == 65)
    #expect(run.errors.contains(name))
    #expect(run.errors.contains("CSV"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test("lists what a spreadsheet damaged, with line, column, value and mend")
  func findings() throws {
    let place = try place(
      "Account ID,Account Name,Zip\n12345678901234500000,SociÃ©tÃ©,2139\nA2,Two,94105\n"
        + "A3,Three,10001\n")
    let run = try place.remit("import", "plan.remit", "file.csv", "--json").expectSuccess()
    let findings = try #require(try run.json()["findings"] as? [[String: Any]])
    #expect(findings.count == 3)
    #expect(findings.allSatisfy { $0["line"] as? Int == 2 && $0["cells"] as? Int == 1 })
    #expect(
      findings.compactMap { $0["column"] as? String } == ["Account ID", "Account Name", "Zip"])
  }

  @Test("writes the rejected rows to mend them in, also of an import that is refused")
  func repair() throws {
    let place = try place(
      "Account ID,Account Name,ARR\n1.23457E+14,Acme,5\nA2,Brunel,lots\nA3,Co,7\n")
    let run = try place.remit("import", "plan.remit", "file.csv", "--report", "mend.csv")
    #expect(run.status == 65)
    let lines = try place.text("mend.csv").split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "Account ID,Account Name,ARR,Remit: line,Remit: reason")
    #expect(lines[1].hasPrefix("1.23457E+14,Acme,5,2,"))
    #expect(lines[2].hasPrefix("A2,Brunel,lots,3,"))
    try place.remit("import", "plan.remit", "file.csv", "--skip-rejected").expectSuccess()
    #expect(try place.exported("plan.remit").contains("\"Co\""))
  }

  @Test("never writes the rejected rows over the file that they come from", arguments: ["", "./"])
  func repairOverSource(folder: String) throws {
    let place = try place("Account ID,Account Name,ARR\nA1,Acme,lots\nA3,Co,7\n")
    let before = (try place.bytes("file.csv"), try place.bytes("plan.remit"))
    try place.remit(
      "import", "plan.remit", "file.csv", "--report", "\(folder)file.csv", "--skip-rejected"
    ).expectRefusal(73, saying: "--report", "file.csv", "another")
    #expect(try place.bytes("file.csv") == before.0)
    #expect(try place.bytes("plan.remit") == before.1)
  }

  @Test("takes the meaning of stages and types, and asks for none of it again")
  func values() throws {
    let place = try place(
      "Deal ID,Account Name,Stage,Type,Close Date\nD1,Acme,Delta,Fresh,2026-12-01\n")
    let open = try place.remit("import", "plan.remit", "file.csv", "--dry-run").expectSuccess()
    #expect(open.output.contains("\"Delta\" is no stage that is known"))
    try place.remit(
      "import", "plan.remit", "file.csv", "--stage", "Delta=commit", "--type", "Fresh=new-business"
    ).expectSuccess()
    #expect(try place.exported("plan.remit").contains("\"phase\": \"commit\""))
    let again = try place.remit("import", "plan.remit", "file.csv", "--json").expectSuccess()
    #expect(try again.json()["unchanged"] as? Int == 1)
    let wrong = try place.remit("import", "plan.remit", "file.csv", "--stage", "Delta=soon")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("early, open, commit, won, lost"))
    #expect(try place.remit("import", "plan.remit", "file.csv", "--stage", "Delta").status == 64)
  }

  @Test(
    "says when a file names far fewer accounts than the plan, and --partial lists nobody as gone")
  func partial() throws {
    let rows = (1...9).map { "A\($0),Name \($0)\n" }.joined()
    let place = try place("Account ID,Account Name\n\(rows)")
    try place.remit("import", "plan.remit", "file.csv").expectSuccess()
    try place.write("Account ID,Account Name\nA1,Name One\n", to: "part.csv")
    let dry = try place.remit("import", "plan.remit", "part.csv", "--dry-run").expectSuccess()
    #expect(dry.output.contains("--partial lists nobody as gone"))
    #expect(dry.output.contains("Name 1 -> Name One"))
    let part = try place.remit("import", "plan.remit", "part.csv", "--partial", "--json")
    #expect(try part.expectSuccess().json()["gone"] as? Int == 0)
  }

  @Test("keeps a plan with what was said through its JSON and its journal")
  func roundTrip() throws {
    let place = try place("Ref,Account Name,Fee,Renewal Date\nR1,Acme,5,03/04/2027\n")
    try place.remit(
      "import", "plan.remit", "file.csv", "--map", "Fee=arr", "--date-order", "dmy"
    ).expectSuccess()
    let exported = try place.exported("plan.remit")
    try place.write(exported, to: "plan.json")
    try place.remit("new", "other.remit", "--from", "plan.json").expectSuccess()
    #expect(try place.exported("other.remit") == exported)
    try place.shell("$REMIT log plan.remit --json | $REMIT apply third.remit -").expectSuccess()
    #expect(try place.exported("third.remit") == exported)
    try place.write("Ref,Account Name,Fee,Renewal Date\nR2,Brunel,5,04/05/2027\n", to: "next.csv")
    try place.remit("import", "plan.remit", "next.csv").expectSuccess()
    #expect(try place.exported("plan.remit").contains("2027-05-04"))
  }

  @Test("says nothing of its progress where nobody watches, and stops with Ctrl-C changing nothing")
  func stops() throws {
    let rows = (0..<200_000).map { "A\($0),Name \($0),\($0)\n" }.joined()
    let place = try place("Account ID,Account Name,ARR\n\(rows)")
    let before = try place.bytes("plan.remit")
    let terminal = try place.start("import", "plan.remit", "file.csv", "--dry-run", columns: 100)
    #expect(terminal.waitFor("rows"))
    terminal.send(keys: "Ctrl-C")
    #expect(terminal.exitStatus() == 130, "\(terminal.text)")
    #expect(terminal.screenContains("stopped; nothing was imported"))
    #expect(try place.bytes("plan.remit") == before)
  }
}

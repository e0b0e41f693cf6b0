import Testing

@Suite("remit import")
struct ImportTests {
  static let accounts = """
    Account ID,Account Name,ARR,Account Owner
    A1,Acme,"1,200,000",Mira Novak
    A2,Brunel,24000,Tom Fry
    A3,日本電気,52000.50,Mira Novak

    """

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.write(Self.accounts, to: "accounts.csv")
    return place
  }

  @Test("takes several files in one after the other, and says which were when one is refused")
  func several() throws {
    let place = try place()
    try place.write("Account ID,Account Name,ARR\nB1,Crane,5000\n", to: "more.csv")
    try place.write("Account ID,Account Name,ARR\nC1,Dove,many\n", to: "bad.csv")
    let run = try place.remit(
      "import", "plan.remit", "accounts.csv", "more.csv", "--partial"
    ).expectSuccess()
    #expect(run.output.contains("imported accounts.csv"))
    #expect(run.output.contains("imported more.csv"))
    try place.remit("explain", "plan.remit", "B1").expectSuccess()
    try place.remit("explain", "plan.remit", "A1").expectSuccess()
    let third = "Account ID,Account Name,ARR\nD1,Egret,7000\n"
    try place.write(third, to: "third.csv")
    try place.remit("import", "plan.remit", "third.csv", "bad.csv", "--partial")
      .expectRefusal(65, saying: "bad.csv", "the file before it was taken in")
    try place.remit("explain", "plan.remit", "D1").expectSuccess()
    try place.remit(
      "import", "plan.remit", "third.csv", "more.csv", "--report", "rows.csv"
    ).expectRefusal(64, saying: "one by one")
  }

  @Test("says what it did, in words and as JSON with the keys scripts lean on")
  func report() throws {
    let place = try place()
    let run = try place.remit("import", "plan.remit", "accounts.csv", "--json").expectSuccess()
    let json = try run.json()
    for key in [
      "kind", "read", "added", "changed", "unchanged", "gone", "skipped", "rejected", "encoding",
      "delimiter", "columns", "loadBack",
    ] {
      #expect(json[key] != nil, "\(key) is missing")
    }
    #expect(json["kind"] as? String == "accounts")
    #expect(json["read"] as? Int == 3)
    #expect(json["added"] as? Int == 3)
    let columns = try #require(json["columns"] as? [String: Any])
    #expect(columns["ARR"] as? String == "arr")
    let explained = try place.remit("explain", "plan.remit", "A3", "--json").expectSuccess()
    #expect(explained.output.contains("日本電気"))
    #expect(try explained.json()["account"] as? String == "A3")
  }

  @Test("of the same file twice changes nothing, not even the plan's bytes")
  func twice() throws {
    let place = try place()
    try place.remit("import", "plan.remit", "accounts.csv").expectSuccess()
    let before = try place.bytes("plan.remit")
    let run = try place.remit("import", "plan.remit", "accounts.csv", "--json").expectSuccess()
    #expect(try run.json()["unchanged"] as? Int == 3)
    #expect(try run.json()["added"] as? Int == 0)
    #expect(try run.json()["changed"] as? Int == 0)
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test("with --dry-run says the same and changes nothing")
  func dryRun() throws {
    let place = try place()
    let before = try place.bytes("plan.remit")
    let dry = try place.remit("import", "plan.remit", "accounts.csv", "--json", "--dry-run")
    #expect(try place.bytes("plan.remit") == before)
    let wet = try place.remit("import", "plan.remit", "accounts.csv", "--json")
    #expect(dry.expectSuccess().output == wet.expectSuccess().output)
  }

  @Test("reads standard input, and every mark, line end and delimiter")
  func dialects() throws {
    let reference = try place()
    try reference.remit("import", "plan.remit", "accounts.csv").expectSuccess()
    for (ending, delimiter) in [("\r\n", ","), ("\r", ","), ("\n", ";"), ("\n", "\t"), ("\n", "|")]
    {
      let place = try place()
      let text = "\u{FEFF}" + "Account ID,Account Name,Segment\nA1,Acme,SMB\nA2,Brunel,SMB\n"
      let file = text.replacing("\n", with: ending).replacing(",", with: delimiter)
      let run = try place.remit("import", "plan.remit", "-", "--json", input: file)
      #expect(try run.expectSuccess().json()["added"] as? Int == 2, "\(ending) \(delimiter)")
    }
  }

  @Test("refuses a file that is no list it knows, saying what it lacks")
  func unknownList() throws {
    let place = try place()
    try refuse(
      "colour,size\nred,2\n", place, saying: "file.csv", "Account Name", "--as", "--map")
  }

  @Test("refuses a quote that is never closed, with its line and column")
  func openQuote() throws {
    try refuse(
      "Account Name,ARR\nAcme,12\nBrunel,\"12\n", place(), saying: "line 3", "column 8", "quote")
  }

  @Test("refuses money that is none, with its line and column")
  func badMoney() throws {
    let place = try place()
    let file = "Account Name,ARR\nAcme,12\nBrunel,12x4\n"
    try refuse(file, place, saying: "line 3", "ARR", "amount", "--skip-rejected")
    let run = try place.remit("import", "plan.remit", "file.csv", "--json")
    let rejected = try #require(try run.json()["rejected"] as? [[String: Any]])
    #expect(rejected.count == 1)
    #expect(rejected.first?["line"] as? Int == 3)
    #expect(rejected.first?["column"] as? String == "ARR")
    #expect(rejected.first?["value"] as? String == "12x4")

    let skipping = try place.remit("import", "plan.remit", "file.csv", "--skip-rejected", "--json")
    let json = try skipping.expectSuccess().json()
    #expect(json["added"] as? Int == 1)
    #expect((json["rejected"] as? [[String: Any]])?.first?["line"] as? Int == 3)
  }

  @Test("asks once for the order of dates that fit two, and takes the answer")
  func dateOrder() throws {
    let place = try place()
    let file = "Account Name,Renewal Date\nAcme,02/03/2027\nBrunel,04/05/2027\n"
    try refuse(file, place, saying: "--date-order")
    try place.remit("import", "plan.remit", "file.csv", "--date-order", "dmy").expectSuccess()
    let plan = try place.exported("plan.remit")
    #expect(plan.contains("2027-03-02") && plan.contains("2027-05-04"))
  }

  @Test("refuses a file that is not there, a folder, and options that mean nothing")
  func usage() throws {
    let place = try place()
    let before = try place.bytes("plan.remit")
    try place.remit("import", "plan.remit", "none.csv").expectRefusal(66, saying: "none.csv")
    try place.remit("import", "plan.remit", "home").expectRefusal(66, saying: "home")
    try place.remit("import", "none.remit", "accounts.csv").expectRefusal(66, saying: "none.remit")
    for (option, value) in [
      ("--as", "poems"), ("--date-order", "ydm"), ("--owner-role", "king"), ("--amount", "some"),
      ("--map", "nothing"),
    ] {
      try place.remit("import", "plan.remit", "accounts.csv", option, value)
        .expectRefusal(64, saying: option, value)
    }
    #expect(try place.bytes("plan.remit") == before)
  }

  /// A file that is refused leaves the plan as it was.
  private func refuse(
    _ file: String, _ place: Workplace, saying words: String...,
    location: SourceLocation = #_sourceLocation
  ) throws {
    try place.write(file, to: "file.csv")
    let before = try place.bytes("plan.remit")
    let run = try place.remit("import", "plan.remit", "file.csv")
    run.expectRefusal(65, location: location)
    #expect(run.bytes.isEmpty, sourceLocation: location)
    for word in words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: location)
    }
    #expect(try place.bytes("plan.remit") == before, sourceLocation: location)
  }
}

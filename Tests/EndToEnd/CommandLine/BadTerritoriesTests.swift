import Testing

/// What people's files and words can get wrong about books, through the program that they run: each
/// is said, and nothing is lost.
@Suite("Territories that cannot be right")
struct BadTerritoriesTests {
  private static let reps = """
    Id,Full Name,Title,Max_Accounts__c,Target_Share__c
    005Hs00000028T5IAI,Ava Adams,Account Manager,,1
    005Hs0000002EX4IAM,Ben Adams,Account Manager,,1

    """

  /// A plan of these files.
  private func place(accounts: String = BalanceTests.accounts, reps: String = reps) throws
    -> Workplace
  {
    let place = try Workplace()
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.write(accounts, to: "accounts.csv")
    try place.remit("import", "plan.remit", "accounts.csv", "--today", Workplace.today)
      .expectSuccess()
    guard !reps.isEmpty else { return place }
    try place.write(reps, to: "reps.csv")
    try place.remit("import", "plan.remit", "reps.csv", "--today", Workplace.today).expectSuccess()
    return place
  }

  private func findings(_ rule: String, in place: Workplace) throws -> [String] {
    let run = try place.remit("check", "plan.remit", "--json", "--today", Workplace.today)
    let findings = try #require(try run.json()["findings"] as? [[String: Any]])
    return findings.filter { $0["rule"] as? String == rule }
      .compactMap { $0["message"] as? String }
  }

  private func balance(_ place: Workplace, _ words: String...) throws -> [String: Any] {
    try place.remit(["balance", "plan.remit", "--json", "--today", Workplace.today] + words)
      .expectSuccess().json()
  }

  private func screen(_ place: Workplace) throws -> String {
    try place.remit(
      "show", "plan.remit", "territories", "--size", "120x30", "--today", Workplace.today
    ).expectSuccess().output
  }

  /// Puts an edit in, as a script would.
  private func apply(_ edit: String, to place: Workplace) throws {
    try place.write(
      "{\"at\":\"2026-11-21T12:00:00Z\",\"author\":\"Ann\",\"writer\":\"t\",\"what\":\"w\","
        + "\"edit\":{\(edit)}}\n", to: "edit.jsonl")
    try place.remit("apply", "plan.remit", "edit.jsonl").expectSuccess()
  }

  private func key(_ name: String, in place: Workplace, of table: String) throws -> Int {
    let plan = try place.remit("export", "plan.remit", "--format", "json").expectSuccess().json()
    let rows = try #require(plan[table] as? [[String: Any]])
    let row = rows.first {
      ($0["name"] ?? ($0["file"] as? [String: Any])?["name"]) as? String == name
    }
    return try #require(row?["key"] as? Int, "\(name)")
  }

  @Test("an owner whom no list of reps knows keeps nothing, locked or not, and is said")
  func unknownRep() throws {
    let accounts = BalanceTests.accounts.replacing("BillingState", with: "BillingState,Locked__c")
      .replacing(",CA\n", with: ",CA,true\n").replacing(",OR\n", with: ",OR,false\n")
      .replacing("Brunel,005Hs00000028T5IAI", with: "Brunel,005Hs0000EVU4G4IQL")
    let place = try place(accounts: accounts)
    let json = try balance(place)
    #expect((json["violations"] as? [String])?.isEmpty == true)
    let moves = try #require(json["assignment"] as? [[String: Any]])
    let brunel = try #require(moves.first { $0["account"] as? String == "001Hs000000100VIAQ" })
    #expect((brunel["why"] as? String)?.contains("is no seat of these books") == true)
    #expect(!moves.contains { $0["account"] as? String == "001Hs0000001000IAA" }, "it is locked")
    #expect(try findings("lock-unbound", in: place).first?.hasPrefix("Brunel is locked") == true)
    #expect(try screen(place).contains("Ava Adams"))
  }

  @Test("a rep without capacity is said, and divides nothing by zero")
  func noCapacity() throws {
    let place = try place(
      reps: Self.reps.replacing(
        "Ben Adams,Account Manager,,1", with: "Ben Adams,Account Manager,,0"))
    let json = try balance(place)
    #expect(json["mostOver"] is Double || json["mostOver"] is Int)
    #expect(
      try findings("seat-holds-nothing", in: place)
        == ["Ben Adams has a book share of 0%; give it one, or an end"])
    #expect(try screen(place).contains("Ben Adams"))
    let zero = try self.place(
      reps: Self.reps.replacing(
        "Ben Adams,Account Manager,,1", with: "Ben Adams,Account Manager,0,1"))
    #expect(
      try findings("seat-holds-nothing", in: zero)
        == ["Ben Adams may hold 0 accounts by its limit; raise or clear it"])
  }

  @Test("more accounts than all may hold is said by balance and by check")
  func overCapacity() throws {
    let place = try place(reps: Self.reps.replacing("Manager,,1", with: "Manager,1,1"))
    let violations = try #require(try balance(place)["violations"] as? [String])
    #expect(violations.count == 1)
    #expect(violations.first?.contains("room for 2") == true, "\(violations)")
    #expect(
      try findings("limits-too-low", in: place).first
        == "4 accounts want an AM, and all limits together allow 2; raise a limit or add a seat")
    #expect(try screen(place).contains("your limit"))
  }

  @Test("two locks that name two people are said, and explain says which one counts")
  func contradictoryLocks() throws {
    let accounts = BalanceTests.accounts.replacing("BillingState", with: "BillingState,Locked__c")
      .replacing(",CA\n", with: ",CA,true\n").replacing(",OR\n", with: ",OR,false\n")
    let place = try place(accounts: accounts)
    let (acme, ben) = (
      try key("Acme", in: place, of: "accounts"), try key("Ben Adams", in: place, of: "seats")
    )
    try apply(
      "\"edit\":\"hold-placed\",\"version\":1,\"hold\":{\"key\":900001,\"account\":\(acme),"
        + "\"kind\":\"lock\",\"seat\":\(ben),\"reason\":\"promised\",\"by\":\"Ann\","
        + "\"on\":\"\(Workplace.today)\"}", to: place)
    #expect(
      try findings("holds-contradict", in: place) == [
        "Acme is locked in the CRM with Ava Adams and locked for Ben Adams; the first wins, so "
          + "lift one of the two"
      ])
    let text = try place.remit("explain", "plan.remit", "Acme", "--today", Workplace.today)
      .expectSuccess().output
    #expect(text.contains("locked in the CRM with Ava Adams"))
    #expect(text.contains("over locked with Ben Adams: promised"))
    let moves = try #require(try balance(place)["assignment"] as? [[String: Any]])
    #expect(!moves.contains { $0["account"] as? String == "001Hs0000001000IAA" })
  }

  @Test("a rule that takes nothing, or everything, is said by balance and by check")
  func idleRules() throws {
    let place = try place()
    try place.write(
      "None: state = TX -> Ava Adams\nAll: ARR > 0 -> Ben Adams\nLate: state = OR -> Ava Adams\n",
      to: "rules.txt")
    let text = try place.remit(
      "balance", "plan.remit", "--rules", "rules.txt", "--today", Workplace.today
    ).expectSuccess().output
    #expect(text.contains("! Rule None takes no account; widen it or remove it"))
    #expect(text.contains("! Rule All takes all 4 accounts, so that no rule behind it decides"))
    #expect(text.contains("! Rule Late takes nothing that a rule before it has not taken"))
    let said = try #require(try balance(place, "--rules", "rules.txt")["ruleFindings"] as? [String])
    #expect(said.count == 3)
    let ben = try key("Ben Adams", in: place, of: "seats")
    try apply(
      "\"edit\":\"rule-kept\",\"version\":1,\"rule\":{\"key\":900001,\"order\":0,\"name\":\"All\","
        + "\"predicate\":\"ARR > 0\",\"seats\":[\(ben)]}", to: place)
    #expect(
      try findings("rule-takes-everything", in: place) == [
        "Rule All takes all 4 accounts, so that nobody else may hold any; narrow it or name the "
          + "others too"
      ])
  }

  @Test("a circle of parents is said by name, and hangs nothing")
  func parents() throws {
    let accounts = BalanceTests.accounts.replacing("BillingState", with: "BillingState,ParentId")
      .replacing(",60000,,CA\n", with: ",60000,,CA,001Hs0000001016IAA\n")
      .replacing(",50000,,OR\n", with: ",50000,,OR,001Hs000000100VIAQ\n")
      .replacing(",90000,,CA\n", with: ",90000,,CA,001Hs0000001000IAA\n")
      .replacing(",20000,,OR\n", with: ",20000,,OR,\n")
    let place = try place(accounts: accounts)
    let said = try findings("parent-circle", in: place)
    #expect(
      said == [
        "Acme (and 2 more) is its own parent in the end, through Acme; correct Parent in the CRM "
          + "and import again"
      ])
    #expect((try balance(place)["violations"] as? [String])?.isEmpty == true)
    #expect(try screen(place).contains("Ben Adams"))
  }

  @Test("a value that is negative or missing counts as nothing, and is said")
  func values() throws {
    let accounts = BalanceTests.accounts.replacing(",60000,", with: ",-60000,")
      .replacing(",50000,", with: ",,")
    let place = try place(accounts: accounts)
    let json = try balance(place)
    #expect(json["accounts"] as? Int == 4)
    #expect(try findings("negative-arr", in: place) == ["Brunel with an ARR below zero"])
    #expect(try findings("missing-arr", in: place).first?.hasPrefix("Corvus: a customer") == true)
    #expect(try screen(place).contains("Ava Adams"))
  }

  @Test("a plan without reps says so, and says what would help")
  func noReps() throws {
    let accounts = BalanceTests.accounts.replacing(#/005Hs\w+/#, with: "")
    let place = try place(accounts: accounts, reps: "")
    try place.remit("balance", "plan.remit", "--today", Workplace.today)
      .expectRefusal(65, saying: "There is no seat that could hold accounts", "add seats")
    #expect(try findings("role-vacant", in: place).first?.contains("4 accounts") == true)
    #expect(try screen(place).contains("Vacant AE"))
  }
}

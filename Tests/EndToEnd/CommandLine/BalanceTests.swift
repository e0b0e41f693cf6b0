import Testing

@Suite("remit balance, and the way back")
struct BalanceTests {
  static let accounts = """
    Id,Name,OwnerId,Type,ARR__c,Annual Revenue,BillingState
    001Hs0000001000IAA,Acme,005Hs00000028T5IAI,Customer,90000,,CA
    001Hs000000100VIAQ,Brunel,005Hs00000028T5IAI,Customer,60000,,CA
    001Hs0000001016IAA,Corvus,005Hs00000028T5IAI,Customer,50000,,OR
    001Hs000000101RIAQ,Dorado,005Hs0000002EX4IAM,Customer,20000,,OR

    """
  static let reps = """
    Id,Full Name,Title,Email
    005Hs00000028T5IAI,Ava Adams,Account Manager,ava@x.io
    005Hs0000002EX4IAM,Ben Adams,Account Manager,ben@x.io

    """

  /// - Parameter words: how the plan is made, beyond its name and day.
  private func place(_ words: String...) throws -> Workplace {
    let place = try Workplace()
    try place.remit(["new", "plan.remit", "--today", Workplace.today] + words).expectSuccess()
    try place.write(Self.accounts, to: "accounts.csv")
    try place.write(Self.reps, to: "reps.csv")
    try place.remit("import", "plan.remit", "accounts.csv").expectSuccess()
    try place.remit("import", "plan.remit", "reps.csv").expectSuccess()
    return place
  }

  @Test("prints the keys scripts lean on, and what moves and why")
  func json() throws {
    let place = try place()
    let run = try place.remit("balance", "plan.remit", "--json").expectSuccess()
    let json = try run.json()
    for key in [
      "accounts", "seats", "moved", "movedVoluntary", "mostOver", "mostUnder", "lowerBound", "gap",
      "keptValue", "atRisk", "violations", "cut", "seconds", "assignment",
    ] {
      #expect(json[key] != nil, "\(key) is missing")
    }
    #expect(json["accounts"] as? Int == 4)
    #expect(json["seats"] as? Int == 2)
    let moves = try #require(json["assignment"] as? [[String: Any]])
    #expect(!moves.isEmpty)
    for move in moves {
      #expect((move["account"] as? String)?.hasPrefix("001") == true)
      #expect((move["from"] as? String)?.hasPrefix("005") == true)
      #expect((move["why"] as? String)?.isEmpty == false)
    }
    #expect(json["curve"] == nil)
  }

  @Test("comes to the same books, whichever of the two files came first")
  func eitherOrder() throws {
    let accounts = (0..<24).map { number in
      let segment = number % 4 == 0 ? "Enterprise" : "SMB"
      return "001Hs00000aAA\(number + 10),Account \(number),005Hs00000aAAAA,\(segment),"
        + "\((number + 1) * 1_000)"
    }
    let reps = """
      Id,Full Name,Title,Segment__c
      005Hs00000aAAAA,Ava Adams,Account Manager,SMB
      005Hs00000aAAAB,Ben Adams,Account Manager,SMB;Enterprise
      005Hs00000aAAAC,Cy Adams,Account Manager,Enterprise

      """
    let place = try Workplace()
    try place.write(
      "Id,Name,OwnerId,Segment__c,ARR__c\n" + accounts.joined(separator: "\n") + "\n",
      to: "accounts.csv")
    try place.write(reps, to: "reps.csv")
    var results: [[String]] = []
    for files in [["accounts.csv", "reps.csv"], ["reps.csv", "accounts.csv"]] {
      let plan = "\(files[0]).remit"
      try place.remit("new", plan, "--today", Workplace.today).expectSuccess()
      for file in files { try place.remit("import", plan, file).expectSuccess() }
      let json = try place.remit("balance", plan, "--json", "--seed", "1").expectSuccess().json()
      let moves = try #require(json["assignment"] as? [[String: Any]])
      for move in moves where move["to"] as? String == "005Hs00000aAAAC" {
        let number = Int((move["account"] as? String)?.suffix(2) ?? "") ?? 0
        #expect((number - 10) % 4 == 0, "an account of SMB went to who works Enterprise")
      }
      results.append(
        moves.map { "\($0["account"] ?? "") \($0["to"] ?? "")" }.sorted()
          + ["mostOver", "mostUnder", "moved"].map { "\(json[$0] ?? "")" })
    }
    #expect(results[0] == results[1])
    #expect(results[0].count > 3)
  }

  @Test("with --max-moves says what each step does to the two books, and what one more buys")
  func maxMoves() throws {
    let place = try place()
    let run = try place.remit("balance", "plan.remit", "--max-moves", "1", "--json")
      .expectSuccess()
    let json = try run.json()
    #expect(json["moved"] as? Int == 1)
    #expect((json["curve"] as? [[String: Any]])?.count == 2)
    let why = try #require((json["assignment"] as? [[String: Any]])?.first?["why"] as? String)
    #expect(why.hasPrefix("Ava Adams +82% to "))
    #expect(why.contains(", Ben Adams -82% to "))
    let none = try place.remit("balance", "plan.remit", "--max-moves", "0", "--json")
    #expect(try none.expectSuccess().json()["moved"] as? Int == 0)
  }

  @Test("what a move costs can be weighed, and says where two wishes contradict")
  func wishes() throws {
    let place = try place()
    let run = try place.remit(
      "balance", "plan.remit", "--by-value", "50%", "--spare-deals", "3", "--nearness", "5",
      "--json")
    let json = try run.expectSuccess().json()
    #expect((json["kilometresFromMiddle"] as? [Double])?.count == 2)
  }

  @Test("changes nothing unless told to apply, and keeps drafts then")
  func apply() throws {
    let place = try place()
    let before = try place.bytes("plan.remit")
    try place.remit("balance", "plan.remit").expectSuccess()
    #expect(try place.bytes("plan.remit") == before)
    try place.remit("balance", "plan.remit", "--max-moves", "1", "--apply").expectSuccess()
    let written = try place.remit(
      "export", "plan.remit", "--format", "salesforce", "--output", "owners", "--json"
    ).expectSuccess().json()
    #expect(written["changed"] as? Int == 0)
    #expect(written["drafts"] as? Int == 1)
    for name in ["sf-account-owner", "sf-account-owner-ROLLBACK", "changes", "unresolved"] {
      #expect(try place.text("owners/\(name).csv").split(separator: "\r\n").count == 1)
    }
    try place.remit(
      "export", "plan.remit", "--format", "review", "--output", "review", "--today",
      Workplace.today
    )
    .expectSuccess()
    let list = try place.text("review/Ben-Adams-review-\(Workplace.today).csv")
    let answered = list.replacing(#/,,,([^,\r]*,[^,\r]*,Ben Adams,REMIT[^\r]*)/#) {
      ",yes,,\($0.output.1)"
    }
    #expect(answered != list)
    try place.write(answered, to: "review/ben.csv")
    let taken = try place.remit(
      "import", "plan.remit", "review/ben.csv", "--as", "review", "--json"
    ).expectSuccess().json()
    #expect(taken["accepted"] as? Int == 2)
    #expect(taken["declined"] as? Int == 0)
    let again = try place.remit(
      "export", "plan.remit", "--format", "review", "--output", "review", "--today",
      Workplace.today)
    #expect(again.status == 73 || again.status == 0)
    let explained = try place.remit(
      "explain", "plan.remit", "Dorado", "--json"
    ).expectSuccess().json()
    let placement = try #require(explained["placement"] as? [String: Any])
    #expect((placement["winner"] as? [String: Any])?["step"] as? String == "lock")
    #expect((placement["losers"] as? [Any])?.count == 1)
  }

  @Test(
    "refuses in one line what it cannot balance",
    arguments: [
      (["--value", "revenue"], 65, "Revenue is blank"),
      (["--value", "size"], 64, "--value takes"),
      (["--role", "boss"], 64, "--role takes"),
      (["--by-value", "150%"], 64, "--by-value takes"),
      (["--nearness", "-1"], 64, "--nearness takes"),
      (["--spare-deals", "10001"], 64, "--spare-deals takes"),
      (["--by-value", "50%", "--max-moves", "1"], 64, "--max-moves counts"),
      (["--segment", "Nowhere"], 64, "there is no segment Nowhere"),
      (["--commit", "--effective", "soon"], 64, "--effective takes"),
      (["--role", "se"], 65, "no SE that could hold accounts"),
      (["--tolerance", "lots"], 64, "--tolerance takes"),
      (["--effort", "hard"], 64, "--effort takes"),
      (["--max-moves", "-1"], 64, "--max-moves takes"),
      (["--time-limit", "0"], 64, "--time-limit takes"),
      (["--rules", "none.txt"], 66, "none.txt"),
      (["--rules", "bad.txt"], 65, "bad.txt, line 2:"),
    ])
  func refusals(words: [String], status: Int, says: String) throws {
    let place = try place()
    try place.write("# rules\nWest: stat = CA -> Ava Adams\n", to: "bad.txt")
    let run = try place.remit(["balance", "plan.remit"] + words)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.lowercased().contains(says.lowercased()), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("a plan with no seats says so")
  func noSeats() throws {
    let place = try Workplace()
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.write("Account Name,ARR,Type\nAcme,5,Customer\n", to: "accounts.csv")
    try place.remit("import", "plan.remit", "accounts.csv").expectSuccess()
    let run = try place.remit("balance", "plan.remit")
    #expect(run.status == 65)
    #expect(run.errors.contains("add seats"))
  }

  @Test("a segment by a condition is made, and carved by itself")
  func segment() throws {
    let place = try place()
    let made = try place.remit("segment", "plan.remit", "West", "--where", "state = CA", "--json")
      .expectSuccess().json()
    #expect(made["accounts"] as? Int == 2)
    let json = try place.remit("balance", "plan.remit", "--segment", "west", "--json")
      .expectSuccess().json()
    #expect(json["accounts"] as? Int == 2)
    let moves = try #require(json["assignment"] as? [[String: Any]])
    let western = ["001Hs0000001000IAA", "001Hs000000100VIAQ"]
    #expect(moves.allSatisfy { western.contains($0["account"] as? String ?? "") })
    for words in [["--where", "sate = CA"], [], ["--where", "ARR > 1", "--column", "SMB"]] {
      let run = try place.remit(["segment", "plan.remit", "Other"] + words)
      #expect(run.status == (words == ["--where", "sate = CA"] ? 65 : 64), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("--commit makes the moves from a day on, as one step, and says which cards it opened")
  func commit() throws {
    // Over five million the customers are the AMs', and whoever gets one gets a card.
    let place = try place("--arr", "12M")
    let run = try place.remit(
      "balance", "plan.remit", "--max-moves", "1", "--commit", "--effective", "2027-01-01",
      "--today", Workplace.today, "--json"
    ).expectSuccess()
    let committed = try #require(try run.json()["committed"] as? [String: Any])
    #expect(committed["effective"] as? String == "2027-01-01")
    #expect(committed["cards"] as? Int == 1)
    let written = try place.remit(
      "export", "plan.remit", "--format", "salesforce", "--output", "owners", "--json", "--today",
      "2027-01-02"
    ).expectSuccess().json()
    #expect(written["changed"] as? Int == 1)
    #expect(written["drafts"] as? Int == 0)
    let words = try place.remit("balance", "plan.remit", "--commit", "--today", Workplace.today)
    #expect(words.status == 0 && words.errors.isEmpty)
    let past = try place.remit(
      "balance", "plan.remit", "--commit", "--effective", "2026-01-01", "--today", Workplace.today)
    #expect(past.status == 64 && past.errors.contains("is past"))
  }

  @Test("a second --apply with other terms gives up what the first drafted and it does not keep")
  func applyAgain() throws {
    let place = try place()
    try place.remit("balance", "plan.remit", "--apply").expectSuccess()
    let run = try place.remit("balance", "plan.remit", "--max-moves", "0", "--apply", "--json")
    #expect(try run.expectSuccess().json()["moved"] as? Int == 0)
    let compared = try place.remit("compare", "plan.remit", "plan.remit", "--json")
      .expectSuccess().json()
    #expect((compared["plans"] as? [[String: Any]])?.first?["drafts"] as? Int == 0)
  }

  @Test("rules of a file decide, and a time limit leaves the best so far")
  func rules() throws {
    let place = try place()
    try place.write("West: state = CA -> Ben Adams\n", to: "west.txt")
    let run = try place.remit(
      "balance", "plan.remit", "--rules", "west.txt", "--time-limit", "20", "--json")
    let moves = try #require(
      try run.expectSuccess().json()["assignment"] as? [[String: Any]])
    let accounts = Set(moves.compactMap { $0["account"] as? String })
    #expect(accounts.isSuperset(of: ["001Hs0000001000IAA", "001Hs000000100VIAQ"]))
  }

  @Test("plans that were imported each for itself are compared by ids, not by the order of rows")
  func compareStrangers() throws {
    let place = try place()
    let lines = Self.accounts.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    try place.remit("new", "other.remit").expectSuccess()
    try place.write(turned, to: "turned.csv")
    try place.remit("import", "other.remit", "reps.csv").expectSuccess()
    try place.remit("import", "other.remit", "turned.csv").expectSuccess()
    let json = try place.remit("compare", "plan.remit", "other.remit", "--json")
      .expectSuccess().json()
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans[1]["moved"] as? Int == 0)
    #expect(plans[1]["keptValue"] as? Double == 1)
  }

  @Test("plans are compared by how even they are and what they cost")
  func compare() throws {
    let place = try place()
    try place.remit("new", "try.remit", "--from", "plan.remit").expectSuccess()
    try place.remit("balance", "try.remit", "--apply").expectSuccess()
    // What is branched from a plan with drafts has them too.
    try place.remit("new", "again.remit", "--from", "try.remit").expectSuccess()
    let again = try place.remit("compare", "try.remit", "again.remit", "--json").expectSuccess()
      .json()
    let drafts = try #require(again["plans"] as? [[String: Any]]).map { $0["drafts"] as? Int ?? 0 }
    #expect(drafts[0] > 0 && drafts[0] == drafts[1])
    let json = try place.remit("compare", "plan.remit", "try.remit", "plan.remit", "--json")
      .expectSuccess().json()
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.count == 3)
    let over = plans.map { ($0["mostOver"] as? Double) ?? -1 }
    #expect(over[0] > over[1] && over[0] == over[2])
    #expect(plans[0]["keptValue"] as? Double == 1)
    #expect((plans[1]["keptValue"] as? Double ?? 1) < 1)
    #expect((plans[1]["drafts"] as? Int ?? 0) > 0)
  }
}

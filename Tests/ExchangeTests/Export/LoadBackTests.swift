import Plan
import Testing

@testable import Exchange

/// A CRM whose export is read in, whose plan moves accounts, and which takes the files back.
struct LoadBackTrial {
  static let header = "Id,Name,OwnerId,AM__c,Type,ARR__c,BillingState"
  static let users = """
    Id,Full Name,Email,Title
    005Hs00000000A1IAA,Ana Silva,ana@x.io,Account Executive
    005Hs00000000A2IAA,Lee Wong,lee@x.io,Account Manager
    005Hs00000000A3IAA,Raj Patel,raj@x.io,Account Manager

    """
  var trial: ImportTrial
  let export: String

  /// - Parameter rows: below the header, with `{1}` and so on for the users' ids.
  init(_ rows: [String], header: String = Self.header, users: String = Self.users) throws {
    trial = try ImportTrial()
    export = ([header] + rows.map(Self.filled)).joined(separator: "\r\n") + "\r\n"
    try trial.take(export)
    if !users.isEmpty { try trial.take(Self.filledIDs(users)) }
  }

  /// Ids as Salesforce writes them, whatever their last three letters must be.
  static func user(_ number: Int) -> String {
    SalesforceID.long("005Hs00000000A\(number)") ?? ""
  }
  static func record(_ number: Int) -> String {
    SalesforceID.long("001Hs00000000B\(number)") ?? ""
  }
  private static func filledIDs(_ text: String) -> String {
    (1...9).reduce(text) { $0.replacing("005Hs00000000A\($1)IAA", with: user($1)) }
  }
  private static func filled(_ row: String) -> String {
    (1...9).reduce(row) {
      $0.replacing("{\($1)}", with: user($1)).replacing("[\($1)]", with: record($1))
    }
  }

  /// Commits a move.
  mutating func move(
    _ account: String, _ role: Role, to seat: String, why: String = "evens the books",
    from day: Day? = nil
  ) throws {
    let key: MoveKey = trial.key()
    let move = Move(
      key: key, account: try trial.account(account).key, role: role, from: nil,
      to: try trial.seat(seat).key, why: .balance, note: why)
    try trial.edit(.movesDrafted(MovesDrafted(moves: [move], on: trial.day)))
    try trial.edit(
      .movesCommitted(
        MovesCommitted(
          moves: [key], effective: day ?? trial.day,
          keys: trial.keys(MovesCommitted.keysNeeded(for: 1)))))
  }

  func loadBack(_ system: LoadBack.System = .salesforce) throws -> [String: [[String]]] {
    let files = try LoadBack(of: trial.plan, on: trial.day, for: system).files
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, Self.rows($0.bytes)) })
  }

  static func rows(_ bytes: [UInt8]) -> [[String]] {
    // Lists for people begin with the mark that tells Excel their encoding.
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self)
      .split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map {
          String($0).replacing("\"", with: "")
        }
      }
  }

  /// What the Data Loader makes of a CRM's records: cells by id, an empty one passed over, `#N/A`
  /// clearing.
  static func update(_ export: String, with file: [[String]]) -> String {
    let titles = file.first ?? []
    let updates = Dictionary(uniqueKeysWithValues: file.dropFirst().map { ($0[0], $0) })
    var header: [String] = []
    let lines = export.split(separator: "\r\n").enumerated().map { number, line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if number == 0 { header = cells }
      guard let update = updates[cells[0]] else { return cells.joined(separator: ",") }
      for (place, title) in titles.enumerated().dropFirst() where !update[place].isEmpty {
        guard let column = header.firstIndex(of: title) else { continue }
        cells[column] = update[place] == "#N/A" ? "" : update[place]
      }
      return cells.joined(separator: ",")
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }
}

@Suite("Loading owners back into a CRM")
struct LoadBackTests {
  static let rows = [
    "[1],Acme,{1},{2},Customer,60000,CA", "[2],Brunel,{1},{2},Customer,24000,OR",
    "[3],Corvus,{1},,Prospect,,WA", "[4],Dorado,{3},,Customer,90000,NY",
  ]

  @Test("changed owners, then the rollback file, give the original file again")
  func roundTrip() throws {
    var crm = try LoadBackTrial(Self.rows)
    try crm.move("Acme", .am, to: "Raj Patel")
    try crm.move("Corvus", .ae, to: "Lee Wong")
    try crm.move("Dorado", .am, to: "Lee Wong")
    let files = try crm.loadBack()
    let forward = try #require(files["sf-account-owner.csv"])
    let back = try #require(files["sf-account-owner-ROLLBACK.csv"])
    #expect(forward[0] == ["Id", "OwnerId", "AM__c"])
    #expect(forward.count == 4, "only what changes: \(forward)")
    let loaded = LoadBackTrial.update(crm.export, with: forward)
    #expect(loaded != crm.export)
    #expect(loaded.contains("Acme,\(LoadBackTrial.user(1)),\(LoadBackTrial.user(3))"))
    #expect(loaded.contains("Corvus,\(LoadBackTrial.user(2)),"))
    #expect(LoadBackTrial.update(loaded, with: back) == crm.export)
    #expect(files["unresolved.csv"]?.count == 1)
  }

  @Test("a field that cannot be told leaves the others of its row on the way back in their places")
  func aligned() throws {
    var crm = try LoadBackTrial(Self.rows, users: LoadBackTrial.users + ",Noa Blank,,\n")
    try crm.move("Acme", .ae, to: "Noa Blank")
    try crm.move("Acme", .am, to: "Raj Patel")
    let files = try crm.loadBack()
    let (ana, lee, raj) = (LoadBackTrial.user(1), LoadBackTrial.user(2), LoadBackTrial.user(3))
    let id = LoadBackTrial.record(1)
    #expect(files["sf-account-owner.csv"]?.last == [id, ana, raj])
    #expect(files["sf-account-owner-ROLLBACK.csv"]?.last == [id, ana, lee])
    #expect(files["unresolved.csv"]?.count == 2)
  }

  @Test("where nobody stood, the way back is an empty cell, and it is said that it clears nothing")
  func vacant() throws {
    var crm = try LoadBackTrial(
      ["[1],Acme,,Prospect"], header: "Id,Name,OwnerId,Type")
    try crm.move("Acme", .ae, to: "Lee Wong")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?[1] == [LoadBackTrial.record(1), LoadBackTrial.user(2)])
    #expect(files["sf-account-owner-ROLLBACK.csv"]?[1] == [LoadBackTrial.record(1), ""])
    #expect(files["unresolved.csv"]?[1][4].hasPrefix(" but nobody owned it") == true)
  }

  @Test("an account that is gone from the CRM's newest list is not loaded, and is said")
  func gone() throws {
    var crm = try LoadBackTrial(Self.rows)
    try crm.move("Acme", .am, to: "Raj Patel")
    let rest = crm.export.split(separator: "\r\n").filter { !$0.contains("Acme") }
    try crm.trial.take(rest.joined(separator: "\r\n"))
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?.count == 1)
    #expect(files["changes.csv"]?.count == 2)
    #expect(files["unresolved.csv"]?[1][3].contains("gone from the newest account list") == true)
  }

  @Test("nothing is left to load either where the new owner's own role is another")
  func otherTitle() throws {
    var crm = try LoadBackTrial(
      ["[1],Acme,{1},Customer,60000"], header: "Id,Name,OwnerId,Type,ARR__c")
    let role = try #require(
      crm.trial.plan.ownerRole(of: try crm.trial.account("Acme").key, on: crm.trial.day))
    #expect(role == .ae)
    try crm.move("Acme", role, to: "Lee Wong")
    let forward = try #require(try crm.loadBack()["sf-account-owner.csv"])
    #expect(forward.count == 2)
    let loaded = LoadBackTrial.update(crm.export, with: forward)
    try crm.trial.take(loaded)
    #expect(try crm.trial.propose(loaded).changesNothing)
    for file in ["sf-account-owner.csv", "changes.csv", "unresolved.csv"] {
      #expect(try crm.loadBack()[file]?.count == 1, "\(file)")
    }
    // An old export read in by mistake takes nothing back.
    try crm.trial.take(crm.export)
    let acme = try crm.trial.account("Acme").key
    let lee = try crm.trial.seat("Lee Wong").key
    #expect(crm.trial.plan.accountable(for: acme, on: crm.trial.day).seat == lee)
    #expect(try crm.loadBack()["sf-account-owner.csv"] == forward)
    // A third person in the CRM is news, and the plan still wants its own.
    try crm.trial.take(loaded.replacing(LoadBackTrial.user(2), with: LoadBackTrial.user(3)))
    #expect(try crm.loadBack()["sf-account-owner.csv"] == forward)
    #expect(
      try crm.loadBack()["sf-account-owner-ROLLBACK.csv"]?[1]
        == [LoadBackTrial.record(1), LoadBackTrial.user(3)])
  }

  @Test("once the CRM's file names the new owners, nothing is left to load")
  func caughtUp() throws {
    var crm = try LoadBackTrial(Self.rows)
    try crm.move("Acme", .am, to: "Raj Patel")
    let forward = try #require(try crm.loadBack()["sf-account-owner.csv"])
    #expect(forward.count == 2)
    let loaded = LoadBackTrial.update(crm.export, with: forward)
    #expect(try crm.trial.take(loaded).changed == 1)
    #expect(try crm.trial.propose(loaded).changesNothing)
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?.count == 1)
    #expect(files["changes.csv"]?.count == 1)
    // And the plan's own word stands, should the file fall back.
    #expect(try crm.trial.take(crm.export).changed == 1)
    #expect(try crm.loadBack()["sf-account-owner.csv"] == forward)
    #expect(try crm.trial.holder(of: "Acme", .am) == "Raj Patel")
  }

  @Test("the list of changes gives the reason of each move, and the day from which it holds")
  func changes() throws {
    var crm = try LoadBackTrial(Self.rows)
    try crm.move("Acme", .am, to: "Raj Patel", why: "Lee +55% to +46%", from: crm.trial.day + 1)
    let changes = try #require(try crm.loadBack()["changes.csv"])
    #expect(changes[0] == ["Account", "Role", "From", "To", "Effective", "Reason", "Account ID"])
    #expect(
      changes[1] == [
        "Acme", "AM", "Lee Wong", "Raj Patel", (crm.trial.day + 1).iso, "Lee +55% to +46%",
        LoadBackTrial.record(1),
      ])
  }

  @Test("drafts are left out and counted, and so are moves of a later day")
  func drafts() throws {
    var crm = try LoadBackTrial(Self.rows)
    let draft = Move(
      key: crm.trial.key(), account: try crm.trial.account("Brunel").key, role: .am, from: nil,
      to: try crm.trial.seat("Raj Patel").key, why: .hand)
    try crm.trial.edit(.movesDrafted(MovesDrafted(moves: [draft], on: crm.trial.day)))
    try crm.move("Acme", .am, to: "Raj Patel", from: crm.trial.day + 100)
    let loadBack = try LoadBack(of: crm.trial.plan, on: crm.trial.day, for: .salesforce)
    #expect(loadBack.changedCount == 0)
    #expect(loadBack.sentence.hasPrefix("0 records change, nothing unresolved, 1 later than"))
    #expect(loadBack.sentence.hasSuffix("; 1 draft is left out until committed"))
    let files = try crm.loadBack()
    #expect(files["changes.csv"]?[1][4] == (crm.trial.day + 100).iso)
    #expect(files["unresolved.csv"]?[1][3].contains("it holds from") == true)
  }

  @Test("who has no user id, has left or is not hired yet is unresolved with the reason")
  func unresolved() throws {
    let users =
      LoadBackTrial.users + """
        ,Noa Blank,,Account Manager
        005Hs00000000A4IAA,Old Hand,old@x.io,Account Manager

        """
    var crm = try LoadBackTrial(Self.rows, users: users)
    try crm.move("Acme", .am, to: "Noa Blank")
    try crm.move("Brunel", .am, to: "Old Hand")
    var old = try crm.trial.seat("Old Hand")
    old.end = crm.trial.day
    try crm.trial.edit(
      .seatEdited(SeatEdited(seat: old.key, field: .end, value: .day(crm.trial.day))))
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?.count == 1)
    #expect(files["changes.csv"]?.count == 3, "the changes are listed all the same")
    let rows = try #require(files["unresolved.csv"]).dropFirst().map {
      $0[0...3].joined(separator: "|")
    }
    #expect(
      rows == [
        "Acme|Lee Wong|Noa Blank|Noa Blank has no user id; import a list of users that has it",
        "Brunel|Lee Wong|Old Hand|Old Hand has left",
      ])
  }

  @Test("a file without ids gives the list of changes, and says of each why it cannot be loaded")
  func withoutIDs() throws {
    var crm = try LoadBackTrial(
      ["Acme,Ana Silva,Customer,60000"], header: "Account Name,Account Owner,Type,ARR", users: "")
    let seat = Seat(key: crm.trial.key(), name: "Bo Ray", role: nil)
    try crm.trial.edit(.seatAdded(SeatAdded(seat: seat)))
    let role = try #require(
      crm.trial.plan.ownerRole(of: try crm.trial.account("Acme").key, on: crm.trial.day))
    try crm.move("Acme", role, to: "Bo Ray")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"] == [["Id", "OwnerId"]])
    #expect(files["changes.csv"]?.count == 2)
    let why = files["unresolved.csv"]?[1][3] ?? ""
    #expect(why.hasPrefix("it has no Account ID"))
    #expect(why.contains("; Bo Ray has no user id"), "every reason of a row is named")
  }

  @Test("moves that are committed without any id are found before they are loaded back")
  func foundWithoutIDs() throws {
    var crm = try LoadBackTrial(
      ["Acme,Ana Silva,Customer,60000"], header: "Account Name,Account Owner,Type,ARR", users: "")
    let seat = Seat(key: crm.trial.key(), name: "Bo Ray", role: nil)
    try crm.trial.edit(.seatAdded(SeatAdded(seat: seat)))
    let found = { (trial: ImportTrial) in
      trial.plan.territoryFindings(on: trial.day, Overview(of: trial.plan, on: trial.day))
        .filter { $0.kind == .idsMissing }.map(\.message)
    }
    #expect(found(crm.trial) == [])
    let role = try #require(
      crm.trial.plan.ownerRole(of: try crm.trial.account("Acme").key, on: crm.trial.day))
    try crm.move("Acme", role, to: "Bo Ray", from: crm.trial.day + 100)
    #expect(
      found(crm.trial) == [
        "1 committed move cannot be loaded into the CRM: no account has an Account ID and no person"
          + " a user id; import lists that have them"
      ])
  }

  @Test("an id that a spreadsheet would run stops the export")
  func formula() throws {
    var crm = try LoadBackTrial(Self.rows)
    var seat = Seat(key: crm.trial.key(), name: "Eve", role: .am)
    seat.identity = CRMIdentity(system: "file", id: "=cmd()")
    try crm.trial.edit(.seatAdded(SeatAdded(seat: seat)))
    try crm.move("Acme", .am, to: "Eve")
    #expect(throws: LoadBackError.self) { try crm.loadBack() }
  }

  @Test("HubSpot is told by Record ID and e-mail address, with the way back")
  func hubspot() throws {
    var crm = try LoadBackTrial(
      ["4242424242,Acme,ana@x.io,Customer,60000"],
      header: "Record ID,Company name,Company owner,Type,ARR")
    let role = try #require(
      crm.trial.plan.ownerRole(of: try crm.trial.account("Acme").key, on: crm.trial.day))
    try crm.move("Acme", role, to: "Lee Wong")
    let files = try crm.loadBack(.hubspot)
    #expect(
      files["hubspot-company-owner.csv"] == [
        ["Record ID", "Company owner"], ["4242424242", "lee@x.io"],
      ])
    #expect(files["hubspot-company-owner-ROLLBACK.csv"]?[1] == ["4242424242", "ana@x.io"])
  }

  @Test("a field that holds names gets names; a role without a field is said")
  func names() throws {
    var crm = try LoadBackTrial(
      ["[1],Acme,{1},Lee Wong,Customer,60000,CA"], header: LoadBackTrial.header)
    try crm.move("Acme", .am, to: "Raj Patel")
    try crm.move("Acme", .csm, to: "Raj Patel")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?[1][2] == "Raj Patel")
    #expect(files["sf-account-owner-ROLLBACK.csv"]?[1][2] == "Lee Wong")
    #expect(files["unresolved.csv"]?[1][3].contains("no column for the CSM") == true)
  }

  @Test("a role that was left vacant here stays so, however often the CRM's file comes in again")
  func leftVacant() throws {
    var crm = try LoadBackTrial(Self.rows)
    let acme = try crm.trial.account("Acme").key
    for role in [Role.am, .ae] {
      try crm.trial.edit(
        .accountAssigned(
          AccountAssigned(
            account: acme, role: role, seat: nil, on: crm.trial.day,
            keys: crm.trial.keys(AccountAssigned.keysNeeded))))
    }
    #expect(try crm.trial.propose(crm.export).changesNothing)
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?[1].last == "#N/A", "the field is cleared")
    #expect(files["unresolved.csv"]?[1].joined(separator: ",").contains("nobody owns it") == true)
    // Whom the CRM names anew is news.
    try crm.trial.take(
      crm.export.replacing(
        "Acme,\(LoadBackTrial.user(1)),\(LoadBackTrial.user(2))",
        with: "Acme,\(LoadBackTrial.user(1)),\(LoadBackTrial.user(3))"))
    #expect(try crm.trial.holder(of: "Acme", .am) == "Raj Patel")
  }

  @Test("a customer that changes hands gets its card, also where owners have another title")
  func cards() throws {
    var crm = try LoadBackTrial(
      ["[1],Acme,{2},Customer,60000"], header: "Id,Name,OwnerId,Type,ARR__c")
    let acme = try crm.trial.account("Acme").key
    #expect(crm.trial.plan.accountable(for: acme, on: crm.trial.day).seat == nil, "an AE's place")
    try crm.move("Acme", .am, to: "Raj Patel")
    let card = try #require(crm.trial.plan.handoffs(of: acme).first)
    #expect(card.kind == .territoryMove)
    #expect(card.giver == (try crm.trial.seat("Lee Wong").key))
    #expect(card.receiver == (try crm.trial.seat("Raj Patel").key))
  }

  @Test("a person's name that a spreadsheet would run goes into no field of names")
  func nameFormula() throws {
    var crm = try LoadBackTrial(["[1],Acme,{1},Lee Wong,Customer,60000,CA"])
    let eve = Seat(key: crm.trial.key(), name: "=1+1", role: .am)
    try crm.trial.edit(.seatAdded(SeatAdded(seat: eve)))
    try crm.move("Acme", .am, to: "=1+1")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?.count == 1)
    #expect(files["unresolved.csv"]?[1][3].contains("would run as a formula") == true)
  }

  @Test("a name that the CRM looks up is loaded through its field, by user id")
  func lookedUp() throws {
    var crm = try LoadBackTrial(
      ["[1],Acme,{1},Lee Wong,Customer,60000,CA"],
      header: LoadBackTrial.header.replacing("AM__c", with: "AM__r.Name"))
    try crm.move("Acme", .am, to: "Raj Patel")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?[0] == ["Id", "OwnerId", "AM__c"])
    #expect(files["sf-account-owner.csv"]?[1][2] == LoadBackTrial.user(3))
    #expect(files["sf-account-owner-ROLLBACK.csv"]?[1][2] == LoadBackTrial.user(2))
  }

  @Test("of two people of one name in a file of names, the way back guesses neither")
  func namesakes() throws {
    let users = LoadBackTrial.users.replacing("Raj Patel", with: "Ana Silva")
    var crm = try LoadBackTrial(
      [],
      header: "Id,Name,Account Owner,Type,ARR__c\r\n\(LoadBackTrial.record(1)),Bare,,Customer,1",
      users: users)
    let list =
      "Id,Name,Account Owner,Type,ARR__c\r\n\(LoadBackTrial.record(2)),Acme,Ana Silva,Customer,60000\r\n"
    let report = try crm.trial.take(list, .make { $0.isPartial = true })
    #expect(
      report.notes.contains { $0.hasPrefix("several people are called Ana Silva, and the file") })
    let role = try #require(
      crm.trial.plan.ownerRole(of: try crm.trial.account("Acme").key, on: crm.trial.day))
    try crm.move("Acme", role, to: "Lee Wong")
    let files = try crm.loadBack()
    #expect(files["sf-account-owner.csv"]?[1] == [LoadBackTrial.record(2), LoadBackTrial.user(2)])
    #expect(files["sf-account-owner-ROLLBACK.csv"]?.count == 1)
    #expect(
      files["unresolved.csv"]?.last?.joined(separator: ",").contains(
        "2 people are called Ana Silva")
        == true)
  }

  @Test("is the same after the plan was written as JSON and read again")
  func json() throws {
    var crm = try LoadBackTrial(Self.rows)
    try crm.move("Acme", .am, to: "Raj Patel")
    let files = try crm.loadBack()
    let (identity, rows) = try PlanJSON.read(try PlanJSON.write(crm.trial.plan))
    crm.trial.plan = Plan(rows: rows, identity: identity)
    #expect(try crm.loadBack() == files)
  }
}

import Plan
import Testing

@testable import Exchange

@Suite("What goes along with the owners of accounts")
struct LoadBackAlongTests {
  private static let header = "Id,Name,OwnerId,Type,ARR__c,Territory2Id"
  private static let rows = ["[1],Acme,{1},Customer,60000,", "[2],Brunel,{1},Customer,24000,"]

  /// Both accounts go from Ana to Lee.
  private static func trial(_ rows: [String] = rows, users: String = LoadBackTrial.users)
    throws -> LoadBackTrial
  {
    var crm = try LoadBackTrial(rows, header: header, users: users)
    try crm.trial.take(
      "Id,Name,AccountId,OwnerId,StageName,CloseDate,Amount\r\n"
        + deal(1, "Seats", of: 1, owner: 1, "Proposal")
        + deal(2, "Add-on", of: 1, owner: 1, "Proposal")
        + deal(3, "Hers", of: 1, owner: 3, "Proposal")
        + deal(4, "Old", of: 1, owner: 1, "Closed Won")
        + deal(5, "Elsewhere", of: 2, owner: 1, "Proposal"))
    for account in ["Acme", "Brunel"] {
      let key = try crm.trial.account(account).key
      let role = try #require(crm.trial.plan.ownerRole(of: key, on: crm.trial.day))
      try crm.move(account, role, to: "Lee Wong")
    }
    return crm
  }

  private static func deal(
    _ number: Int, _ name: String, of account: Int, owner: Int, _ stage: String
  ) -> String {
    let cells = [
      dealID(number), name, LoadBackTrial.record(account), LoadBackTrial.user(owner), stage,
      stage == "Closed Won" ? "2024-01-10" : "2027-03-01", "9000",
    ]
    return cells.joined(separator: ",") + "\r\n"
  }

  private static func dealID(_ number: Int) -> String {
    SalesforceID.long("006Hs00000000D\(number)") ?? ""
  }
  private static func contactID(_ number: Int) -> String {
    SalesforceID.long("003Hs00000000C\(number)") ?? ""
  }
  private static func territory(_ number: Int) -> String {
    SalesforceID.long("0MIHs00000000T\(number)") ?? ""
  }

  private func files(
    _ crm: LoadBackTrial, _ change: (inout LoadBackScope) throws -> Void
  ) throws -> (rows: [String: [[String]]], sentence: String) {
    var scope = LoadBackScope()
    try change(&scope)
    let loadBack = try LoadBack(of: crm.trial.plan, on: crm.trial.day, for: .salesforce, scope)
    let files = loadBack.files.map { ($0.name, LoadBackTrial.rows($0.bytes)) }
    return (Dictionary(uniqueKeysWithValues: files), loadBack.sentence)
  }

  @Test("nothing but what was asked for is written")
  func alone() throws {
    let names = try files(try Self.trial()) { _ in }.rows.keys.sorted()
    #expect(
      names == [
        "changes.csv", "sf-account-owner-ROLLBACK.csv", "sf-account-owner.csv", "unresolved.csv",
      ])
  }

  @Test("open deals of the old owner go along, with the way back; hers and won ones do not")
  func deals() throws {
    let (rows, sentence) = try files(try Self.trial()) { $0.hasDeals = true }
    let lee = LoadBackTrial.user(2)
    #expect(
      rows["sf-opportunity-owner.csv"] == [
        ["Id", "OwnerId"], [Self.dealID(1), lee], [Self.dealID(2), lee], [Self.dealID(5), lee],
      ])
    #expect(
      rows["sf-opportunity-owner-ROLLBACK.csv"]?[1] == [Self.dealID(1), LoadBackTrial.user(1)])
    #expect(sentence.hasPrefix("2 records change, 3 open deals along, nothing unresolved"))
  }

  @Test(
    "under a holdover, and where the card says that a deal is held, it stays with the old owner")
  func held() throws {
    var crm = try Self.trial()
    let brunel = try crm.trial.account("Brunel").key
    let hold = Hold(
      key: crm.trial.key(), account: brunel, kind: .holdover,
      seat: try crm.trial.seat("Ana Silva").key,
      until: crm.trial.day + 60, reason: "deal under way", by: "Ann", on: crm.trial.day)
    try crm.trial.edit(.holdPlaced(HoldPlaced(hold: hold)))
    let acme = try crm.trial.account("Acme").key
    let card = try #require(crm.trial.plan.handoffs(of: acme).first { $0.kind == .territoryMove })
    if let item = crm.trial.plan.items(of: card.key).first(where: { $0.code == "M06" }) {
      try crm.trial.edit(
        .itemDone(
          ItemDone(
            item: item.key, on: crm.trial.day, by: "Ann",
            evidence: ["held": "Seats; none other", "moved": "Add-on"])))
      let (rows, sentence) = try files(crm) { $0.hasDeals = true }
      #expect(rows["sf-opportunity-owner.csv"]?.dropFirst().map { $0[0] } == [Self.dealID(2)])
      #expect(sentence.contains("1 open deal along, 2 held with their owner"))
    } else {
      Issue.record("the card has no item for open deals")
    }
  }

  @Test("a deal without an id, and one for a person without one, is unresolved with the reason")
  func unresolvedDeals() throws {
    var crm = try Self.trial(users: LoadBackTrial.users + ",Noa Blank,,\n")
    try crm.trial.take(
      "Name,AccountId,OwnerId,StageName,CloseDate\r\nBare,\(LoadBackTrial.record(2)),"
        + "\(LoadBackTrial.user(1)),Proposal,2027-03-01\r\n")
    let key = try crm.trial.account("Acme").key
    let role = try #require(crm.trial.plan.accountable(for: key, on: crm.trial.day).role)
    try crm.move("Acme", role, to: "Noa Blank")
    let rows = try files(crm) { $0.hasDeals = true }.rows
    let why = rows["unresolved.csv"]?.map { $0.joined(separator: ",") } ?? []
    #expect(why.contains { $0.contains("deal Bare has no Opportunity ID; import a deal list") })
    #expect(why.contains { $0.contains("deal Seats stays, for Noa Blank has no user id") })
    #expect(rows["sf-opportunity-owner.csv"]?.dropFirst().map { $0[0] } == [Self.dealID(5)])
  }

  @Test("contacts of the old owner go along, by the CRM's own list and in either length of an id")
  func contacts() throws {
    let list = """
      Id,AccountId,OwnerId
      \(Self.contactID(1)),\(LoadBackTrial.record(1).prefix(15)),\(LoadBackTrial.user(1).prefix(15))
      \(Self.contactID(2)),\(LoadBackTrial.record(1)),\(LoadBackTrial.user(3))
      00Qx,\(LoadBackTrial.record(2)),\(LoadBackTrial.user(1))
      \(Self.contactID(4)),\(LoadBackTrial.record(9)),\(LoadBackTrial.user(1))

      """
    let (rows, sentence) = try files(try Self.trial()) {
      $0.contacts = try CRMList(Array(list.utf8), path: "c.csv", as: .contacts)
    }
    #expect(
      rows["sf-contact-owner.csv"] == [
        ["Id", "OwnerId"], [Self.contactID(1), LoadBackTrial.user(2)],
      ])
    #expect(
      rows["sf-contact-owner-ROLLBACK.csv"]?[1] == [Self.contactID(1), LoadBackTrial.user(1)])
    #expect(rows["unresolved.csv"]?[1][3].contains("00Qx") == true)
    #expect(sentence.contains("1 contact along"))
    #expect(throws: LoadBackError.self) {
      try CRMList(Array("Id,OwnerId\n1,2\n".utf8), path: "c.csv", as: .contacts)
    }
  }

  @Test("a territory follows the owner as a deletion and an insertion, with the way back")
  func territories() throws {
    let associations = """
      Id,ObjectId,Territory2Id,AssociationCause
      0M5Hs00000000A1AAA,\(LoadBackTrial.record(1)),\(Self.territory(1)),Territory2AssignmentRule
      0M5Hs00000000A2AAA,\(LoadBackTrial.record(2)),\(Self.territory(2)),Territory2Manual

      """
    let users = """
      UserId,Territory2Id,RoleInTerritory2
      \(LoadBackTrial.user(2)),\(Self.territory(2)),Owner

      """
    let rows = try files(try Self.trial()) {
      $0.accountTerritories = try CRMList(
        Array(associations.utf8), path: "a.csv", as: .accountTerritories)
      $0.userTerritories = try CRMList(Array(users.utf8), path: "u.csv", as: .userTerritories)
    }.rows
    #expect(
      rows["sf-territory-insert.csv"] == [
        ["ObjectId", "Territory2Id", "AssociationCause"],
        [LoadBackTrial.record(1), Self.territory(2), "Territory2Manual"],
      ])
    #expect(rows["sf-territory-delete.csv"]?.count == 2)
    #expect(
      rows["sf-territory-ROLLBACK.csv"]?[1]
        == [LoadBackTrial.record(1), Self.territory(1), "Territory2AssignmentRule"])
    #expect(rows["sf-user-territory.csv"]?.count == 1)
  }

  @Test("a receiver without a territory joins the one in which all that they receive lies")
  func newcomer() throws {
    let crm = try Self.trial(Self.rows.map { $0 + Self.territory(1) })
    let users = """
      UserId,Territory2Id,RoleInTerritory2
      \(LoadBackTrial.user(1)),\(Self.territory(1)),Owner

      """
    let rows = try files(crm) {
      $0.userTerritories = try CRMList(Array(users.utf8), path: "u.csv", as: .userTerritories)
    }.rows
    #expect(
      rows["sf-user-territory.csv"]?[1] == [LoadBackTrial.user(2), Self.territory(1), "Owner"])
    #expect(rows["sf-territory-insert.csv"] == nil)
  }

  @Test("an association whose id nobody told is unresolved, and no territory is guessed")
  func unknown() throws {
    let crm = try Self.trial(Self.rows.map { $0 + Self.territory(1) })
    let users = """
      UserId,Territory2Id
      \(LoadBackTrial.user(2)),\(Self.territory(2))

      """
    let one = try files(crm) {
      $0.userTerritories = try CRMList(Array(users.utf8), path: "u.csv", as: .userTerritories)
    }.rows
    #expect(one["sf-territory-insert.csv"]?.count == 3)
    #expect(one["sf-territory-delete.csv"] == nil)
    #expect(one["unresolved.csv"]?[1][3].contains("has no association id") == true)
    let two = try files(crm) {
      $0.userTerritories = try CRMList(
        Array((users + "\(LoadBackTrial.user(2)),\(Self.territory(3))\n").utf8), path: "u.csv",
        as: .userTerritories)
    }.rows
    #expect(two["sf-territory-insert.csv"] == nil)
    #expect(two["unresolved.csv"]?[1][3].contains("works in 2 territories") == true)
    let none = try files(try Self.trial([Self.rows[0] + Self.territory(1), Self.rows[1]])) { _ in }
      .rows
    #expect(none["unresolved.csv"]?[1][3].contains("works in no territory that is known") == true)
  }
}

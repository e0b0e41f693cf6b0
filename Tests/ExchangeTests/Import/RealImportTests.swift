import FoundationEssentials
import Plan
import Testing

@testable import Exchange

@Suite(
  "Importing real files", .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct RealImportTests {
  private func won(_ plan: Plan, region: String? = nil) -> Int64 {
    plan.deals.filter { deal in
      deal.phase == .won
        && (region == nil || deal.owner.flatMap { plan.seats[$0] }?.region == region)
    }.reduce(0) { $0 + ($1.amount?.minorUnits ?? 0) } / 100
  }

  @Test("maven-crm: 85 accounts, 8,800 deals, the won total and its three regions")
  func maven() throws {
    var trial = try ImportTrial()
    let accounts = try trial.take(SharedData.bytes("maven-crm/accounts.csv"))
    #expect((accounts.kind, accounts.added, accounts.loadBack) == (.accounts, 85, "no Account ID"))
    let pipeline = try SharedData.bytes("maven-crm/sales_pipeline.csv")
    let deals = try trial.take(pipeline)
    #expect((deals.kind, deals.added, deals.read) == (.deals, 8800, 8800))
    #expect(trial.plan.accounts.count == 85)
    #expect(trial.plan.deals.filter { $0.account == nil }.count == 1425)
    #expect(won(trial.plan) == 10_005_534)
    #expect(trial.plan.seats.count == 30)
    #expect(trial.plan.handoffs.isEmpty, "wins of 2017 open no card today")
    let seats = try trial.take(SharedData.bytes("maven-crm/sales_teams.csv"))
    #expect((seats.kind, seats.changed, seats.added) == (.seats, 30, 5))
    #expect(won(trial.plan, region: "Central") == 3_346_293)
    #expect(won(trial.plan, region: "East") == 3_090_594)
    #expect(won(trial.plan, region: "West") == 3_568_647)
    let phases = Dictionary(grouping: trial.plan.deals, by: \.phase).mapValues(\.count)
    #expect(phases == [.won: 4238, .lost: 2473, .open: 1589, .early: 500])
    #expect(try trial.propose(pipeline).changesNothing)
  }

  @Test(
    "maven-crm: only first wins of the last 90 days open cards",
    arguments: ["2017-05-31", "2017-12-31", "2026-11-21"])
  func mavenCards(today: String) throws {
    var trial = try ImportTrial(on: today)
    try trial.take(SharedData.bytes("maven-crm/sales_pipeline.csv"))
    #expect(trial.plan.accounts.count == 85, "a deal list alone makes its accounts by name")
    let firsts = trial.plan.accounts.compactMap { trial.plan.firstWin(of: $0.key)?.closes }
    #expect(firsts.count == 85)
    let recent = firsts.filter { (0...90).contains(trial.day - $0) }.count
    #expect(trial.plan.handoffs.count == recent)
    #expect((recent > 0) == (today == "2017-05-31"))
  }

  @Test("gluelabs: 149 accounts, ARR per owner to the dollar")
  func gluelabs() throws {
    var trial = try ImportTrial()
    let report = try trial.take(SharedData.bytes("gluelabs-territory/accounts-large-149.csv"))
    #expect((report.added, report.rejected.count) == (149, 0))
    var sums: [String: [Int64]] = [:]
    for account in trial.plan.accounts {
      let owner = try #require(try trial.holder(of: account.name))
      sums[owner, default: [0, 0]][0] += 1
      sums[owner, default: [0, 0]][1] += (account.arr?.minorUnits ?? 0) / 100
    }
    #expect(
      sums == [
        "Sarah Johnson": [20, 2_010_000], "Mike Chen": [30, 3_099_000],
        "Jennifer Williams": [20, 2_023_000], "David Park": [12, 1_262_000],
        "Rachel Martinez": [20, 1_913_000], "James Wilson": [20, 2_064_000],
        "Emily Thompson": [15, 2_870_000], "Alex Kim": [12, 793_000],
      ])
    #expect(report.notes.contains("owners: 149 as AM"))
    #expect(report.loadBack == "no Account ID")
  }

  @Test("fortune1000: a thousand prospects with accents, revenue to the dollar")
  func fortune() throws {
    var trial = try ImportTrial()
    let report = try trial.take(SharedData.bytes("fortune1000/Fortune_1000.csv"))
    #expect(report.added == 1000)
    let revenue = trial.plan.accounts.reduce(0) { $0 + ($1.revenue?.minorUnits ?? 0) } / 100
    #expect(revenue == 15_902_339)
    #expect(trial.plan.accounts.filter { $0.state == "CA" }.count == 121)
  }

  @Test("ravenstack: days first is found out; subscriptions and churn say what they lack")
  func ravenstack() throws {
    var trial = try ImportTrial()
    let report = try trial.take(SharedData.bytes("ravenstack/ravenstack_accounts.csv"))
    #expect(report.added == 500)
    #expect(try trial.account("Company_0").customerSince == Day(iso: "2024-10-16"))
    for file in ["subscriptions", "churn_events"] {
      let bytes = try SharedData.bytes("ravenstack/ravenstack_\(file).csv")
      let error = #expect(throws: ImportError.self) { try trial.propose(bytes, path: file) }
      #expect(error?.sentence.contains("lacks the columns of") == true)
    }
  }

  @Test("sf-archive: 250 accounts with ids; their one owner is known by id until a list names him")
  func archive() throws {
    var trial = try ImportTrial()
    let report = try trial.take(SharedData.bytes("sf-archive-data/Account.csv"))
    #expect((report.added, report.loadBack) == (250, "ready"))
    #expect(report.encoding == "UTF-8 with byte order mark")
    #expect(trial.plan.seats.map(\.name) == ["0051g000004BvFfAAK"])
    #expect(report.notes.contains { $0.hasPrefix("1 person is known by user id alone") })
    try trial.take("User ID,Full Name,Title\n0051g000004BvFf,Ida Roe,AM\n")
    #expect(trial.plan.seats.map(\.name) == ["Ida Roe"])
  }

  @Test("hubspot: line 4 is reported, and two records of one name are two")
  func hubspot() throws {
    var trial = try ImportTrial()
    let bytes = try SharedData.bytes("hubspot-companies-fixture/hubspot-companies.csv")
    let report = try trial.take(bytes)
    #expect((report.read, report.added) == (5, 4))
    #expect(report.skipped == [.init(line: 4, reason: "the row has no name")])
    #expect(Set(trial.plan.accounts.map(\.name)).count == 3)
    #expect(trial.plan.accounts.first?.identity?.id == "200000000001")
    #expect(try trial.propose(bytes).changesNothing)
  }

  @Test("every naughty string is an account's name as it stands")
  func naughty() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(SharedData.bytes("blns/blns.json"))
    ).filter { !$0.contains("\0") }
    var text = "Account ID,Account Name,ARR\n"
    for (index, string) in strings.enumerated() {
      let cell = FormulaGuard.disarmed(string).replacing("\"", with: "\"\"")
      text += "\(10_000_000 + index),\"\(cell)\",1\n"
    }
    var trial = try ImportTrial()
    let report = try trial.take(text)
    let named = strings.map(\.trimmed).filter { !$0.isEmpty }
    #expect(report.added == named.count)
    #expect(report.skipped.count == strings.count - named.count)
    #expect(trial.plan.accounts.map(\.name) == named)
    #expect(try trial.propose(text).changesNothing)
  }
}

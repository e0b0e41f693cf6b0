import Testing

/// Files as real CRMs export them, read by the built program.
@Suite(
  "Real files", .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealFilesTests {
  /// A plan with these files read in, and its JSON export.
  private func plan(
    _ files: [String], today: String = Workplace.today, _ place: Workplace
  ) throws -> ExportedPlan {
    try place.remit("new", "plan.remit", "--today", today).expectSuccess()
    for file in files {
      try place.remit("import", "plan.remit", SharedData.path(file), "--today", today)
        .expectSuccess()
    }
    return try ExportedPlan(place.exported("plan.remit"))
  }

  static let maven = ["accounts", "sales_teams", "sales_pipeline"].map { "maven-crm/\($0).csv" }

  @Test("maven-crm: 85 accounts, 8,800 deals, the won total and its regions; no card today")
  func maven() throws {
    let place = try Workplace()
    let plan = try plan(Self.maven, place)
    #expect(plan.accounts.count == 85)
    #expect(plan.deals.count == 8_800)
    #expect(plan.seats.count == 35)
    let won = plan.deals.filter { $0.phase == "won" }
    #expect(won.count == 4_238)
    #expect(won.reduce(0) { $0 + ($1.amount ?? 0) } == 10_005_534)
    let regions = Dictionary(uniqueKeysWithValues: plan.seats.map { ($0.key, $0.region ?? "") })
    var sums: [String: Double] = [:]
    for deal in won {
      sums[deal.owner.flatMap { regions[$0] } ?? "", default: 0] += deal.amount ?? 0
    }
    #expect(sums == ["Central": 3_346_293, "East": 3_090_594, "West": 3_568_647])
    #expect(plan.deals.count { $0.account == nil } == 1_425)
    #expect(plan.handoffs.isEmpty)
    // The same files again change nothing.
    let before = try place.bytes("plan.remit")
    for file in Self.maven {
      try place.remit("import", "plan.remit", SharedData.path(file), "--today", Workplace.today)
        .expectSuccess()
    }
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test(
    "maven-crm: a card for every first win of the last 90 days, and for no other",
    arguments: ["2017-12-31", "2017-06-01", "2017-03-10"])
  func mavenCards(today: String) throws {
    let place = try Workplace()
    let plan = try plan(Self.maven, today: today, place)
    let first = Dictionary(grouping: plan.deals.filter { $0.phase == "won" }, by: \.account)
      .compactMap { account, wins in account == nil ? nil : wins.compactMap(\.closes).min() }
    let calendar = DayCount()
    let recent = first.filter { (0...90).contains(calendar.days(from: $0, to: today)) }
    #expect(plan.handoffs.count == recent.count)
    #expect(plan.handoffs.map(\.anchor).sorted() == recent.sorted())
  }

  @Test("gluelabs: 149 accounts, and the ARR of each owner's book")
  func gluelabs() throws {
    let place = try Workplace()
    let plan = try plan(["gluelabs-territory/accounts-large-149.csv"], place)
    #expect(plan.accounts.count == 149)
    let names = Dictionary(uniqueKeysWithValues: plan.seats.map { ($0.key, $0.name) })
    let arr = Dictionary(uniqueKeysWithValues: plan.accounts.map { ($0.key, $0.file.arr ?? 0) })
    var books: [String: [Double]] = [:]
    for tenure in plan.tenures {
      books[names[tenure.seat] ?? "", default: []].append(arr[tenure.account] ?? 0)
    }
    let expected: [String: (Int, Double)] = [
      "Sarah Johnson": (20, 2_010_000), "Mike Chen": (30, 3_099_000),
      "Jennifer Williams": (20, 2_023_000), "David Park": (12, 1_262_000),
      "Rachel Martinez": (20, 1_913_000), "James Wilson": (20, 2_064_000),
      "Emily Thompson": (15, 2_870_000), "Alex Kim": (12, 793_000),
    ]
    #expect(books.keys.sorted() == expected.keys.sorted())
    for (name, (count, sum)) in expected {
      #expect(books[name]?.count == count, "\(name)")
      #expect(books[name]?.reduce(0, +) == sum, "\(name)")
    }
  }

  @Test("fortune1000, ravenstack and a Salesforce export: every row")
  func whole() throws {
    for (file, count, name) in [
      ("fortune1000/Fortune_1000.csv", 1_000, "Walmart"),
      ("ravenstack/ravenstack_accounts.csv", 500, "Company_0"),
      ("sf-archive-data/Account.csv", 250, "Aloha Industries"),
    ] {
      let place = try Workplace()
      let plan = try plan([file], place)
      #expect(plan.accounts.count == count, "\(file)")
      #expect(plan.accounts.contains { $0.file.name == name }, "\(file)")
    }
  }

  @Test("a HubSpot export: ids stay text, and the row without a name is reported by its line")
  func hubspot() throws {
    let place = try Workplace()
    try place.remit("new", "plan.remit").expectSuccess()
    let file = SharedData.path("hubspot-companies-fixture/hubspot-companies.csv")
    let json = try place.remit("import", "plan.remit", file, "--json").expectSuccess().json()
    #expect(json["read"] as? Int == 5)
    #expect(json["added"] as? Int == 4)
    let skipped = try #require(json["skipped"] as? [[String: Any]])
    #expect(skipped.compactMap { $0["line"] as? Int } == [4])
    let plan = try ExportedPlan(place.exported("plan.remit"))
    #expect(
      plan.accounts.compactMap(\.identity?.id).sorted() == [
        "200000000001", "200000000002", "200000000004", "200000000005",
      ])
  }
}

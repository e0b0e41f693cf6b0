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

@Suite(
  "Hostile names", .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct HostileNamesTests {
  /// Every hostile string as an account's name, with an id to find it by.
  private func place() throws -> (Workplace, [String]) {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.path("blns/blns.json")))
    let names = try JSONDecoder().decode([String].self, from: data).filter {
      !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
    }
    let place = try Workplace()
    var file = "Account ID,Account Name,ARR,Account Owner\n"
    for (index, name) in names.enumerated() {
      let cell = "\"\(name.replacing("\"", with: "\"\""))\""
      file += "N\(index),\(cell),\(1_000 + index),\(cell)\n"
    }
    try place.write(file, to: "names.csv")
    try place.remit("new", "plan.remit").expectSuccess()
    try place.remit("import", "plan.remit", "names.csv", "--today", Workplace.today)
      .expectSuccess()
    return (place, names)
  }

  @Test("are kept as they are, and come back through JSON and the journal")
  func kept() throws {
    let (place, names) = try place()
    let export = try place.exported("plan.remit")
    let plan = try ExportedPlan(export)
    // One of them is an invisible mark alone, which is no name.
    #expect(plan.accounts.count == names.count - 1)
    try place.write(export, to: "plan.json")
    try place.remit("new", "copy.remit", "--from", "plan.json").expectSuccess()
    #expect(try place.exported("copy.remit") == export)
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    try place.remit("apply", "third.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("third.remit") == export)
    let before = try place.bytes("plan.remit")
    try place.remit("import", "plan.remit", "names.csv", "--today", Workplace.today)
      .expectSuccess()
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test("reach no screen as anything but visible text of the screen's width")
  func screens() throws {
    let (place, _) = try place()
    for screen in ["today", "design", "pipeline", "handoffs", "territories", "summary"] {
      // A window so tall that every name is on it.
      let run = try place.remit(
        "show", "plan.remit", screen, "--size", "120x700", "--today", Workplace.today)
      Self.expectVisible(run.expectSuccess().output, "\(screen)")
    }
    for id in ["N0", "N7", "N100", "N400"] {
      let run = try place.remit("explain", "plan.remit", id, "--today", Workplace.today)
      Self.expectVisible(run.expectSuccess().output, id)
    }
  }

  @Test(
    "reach no file for people with a control character in it",
    arguments: ["markdown", "html", "ics"])
  func exports(format: String) throws {
    let (place, _) = try place()
    let run = try place.remit(
      "export", "plan.remit", "--format", format, "--today", Workplace.today)
    Self.expectVisible(run.expectSuccess().output, format)
  }

  @Test("start no formula in a spreadsheet")
  func spreadsheet() throws {
    let (place, names) = try place()
    try place.remit("export", "plan.remit", "--format", "csv", "--output", "tables")
      .expectSuccess()
    for file in try place.contents("tables") {
      let text = try place.text("tables/\(file)")
      Self.expectVisible(text, file)
    }
    let accounts = try place.text("tables/accounts.csv")
    #expect(names.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("-") })
    for line in accounts.split(whereSeparator: \.isNewline) {
      for cell in line.split(separator: ",") {
        let bare = cell.first == "\"" ? cell.dropFirst() : cell
        guard let first = bare.first, "=+-@".contains(first) else { continue }
        #expect(bare.dropFirst().allSatisfy { "0123456789.,%\"".contains($0) }, "\(cell)")
      }
    }
  }

  /// No control characters but tab and line ends, and nothing that turns the direction of text.
  static func expectVisible(
    _ text: String, _ what: String, location: SourceLocation = #_sourceLocation
  ) {
    let hidden = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F: true
      case 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    let found = Set(hidden.map { String($0.value, radix: 16) }).sorted()
    #expect(found.isEmpty, "\(what)", sourceLocation: location)
  }
}

/// What the tests read of `remit export --format json`.
struct ExportedPlan: Decodable {
  struct Identity: Decodable { var id: String }
  struct Facts: Decodable {
    var name: String
    var arr: Double?
  }
  struct Account: Decodable {
    var key: Int
    var identity: Identity?
    var file: Facts
  }
  struct Deal: Decodable {
    var account: Int?
    var owner: Int?
    var amount: Double?
    var phase: String
    var closes: String?
  }
  struct Seat: Decodable {
    var key: Int
    var name: String
    var region: String?
  }
  struct Tenure: Decodable {
    var account: Int
    var seat: Int
  }
  struct Handoff: Decodable { var anchor: String }

  var accounts: [Account]
  var deals: [Deal]
  var seats: [Seat]
  var tenures: [Tenure]
  var handoffs: [Handoff]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}

/// Days between two dates written as ISO 8601.
struct DayCount {
  private let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  func days(from: String, to: String) -> Int {
    guard let from = date(from), let to = date(to) else { return .max }
    return calendar.dateComponents([.day], from: from, to: to).day ?? .max
  }

  private func date(_ text: String) -> Date? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
  }
}

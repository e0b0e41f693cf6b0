import Plan
import Testing

/// A small company made through edits: two segments, five seats, seven accounts, one handoff.
struct NorthwindPlan {
  private(set) var plan: Plan
  let today: Day
  let midMarket: SegmentKey = SegmentKey(1)
  let enterprise: SegmentKey = SegmentKey(2)
  let dana = SeatKey(11)
  let ana = SeatKey(12)
  let lee = SeatKey(13)
  let raj = SeatKey(14)
  let hire = SeatKey(15)

  static func account(_ number: Int) -> AccountKey { AccountKey(100 + number) }

  init() throws {
    today = try #require(Day(iso: "2026-11-21"))
    plan = Plan(identity: PlanIdentity(id: "northwind", currency: .usd, createdOn: today))
    try addSegments()
    try addSeats()
    try addAccounts()
    try addDeals()
  }

  private mutating func make(_ edit: Edit) throws { _ = try plan.apply(edit) }

  private mutating func addSegments() throws {
    for (order, (key, name)) in [(midMarket, "Mid-market"), (enterprise, "Enterprise")].enumerated()
    {
      try make(
        .segmentAdded(
          SegmentAdded(
            segment: Segment(key: key, name: name, order: order, membership: .column(name)))))
    }
    try make(.companyARRGiven(CompanyARRGiven(amount: Money(major: 12_000_000, .usd))))
  }

  private mutating func addSeats() throws {
    var batch = ImportBatch(
      source: ImportSource(key: SourceKey(3), kind: .seats, fileName: "seats.csv", on: today - 20),
      on: today - 20, keys: KeyBlock(1_000..<1_000))
    batch.seats = [
      Seat(key: dana, name: "Dana Ortiz", role: .ae), Seat(key: ana, name: "Ana Silva", role: .am),
      Seat(key: lee, name: "Lee Wong", role: .am),
    ]
    var found = Seat(key: raj, name: "Raj Patel")
    found.isFound = true
    var open = Seat(key: hire, name: "Hire, 1 Feb", role: .am)
    open.isOpen = true
    open.bookShare = Share(percent: 50)
    open.segments = [midMarket]
    batch.seats += [found, open]
    try make(.imported(batch))
  }

  private mutating func addAccounts() throws {
    var batch = ImportBatch(
      source: ImportSource(
        key: SourceKey(4), kind: .accounts, fileName: "accounts.csv", on: today - 20),
      on: today - 20, keys: KeyBlock(2_000..<2_100))
    let rows: [(String, String, Int64?, SeatKey?, String?)] = [
      ("Acme Corporation", "Mid-market", 62_000, ana, "2026-12-30"),
      ("Globex GmbH", "Mid-market", 48_000, ana, "2027-06-30"),
      ("Initech", "Mid-market", 74_000, lee, "2027-09-30"),
      ("Hooli", "Mid-market", 40_000, nil, "2027-03-31"),
      ("株式会社テラス", "Mid-market", 51_000, lee, nil),
      ("Umbrella", "Enterprise", 620_000, ana, "2027-08-31"),
      ("Wonka Sweets", "Mid-market", nil, nil, nil),
    ]
    for (index, (name, segment, arr, owner, renewal)) in rows.enumerated() {
      var facts = AccountFacts(name: name)
      facts.segment = segment
      facts.arr = arr.map { Money(major: $0, .usd) }
      facts.kind = arr == nil ? .prospect : .customer
      facts.renewal = renewal.flatMap { Day(iso: $0) }
      facts.state = index.isMultiple(of: 2) ? "CA" : "TX"
      batch.accounts.append(
        .init(
          key: Self.account(index + 1), identity: nil, facts: facts,
          people: [.init(role: .am, seat: owner)]))
    }
    try make(.imported(batch))
  }

  private mutating func addDeals() throws {
    var batch = ImportBatch(
      source: ImportSource(key: SourceKey(5), kind: .deals, fileName: "deals.csv", on: today - 10),
      on: today - 10, keys: KeyBlock(3_000..<3_200))
    var deal = Deal(key: DealKey(200), name: "Initech first order")
    deal.account = Self.account(3)
    deal.owner = dana
    deal.amount = Money(major: 74_000, .usd)
    deal.phase = .won
    deal.kind = .newBusiness
    deal.closes = today - 12
    batch.deals = [deal]
    try make(.imported(batch))
  }
}

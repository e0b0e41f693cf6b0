import Plan

/// A small company's plan, made through edits: three segments on three leaves, accounts in every
/// stage, cards in every light.
public struct ExamplePlan {
  public private(set) var plan: Plan
  /// The day on which it is read.
  public static let today = Day(iso: "2026-11-21") ?? .first

  private var nextKey = 1
  private var seatKeys: [String: SeatKey] = [:]
  private var segmentKeys: [String: SegmentKey] = [:]

  public static func make() throws -> Plan {
    var example = ExamplePlan()
    try example.fill()
    return example.plan
  }

  public static func empty() -> Plan { ExamplePlan().plan }

  private init() {
    plan = Plan(
      identity: PlanIdentity(id: "northwind-2027", currency: .usd, createdOn: ExamplePlan.today))
  }

  private mutating func key<Row>() -> RowKey<Row> {
    defer { nextKey += 1 }
    return RowKey(nextKey)
  }

  private mutating func keys(_ count: Int) -> KeyBlock {
    defer { nextKey += count }
    return KeyBlock(nextKey..<(nextKey + count))
  }

  private mutating func apply(_ edit: Edit) throws { _ = try plan.apply(edit) }

  private mutating func fill() throws {
    for (order, name) in ["SMB", "Mid-market", "Enterprise"].enumerated() {
      let segment = Segment(key: key(), name: name, order: order, membership: .column(name))
      segmentKeys[name] = segment.key
      try apply(.segmentAdded(SegmentAdded(segment: segment)))
    }
    try addSeats()
    try addCustomers()
    try addPipeline()
    try addCards()
  }

  private mutating func addSeats() throws {
    let people: [(String, Role, String)] = [
      ("Lee Park", .sdr, "SMB"), ("Dana Ortiz", .ae, "Mid-market"), ("Omar Diaz", .ae, "SMB"),
      ("Mei Tanaka", .ae, "Enterprise"), ("Lee Wong", .am, "Mid-market"),
      ("Ana Silva", .am, "Mid-market"), ("Raj Patel", .am, "Enterprise"), ("Kim Roy", .csm, "SMB"),
      ("Noor Haddad", .csm, "Mid-market"), ("Hire, 1 Feb", .am, "Mid-market"),
    ]
    for (name, role, segment) in people {
      var seat = Seat(key: key(), name: name, role: role)
      seat.segments = [segmentKeys[segment]].compactMap { $0 }
      seat.isOpen = name.hasPrefix("Hire")
      if seat.isOpen {
        seat.bookShare = Share(percent: 50)
        seat.start = Day(iso: "2027-02-01")
      }
      if role == .ae { seat.quota = Money(major: 900_000) }
      seatKeys[name] = seat.key
      try apply(.seatAdded(SeatAdded(seat: seat)))
    }
  }

  private mutating func account(
    _ name: String, _ segment: String, arr: Int64?, kind: AccountKind, renewal: String? = nil
  ) throws -> AccountKey {
    var facts = AccountFacts(name: name)
    facts.segment = segment
    facts.kind = kind
    facts.arr = arr.map { Money(major: $0) }
    facts.renewal = renewal.flatMap(Day.init(iso:))
    let account = Account(
      key: key(), identity: CRMIdentity(system: "file", id: "A-\(nextKey)"), file: facts)
    try apply(.accountAdded(AccountAdded(account: account)))
    return account.key
  }

  private mutating func assign(
    _ account: AccountKey, _ role: Role, _ name: String, on day: String = "2026-01-05"
  ) throws {
    try apply(
      .accountAssigned(
        AccountAssigned(
          account: account, role: role, seat: seatKeys[name], on: Day(iso: day) ?? .first,
          keys: keys(AccountAssigned.keysNeeded))))
  }

  private mutating func addCustomers() throws {
    let smb = [
      "Ajax Tools", "Birch Dental", "Cobalt Studio", "Dune Bikes", "Echo Foods", "Fern Law",
    ]
    for (index, name) in smb.enumerated() {
      let key = try account(
        name, "SMB", arr: 9_000 + Int64(index) * 1_500, kind: .customer,
        renewal: "2027-0\(index % 6 + 3)-15")
      try assign(key, .ae, "Omar Diaz")
      try assign(key, .csm, "Kim Roy")
    }
    let stray = try account("Grown Co", "SMB", arr: 31_000, kind: .customer, renewal: "2027-08-01")
    try assign(stray, .csm, "Kim Roy")
    let middle = [
      "Initech", "Hooli", "Umbra Labs", "Vandelay", "Wayfair Lane", "株式会社テラス", "Pied Piper",
      "Stark & Sons", "Tyrell GmbH", "Soylent", "Cyberdyne", "Oscorp",
    ]
    for (index, name) in middle.enumerated() {
      let key = try account(
        name, "Mid-market", arr: 38_000 + Int64(index) * 4_000, kind: .customer,
        renewal: index == 1 ? "2027-01-01" : "2027-09-30")
      if index != 11 { try assign(key, .am, index < 8 ? "Ana Silva" : "Lee Wong") }
      try assign(key, .csm, "Noor Haddad")
    }
    let large = [("Massive Dynamic", 900_000), ("Weyland", 1_400_000), ("Bluth Group", 2_600_000)]
    for (name, arr) in large {
      let key = try account(
        name, "Enterprise", arr: Int64(arr), kind: .customer, renewal: "2027-06-30")
      try assign(key, .am, "Raj Patel")
      try assign(key, .ae, "Mei Tanaka")
      if name == "Weyland" {
        try apply(.saveMotionSet(SaveMotionSet(account: key, opened: Day(iso: "2026-11-02"))))
      }
    }
    _ = try account("Old Friend", "SMB", arr: nil, kind: .former)
  }

  private mutating func addPipeline() throws {
    for (index, name) in ["Lumon", "Acme Rockets", "Zorg", "Nakatomi"].enumerated() {
      let key = try account(name, index < 2 ? "SMB" : "Mid-market", arr: nil, kind: .prospect)
      if index == 1 {
        try apply(.accountQualified(AccountQualified(account: key, isQualified: true)))
      }
      guard index > 1 else { continue }
      try deal(name, of: key, 60_000, .open, closes: "2026-12-20", owner: "Dana Ortiz")
    }
  }

  @discardableResult
  private mutating func deal(
    _ name: String, of account: AccountKey, _ amount: Int64, _ phase: Deal.Phase, closes: String,
    owner: String
  ) throws -> DealKey {
    var deal = Deal(key: key(), name: name)
    deal.account = account
    deal.amount = Money(major: amount)
    deal.phase = phase
    deal.kind = .newBusiness
    deal.owner = seatKeys[owner]
    deal.closes = Day(iso: closes)
    var batch = ImportBatch(
      source: ImportSource(
        key: key(), kind: .deals, fileName: "deals-\(name).csv", on: ExamplePlan.today),
      on: ExamplePlan.today, keys: keys(60))
    batch.deals = [deal]
    try apply(.imported(batch))
    return deal.key
  }

  // MARK: Cards

  private mutating func addCards() throws {
    try card(
      "Acme Corporation", "Mid-market", 62_000, signed: "2026-09-30", "Dana Ortiz", "Lee Wong",
      done: ["H02", "H03", "H04", "H05", "H11", "H15"])
    try card(
      "Globex GmbH", "Mid-market", 48_000, signed: "2026-10-21", "Dana Ortiz", "Ana Silva",
      done: ["H02", "H03", "H04", "H05", "H11", "H12", "H15", "H17", "H20", "H21"])
    try card(
      "Sirius", "Mid-market", 51_000, signed: "2026-11-09", "Omar Diaz", "Lee Wong",
      done: ["H02", "H03", "H04", "H05", "H11", "H12", "H15"])
    try card(
      "Tiny Tea", "SMB", 12_000, signed: "2026-11-12", "Omar Diaz", "Kim Roy",
      done: ["H02", "H04", "H11"])
    try card(
      "Prestige Worldwide", "Enterprise", 420_000, signed: "2026-10-02", "Mei Tanaka",
      "Raj Patel", done: ["H02", "H03", "H04", "H05", "H06", "H07", "H08", "H10", "H11", "H12"])
    if let initech = plan.accounts.first(where: { $0.name == "Initech" }) {
      try assign(initech.key, .am, "Lee Wong", on: "2026-11-16")
    }
  }

  private mutating func card(
    _ name: String, _ segment: String, _ arr: Int64, signed: String, _ seller: String,
    _ keeper: String, done: [String]
  ) throws {
    let account = try account(
      name, segment, arr: arr, kind: .customer, renewal: "2027" + signed.dropFirst(4))
    try assign(account, .ae, seller, on: "2026-06-01")
    try assign(account, segment == "SMB" ? .csm : .am, keeper, on: "2026-06-01")
    let anchor = Day(iso: signed) ?? .first
    try apply(
      .handoffOpened(
        HandoffOpened(
          account: account, kind: .newLogo, anchor: anchor, on: anchor - 30,
          keys: keys(HandoffOpened.keysNeeded))))
    guard let handoff = plan.handoffs(of: account).first else { return }
    let template = plan.playbook.template(handoff.template, version: handoff.version)
    for item in plan.items(of: handoff.key) where done.contains(item.code) {
      guard let line = template?.item(item.code) else { continue }
      let proof = line.evidence.map { ($0.name, "yes; of course; 2026-11-01") }
      let day = min(anchor + line.dueDay, ExamplePlan.today)
      try apply(
        .itemDone(
          ItemDone(
            item: item.key, on: day, by: seller,
            evidence: Dictionary(proof, uniquingKeysWith: { first, _ in first }))))
    }
  }
}

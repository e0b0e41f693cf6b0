import Plan

/// A small plan with one handoff: Acme, from Dana Ortiz to Lee Wong, on an enterprise pod.
struct HandedOver {
  private(set) var plan: Plan
  let today: Day
  private var keys = KeyBlock(1..<10_000)
  private(set) var account = AccountKey(0)
  private(set) var card = HandoffKey(0)
  private(set) var seats: [String: SeatKey] = [:]

  init(day: Int, today: Day = Day(iso: "2026-11-21") ?? .first, hasReceiver: Bool = true) throws {
    self.today = today
    plan = Plan(identity: PlanIdentity(id: "acme", currency: .usd, createdOn: today))
    try addPeople()
    try addAccount(hasReceiver: hasReceiver)
    card = try open(account, anchor: today - day, .enterprise)
  }

  mutating func key<Row>(_: Row.Type = Row.self) throws -> RowKey<Row> {
    guard let key = keys.take(Row.self) else { throw EditError.outOfKeys }
    return key
  }

  mutating func apply(_ edit: Edit) throws { _ = try plan.apply(edit) }

  private mutating func addPeople() throws {
    for (name, role) in [
      ("Dana Ortiz", Role.ae), ("Lee Wong", .am), ("Ana Silva", .am), ("Kim Roy", .csm),
      ("Sam Field", .se), ("Vera Stone", .executiveSponsor),
    ] {
      let seat = Seat(key: try key(), name: name, role: role)
      seats[name] = seat.key
      try apply(.seatAdded(SeatAdded(seat: seat)))
    }
  }

  private mutating func addAccount(hasReceiver: Bool) throws {
    var segment = Segment(key: try key(), name: "Enterprise", membership: .rest)
    segment.exception = LeafException(leaf: .enterprisePod, reason: "a pod from the first day")
    try apply(.segmentAdded(SegmentAdded(segment: segment)))
    account = try customer("Acme Corporation", arr: 340_000)
    let holders: [(Role, String)] = [
      (.ae, "Dana Ortiz"), (.csm, "Kim Roy"), (.se, "Sam Field"),
      (.executiveSponsor, "Vera Stone"),
    ]
    for (role, name) in holders { try assign(account, role, name) }
    if hasReceiver { try assign(account, .am, "Lee Wong") }
  }

  mutating func customer(_ name: String, arr: Int64) throws -> AccountKey {
    var facts = AccountFacts(name: name)
    facts.kind = .customer
    facts.arr = Money(major: arr)
    let row = Account(key: try key(), file: facts)
    try apply(.accountAdded(AccountAdded(account: row)))
    return row.key
  }

  mutating func assign(_ account: AccountKey, _ role: Role, _ name: String) throws {
    guard let block = keys.split(AccountAssigned.keysNeeded) else { throw EditError.outOfKeys }
    try apply(
      .accountAssigned(
        AccountAssigned(
          account: account, role: role, seat: seats[name], on: today - 200, keys: block)))
  }

  mutating func open(
    _ account: AccountKey, anchor: Day, _ template: TemplateID
  ) throws -> HandoffKey {
    guard let block = keys.split(HandoffOpened.keysNeeded) else { throw EditError.outOfKeys }
    try apply(
      .handoffOpened(
        HandoffOpened(
          account: account, kind: .newLogo, template: template, anchor: anchor, on: anchor - 30,
          keys: block)))
    return HandoffKey(block.next)
  }

  func item(_ code: String) throws -> CardItem {
    guard let item = plan.card(card, on: today)?.item(code) else {
      throw EditError.missing(RowID(.item, 0))
    }
    return item
  }

  /// Does items on their days, with or without what proves them.
  mutating func finish(_ codes: [String], proven: Bool = true) throws {
    for code in codes {
      let item = try item(code)
      var evidence: [String: String] = [:]
      for field in item.evidence where proven && field.kind != .flag {
        evidence[field.name] = Self.sample(of: field)
      }
      try apply(
        .itemDone(ItemDone(item: item.key, on: item.due, by: "lead", evidence: evidence)))
    }
  }

  private static func sample(of field: EvidenceField) -> String {
    switch field.kind {
    case .day: "2026-10-30"
    case .number: "\(field.atLeast ?? field.atMost ?? 1)"
    case .list: "one; two; three"
    case .flag: "yes"
    case .text, .person, .money: "kept"
    }
  }
}

/// `H01` ... `H34` from one number to another.
func codes(_ range: ClosedRange<Int>) -> [String] { range.map { $0 < 10 ? "H0\($0)" : "H\($0)" } }

import Plan
import Testing

/// A plan under test, changed by edits alone, with keys counted up.
struct PlanFixture {
  private(set) var plan: Plan
  private var next = 1
  let today: Day

  init(today: Day = day("2026-11-21")) {
    self.today = today
    plan = Plan(identity: PlanIdentity(id: "test", currency: .usd, createdOn: today))
  }

  mutating func key<Row>(_: Row.Type = Row.self) -> RowKey<Row> {
    defer { next += 1 }
    return RowKey(next)
  }

  mutating func keys(_ count: Int) -> KeyBlock {
    defer { next += count }
    return KeyBlock(next..<next + count)
  }

  @discardableResult
  mutating func apply(_ edit: Edit) throws -> Change { try plan.apply(edit) }

  mutating func seat(_ name: String, _ role: Role? = nil) throws -> SeatKey {
    let seat = Seat(key: key(), name: name, role: role)
    try apply(.seatAdded(SeatAdded(seat: seat)))
    return seat.key
  }

  mutating func segment(_ name: String, _ membership: Segment.Membership = .rest) throws
    -> SegmentKey
  {
    let segment = Segment(key: key(), name: name, order: next, membership: membership)
    try apply(.segmentAdded(SegmentAdded(segment: segment)))
    return segment.key
  }

  /// An account with its ACV and ARR in whole dollars.
  mutating func account(
    _ name: String, _ kind: AccountKind? = .customer, arr: Int64? = nil, acv: Int64? = nil,
    segment: String? = nil, _ change: (inout AccountFacts) -> Void = { _ in }
  ) throws -> AccountKey {
    var facts = AccountFacts(name: name)
    facts.kind = kind
    facts.arr = arr.map { Money(major: $0) }
    facts.acv = acv.map { Money(major: $0) }
    facts.segment = segment
    change(&facts)
    let account = Account(key: key(), file: facts)
    try apply(.accountAdded(AccountAdded(account: account)))
    return account.key
  }

  mutating func assign(_ account: AccountKey, _ role: Role, _ seat: SeatKey?, on day: Day? = nil)
    throws
  {
    try apply(
      .accountAssigned(
        AccountAssigned(
          account: account, role: role, seat: seat, on: day ?? today,
          keys: keys(AccountAssigned.keysNeeded))))
  }

  /// Reads deals in as a file would bring them.
  @discardableResult
  mutating func importDeals(_ deals: [Deal], on day: Day? = nil) throws -> Change {
    var batch = ImportBatch(
      source: ImportSource(key: key(), kind: .deals, fileName: "deals.csv", on: day ?? today),
      on: day ?? today, keys: keys(200))
    batch.deals = deals
    return try apply(.imported(batch))
  }

  mutating func deal(
    _ account: AccountKey?, _ phase: Deal.Phase, closes: Day? = nil, amount: Int64? = nil,
    kind: Deal.Kind = .unknown, owner: SeatKey? = nil, _ change: (inout Deal) -> Void = { _ in }
  ) -> Deal {
    var deal = Deal(key: key(), name: "deal \(next)")
    deal.account = account
    deal.phase = phase
    deal.closes = closes
    deal.amount = amount.map { Money(major: $0) }
    deal.kind = kind
    deal.owner = owner
    change(&deal)
    return deal
  }

  /// Opens a card; long before day 0 where no day is given, so that nothing is before tracking.
  mutating func open(
    _ account: AccountKey, _ template: TemplateID? = nil, anchor: Day, on day: Day? = nil,
    kind: Handoff.Kind = .newLogo, deal: DealKey? = nil
  ) throws -> HandoffKey {
    let keys = keys(HandoffOpened.keysNeeded)
    try apply(
      .handoffOpened(
        HandoffOpened(
          account: account, deal: deal, kind: kind, template: template, anchor: anchor,
          on: day ?? anchor - 60, keys: keys)))
    return RowKey(keys.next)
  }

  func item(_ code: String, of card: HandoffKey) throws -> ItemKey {
    try #require(plan.items(of: card).first { $0.code == code }).key
  }

  /// Ticks items on their due days, with proof in every field or bare.
  mutating func tick(_ codes: [String], of card: HandoffKey, on day: Day, bare: Bool = false)
    throws
  {
    let handoff = try #require(plan.handoffs[card])
    let template = plan.playbook.template(handoff.template, version: handoff.version)
    for code in codes {
      var evidence: [String: String] = [:]
      for field in bare ? [] : template?.item(code)?.evidence ?? [] where field.kind != .flag {
        evidence[field.name] = field.kind == .number ? "\(field.atLeast ?? 0)" : "Ana; Bo; Cy"
      }
      try apply(
        .itemDone(
          ItemDone(item: try item(code, of: card), on: day, by: "test", evidence: evidence)))
    }
  }

  func card(_ key: HandoffKey, on day: Day? = nil) throws -> Card {
    try #require(plan.card(key, on: day ?? today))
  }
}

/// A day in ISO form.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

/// `H01`...`H16` for 1...16.
func codes(_ range: ClosedRange<Int>) -> [String] {
  range.map { "H\($0 < 10 ? "0" : "")\($0)" }
}

extension Plan {
  /// Every row of the plan.
  var allRows: [RowValue] {
    var rows: [RowValue] = [.playbook(playbook), .answers(answers)]
    rows += accounts.map(RowValue.account) + deals.map(RowValue.deal) + seats.map(RowValue.seat)
    rows += segments.map(RowValue.segment) + tenures.map(RowValue.tenure)
    rows += handoffs.map(RowValue.handoff) + items.map(RowValue.item)
    rows += promises.map(RowValue.promise) + contacts.map(RowValue.contact)
    rows += holds.map(RowValue.hold) + rules.map(RowValue.rule)
    rows += moves.map(RowValue.move) + challenges.map(RowValue.challenge)
    return rows + sources.map(RowValue.source)
  }

  /// The plan read anew from its rows.
  var reread: Plan { Plan(rows: allRows, identity: identity) }
}

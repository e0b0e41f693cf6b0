import Plan
import Seeds

/// A plan with every field of every row filled at random, and blank at random.
struct RandomPlan {
  private var random: SeededRandom
  private let words: [String]
  private var nextKey = 1

  /// - Parameter words: what names and texts are chosen from.
  init(seed: UInt64, words: [String] = ["Acme", "Globex \"EU\"", "株式会社テラス", "=SUM(A1)", "a|b\n"]) {
    random = SeededRandom(seed: seed)
    self.words = words
  }

  static func plan(seed: UInt64, words: [String]? = nil) -> Plan {
    var maker = words.map { RandomPlan(seed: seed, words: $0) } ?? RandomPlan(seed: seed)
    return maker.make()
  }

  mutating func make() -> Plan {
    let currency = [Currency.usd, .jpy, .eur].randomElement(using: &random) ?? .usd
    let identity = PlanIdentity(
      id: word(), currency: currency, createdOn: day(), branchedFrom: maybe { $0.word() })
    return Plan(rows: rows(currency), identity: identity)
  }

  private mutating func rows(_ currency: Currency) -> [RowValue] {
    let segments = (0..<3).map { _ in segment() }
    let seats = (0..<5).map { _ in seat(segments.map(\.key)) }
    let accounts = (0..<12).map { _ in account(segments.map(\.key)) }
    let deals = (0..<9).map { _ in deal(accounts, seats) }
    let tenures = accounts.map { tenure($0, seats) }
    let handoffs = accounts.prefix(4).map { handoff($0, deals, seats) }
    let items = handoffs.flatMap { card in (1...6).map { item(card, $0, seats) } }
    let promises = handoffs.map { promise($0, seats) }
    let contacts = accounts.map { contact($0) }
    var rows: [RowValue] = segments.map(RowValue.segment) + seats.map(RowValue.seat)
    rows += accounts.map(RowValue.account) + deals.map(RowValue.deal)
    rows += tenures.map(RowValue.tenure) + handoffs.map(RowValue.handoff)
    rows += items.map(RowValue.item) + promises.map(RowValue.promise)
    rows += contacts.map(RowValue.contact) + [.source(source()), .answers(answers())]
    return rows + [.playbook(playbook(currency))]
  }

  // MARK: Values

  private mutating func key<Row>() -> RowKey<Row> {
    nextKey += Int.random(in: 1...90, using: &random)
    return RowKey(nextKey)
  }
  private mutating func flag() -> Bool { Bool.random(using: &random) }
  private mutating func number() -> Int { Int.random(in: 0...100, using: &random) }
  private mutating func word() -> String { words.randomElement(using: &random) ?? "" }
  private mutating func day() -> Day {
    Day(clamping: Int.random(in: 15_000...25_000, using: &random))
  }
  private mutating func share() -> Share {
    Share(basisPoints: Int.random(in: 0...20_000, using: &random))
  }
  private mutating func money() -> Money {
    let largest: Int64 = flag() ? 100_000_000 : .max
    return Money(minorUnits: Int64.random(in: -largest...largest, using: &random))
  }
  private mutating func maybe<Value>(_ make: (inout RandomPlan) -> Value) -> Value? {
    flag() ? make(&self) : nil
  }
  private mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
  private mutating func identity() -> CRMIdentity? {
    nextKey += 1
    let number = nextKey
    return maybe { CRMIdentity(system: $0.one(of: ["salesforce", "file"]), id: "id \(number)") }
  }

  // MARK: Rows

  private mutating func segment() -> Segment {
    let memberships: [Segment.Membership] = [
      .column(word()), .band(from: money(), below: nil), .band(from: nil, below: money()), .rest,
    ]
    var row = Segment(
      key: key(), name: word(), order: number(), membership: one(of: memberships))
    row.acv = maybe { $0.money() }
    row.exception = maybe { LeafException(leaf: $0.one(of: Leaf.allCases), reason: $0.word()) }
    row.bookLimit = maybe { CountRange(low: $0.number(), high: $0.number()) }
    return row
  }

  private mutating func seat(_ segments: [SegmentKey]) -> Seat {
    var row = Seat(key: key(), name: word(), role: maybe { $0.one(of: Role.allCases) })
    row.identity = identity()
    row.isOpen = flag()
    row.email = maybe { $0.word() }
    row.segments = segments.filter { _ in flag() }
    row.manager = maybe { $0.word() }
    row.region = maybe { $0.word() }
    row.start = maybe { $0.day() }
    row.end = maybe { $0.day() }
    row.fte = share()
    row.bookShare = share()
    row.limit = maybe { $0.number() }
    row.quota = maybe { $0.money() }
    row.ote = maybe { $0.money() }
    row.isFound = flag()
    return row
  }

  private mutating func value(of field: AccountField) -> FieldValue? {
    if field == .kind { return .text(one(of: AccountKind.allCases).rawValue) }
    return switch field.valueKind {
    case .text: .text(word())
    case .money: .money(money())
    case .day: .day(day())
    case .number: .number(number())
    case .flag: .flag(flag())
    case .share: .share(share())
    }
  }

  private mutating func account(_ segments: [SegmentKey]) -> Account {
    var facts = AccountFacts(name: word())
    for field in AccountField.allCases where flag() { facts[field] = value(of: field) }
    var row = Account(key: key(), identity: identity(), file: facts)
    for field in AccountField.allCases where number() < 25 {
      row.overrides.updateValue(flag() ? value(of: field) : nil, forKey: field)
    }
    row.segmentChoice = maybe { $0.one(of: segments) }
    row.isQualified = flag()
    row.saveOpened = maybe { $0.day() }
    row.isGone = flag()
    return row
  }

  private mutating func deal(_ accounts: [Account], _ seats: [Seat]) -> Deal {
    var row = Deal(key: key(), name: word())
    row.identity = identity()
    row.account = maybe { $0.one(of: accounts).key }
    row.owner = maybe { $0.one(of: seats).key }
    row.amount = maybe { $0.money() }
    row.stageName = word()
    row.phase = one(of: Deal.Phase.allCases)
    row.kind = one(of: Deal.Kind.allCases)
    row.created = maybe { $0.day() }
    row.closes = maybe { $0.day() }
    row.product = maybe { $0.word() }
    row.isNewUnit = flag()
    return row
  }

  private mutating func tenure(_ account: Account, _ seats: [Seat]) -> Tenure {
    Tenure(
      key: key(), account: account.key, role: maybe { $0.one(of: Role.allCases) },
      seat: one(of: seats).key, from: day(), until: maybe { $0.day() },
      why: one(of: Tenure.Reason.allCases))
  }

  private mutating func handoff(_ account: Account, _ deals: [Deal], _ seats: [Seat]) -> Handoff {
    let template = one(of: Playbook.standard.templates)
    var row = Handoff(
      key: key(), account: account.key, deal: maybe { $0.one(of: deals).key },
      kind: one(of: Handoff.Kind.allCases), template: template.id, version: template.version,
      anchor: day(), openedOn: day())
    row.giver = maybe { $0.one(of: seats).key }
    row.receiver = maybe { $0.one(of: seats).key }
    row.decision = one(of: [
      .pending, .accepted(on: day(), by: word()),
      .returned(reason: flag() ? .badFit : .other(word()), on: day(), by: word()),
    ])
    row.returns = number()
    row.exit = maybe {
      Handoff.Exit(
        result: $0.one(of: ExitResult.allCases), on: $0.day(), missing: [$0.word(), $0.word()])
    }
    row.closed = maybe { Handoff.Closing(reason: $0.word(), on: $0.day()) }
    return row
  }

  private mutating func item(_ card: Handoff, _ place: Int, _ seats: [Seat]) -> HandoffItem {
    var row = HandoffItem(key: key(), handoff: card.key, code: "H0\(place)", position: place)
    row.added = maybe {
      HandoffItem.Added(
        title: $0.word(), role: $0.one(of: Role.allCases), dueDay: $0.number(),
        weight: $0.number(), isCritical: $0.flag())
    }
    row.state = one(of: [
      .open, .done(on: day(), by: word()), .blocked(reason: word()),
      .notApplicable(reason: word(), by: word()), .beforeTracking,
    ])
    for _ in 0..<3 { row.evidence[word()] = word() }
    row.owner = maybe { $0.one(of: seats).key }
    row.due = maybe { $0.day() }
    row.note = word()
    return row
  }

  private mutating func promise(_ card: Handoff, _ seats: [Seat]) -> Promise {
    var row = Promise(key: key(), handoff: card.key, text: word())
    row.source = word()
    row.toWhom = word()
    row.due = maybe { $0.day() }
    row.status = maybe { $0.one(of: PromiseStatus.allCases) }
    row.owner = maybe { $0.one(of: seats).key }
    row.customerToldOn = maybe { $0.day() }
    row.deliveredOn = maybe { $0.day() }
    return row
  }

  private mutating func contact(_ account: Account) -> Contact {
    var row = Contact(
      key: key(), account: account.key, name: word(), part: one(of: Contact.Part.allCases))
    row.title = word()
    row.function = word()
    return row
  }

  private mutating func source() -> ImportSource {
    var row = ImportSource(
      key: key(), kind: one(of: ImportKind.allCases), fileName: word(), on: day())
    row.read = number()
    row.added = number()
    row.changed = number()
    row.gone = number()
    row.skipped = number()
    row.rejected = number()
    row.loadBack = word()
    return row
  }

  private mutating func answers() -> Answers {
    var row = Answers()
    row.companyARR = maybe { $0.money() }
    row.isARRConfirmed = flag()
    row.averageACV = maybe { $0.money() }
    row.isSingleMotion = flag()
    return row
  }

  private mutating func playbook(_ currency: Currency) -> Playbook {
    var row = Playbook(currency)
    row.thresholds.acvUnder = Money(minorUnits: Int64(number() * 100 + 1))
    row.thresholds.near = share()
    row.coverage[0].afterSigning = one(of: [.forLife, .acceptance, .pod, .signature])
    row.templates[0].items[0].onlyFrom = Money(minorUnits: Int64(number() * 101))
    row.templates[0].title = word()
    return row
  }
}

import Plan
import Seeds

/// Edits as a restless lead might make them, the same for the same seed.
struct RandomEdits {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  static let names = [
    "Acme", "Müller & Söhne", "日本電気", "O'Brien \"Bits\"", "tab\there", "line\nend", "nul\u{0}l",
    "e\u{301}clair", "👩‍👩‍👧 Family", "a, b; c", "=SUM(A1)", "\u{202E}desrever", "\\back/slash",
  ]

  mutating func name() -> String { pick(Self.names) ?? "" }

  mutating func pick<Value>(_ values: some Collection<Value>) -> Value? {
    values.randomElement(using: &random)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func day() -> Day { Desk.today.adding(days: number(-400...400)) }

  mutating func money() -> Money { Money(minorUnits: Int64(number(0...9_000_000_000))) }

  mutating func value(_ kind: FieldKind) -> FieldValue {
    switch kind {
    case .text: .text(name())
    case .money: .money(money())
    case .day: .day(day())
    case .number: .number(number(0...100))
    case .flag: .flag(chance(50))
    case .share: .share(Share(basisPoints: number(0...20_000)))
    }
  }

  mutating func facts() -> AccountFacts {
    var facts = AccountFacts(name: name())
    for field in AccountField.allCases where field != .name && chance(60) {
      facts[field] = value(field.valueKind)
    }
    facts.kind = chance(80) ? .customer : pick(AccountKind.allCases)
    return facts
  }

  mutating func identity(_ number: Int) -> CRMIdentity? {
    switch number % 3 {
    case 0: CRMIdentity(system: "salesforce", id: "00130000\(1_000_000 + number)AAA")
    case 1: CRMIdentity(system: "hubspot", id: "\(number)")
    default: nil
    }
  }

  /// The next edit; it may be one that the plan refuses.
  mutating func next(for desk: Desk) throws -> Edit {
    let plan = desk.plan
    let account = pick(Array(plan.accounts))?.key
    let seat = pick(Array(plan.seats))?.key
    let item = pick(Array(plan.items))?.key
    let handoff = pick(Array(plan.handoffs))?.key
    switch number(0...24) {
    case 0, 1, 2: return try added(to: desk)
    case 3: return try newSeat(for: desk)
    case 4, 5: if let account { return edited(account) }
    case 6:
      if let account, let field = pick(AccountField.allCases) {
        return .accountOverrideCleared(AccountOverrideCleared(account: account, field: field))
      }
    case 7, 8, 9:
      if let account, let role = pick(Role.ownable) {
        return .accountAssigned(
          AccountAssigned(
            account: account, role: role, seat: chance(85) ? seat : nil, on: day(),
            keys: try desk.keys(AccountAssigned.keysNeeded)))
      }
    case 10:
      if let account {
        return .handoffOpened(
          HandoffOpened(
            account: account, kind: pick(Handoff.Kind.allCases) ?? .newLogo, anchor: day(),
            on: Desk.today, keys: try desk.keys(HandoffOpened.keysNeeded)))
      }
    case 11, 12, 13:
      if let item {
        return .itemDone(
          ItemDone(
            item: item, on: day(), by: name(), evidence: chance(50) ? ["link": name()] : [:]))
      }
    case 14: if let item { return .itemBlocked(ItemBlocked(item: item, reason: name())) }
    case 15:
      if let item { return .itemWaived(ItemWaived(item: item, reason: name(), by: name())) }
    case 16: if let item { return .itemOwned(ItemOwned(item: item, seat: seat)) }
    case 17: if let item { return .itemDated(ItemDated(item: item, due: day())) }
    case 18:
      if let handoff {
        return .handoffReturned(
          HandoffReturned(handoff: handoff, reason: .other(name()), on: day(), by: name()))
      }
    case 19: if let handoff { return try promise(on: handoff, desk) }
    case 20: if let account { return try contact(at: account, desk) }
    case 21: return try newSegment(for: desk)
    case 22: return .companyARRGiven(CompanyARRGiven(amount: chance(80) ? money() : nil))
    case 23:
      if let seat, let field = pick(SeatField.allCases) {
        return .seatEdited(SeatEdited(seat: seat, field: field, value: value(field.valueKind)))
      }
    default:
      if let account { return .saveMotionSet(SaveMotionSet(account: account, opened: day())) }
    }
    return try added(to: desk)
  }

  private mutating func added(to desk: Desk) throws -> Edit {
    let key = try desk.key(Account.self)
    return .accountAdded(
      AccountAdded(account: Account(key: key, identity: identity(key.number), file: facts())))
  }

  private mutating func newSeat(for desk: Desk) throws -> Edit {
    var seat = Seat(key: try desk.key(), name: name(), role: pick(Role.allCases))
    for field in SeatField.allCases where field != .name && field != .end && chance(50) {
      seat[field] = value(field.valueKind)
    }
    seat.identity = identity(seat.key.number)
    seat.segments = desk.plan.orderedSegments.map(\.key)
    return .seatAdded(SeatAdded(seat: seat))
  }

  private mutating func edited(_ account: AccountKey) -> Edit {
    let field = pick(AccountField.allCases) ?? .arr
    let text = field == .kind ? FieldValue.text("partner") : value(field.valueKind)
    return .accountEdited(
      AccountEdited(account: account, field: field, value: chance(80) ? text : nil))
  }

  private mutating func promise(on handoff: HandoffKey, _ desk: Desk) throws -> Edit {
    var promise = Promise(key: try desk.key(), handoff: handoff, text: name())
    promise.source = name()
    promise.toWhom = name()
    promise.due = day()
    promise.status = pick(PromiseStatus.allCases)
    promise.owner = pick(Array(desk.plan.seats))?.key
    promise.customerToldOn = day()
    promise.deliveredOn = day()
    return .promiseKept(PromiseKept(promise: promise))
  }

  private mutating func contact(at account: AccountKey, _ desk: Desk) throws -> Edit {
    var contact = Contact(
      key: try desk.key(), account: account, name: name(),
      part: pick(Contact.Part.allCases) ?? .user)
    contact.title = name()
    contact.function = name()
    return .contactKept(ContactKept(contact: contact))
  }

  private mutating func newSegment(for desk: Desk) throws -> Edit {
    let key = try desk.key(Segment.self)
    let membership: Segment.Membership =
      chance(50) ? .column("Tier \(key.number)") : .band(from: money(), below: nil)
    var segment = Segment(
      key: key, name: name(), order: number(0...9), membership: membership)
    segment.acv = money()
    segment.exception = LeafException(leaf: .aeAM, reason: name())
    segment.bookLimit = CountRange(low: 5, high: 30)
    return .segmentAdded(SegmentAdded(segment: segment))
  }
}

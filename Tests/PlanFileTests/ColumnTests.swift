import Testing

@testable import Plan
@testable import PlanFile

/// Remembers what a row writes, and gives it back.
private struct Tape: ColumnWriter, ColumnReader {
  enum Value: Equatable {
    case null
    case text(String)
    case integer(Int64)
  }

  var values: [Value] = []
  private var place = -1

  mutating func null() { values.append(.null) }
  mutating func text(utf8 bytes: Span<UInt8>) {
    values.append(.text(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }))
  }
  mutating func integer(_ value: Int64) { values.append(.integer(value)) }

  var column: String { "column \(place)" }

  mutating func text() -> String? {
    place += 1
    if case .text(let value) = values[place] { return value }
    return nil
  }

  mutating func integer() -> Int64? {
    place += 1
    if case .integer(let value) = values[place] { return value }
    return nil
  }
}

@Suite("The columns of a row")
struct ColumnTests {
  static let words = RandomEdits.names + ["", "\u{301}lone accent", "}\",\"key\":1"]

  /// Writes, reads, and holds the row to its table, as columns and as a line of the journal.
  private func roundTrip<Row: FiledRow>(_ row: Row, properties: Int) throws {
    #expect(Mirror(reflecting: row).children.count == properties)
    var tape = Tape()
    try row.write(to: &tape)
    #expect(tape.values.count == Row.shape.columns.count)
    for (column, value) in zip(Row.shape.columns, tape.values) {
      switch value {
      case .null: #expect(!column.isRequired, "\(column.name)")
      case .text: #expect(column.storage == .text, "\(column.name)")
      case .integer: #expect(column.storage == .integer, "\(column.name)")
      }
    }
    #expect(try Row(from: &tape) == row)
    var bytes: [UInt8] = []
    try row.rowValue.appendJSON(to: &bytes)
    let json = String(decoding: bytes, as: UTF8.self)
    let names = Row.shape.columns.dropFirst().map(\.name)
    #expect(try RowValue(row.rowValue.id, json: json, names: names) == row.rowValue)
  }

  // The counts are the stored properties of each row. One that grows needs a column, here and in a
  // migration.

  @Test("an account keeps every field, and every override", arguments: words)
  func account(word: String) throws {
    var random = RandomEdits(seed: 1)
    var facts = AccountFacts(name: word)
    var account = Account(key: AccountKey(7), file: facts)
    try roundTrip(account, properties: 3)
    for field in AccountField.allCases where field != .name {
      facts[field] = field.valueKind == .text ? .text(word) : random.value(field.valueKind)
    }
    facts.kind = .partner
    account = Account(
      key: AccountKey(7), identity: CRMIdentity(system: word, id: word), file: facts)
    for field in AccountField.allCases {
      account.overrides[field] = .some(random.value(field.valueKind))
    }
    account.overrides[.risk] = .some(nil)
    account.overrides[.arr] = .text(word)
    account.overrides[.notice] = .share(Share(basisPoints: -1))
    account.segmentChoice = SegmentKey(9)
    account.isQualified = true
    account.saveOpened = .last
    account.isGone = true
    account.heard = [.init(role: .am, seat: nil), .init(role: nil, seat: SeatKey(4))]
    try roundTrip(account, properties: 3)
    #expect(Mirror(reflecting: facts).children.count == AccountField.allCases.count)
    #expect(account.partsDecided == 6)
  }

  @Test("a seat", arguments: words)
  func seat(word: String) throws {
    var seat = Seat(key: SeatKey(3), name: word)
    try roundTrip(seat, properties: 21)
    seat.identity = CRMIdentity(system: "hubspot", id: word)
    seat.segments = [SegmentKey(1), SegmentKey(2)]
    seat.awaitedSegments = [word, "Moon"]
    seat.isFound = true
    var random = RandomEdits(seed: 2)
    for field in SeatField.allCases where field != .name {
      seat[field] = field.valueKind == .text ? .text(word) : random.value(field.valueKind)
    }
    seat.role = .executiveSponsor
    try roundTrip(seat, properties: 21)
  }

  @Test("a segment, however accounts come into it", arguments: words)
  func segment(word: String) throws {
    let memberships: [Segment.Membership] = [
      .column(word), .rest, .band(from: nil, below: nil), .band(from: .least, below: .most),
    ]
    for membership in memberships {
      var segment = Segment(key: SegmentKey(1), name: word, order: -4, membership: membership)
      try roundTrip(segment, properties: 10)
      segment.acv = .zero
      segment.exception = LeafException(leaf: .aeCSM, reason: word)
      segment.bookLimit = CountRange(low: 0, high: .max)
      segment.bookRole = .csm
      segment.tolerance = Share(percent: 2)
      segment.keepsFamilies = true
      try roundTrip(segment, properties: 10)
    }
  }

  @Test("a deal and a tenure", arguments: words)
  func deal(word: String) throws {
    var deal = Deal(key: DealKey(5), name: word)
    try roundTrip(deal, properties: 13)
    deal.identity = CRMIdentity(system: "file", id: word)
    deal.account = AccountKey(1)
    deal.owner = SeatKey(2)
    deal.amount = Money(minorUnits: -1)
    deal.stageName = word
    deal.phase = .lost
    deal.kind = .renewal
    deal.created = .first
    deal.closes = .last
    deal.product = word
    deal.isNewUnit = true
    try roundTrip(deal, properties: 13)
    for role in Role.allCases.map(Optional.some) + [nil] {
      try roundTrip(
        Tenure(
          key: TenureKey(.max), account: AccountKey(1), role: role, seat: SeatKey(2), from: .first,
          until: role == nil ? .last : nil, why: .proposed, note: role == nil ? nil : word),
        properties: 8)
    }
  }

  @Test("a card, whatever was decided", arguments: words)
  func handoff(word: String) throws {
    var card = Handoff(
      key: HandoffKey(1), account: AccountKey(2), kind: .territoryMove,
      template: TemplateID(rawValue: word), version: 3, anchor: .first, openedOn: .last)
    try roundTrip(card, properties: 14)
    card.deal = DealKey(3)
    card.giver = SeatKey(4)
    card.receiver = SeatKey(5)
    card.returns = 6
    card.exit = Handoff.Exit(result: .conditional, on: .last, missing: [word, "H1"])
    card.closed = Handoff.Closing(reason: word, on: .first)
    let decisions: [Handoff.Decision] =
      [.accepted(on: .first, by: word)]
      + (ReturnReason.coded + [.other(word)]).map { .returned(reason: $0, on: .last, by: word) }
    for decision in decisions {
      card.decision = decision
      try roundTrip(card, properties: 14)
    }
  }

  @Test("an item in every state", arguments: words)
  func item(word: String) throws {
    var item = HandoffItem(key: ItemKey(1), handoff: HandoffKey(2), code: word, position: -1)
    try roundTrip(item, properties: 10)
    item.added = HandoffItem.Added(
      title: word, role: .se, dueDay: -3, weight: 4, isCritical: true)
    item.evidence = ["link": word, word: ""]
    item.owner = SeatKey(9)
    item.due = .first
    item.note = word
    let states: [HandoffItem.State] = [
      .open, .done(on: .last, by: word), .blocked(reason: word), .beforeTracking,
      .notApplicable(reason: word, by: word),
    ]
    for state in states {
      item.state = state
      try roundTrip(item, properties: 10)
    }
  }

  @Test("a promise, a contact and a file that was read", arguments: words)
  func others(word: String) throws {
    var promise = Promise(key: PromiseKey(1), handoff: HandoffKey(2), text: word)
    try roundTrip(promise, properties: 10)
    promise.source = word
    promise.toWhom = word
    promise.due = .first
    promise.status = .roadmap
    promise.owner = SeatKey(1)
    promise.customerToldOn = .last
    promise.deliveredOn = .first
    try roundTrip(promise, properties: 10)
    var contact = Contact(
      key: ContactKey(1), account: AccountKey(2), name: word, part: .economicBuyer)
    contact.title = word
    contact.function = word
    try roundTrip(contact, properties: 6)
    var source = ImportSource(key: SourceKey(1), kind: .deals, fileName: word, on: .first)
    source.read = 1
    source.added = 2
    source.changed = 3
    source.gone = 4
    source.skipped = 5
    source.rejected = 6
    source.loadBack = word
    try roundTrip(source, properties: 12)
    source.people = [
      PeopleColumn(role: .csm, title: word, isOwner: false, isByName: true),
      PeopleColumn(role: nil, title: word, isOwner: true),
    ]
    try roundTrip(source, properties: 12)
  }

  @Test("a hold, a rule, a move and an answer", arguments: words)
  func territories(word: String) throws {
    for kind in Hold.Kind.allCases {
      try roundTrip(
        Hold(key: HoldKey(1), account: AccountKey(2), kind: kind, reason: word, by: "", on: .first),
        properties: 9)
      try roundTrip(
        Hold(
          key: HoldKey(1), account: AccountKey(2), kind: kind, role: .am, seat: SeatKey(3),
          until: .last, reason: "", by: word, on: .first), properties: 9)
    }
    for role in Role.allCases.map(Optional.some) + [nil] {
      try roundTrip(
        TerritoryRule(
          key: RuleKey(.max), order: -1, name: word, predicate: word, seats: [SeatKey(1)],
          role: role), properties: 6)
    }
    for why in Move.Why.allCases {
      try roundTrip(
        Move(
          key: MoveKey(1), account: AccountKey(2), role: .csm,
          from: why == .hand ? nil : SeatKey(3),
          to: SeatKey(4), why: why, note: word), properties: 7)
    }
    for answer in Challenge.Answer.allCases {
      try roundTrip(
        Challenge(
          key: ChallengeKey(1), account: AccountKey(2), role: .ae,
          proposed: answer == .granted ? nil : SeatKey(3), answer: answer, comment: word, by: word,
          on: .last), properties: 8)
    }
  }

  @Test("parts of the playbook and answers give the same values back")
  func parts() throws {
    let playbook = try JSONParts(of: Playbook.standard)
    #expect(playbook.parts.count == Mirror(reflecting: Playbook.standard).children.count)
    #expect(try playbook.value(Playbook.self) == .standard)
    var answers = Answers()
    #expect(try JSONParts(of: answers).value(Answers.self) == answers)
    answers.companyARR = .most
    answers.averageACV = .zero
    answers.isARRConfirmed = true
    #expect(try JSONParts(of: answers).value(Answers.self) == answers)
    let odd = ["a": "}\",{[", "b": "\\", "c": "\"", "d": "x\\\""]
    #expect(try JSONParts(of: odd).value([String: String].self) == odd)
  }

  @Test(
    "a line of the journal that is no row is refused, never trapped on",
    arguments: [
      "", "{", "[]", "{\"key\"", "{\"key\":", "{\"key\":}", "{\"key\":1", "{\"key\":\"\\",
      "{\"key\":\"\\u12", "{\"key\":\"x\"}", "{\"key\":99999999999999999999}", "{}",
      "{\"name\":\"\\ud800\",\"key\":1}", "{\"key\":1,\"name\":\"a\"} x", "[", "[1", "[\"a\"]",
      "[1,2,3]", "[\"a\",9223372036854775807]", "[-1]", "[\"a\",1", "[{}]", "[\"a\",0]",
    ])
  func badObjects(json: String) {
    for kind in [RowID.Kind.account, .contact] {
      for names in [[], Account.shape.columns.dropFirst().map(\.name), ["none", "name"]] {
        _ = try? RowValue(RowID(kind, 1), json: json, names: names)
      }
    }
  }

  @Test("escapes that other writers use are read")
  func escapes() throws {
    let json =
      #"{ "name" : "\u00e9\ud83d\ude00\n\t\/\"é", "unknown": 5, "key": 4, "is_gone":0, "#
      + #""is_qualified":1,"overrides":null}"#
    let row = try RowValue(RowID(.account, 4), json: json, names: [])
    guard case .account(let account) = row else {
      Issue.record("no account")
      return
    }
    #expect(account.name == "é😀\n\t/\"é")
    #expect(account.isQualified && account.key == AccountKey(4))
  }
}

extension Account {
  /// How many parts there are of what was decided here; one more needs a column too.
  fileprivate var partsDecided: Int { Mirror(reflecting: decided).children.count }
}

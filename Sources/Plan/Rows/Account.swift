/// A company that buys, bought or might buy.
///
/// Small, for there may be a million: what the file says stands packed, and what was decided here of
/// few accounts stands apart from the row.
public struct Account: PlanRow {
  public let key: AccountKey
  /// What the newest file said, and the id by which it said so.
  private(set) var said: PackedFacts
  private var own: Own?

  /// What was decided or noted here; most accounts have nothing of it.
  struct Decided: Equatable, Sendable {
    var overrides: [AccountField: FieldValue?] = [:]
    var segmentChoice: SegmentKey?
    var isQualified = false
    var saveOpened: Day?
    var isGone = false
    var heard: [AccountFacts.Holder]?
  }

  /// Holds what was decided once, however many copies of the row there are. It never changes.
  private final class Own: Sendable {
    let decided: Decided
    init(_ decided: Decided) { self.decided = decided }
  }

  public init(key: AccountKey, identity: CRMIdentity? = nil, file: AccountFacts) {
    self.init(key: key, said: PackedFacts(file, identity: identity))
  }

  init(key: AccountKey, said: PackedFacts) {
    self.key = key
    self.said = said
  }

  /// Whether nothing was decided or noted of it here: it is what files say, as most are.
  public var isUndecided: Bool { own == nil }

  var decided: Decided {
    get { own?.decided ?? Decided() }
    set { own = newValue == Decided() ? nil : Own(newValue) }
  }

  public static func == (left: Account, right: Account) -> Bool {
    left.key == right.key && left.said == right.said
      && (left.own === right.own || left.decided == right.decided)
  }

  /// The facts of a newer file, under the id they came with; without one the old id stays.
  mutating func hear(_ news: PackedFacts) {
    said = news.identity == nil ? news.identified(by: said.identity) : news
  }
}

// MARK: - Its parts

extension Account {
  /// The id that the CRM gave it.
  public var identity: CRMIdentity? {
    get { said.identity }
    set { said = said.identified(by: newValue) }
  }

  /// What the newest file said.
  public var file: AccountFacts {
    get { said.facts }
    set { said = PackedFacts(newValue, identity: said.identity) }
  }

  /// The name that the newest file gave it.
  public var fileName: String { said.name }

  /// CRM fields edited here: they stand until cleared, whatever a later file says. A nil value
  /// blanks the field.
  public var overrides: [AccountField: FieldValue?] {
    get { own?.decided.overrides ?? [:] }
    set { decided.overrides = newValue }
  }

  /// The segment chosen by hand; nil lets the segments' own memberships decide.
  public var segmentChoice: SegmentKey? {
    get { own?.decided.segmentChoice }
    set { decided.segmentChoice = newValue }
  }

  /// Whether an SDR has qualified it, before a deal exists.
  public var isQualified: Bool {
    get { own?.decided.isQualified ?? false }
    set { decided.isQualified = newValue }
  }

  /// The day the save motion opened; nil while there is none.
  public var saveOpened: Day? {
    get { own?.decided.saveOpened }
    set { decided.saveOpened = newValue }
  }

  /// Whether the newest account file no longer held it. Gone accounts are listed, never deleted.
  public var isGone: Bool {
    get { own?.decided.isGone ?? false }
    set { decided.isGone = newValue }
  }

  /// Whom the CRM's newest file names where the plan decided otherwise; nil where nothing was
  /// decided. An entry without a seat says that the file names nobody.
  public var heard: [AccountFacts.Holder]? {
    get { own?.decided.heard }
    set { decided.heard = newValue }
  }
}

// MARK: - Its fields

extension Account {
  /// A field as it counts: the override where there is one, else the file's value.
  public subscript(field: AccountField) -> FieldValue? {
    if let own, let override = own.decided.overrides[field] { return override }
    return said[field]
  }

  /// Whether a field was edited here over what the file says.
  public func isOverridden(_ field: AccountField) -> Bool { overrides.keys.contains(field) }

  /// What was edited over the file, where anything was.
  private func edited(_ field: AccountField) -> FieldValue?? {
    guard let own, !own.decided.overrides.isEmpty else { return nil }
    return own.decided.overrides[field]
  }

  private func value<Value>(
    _ field: AccountField, _ filed: @autoclosure () -> Value?, _ read: (FieldValue) -> Value?
  ) -> Value? {
    guard let edited = edited(field) else { return filed() }
    return edited.flatMap(read)
  }

  private func text(_ field: AccountField) -> String? { value(field, said.text(field), \.text) }
  private func money(_ field: AccountField) -> Money? { value(field, said.money(field), \.money) }
  private func count(_ field: AccountField) -> Int? { value(field, said.count(field), \.number) }
  private func day(_ field: AccountField) -> Day? { value(field, said.day(field), \.day) }

  public var name: String { edited(.name).flatMap { $0?.text } ?? said.name }
  public var kind: AccountKind? {
    value(.kind, said.kind) { $0.text.flatMap(AccountKind.init(rawValue:)) }
  }
  public var segment: String? { text(.segment) }
  public var industry: String? { text(.industry) }
  public var country: String? { text(.country) }
  public var state: String? { text(.state) }
  public var territory: String? { text(.territory) }
  public var parent: String? { text(.parent) }
  public var lifecycle: String? { text(.lifecycle) }
  public var risk: String? { text(.risk) }
  public var city: String? { text(.city) }
  public var postal: String? { text(.postal) }
  public var skill: String? { text(.skill) }
  /// Points of work a year.
  public var workload: Int? { count(.workload) }
  public var arr: Money? { money(.arr) }
  /// The contract value the tree goes by: ACV, and where there is none, ARR stands for it.
  public var acv: Money? { money(.acv) ?? arr }
  public var potential: Money? { money(.potential) }
  public var revenue: Money? { money(.revenue) }
  public var employees: Int? { count(.employees) }
  public var health: Int? { count(.health) }
  public var renewal: Day? { day(.renewal) }
  public var notice: Day? { day(.notice) }
  public var customerSince: Day? { day(.customerSince) }
  public var isLocked: Bool {
    value(.locked, said.locked, \.flag) ?? false
  }

  /// The bytes of a text as it counts, without a text made of them; nil where it is blank.
  public func withUTF8<Result>(of field: AccountField, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let edited = edited(field) else { return said.withText(field, body) }
    guard let text = edited?.text else { return field == .name ? said.withText(.name, body) : nil }
    return body(text.utf8.span)
  }
}

/// A company that buys, bought or might buy.
public struct Account: PlanRow {
  public let key: AccountKey
  public var identity: CRMIdentity?
  /// What the newest file said.
  public var file: AccountFacts {
    get { said.facts }
    set { said = SharedFacts(newValue) }
  }
  var said: SharedFacts
  /// CRM fields edited here: they stand until cleared, whatever a later file says. A nil value
  /// blanks the field.
  public var overrides: [AccountField: FieldValue?]
  /// The segment chosen by hand; nil lets the segments' own memberships decide.
  public var segmentChoice: SegmentKey?
  /// Whether an SDR has qualified it, before a deal exists.
  public var isQualified: Bool
  /// The day the save motion opened; nil while there is none.
  public var saveOpened: Day?
  /// Whether the newest account file no longer held it. Gone accounts are listed, never deleted.
  public var isGone: Bool
  /// Whom the CRM's newest file names where the plan decided otherwise; nil where nothing was
  /// decided. An entry without a seat says that the file names nobody.
  public var heard: [AccountFacts.Holder]?

  private enum CodingKeys: String, CodingKey {
    case key, identity, overrides, segmentChoice, isQualified, saveOpened, isGone, heard
    case said = "file"
  }

  public init(key: AccountKey, identity: CRMIdentity? = nil, file: AccountFacts) {
    self.init(key: key, identity: identity, said: SharedFacts(file))
  }

  init(key: AccountKey, identity: CRMIdentity?, said: SharedFacts) {
    self.key = key
    self.identity = identity
    self.said = said
    overrides = [:]
    segmentChoice = nil
    isQualified = false
    saveOpened = nil
    isGone = false
    heard = nil
  }

  /// A field as it counts: the override where there is one, else the file's value.
  public subscript(field: AccountField) -> FieldValue? {
    if let override = overrides[field] { return override }
    return said.facts[field]
  }

  /// Whether a field was edited here over what the file says.
  public func isOverridden(_ field: AccountField) -> Bool { overrides.keys.contains(field) }

  private func value<Value>(_ field: AccountField, _ plain: Value, _ read: (FieldValue?) -> Value)
    -> Value
  {
    guard !overrides.isEmpty, let override = overrides[field] else { return plain }
    return read(override)
  }

  public var name: String { value(.name, said.facts.name) { $0?.text ?? said.facts.name } }
  public var kind: AccountKind? {
    value(.kind, said.facts.kind) { $0?.text.flatMap(AccountKind.init(rawValue:)) }
  }
  public var segment: String? { value(.segment, said.facts.segment) { $0?.text } }
  public var industry: String? { value(.industry, said.facts.industry) { $0?.text } }
  public var country: String? { value(.country, said.facts.country) { $0?.text } }
  public var state: String? { value(.state, said.facts.state) { $0?.text } }
  public var territory: String? { value(.territory, said.facts.territory) { $0?.text } }
  public var parent: String? { value(.parent, said.facts.parent) { $0?.text } }
  public var lifecycle: String? { value(.lifecycle, said.facts.lifecycle) { $0?.text } }
  public var risk: String? { value(.risk, said.facts.risk) { $0?.text } }
  public var city: String? { value(.city, said.facts.city) { $0?.text } }
  public var postal: String? { value(.postal, said.facts.postal) { $0?.text } }
  public var skill: String? { value(.skill, said.facts.skill) { $0?.text } }
  /// Points of work a year.
  public var workload: Int? { value(.workload, said.facts.workload) { $0?.number } }
  public var arr: Money? { value(.arr, said.facts.arr) { $0?.money } }
  /// The contract value the tree goes by: ACV, and where there is none, ARR stands for it.
  public var acv: Money? { value(.acv, said.facts.acv) { $0?.money } ?? arr }
  public var potential: Money? { value(.potential, said.facts.potential) { $0?.money } }
  public var revenue: Money? { value(.revenue, said.facts.revenue) { $0?.money } }
  public var employees: Int? { value(.employees, said.facts.employees) { $0?.number } }
  public var health: Int? { value(.health, said.facts.health) { $0?.number } }
  public var renewal: Day? { value(.renewal, said.facts.renewal) { $0?.day } }
  public var notice: Day? { value(.notice, said.facts.notice) { $0?.day } }
  public var customerSince: Day? { value(.customerSince, said.facts.customerSince) { $0?.day } }
  public var isLocked: Bool { value(.locked, said.facts.locked) { $0?.flag } ?? false }
}

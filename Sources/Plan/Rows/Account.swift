/// A company that buys, bought or might buy.
public struct Account: PlanRow {
  public let key: AccountKey
  public var identity: CRMIdentity?
  /// What the newest file said.
  public var file: AccountFacts
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

  public init(key: AccountKey, identity: CRMIdentity? = nil, file: AccountFacts) {
    self.key = key
    self.identity = identity
    self.file = file
    overrides = [:]
    segmentChoice = nil
    isQualified = false
    saveOpened = nil
    isGone = false
  }

  /// A field as it counts: the override where there is one, else the file's value.
  public subscript(field: AccountField) -> FieldValue? {
    if let override = overrides[field] { return override }
    return file[field]
  }

  /// Whether a field was edited here over what the file says.
  public func isOverridden(_ field: AccountField) -> Bool { overrides.keys.contains(field) }

  private func value<Value>(_ field: AccountField, _ plain: Value, _ read: (FieldValue?) -> Value)
    -> Value
  {
    guard !overrides.isEmpty, let override = overrides[field] else { return plain }
    return read(override)
  }

  public var name: String { value(.name, file.name) { $0?.text ?? file.name } }
  public var kind: AccountKind? {
    value(.kind, file.kind) { $0?.text.flatMap(AccountKind.init(rawValue:)) }
  }
  public var segment: String? { value(.segment, file.segment) { $0?.text } }
  public var industry: String? { value(.industry, file.industry) { $0?.text } }
  public var country: String? { value(.country, file.country) { $0?.text } }
  public var state: String? { value(.state, file.state) { $0?.text } }
  public var territory: String? { value(.territory, file.territory) { $0?.text } }
  public var parent: String? { value(.parent, file.parent) { $0?.text } }
  public var lifecycle: String? { value(.lifecycle, file.lifecycle) { $0?.text } }
  public var risk: String? { value(.risk, file.risk) { $0?.text } }
  public var arr: Money? { value(.arr, file.arr) { $0?.money } }
  /// The contract value the tree goes by: ACV, and where there is none, ARR stands for it.
  public var acv: Money? { value(.acv, file.acv) { $0?.money } ?? arr }
  public var potential: Money? { value(.potential, file.potential) { $0?.money } }
  public var revenue: Money? { value(.revenue, file.revenue) { $0?.money } }
  public var employees: Int? { value(.employees, file.employees) { $0?.number } }
  public var health: Int? { value(.health, file.health) { $0?.number } }
  public var renewal: Day? { value(.renewal, file.renewal) { $0?.day } }
  public var notice: Day? { value(.notice, file.notice) { $0?.day } }
  public var customerSince: Day? { value(.customerSince, file.customerSince) { $0?.day } }
  public var isLocked: Bool { value(.locked, file.locked) { $0?.flag } ?? false }
}

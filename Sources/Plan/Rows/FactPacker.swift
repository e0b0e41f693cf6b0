/// Packs what is known of an account, field by field: one packer serves any number of rows.
///
/// Texts are given in the order of the columns of a plan file: the id, the name, then the others in
/// the order of `AccountField`.
public struct FactPacker: Sendable {
  /// The systems whose ids most files carry, by their place here.
  static let systems = ["salesforce", "hubspot", "file"]
  /// Stands for any other system, whose name then follows.
  static let otherSystem: UInt8 = 255
  /// Says that a text's length follows in four bytes.
  static let longText = 255

  private var mask: FactMask = []
  private var numbers = [Int64](repeating: 0, count: 7)
  private var days = [Int32](repeating: 0, count: 4)
  private var kind: UInt8 = 0
  private var texts: [UInt8] = []
  private var whole: [UInt8] = []

  public init() {}

  /// Takes a text of a field that holds one; the kind of account goes by `take(_:)`.
  public mutating func text(_ field: AccountField, _ utf8: Span<UInt8>) {
    if field != .name { mask.insert(FactMask(field)) }
    append(utf8)
  }

  public mutating func take(_ kind: AccountKind?) {
    guard let kind, let place = AccountKind.allCases.firstIndex(of: kind) else { return }
    self.kind = UInt8(place)
    mask.insert(.kind)
  }

  /// Takes an amount in minor units, or a count.
  public mutating func number(_ field: AccountField, _ value: Int64) {
    let bit = FactMask(field)
    mask.insert(bit)
    numbers[bit.rawValue.trailingZeroBitCount] = value
    if Int64(Int32(truncatingIfNeeded: value)) != value { mask.insert(.wide) }
  }

  public mutating func day(_ field: AccountField, _ value: Day) {
    let bit = FactMask(field)
    mask.insert(bit)
    days[bit.rawValue.trailingZeroBitCount - 7] = value.number
  }

  public mutating func locked(_ value: Bool) {
    mask.insert(.lockSaid)
    if value { mask.insert(.locked) }
  }

  /// Takes the id that another system gave.
  public mutating func identity(system: String, id: Span<UInt8>) {
    mask.insert(.identity)
    if let place = Self.systems.firstIndex(of: system) {
      texts.append(UInt8(place))
    } else {
      texts.append(Self.otherSystem)
      append(system)
    }
    append(id)
  }

  mutating func take(_ identity: CRMIdentity?) {
    guard let identity else { return }
    self.identity(system: identity.system, id: identity.id.utf8.span)
  }

  mutating func take(_ facts: AccountFacts) {
    append(facts.name)
    take(facts.kind)
    take(.segment, facts.segment)
    take(.industry, facts.industry)
    take(.country, facts.country)
    take(.state, facts.state)
    take(.territory, facts.territory)
    take(.parent, facts.parent)
    take(.lifecycle, facts.lifecycle)
    take(.risk, facts.risk)
    take(.city, facts.city)
    take(.postal, facts.postal)
    take(.skill, facts.skill)
    take(.arr, facts.arr)
    take(.acv, facts.acv)
    take(.potential, facts.potential)
    take(.revenue, facts.revenue)
    take(.employees, facts.employees)
    take(.health, facts.health)
    take(.workload, facts.workload)
    take(.renewal, facts.renewal)
    take(.notice, facts.notice)
    take(.lastActivity, facts.lastActivity)
    take(.customerSince, facts.customerSince)
    if let said = facts.locked { locked(said) }
  }

  private mutating func take(_ field: AccountField, _ value: String?) {
    if let value { text(field, value.utf8.span) }
  }

  private mutating func take(_ field: AccountField, _ value: Money?) {
    if let value { number(field, value.minorUnits) }
  }

  private mutating func take(_ field: AccountField, _ value: Int?) {
    if let value { number(field, Int64(value)) }
  }

  private mutating func take(_ field: AccountField, _ value: Day?) {
    if let value { day(field, value) }
  }

  private mutating func append(_ text: String) { append(text.utf8.span) }

  private mutating func append(_ utf8: Span<UInt8>) {
    if utf8.count < Self.longText {
      texts.append(UInt8(utf8.count))
    } else {
      texts.append(UInt8(Self.longText))
      Self.append(UInt32(clamping: utf8.count), to: &texts)
    }
    utf8.withUnsafeBufferPointer { texts.append(contentsOf: $0) }
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The account of all that was taken since the last one.
  public mutating func account(_ key: AccountKey) -> Account { Account(key: key, said: packed()) }

  /// What a file brings of an account; nothing else must be half taken.
  public mutating func arrival(
    _ key: AccountKey, identity: CRMIdentity?, facts: AccountFacts, people: [AccountFacts.Holder]
  ) -> AccountFacts.Arrival {
    take(identity)
    take(facts)
    return AccountFacts.Arrival(key: key, said: packed(), people: people)
  }

  /// What was taken since the last call, with nothing of it left here.
  mutating func packed() -> PackedFacts {
    whole.removeAll(keepingCapacity: true)
    Self.append(mask.rawValue, to: &whole)
    for place in 0..<7 where mask.rawValue & (1 << place) != 0 {
      if mask.contains(.wide) {
        Self.append(numbers[place], to: &whole)
      } else {
        Self.append(Int32(truncatingIfNeeded: numbers[place]), to: &whole)
      }
    }
    for place in 0..<4 where mask.rawValue & (1 << (place + 7)) != 0 {
      Self.append(days[place], to: &whole)
    }
    if mask.contains(.kind) { whole.append(kind) }
    whole.append(contentsOf: texts)
    texts.removeAll(keepingCapacity: true)
    mask = []
    // A copy of exactly that length: the buffer here has room to spare.
    return PackedFacts(bytes: whole.withUnsafeBufferPointer { Array($0) })
  }
}

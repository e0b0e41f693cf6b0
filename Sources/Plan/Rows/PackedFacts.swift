/// What a CRM says of an account and the id it gave it, in as few bytes as they need.
///
/// A row has two dozen fields and a file fills a few of them, so a row holds those alone, one behind
/// the other: a million accounts are read, kept and handed on in a tenth of the room. It never
/// changes; a changed account gets new bytes. The same facts give the same bytes.
///
///     mask       which fields there are (4 bytes)
///     numbers    money and counts, 4 bytes each, or 8 where one of them needs it
///     days       4 bytes each
///     kind       1 byte
///     texts      the id's system and the id, the name, the others; each behind its length
struct PackedFacts: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ facts: AccountFacts, identity: CRMIdentity?) {
    var packer = FactPacker()
    packer.take(identity)
    packer.take(facts)
    self = packer.packed()
  }

  var mask: FactMask {
    FactMask(rawValue: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self))
  }
}

/// Which fields a packed row has; the name is always there.
struct FactMask: OptionSet, Sendable {
  let rawValue: UInt32

  static let numbers = FactMask(rawValue: 0b111_1111)
  static let days = FactMask(rawValue: 0b1111 << 7)
  static let kind = FactMask(rawValue: 1 << 11)
  static let lockSaid = FactMask(rawValue: 1 << 12)
  static let locked = FactMask(rawValue: 1 << 13)
  /// Whether numbers take 8 bytes.
  static let wide = FactMask(rawValue: 1 << 14)
  /// The texts behind the name.
  static let texts = FactMask(rawValue: 0b111_1111_1111 << 15)
  static let identity = FactMask(rawValue: 1 << 26)

  /// The bit of a field; numbers, days and texts stand in the order of their bits.
  init(_ field: AccountField) {
    let bit: UInt32 =
      switch field {
      case .arr: 0
      case .acv: 1
      case .potential: 2
      case .revenue: 3
      case .employees: 4
      case .health: 5
      case .workload: 6
      case .renewal: 7
      case .notice: 8
      case .lastActivity: 9
      case .customerSince: 10
      case .kind: 11
      case .locked: 12
      case .segment: 15
      case .industry: 16
      case .country: 17
      case .state: 18
      case .territory: 19
      case .parent: 20
      case .lifecycle: 21
      case .risk: 22
      case .city: 23
      case .postal: 24
      case .skill: 25
      // The name needs no bit.
      case .name: 31
      }
    rawValue = 1 << bit
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The places of the bits, in the order of `AccountField`.
  static let numberBits: Range<UInt32> = 0..<7
  static let dayBits: Range<UInt32> = 7..<11
  static let textBits: Range<UInt32> = 15..<26

  func has(_ bit: UInt32) -> Bool { rawValue & (1 << bit) != 0 }

  var count: Int { rawValue.nonzeroBitCount }

  /// The fields that stand before one.
  func before(_ field: FactMask) -> FactMask { FactMask(rawValue: rawValue & (field.rawValue - 1)) }

  var numberWidth: Int { contains(.wide) ? 8 : 4 }
  var daysStart: Int { 4 + intersection(.numbers).count * numberWidth }
  var kindStart: Int { daysStart + intersection(.days).count * 4 }
  var textsStart: Int { kindStart + (contains(.kind) ? 1 : 0) }
}

// MARK: - Reading

extension PackedFacts {
  /// Money in minor units, or a count.
  func number(_ field: AccountField) -> Int64? { number(FactMask(field)) }

  func number(_ bit: FactMask) -> Int64? {
    let mask = mask
    guard mask.contains(bit) else { return nil }
    let place = 4 + mask.before(bit).intersection(.numbers).count * mask.numberWidth
    let raw = bytes.span.bytes
    return mask.contains(.wide)
      ? raw.unsafeLoadUnaligned(fromByteOffset: place, as: Int64.self)
      : Int64(raw.unsafeLoadUnaligned(fromByteOffset: place, as: Int32.self))
  }

  func money(_ field: AccountField) -> Money? { number(field).map { Money(minorUnits: $0) } }
  func count(_ field: AccountField) -> Int? { number(field).map { Int($0) } }

  func day(_ field: AccountField) -> Day? { day(FactMask(field)) }

  func day(_ bit: FactMask) -> Day? {
    let mask = mask
    guard mask.contains(bit) else { return nil }
    let place = mask.daysStart + mask.before(bit).intersection(.days).count * 4
    let number = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int32.self)
    return Day(clamping: Int(number))
  }

  var kind: AccountKind? {
    let mask = mask
    return mask.contains(.kind) ? AccountKind.allCases[Int(bytes[mask.kindStart])] : nil
  }

  var locked: Bool? {
    let mask = mask
    return mask.contains(.lockSaid) ? mask.contains(.locked) : nil
  }

  var name: String { text(at: nameRange(mask)) }

  /// A text other than the name.
  func text(_ field: AccountField) -> String? {
    textRange(field).map { text(at: $0) }
  }

  /// The bytes of a text, the name's too; nil where there is none.
  func withText<Result>(_ field: AccountField, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let range = field == .name ? nameRange(mask) : textRange(field) else { return nil }
    return body(bytes.span.extracting(range))
  }

  private func textRange(_ field: AccountField) -> Range<Int>? {
    let mask = mask
    let bit = FactMask(field)
    guard mask.contains(bit) else { return nil }
    var range = nameRange(mask)
    for _ in 0...mask.before(bit).intersection(.texts).count {
      range = self.range(at: range.upperBound)
    }
    return range
  }

  private func nameRange(_ mask: FactMask) -> Range<Int> {
    var place = mask.textsStart
    if mask.contains(.identity) { place = idRange(mask).upperBound }
    return range(at: place)
  }

  /// Where the id's own text stands, behind its system.
  func idRange(_ mask: FactMask) -> Range<Int> {
    let system = bytes[mask.textsStart]
    let place = mask.textsStart + 1
    guard system == FactPacker.otherSystem else { return range(at: place) }
    return range(at: range(at: place).upperBound)
  }

  /// The text whose length stands at a place.
  func range(at place: Int) -> Range<Int> {
    let length = Int(bytes[place])
    guard length == FactPacker.longText else { return place + 1..<place + 1 + length }
    let long = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: place + 1, as: UInt32.self)
    return place + 5..<place + 5 + Int(long)
  }

  private func text(at range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  var identity: CRMIdentity? { withIdentity { CRMIdentity(system: $0, id: String(utf8: $1)) } }

  /// The id that the CRM gave, without a text made of it.
  func withIdentity<Result>(_ body: (_ system: String, _ id: Span<UInt8>) -> Result) -> Result? {
    let mask = mask
    guard mask.contains(.identity) else { return nil }
    let code = Int(bytes[mask.textsStart])
    let system =
      FactPacker.systems.indices.contains(code)
      ? FactPacker.systems[code] : text(at: range(at: mask.textsStart + 1))
    return body(system, bytes.span.extracting(idRange(mask)))
  }

  subscript(field: AccountField) -> FieldValue? {
    switch field {
    case .name: .text(name)
    case .kind: kind.map { .text($0.rawValue) }
    case .locked: locked.map(FieldValue.flag)
    case .segment, .industry, .country, .state, .territory, .parent, .lifecycle, .risk, .city,
      .postal, .skill:
      text(field).map(FieldValue.text)
    case .arr, .acv, .potential, .revenue: money(field).map(FieldValue.money)
    case .employees, .health, .workload: count(field).map(FieldValue.number)
    case .renewal, .notice, .lastActivity, .customerSince: day(field).map(FieldValue.day)
    }
  }

  var facts: AccountFacts {
    var facts = AccountFacts(name: name)
    for field in AccountField.allCases where field != .name {
      if let value = self[field] { facts[field] = value }
    }
    return facts
  }

  /// The same facts under another id.
  func identified(by identity: CRMIdentity?) -> PackedFacts {
    identity == self.identity ? self : PackedFacts(facts, identity: identity)
  }
}

extension PackedFacts: Codable {
  init(from decoder: any Decoder) throws {
    self.init(try AccountFacts(from: decoder), identity: nil)
  }

  /// The facts alone; the id stands beside them in journals.
  func encode(to encoder: any Encoder) throws { try facts.encode(to: encoder) }
}

extension String {
  /// A text of bytes that came from one.
  init(utf8 bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

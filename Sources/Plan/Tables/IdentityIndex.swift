/// Which row carries a CRM id.
///
/// It keeps no id, only for each row a number of eight bytes: the row's key and a part of its id's
/// hash; whoever asks compares the ids of the few rows that may be meant. It stands in parts that are
/// copied on their own, so that an edit made while a snapshot lives copies one of them.
struct IdentityIndex<Row>: Sendable {
  /// Places of a part, a power of two; 0 is free.
  private var parts = [[UInt64]](repeating: [], count: Self.partCount)
  private var counts = [Int](repeating: 0, count: Self.partCount)
  /// Rows whose keys are too large for a place; none in practice.
  private var others: [RowKey<Row>] = []

  private static var partCount: Int { 256 }
  private static var keyBits: UInt64 { 40 }

  init() {}

  /// The rows that may carry an id with this hash, until one is found that does.
  func first(_ hash: UInt64, where carries: (RowKey<Row>) -> Bool) -> RowKey<Row>? {
    let part = parts[Self.part(of: hash)]
    if !part.isEmpty {
      let mark = Self.mark(hash)
      var place = Self.home(mark, in: part.count)
      while part[place] != 0 {
        if part[place] >> Self.keyBits == mark, carries(Self.key(part[place])) {
          return Self.key(part[place])
        }
        place = (place + 1) & (part.count - 1)
      }
    }
    return others.first(where: carries)
  }

  mutating func insert(_ key: RowKey<Row>, _ hash: UInt64) {
    guard Self.fits(key) else {
      if !others.contains(key) { others.append(key) }
      return
    }
    let index = Self.part(of: hash)
    if (counts[index] + 1) * 4 > parts[index].count * 3 { grow(index) }
    let entry = Self.mark(hash) << Self.keyBits | UInt64(key.number + 1)
    Self.put(entry, into: &parts[index], counting: &counts[index])
  }

  mutating func remove(_ key: RowKey<Row>, _ hash: UInt64) {
    guard Self.fits(key) else { return others.removeAll { $0 == key } }
    let index = Self.part(of: hash)
    guard !parts[index].isEmpty else { return }
    let mark = Self.mark(hash)
    let entry = mark << Self.keyBits | UInt64(key.number + 1)
    let last = parts[index].count - 1
    var place = Self.home(mark, in: last + 1)
    while parts[index][place] != entry {
      if parts[index][place] == 0 { return }
      place = (place + 1) & last
    }
    counts[index] -= 1
    // What stands behind moves up, so that no search ends at the gap.
    var gap = place
    while true {
      place = (place + 1) & last
      let next = parts[index][place]
      if next == 0 { break }
      let home = Self.home(next >> Self.keyBits, in: last + 1)
      if (place &- home) & last >= (place &- gap) & last {
        parts[index][gap] = next
        gap = place
      }
    }
    parts[index][gap] = 0
  }

  private mutating func grow(_ index: Int) {
    let old = parts[index]
    parts[index] = Array(repeating: 0, count: Swift.max(4, old.count * 2))
    counts[index] = 0
    for entry in old where entry != 0 {
      Self.put(entry, into: &parts[index], counting: &counts[index])
    }
  }

  private static func put(_ entry: UInt64, into part: inout [UInt64], counting count: inout Int) {
    var place = home(entry >> keyBits, in: part.count)
    while part[place] != 0 {
      if part[place] == entry { return }
      place = (place + 1) & (part.count - 1)
    }
    part[place] = entry
    count += 1
  }

  private static func fits(_ key: RowKey<Row>) -> Bool {
    key.number >= 0 && UInt64(key.number) < (1 << keyBits) - 1
  }

  private static func part(of hash: UInt64) -> Int { Int(hash & 255) }
  /// The part of the hash that stands beside the key.
  private static func mark(_ hash: UInt64) -> UInt64 { hash >> keyBits }
  private static func home(_ mark: UInt64, in count: Int) -> Int { Int(mark) & (count - 1) }
  private static func key(_ entry: UInt64) -> RowKey<Row> {
    RowKey(Int(entry & ((1 << keyBits) - 1)) - 1)
  }
}

extension CRMIdentity {
  /// The same for two spellings of one id, in every run.
  public var foldedHash: UInt64 { Self.foldedHash(system: system, id: id.utf8.span) }

  static func foldedHash(system: String, id: Span<UInt8>) -> UInt64 {
    let length = foldedLength(system: system, id: id)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<length { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01b3 }
    for byte in system.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // FNV leaves the upper bits of short texts alike.
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 29)
  }

  /// How much of an id counts: of Salesforce's 18 characters the first 15.
  static func foldedLength(system: String, id: Span<UInt8>) -> Int {
    id.count == 18 && system == "salesforce" ? 15 : id.count
  }
}

extension PackedFacts {
  var foldedHash: UInt64? { withIdentity { CRMIdentity.foldedHash(system: $0, id: $1) } }

  /// Whether the id is the one given, in either spelling.
  func carries(_ identity: CRMIdentity) -> Bool {
    carriesID(system: identity.system, id: identity.id.utf8.span)
  }

  /// Whether both carry one id, in either spelling.
  func carriesID(of other: PackedFacts) -> Bool {
    other.withIdentity { carriesID(system: $0, id: $1) } ?? false
  }

  private func carriesID(system: String, id wanted: Span<UInt8>) -> Bool {
    withIdentity { own, id in
      guard own == system else { return false }
      let length = CRMIdentity.foldedLength(system: own, id: id)
      guard CRMIdentity.foldedLength(system: system, id: wanted) == length else { return false }
      for index in 0..<length where id[index] != wanted[index] { return false }
      return true
    } ?? false
  }
}

extension Account {
  var foldedHash: UInt64? { said.foldedHash }

  /// Whether it has this id, in either spelling.
  public func carries(_ identity: CRMIdentity) -> Bool { said.carries(identity) }
}

extension AccountFacts.Arrival {
  /// The same for two spellings of its id, in every run; nil where it has none.
  public var foldedHash: UInt64? { said.foldedHash }

  /// Whether both come with one id, in either spelling.
  public func carriesID(of other: Self) -> Bool { said.carriesID(of: other.said) }

  /// Whether it comes with this id, in either spelling.
  public func carries(_ identity: CRMIdentity) -> Bool { said.carries(identity) }
}

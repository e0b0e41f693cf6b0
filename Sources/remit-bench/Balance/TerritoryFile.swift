import Balancing
import Glibc

/// An instance of the territory generator: the columns of `accounts.csv` and `reps.csv` that
/// balancing reads, read in passing so that the file never stands in memory whole.
struct TerritoryFile {
  private(set) var value: [Int64] = []
  private(set) var work: [Int32] = []
  private(set) var classOf: [Int32] = []
  private(set) var seatOf: [Int32] = []
  private(set) var isLocked: [Bool] = []
  private(set) var location: [BalanceLocation] = []

  /// The 18 characters of each account's id, one after the other.
  private(set) var accountIDs: [UInt8] = []
  private(set) var seatIDs: [[UInt8]] = []
  private(set) var classes: [[Int32]] = []
  private(set) var seats: [BalanceSeat] = []

  private let withLocation: Bool
  private var reps: [Rep] = []
  private var words = WordTable()
  private var classTable = HashTable()
  private var seatTable = HashTable()
  private var classKeys: [(segment: Int, state: Int, skill: Int)] = []

  /// Everything a rep covers, as bits of interned words.
  private struct Rep {
    var segments: UInt64
    var states: UInt64
    var skills: UInt64
    var pool: Int
  }

  /// - Parameter withLocation: whether to read where the accounts are, too.
  init(folder: String, withLocation: Bool) throws {
    self.withLocation = withLocation
    try readSeats(folder + "/reps.csv")
    try readAccounts(folder + "/accounts.csv")
    linkClasses()
  }

  func problem(withWork: Bool) throws -> BalanceProblem {
    try BalanceProblem(
      accounts: BalanceAccounts(
        value: value, work: withWork ? work : [], classOf: classOf, seatOf: seatOf,
        isLocked: isLocked, location: location),
      classes: classes, seats: seats)
  }

  private mutating func readSeats(_ path: String) throws {
    let lines = try CSVLines(path)
    let column = lines.columns([
      "Id", "Segment__c", "Coverage_States__c", "Skills__c", "Min_Accounts__c",
      "Max_Accounts__c", "Target_Share__c",
    ])
    while lines.advance() {
      let segments = words.bits(lines[column[1]], kind: 0)
      let id = lines[column[0]]
      seatTable.insert(HashTable.hash(id), Int32(seatIDs.count))
      seatIDs.append(Array(id))
      reps.append(
        Rep(
          segments: segments, states: words.bits(lines[column[2]], kind: 1),
          skills: words.bits(lines[column[3]], kind: 2), pool: segments.trailingZeroBitCount))
      let share = Double(String(decoding: lines[column[6]], as: UTF8.self)) ?? 1
      seats.append(
        BalanceSeat(
          minimum: integer(lines[column[4]]), maximum: integer(lines[column[5]]), share: share,
          pool: segments.trailingZeroBitCount))
    }
  }

  private mutating func readAccounts(_ path: String) throws {
    let lines = try CSVLines(path)
    let column = lines.columns(
      [
        "Id", "OwnerId", "Segment__c", "BillingState", "Required_Skill__c", "ARR__c",
        "Workload_Points__c", "Locked__c",
      ] + (withLocation ? ["BillingLatitude", "BillingLongitude"] : []))
    while lines.advance() {
      accountIDs.append(contentsOf: lines[column[0]])
      seatOf.append(seatTable.find(HashTable.hash(lines[column[1]])) ?? BalanceProblem.nobody)
      classOf.append(classNumber(lines[column[2]], lines[column[3]], lines[column[4]]))
      value.append(Int64(integer(lines[column[5]])))
      work.append(Int32(integer(lines[column[6]])))
      isLocked.append(lines[column[7]].first == UInt8(ascii: "t"))
      guard withLocation else { continue }
      let degrees = [8, 9].map {
        Float(String(decoding: lines[column[$0]], as: UTF8.self)) ?? .nan
      }
      location.append(BalanceLocation(latitude: degrees[0], longitude: degrees[1]))
    }
  }

  private mutating func classNumber(
    _ segment: UnsafeRawBufferPointer, _ state: UnsafeRawBufferPointer,
    _ skill: UnsafeRawBufferPointer
  ) -> Int32 {
    var hash = HashTable.hash(segment)
    hash = HashTable.hash(state, from: hash)
    hash = HashTable.hash(skill, from: hash)
    if let number = classTable.find(hash) { return number }
    let number = Int32(classKeys.count)
    classTable.insert(hash, number)
    classKeys.append(
      (
        words.number(segment, kind: 0), words.number(state, kind: 1),
        skill.isEmpty ? -1 : words.number(skill, kind: 2)
      ))
    return number
  }

  private mutating func linkClasses() {
    classes = classKeys.map { key in
      reps.indices.filter { number in
        let rep = reps[number]
        return rep.segments >> UInt64(key.segment) & 1 == 1
          && (rep.states == .max || rep.states >> UInt64(key.state) & 1 == 1)
          && (key.skill < 0 || rep.skills >> UInt64(key.skill) & 1 == 1)
      }.map { Int32($0) }
    }
  }

  private func integer(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// Writes `account_id,rep_id`.
  func write(_ assignment: [Int32], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw TerritoryFault.cannotOpen(path) }
    defer { close(file) }
    var buffer: [UInt8] = Array("account_id,rep_id\n".utf8)
    buffer.reserveCapacity(1 << 20 + 64)
    for (account, seat) in assignment.enumerated() where seat >= 0 {
      buffer.append(contentsOf: accountIDs[account * 18..<account * 18 + 18])
      buffer.append(UInt8(ascii: ","))
      buffer.append(contentsOf: seatIDs[Int(seat)])
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count >= 1 << 20 { flush(&buffer, file) }
    }
    flush(&buffer, file)
  }

  private func flush(_ buffer: inout [UInt8], _ file: Int32) {
    buffer.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count, let base = bytes.baseAddress {
        let more = Glibc.write(file, base + sent, bytes.count - sent)
        if more <= 0 { return }
        sent += more
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

enum TerritoryFault: Error {
  case cannotOpen(String)
}

/// From 64-bit hashes to numbers, by open addressing.
private struct HashTable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 14)
  private var values: [Int32] = Array(repeating: 0, count: 1 << 14)

  static func hash(_ bytes: UnsafeRawBufferPointer, from start: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    var hash = start
    var place = 0
    // Eight bytes at a time: one at a time, each would wait for the multiplication before.
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      place += 8
    }
    while place < bytes.count {
      hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
      place += 1
    }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    return (hash ^ hash >> 29) | 1
  }

  func find(_ hash: UInt64) -> Int32? {
    var place = Int(hash >> 20) & (keys.count - 1)
    while keys[place] != 0 {
      if keys[place] == hash { return values[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  mutating func insert(_ hash: UInt64, _ value: Int32) {
    var place = Int(hash >> 20) & (keys.count - 1)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = hash
    values[place] = value
  }
}

/// Words numbered in the order in which they come, below 64 of each kind.
private struct WordTable {
  private var words: [[String]] = [[], [], []]

  mutating func number(_ bytes: UnsafeRawBufferPointer, kind: Int) -> Int {
    let word = String(decoding: bytes, as: UTF8.self)
    if let number = words[kind].firstIndex(of: word) { return number }
    words[kind].append(word)
    return words[kind].count - 1
  }

  mutating func bits(_ bytes: UnsafeRawBufferPointer, kind: Int) -> UInt64 {
    var bits: UInt64 = 0
    for part in bytes.split(separator: UInt8(ascii: ";")) {
      let part = UnsafeRawBufferPointer(rebasing: part)
      if String(decoding: part, as: UTF8.self) == "ALL" { return .max }
      bits |= 1 << UInt64(number(part, kind: kind))
    }
    return bits
  }
}

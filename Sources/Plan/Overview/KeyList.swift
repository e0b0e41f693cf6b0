/// Accounts in the order of their keys, in little room: a list stands in parts by the upper bits of
/// the keys, few of a part as numbers of two bytes, many as a bit each.
struct KeyList: Equatable, Sendable {
  private var parts: [Part] = []
  private(set) var count = 0

  /// The keys that share all but their last sixteen bits.
  fileprivate struct Part: Equatable {
    let number: Int
    var members: Members
  }

  fileprivate enum Members: Equatable {
    case few([UInt16])
    case many(bits: [UInt64], count: Int)
  }

  /// Beyond so many keys a bit each takes less room.
  private static let mostFew = 4_096

  var isEmpty: Bool { count == 0 }

  mutating func insert(_ key: AccountKey) {
    let place = place(of: key)
    if place == parts.count || parts[place].number != key.number >> 16 {
      parts.insert(Part(number: key.number >> 16, members: .few([])), at: place)
    }
    if parts[place].members.insert(UInt16(truncatingIfNeeded: key.number), Self.mostFew) {
      count += 1
    }
  }

  mutating func remove(_ key: AccountKey) {
    let place = place(of: key)
    guard place < parts.count, parts[place].number == key.number >> 16,
      parts[place].members.remove(UInt16(truncatingIfNeeded: key.number), Self.mostFew)
    else { return }
    count -= 1
    if parts[place].members.isEmpty { parts.remove(at: place) }
  }

  /// Where the part of a key stands, or would.
  private func place(of key: AccountKey) -> Int {
    let number = key.number >> 16
    if let last = parts.last, last.number <= number {
      return last.number == number ? parts.count - 1 : parts.count
    }
    return parts.firstPlace { $0.number >= number }
  }
}

extension KeyList.Members {
  fileprivate var isEmpty: Bool {
    switch self {
    case .few(let list): list.isEmpty
    case .many(_, let count): count == 0
    }
  }

  /// - Returns: whether it is new.
  fileprivate mutating func insert(_ low: UInt16, _ mostFew: Int) -> Bool {
    switch self {
    case .few(var list):
      // Let go of first, so that the list is not copied.
      self = .few([])
      let place = list.last.map { $0 < low } ?? true ? list.count : list.firstPlace { $0 >= low }
      let isNew = place == list.count || list[place] != low
      if isNew { list.insert(low, at: place) }
      self = list.count > mostFew ? .many(bits: Self.bits(of: list), count: list.count) : .few(list)
      return isNew
    case .many(var bits, let count):
      self = .few([])
      let bit: UInt64 = 1 << UInt64(low & 63)
      let isNew = bits[Int(low >> 6)] & bit == 0
      bits[Int(low >> 6)] |= bit
      self = .many(bits: bits, count: isNew ? count + 1 : count)
      return isNew
    }
  }

  /// - Returns: whether it was there.
  fileprivate mutating func remove(_ low: UInt16, _ mostFew: Int) -> Bool {
    switch self {
    case .few(var list):
      self = .few([])
      let place = list.firstPlace { $0 >= low }
      let wasThere = place < list.count && list[place] == low
      if wasThere { list.remove(at: place) }
      self = .few(list)
      return wasThere
    case .many(var bits, let count):
      self = .few([])
      let bit: UInt64 = 1 << UInt64(low & 63)
      let wasThere = bits[Int(low >> 6)] & bit != 0
      bits[Int(low >> 6)] &= ~bit
      let left = wasThere ? count - 1 : count
      self = left > mostFew ? .many(bits: bits, count: left) : .few(Self.list(of: bits))
      return wasThere
    }
  }

  private static func bits(of list: [UInt16]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 1_024)
    for low in list { bits[Int(low >> 6)] |= 1 << UInt64(low & 63) }
    return bits
  }

  private static func list(of bits: [UInt64]) -> [UInt16] {
    var list: [UInt16] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        list.append(UInt16(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return list
  }

  /// The members from one on: the next of them, or nil.
  fileprivate func next(from low: Int, _ place: inout Int) -> Int? {
    switch self {
    case .few(let list):
      guard place < list.count else { return nil }
      defer { place += 1 }
      return Int(list[place])
    case .many(let bits, _):
      var index = low >> 6
      guard index < bits.count else { return nil }
      var word = bits[index] & (UInt64.max << UInt64(low & 63))
      while word == 0 {
        index += 1
        guard index < bits.count else { return nil }
        word = bits[index]
      }
      return index << 6 + word.trailingZeroBitCount
    }
  }
}

extension KeyList: Sequence {
  struct Iterator: IteratorProtocol {
    private let parts: [Part]
    private var part = 0
    private var low = 0
    private var place = 0

    fileprivate init(_ list: KeyList) { parts = list.parts }

    mutating func next() -> AccountKey? {
      while part < parts.count {
        if let found = parts[part].members.next(from: low, &place) {
          low = found + 1
          return AccountKey(parts[part].number << 16 + found)
        }
        part += 1
        low = 0
        place = 0
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(self) }

  var underestimatedCount: Int { count }

  /// The first of them; nil where there is none.
  var first: AccountKey? {
    var iterator = makeIterator()
    return iterator.next()
  }
}

extension KeyList {
  /// The key at a place among all of them.
  ///
  /// - Complexity: O(parts), and a count of the bits before it in its own part.
  subscript(place: Int) -> AccountKey {
    var rest = place
    for part in parts {
      if rest < part.members.count {
        return AccountKey(part.number << 16 + part.members.low(at: rest))
      }
      rest -= part.members.count
    }
    preconditionFailure("no account stands at place \(place)")
  }
}

extension KeyList.Members {
  fileprivate var count: Int {
    switch self {
    case .few(let list): list.count
    case .many(_, let count): count
    }
  }

  fileprivate func low(at place: Int) -> Int {
    switch self {
    case .few(let list): return Int(list[place])
    case .many(let bits, _):
      var rest = place
      var index = 0
      while rest >= bits[index].nonzeroBitCount {
        rest -= bits[index].nonzeroBitCount
        index += 1
      }
      var word = bits[index]
      for _ in 0..<rest { word &= word - 1 }
      return index << 6 + word.trailingZeroBitCount
    }
  }
}

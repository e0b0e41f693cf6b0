/// Texts that stand in many cells, each kept once.
///
/// A column of a million rows names a dozen industries: each is made into a string once, and
/// afterwards known by its place.
struct TextPool {
  private var texts: [String] = []
  /// The bytes of all texts, one behind the other: comparing with these touches no string.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// By the hash, the place of a text and one; 0 is free. As many as a power of two.
  private var table = [Int](repeating: 0, count: 64)

  /// The place of the text of these bytes, which are made a string when they are new.
  mutating func place(of bytes: Span<UInt8>) -> Int {
    var slot = TextPool.hash(bytes) & (table.count - 1)
    while table[slot] != 0 {
      if equals(table[slot] - 1, bytes) { return table[slot] - 1 }
      slot = (slot + 1) & (table.count - 1)
    }
    texts.append(String(span: bytes))
    for index in bytes.indices { self.bytes.append(bytes[index]) }
    ends.append(self.bytes.count)
    table[slot] = texts.count
    if texts.count * 2 > table.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    let last = table.count * 2 - 1
    table = Array(repeating: 0, count: last + 1)
    for place in texts.indices {
      var slot = hash(of: place) & last
      while table[slot] != 0 { slot = (slot + 1) & last }
      table[slot] = place + 1
    }
  }

  private func hash(of place: Int) -> Int {
    TextPool.hash(bytes.span.extracting(start(of: place)..<ends[place]))
  }

  private func start(of place: Int) -> Int { place == 0 ? 0 : ends[place - 1] }

  subscript(place: Int) -> String { texts[place] }

  /// FNV-1a, its upper bits among the lower.
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private func equals(_ place: Int, _ other: Span<UInt8>) -> Bool {
    let start = start(of: place)
    guard ends[place] - start == other.count else { return false }
    for index in other.indices where bytes[start + index] != other[index] { return false }
    return true
  }
}

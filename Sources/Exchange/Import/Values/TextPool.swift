/// Texts that stand in many cells, each kept once.
///
/// A column of a million rows names a dozen industries: each is made into a string once, and
/// afterwards known by its place.
struct TextPool {
  private var texts: [String] = []
  /// The bytes of all texts, one behind the other: comparing with these touches no string.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var places: [UInt64: Int] = [:]

  /// The place of the text of these bytes, which are made a string when they are new.
  mutating func place(of bytes: Span<UInt8>) -> Int {
    var hash = TextPool.hash(bytes)
    while let place = places[hash] {
      if equals(place, bytes) { return place }
      hash &+= 1
    }
    texts.append(String(span: bytes))
    for index in bytes.indices { self.bytes.append(bytes[index]) }
    ends.append(self.bytes.count)
    places[hash] = texts.count - 1
    return texts.count - 1
  }

  subscript(place: Int) -> String { texts[place] }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }

  private func equals(_ place: Int, _ other: Span<UInt8>) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    guard ends[place] - start == other.count else { return false }
    for index in other.indices where bytes[start + index] != other[index] { return false }
    return true
  }
}

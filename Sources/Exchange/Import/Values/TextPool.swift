/// Texts that stand in many cells, each kept once.
///
/// A column of a million rows names a dozen industries: each is made into a string once, and
/// afterwards known by its place.
struct TextPool {
  private(set) var texts: [String] = []
  private var places: [UInt64: Int] = [:]

  /// The place of the text of these bytes, which are made a string when they are new.
  mutating func place(of bytes: Span<UInt8>) -> Int {
    var hash = TextPool.hash(bytes)
    while let place = places[hash] {
      if TextPool.equal(texts[place], bytes) { return place }
      hash &+= 1
    }
    texts.append(String(span: bytes))
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

  private static func equal(_ text: String, _ bytes: Span<UInt8>) -> Bool {
    let own = text.utf8.span
    guard own.count == bytes.count else { return false }
    for index in own.indices where own[index] != bytes[index] { return false }
    return true
  }
}

/// The words of many rows in one run of bytes, lower-cased once, so that a filter reads memory and
/// nothing else.
struct SearchText: Sendable {
  private var bytes: [UInt8] = []
  private var spans: [Range<Int>] = []
  /// Bytes that no row uses any more, after rows were written anew.
  private var wasted = 0

  var count: Int { spans.count }

  /// Between the parts of a row: no typed word holds it, so none matches across parts.
  static let separator: UInt8 = 0x1f

  /// Adds a row behind the others.
  mutating func append(_ parts: [String]) { spans.append(write(parts)) }

  /// Writes a row anew.
  mutating func replace(_ row: Int, with parts: [String]) {
    guard spans.indices.contains(row) else { return }
    wasted += spans[row].count
    spans[row] = write(parts)
    if wasted > 4_096, wasted * 2 > bytes.count { pack() }
  }

  private mutating func write(_ parts: [String]) -> Range<Int> {
    let start = bytes.count
    for part in parts where !part.isEmpty {
      let partStart = bytes.count
      bytes.append(contentsOf: part.utf8)
      var isASCII = true
      for place in partStart..<bytes.count {
        let byte = bytes[place]
        if byte &- 0x41 < 26 { bytes[place] = byte | 0x20 }
        if byte >= 0x80 { isASCII = false }
      }
      if !isASCII {
        bytes.removeSubrange(partStart...)
        bytes.append(contentsOf: part.lowercased().utf8)
      }
      bytes.append(Self.separator)
    }
    return start..<bytes.count
  }

  /// Drops the bytes that nobody uses.
  private mutating func pack() {
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count - wasted)
    for row in spans.indices {
      let start = packed.count
      packed.append(contentsOf: bytes[spans[row]])
      spans[row] = start..<packed.count
    }
    bytes = packed
    wasted = 0
  }

  /// The words of a typed filter, as `rows(among:matching:)` wants them.
  static func words(of typed: String) -> [[UInt8]] {
    typed.lowercased().split(separator: " ").map { Array($0.utf8) }
  }

  /// The candidates that hold every word, in the order in which they were given.
  ///
  /// - Complexity: O(bytes of the candidates).
  func rows(among candidates: [Int32], matching words: [[UInt8]]) -> [Int32] {
    guard !words.isEmpty else { return candidates }
    return bytes.withUnsafeBufferPointer { bytes in
      candidates.filter { row in
        let span = spans[Int(row)]
        return words.allSatisfy { Self.contains($0, in: bytes, span) }
      }
    }
  }

  /// Every read lies within `span`, which lies within `bytes`.
  private static func contains(
    _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>
  ) -> Bool {
    guard let first = word.first, word.count <= span.count else { return word.isEmpty }
    let last = span.upperBound - word.count
    var place = span.lowerBound
    while place <= last {
      if bytes[place] == first {
        var offset = 1
        while offset < word.count, bytes[place + offset] == word[offset] { offset += 1 }
        if offset == word.count { return true }
      }
      place += 1
    }
    return false
  }
}

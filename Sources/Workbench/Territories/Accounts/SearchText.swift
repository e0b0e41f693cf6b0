/// The words of many rows, lower-cased once, so that a filter reads memory and nothing else.
///
/// What a row alone says (a name, an id) stands in one run of bytes; what many rows share (an owner,
/// a stage, a state) stands once for all of them, and a filter looks at it once.
struct SearchText: Sendable {
  /// What rows share: a part of two, so that each has few different ones.
  struct Shared: Sendable {
    var first: UInt32 = 0
    var second: UInt32 = 0
  }

  private struct Row: Sendable {
    var start: Int
    var length: UInt32
    var shared: Shared

    var span: Range<Int> { start..<start + Int(length) }
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []
  /// The texts that rows share; the first says nothing.
  private var shared: [[UInt8]] = [[]]
  /// Bytes that no row uses any more, after rows were written anew.
  private var wasted = 0

  var count: Int { rows.count }

  /// Between the parts of a row: no typed word holds it, so none matches across parts.
  static let separator: UInt8 = 0x1f

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds a text that rows share. - Returns: its place.
  mutating func share(_ parts: [String]) -> UInt32 {
    var text: [UInt8] = []
    for part in parts where !part.isEmpty { Self.write(part.utf8.span, to: &text) }
    shared.append(text)
    return UInt32(clamping: shared.count - 1)
  }

  /// Adds a row behind the others; `write` hands over its own parts.
  mutating func append(sharing shared: Shared = Shared(), _ write: (inout Parts) -> Void) {
    rows.append(row(shared, write))
  }

  /// Writes a row anew.
  mutating func replace(
    _ row: Int, sharing shared: Shared = Shared(), _ write: (inout Parts) -> Void
  ) {
    guard rows.indices.contains(row) else { return }
    wasted += Int(rows[row].length)
    rows[row] = self.row(shared, write)
    if wasted > 4_096, wasted * 2 > bytes.count { pack() }
  }

  private mutating func row(_ shared: Shared, _ write: (inout Parts) -> Void) -> Row {
    let start = bytes.count
    var parts = Parts()
    swap(&parts.bytes, &bytes)
    write(&parts)
    swap(&parts.bytes, &bytes)
    return Row(start: start, length: UInt32(clamping: bytes.count - start), shared: shared)
  }

  /// Takes the parts of a row.
  struct Parts {
    fileprivate var bytes: [UInt8] = []

    mutating func add(_ text: Span<UInt8>) {
      if !text.isEmpty { SearchText.write(text, to: &bytes) }
    }

    mutating func add(_ text: String) { add(text.utf8.span) }
  }

  private static func write(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var isASCII = true
    let start = bytes.count
    for place in text.indices {
      let byte = text[place]
      if byte >= 0x80 { isASCII = false }
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    if !isASCII {
      bytes.removeSubrange(start...)
      let whole = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      bytes.append(contentsOf: whole.lowercased().utf8)
    }
    bytes.append(separator)
  }

  /// Drops the bytes that nobody uses.
  private mutating func pack() {
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count - wasted)
    for row in rows.indices {
      let start = packed.count
      packed.append(contentsOf: bytes[rows[row].span])
      rows[row].start = start
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
    let searches = words.map { word in
      (word: word, isShared: shared.map { Self.contains(word, in: $0.span, 0..<$0.count) })
    }
    let text = bytes.span
    return candidates.filter { place in
      let row = rows[Int(place)]
      return searches.allSatisfy { search in
        search.isShared[Int(row.shared.first)] || search.isShared[Int(row.shared.second)]
          || Self.contains(search.word, in: text, row.span)
      }
    }
  }

  private static func contains(
    _ word: [UInt8], in bytes: Span<UInt8>, _ span: Range<Int>
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

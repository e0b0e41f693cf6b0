/// Writes a row as one JSON list: the values of the columns that have one, in their order, and last a
/// number whose bits say which columns those are. The key stands before the list and is left out.
///
/// The names of the columns stand once for many rows, at the head of the chunk.
struct JSONListWriter: ColumnWriter {
  private var bytes: [UInt8]
  private var place = 0
  private var mask: Int64 = 0

  /// Appends a list to `bytes`.
  static func append<Row: FiledRow>(_ row: Row, to bytes: inout [UInt8]) throws {
    var writer = JSONListWriter(taking: &bytes)
    defer { swap(&writer.bytes, &bytes) }
    writer.bytes.append(UInt8(ascii: "["))
    try row.write(to: &writer)
    writer.bytes.appendJSON(writer.mask)
    writer.bytes.append(UInt8(ascii: "]"))
  }

  /// Takes the buffer over, so that it is never copied.
  private init(taking bytes: inout [UInt8]) {
    self.bytes = []
    swap(&self.bytes, &bytes)
  }

  mutating func null() { place += 1 }

  mutating func integer(_ value: Int64) {
    // The key is known from where the list stands.
    if note() { bytes.appendJSON(value) } else { return }
    bytes.append(UInt8(ascii: ","))
  }

  mutating func text(utf8 text: Span<UInt8>) {
    _ = note()
    bytes.appendJSON(text)
    bytes.append(UInt8(ascii: ","))
  }

  /// - Returns: false for the key.
  private mutating func note() -> Bool {
    defer { place += 1 }
    if place > 0 { mask |= 1 << Int64(place - 1) }
    return place > 0
  }
}

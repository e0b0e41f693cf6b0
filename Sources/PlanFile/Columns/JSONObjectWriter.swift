/// Writes a row as one JSON object, a member for each column that has a value.
///
/// By hand, for an import writes millions of them.
struct JSONObjectWriter: ColumnWriter {
  /// What was there before, and the object so far, as UTF-8.
  private var bytes: [UInt8]
  private let labels: [[UInt8]]
  private var place = 0
  private var isEmpty = true

  /// Appends an object to `bytes`.
  static func append<Row: FiledRow>(_ row: Row, to bytes: inout [UInt8]) throws {
    var writer = JSONObjectWriter(Row.shape, taking: &bytes)
    defer { swap(&writer.bytes, &bytes) }
    writer.bytes.append(UInt8(ascii: "{"))
    try row.write(to: &writer)
    writer.bytes.append(UInt8(ascii: "}"))
  }

  /// Takes the buffer over, so that it is never copied.
  private init(_ shape: TableShape, taking bytes: inout [UInt8]) {
    labels = shape.labels
    self.bytes = []
    swap(&self.bytes, &bytes)
  }

  mutating func null() { place += 1 }

  mutating func integer(_ value: Int64) {
    label()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func text(_ value: String) {
    label()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Column names are plain identifiers and need no escapes.
  private mutating func label() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    bytes.append(contentsOf: labels[place])
    place += 1
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if text.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: text)
    } else {
      for byte in text { escape(byte) }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

/// Writes a row as one JSON object, a member for each column that has a value.
///
/// By hand, for an import writes millions of them.
struct JSONObjectWriter: ColumnWriter {
  /// The object so far, as UTF-8.
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  private let columns: [Column]
  private var place = 0

  init(_ shape: TableShape) {
    columns = shape.columns
    bytes.reserveCapacity(512)
  }

  /// The whole object.
  mutating func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  mutating func null() { place += 1 }

  mutating func integer(_ value: Int64) {
    label()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func text(_ value: String) {
    label()
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 { append(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Column names are plain identifiers and need no escapes.
  private mutating func label() {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: columns[place].name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    place += 1
  }

  private mutating func append(_ byte: UInt8) {
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

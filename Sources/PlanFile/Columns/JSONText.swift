/// What the journal's writers append to their bytes, by hand, for an import writes millions of them.
extension [UInt8] {
  /// Appends a text in its quotes, with what must be escaped.
  mutating func appendJSON(_ text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      if text.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        append(contentsOf: text)
      } else {
        for byte in text { appendEscaped(byte) }
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0..<0x20:
      append(contentsOf: "\\u00".utf8)
      append(Self.hexadecimal(byte >> 4))
      append(Self.hexadecimal(byte & 15))
    default: append(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  mutating func appendJSON(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var length = 1
    var limit: UInt64 = 10
    while length < 19, rest >= limit {
      length += 1
      limit *= 10
    }
    if rest >= limit { length += 1 }
    append(contentsOf: repeatElement(0, count: length))
    for place in indices.suffix(length).reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

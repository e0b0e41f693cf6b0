/// RFC 4648, for the clipboard.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + 4)
    var rest = bytes[...]
    while let first = rest.popFirst() {
      let second = rest.popFirst()
      let third = rest.popFirst()
      let group = Int(first) << 16 | Int(second ?? 0) << 8 | Int(third ?? 0)
      text.append(digits[group >> 18])
      text.append(digits[group >> 12 & 63])
      text.append(second == nil ? UInt8(ascii: "=") : digits[group >> 6 & 63])
      text.append(third == nil ? UInt8(ascii: "=") : digits[group & 63])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

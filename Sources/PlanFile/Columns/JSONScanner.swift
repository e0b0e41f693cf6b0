/// Walks over JSON of known form, for journals of millions of rows.
///
/// Every step answers false or nil where the text is not as asked; nothing traps.
struct JSONScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Whether only blanks are left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return place >= bytes.count
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte = current, byte == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  mutating func skipNull() -> Bool {
    skipBlanks()
    guard bytes[place...].starts(with: "null".utf8) else { return false }
    place += 4
    return true
  }

  mutating func integer() -> Int64? {
    skipBlanks()
    let start = place
    while let byte = current,
      byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    {
      place += 1
    }
    return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// A whole object, as text.
  mutating func object() -> String? { whole(UInt8(ascii: "{"), UInt8(ascii: "}")) }

  /// A whole list, as text.
  mutating func list() -> String? { whole(UInt8(ascii: "["), UInt8(ascii: "]")) }

  private mutating func whole(_ opening: UInt8, _ closing: UInt8) -> String? {
    skipBlanks()
    let start = place
    guard current == opening else { return nil }
    var depth = 0
    while let byte = current {
      switch byte {
      case opening: depth += 1
      case closing: depth -= 1
      case UInt8(ascii: "\""): guard skipString() else { return nil }
      default: break
      }
      place += 1
      if depth == 0 { return String(decoding: bytes[start..<place], as: UTF8.self) }
    }
    return nil
  }

  /// From the mark that begins a string to the one that ends it.
  private mutating func skipString() -> Bool {
    place += 1
    while let byte = current, byte != UInt8(ascii: "\"") {
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return current != nil
  }

  mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { return escaped(from: start) }
      place += 1
    }
    guard current != nil else { return nil }
    defer { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A string with escapes, from its first byte on; `place` stands on the first escape.
  private mutating func escaped(from start: Int) -> String? {
    var units = Array(String(decoding: bytes[start..<place], as: UTF8.self).utf16)
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        guard let unit = escape() else { return nil }
        units.append(unit)
      } else {
        let run = place
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          place += 1
        }
        units.append(contentsOf: String(decoding: bytes[run..<place], as: UTF8.self).utf16)
      }
    }
    guard current != nil else { return nil }
    place += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() -> UInt16? {
    place += 1
    guard let byte = current else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    default: return nil
    }
  }
}

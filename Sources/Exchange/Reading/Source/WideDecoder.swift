/// Turns UTF-16 into UTF-8.
struct WideDecoder {
  let bytes: [UInt8]
  let isLittleEndian: Bool
  /// Lone surrogates and a last odd byte.
  private(set) var repairs = 0

  init(bytes: [UInt8], isLittleEndian: Bool) {
    self.bytes = bytes
    self.isLittleEndian = isLittleEndian
  }

  mutating func decoded(from start: Int) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var index = start
    while index + 1 < bytes.count {
      let unit = unit(at: index)
      index += 2
      if let scalar = Unicode.Scalar(unit) {
        utf8.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      } else if let low = trailingSurrogate(at: index, after: unit) {
        let value = 0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00)
        utf8.append(contentsOf: String(Unicode.Scalar(value) ?? Unicode.Scalar.replacement).utf8)
        index += 2
      } else {
        repairs += 1
        utf8.append(contentsOf: Unicode.Scalar.replacementBytes)
      }
    }
    if index < bytes.count {
      repairs += 1
      utf8.append(contentsOf: Unicode.Scalar.replacementBytes)
    }
    return utf8
  }

  private func unit(at index: Int) -> UInt16 {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }

  private func trailingSurrogate(at index: Int, after unit: UInt16) -> UInt16? {
    guard (0xD800...0xDBFF).contains(unit), index + 1 < bytes.count else { return nil }
    let low = self.unit(at: index)
    return (0xDC00...0xDFFF).contains(low) ? low : nil
  }
}

extension Unicode.Scalar {
  /// U+FFFD, which stands for what could not be read.
  static let replacement: Unicode.Scalar = "\u{FFFD}"
  static let replacementBytes: [UInt8] = [0xEF, 0xBF, 0xBD]
}

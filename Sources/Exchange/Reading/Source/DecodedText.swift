/// A file's bytes as UTF-8, with what was found out on the way.
public struct DecodedText: Sendable {
  /// UTF-8, but for the invalid bytes that ``repairs`` counts.
  public let bytes: [UInt8]
  /// Where the text begins, behind a byte order mark.
  public let start: Int
  public let encoding: TextEncoding
  /// How many pieces stood for no character in the encoding; each reads as U+FFFD.
  public let repairs: Int

  /// Recognises the encoding: by its byte order mark, else UTF-8 when the bytes are valid as such,
  /// else Windows-1252. UTF-16 without a mark is known by its zero bytes.
  ///
  /// Bytes that are mostly valid UTF-8 beyond ASCII stay UTF-8, with the broken ones repaired: one
  /// damaged byte must not turn every accent of a file into two wrong letters. Nothing traps.
  public init(_ bytes: [UInt8]) {
    if let order = DecodedText.wideOrder(of: bytes) {
      var decoder = WideDecoder(bytes: bytes, isLittleEndian: order.isLittleEndian)
      self.bytes = decoder.decoded(from: order.start)
      start = 0
      encoding = order.isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
      repairs = decoder.repairs
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let check = UTF8Check(bytes)
    if check.invalid == 0 || hasMark || check.valid > check.invalid {
      self.bytes = bytes
      start = hasMark ? 3 : 0
      encoding = hasMark ? .utf8WithMark : .utf8
      repairs = check.invalid
      return
    }
    let western = Windows1252.decoded(bytes)
    self.bytes = western.bytes
    start = 0
    encoding = .windows1252
    repairs = western.repairs
  }

  /// The byte order of UTF-16 and where its text begins; nil for anything else.
  private static func wideOrder(of bytes: [UInt8]) -> (isLittleEndian: Bool, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (true, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (false, 2) }
    let head = bytes.prefix(64)
    guard head.count >= 8, head.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = head.count / 2
    if zeros.even == 0, zeros.odd * 4 >= half * 3 { return (true, 0) }
    if zeros.odd == 0, zeros.even * 4 >= half * 3 { return (false, 0) }
    return nil
  }
}

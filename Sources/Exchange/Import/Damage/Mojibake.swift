/// Text that was UTF-8 and was read as Windows-1252 by a program on the way: `Ã©` for `é`.
enum Mojibake {
  /// No more places than this are told; one says enough.
  static let most = 1_000

  /// Where in UTF-8 bytes such pieces begin, in order.
  ///
  /// `Ã` followed by another character beyond ASCII (an accented letter), `Â` followed by one of
  /// Latin-1's signs, and `â€` (quotes and dashes) are what the bytes of UTF-8 look like in
  /// Windows-1252; no language writes them so.
  static func offsets(in text: Span<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index + 3 < text.count, offsets.count < most {
      guard text[index] == 0xC3 else {
        index += 1
        continue
      }
      if isBroken(text, at: index) {
        offsets.append(index)
        index += 3
      }
      index += 1
    }
    return offsets
  }

  private static func isBroken(_ text: Span<UInt8>, at index: Int) -> Bool {
    let next = text[index + 2]
    switch text[index + 1] {
    case 0x83: return next >= 0xC2
    case 0x82: return next == 0xC2
    case 0xA2: return next == 0xE2 && text[index + 3] == 0x82
    default: return false
    }
  }
}

/// How far bytes are valid UTF-8: the characters beyond ASCII, and the pieces that are none.
struct UTF8Check {
  private(set) var valid = 0
  private(set) var invalid = 0

  init(_ bytes: [UInt8]) {
    let text = bytes.span
    var index = UTF8Check.endOfASCII(in: text, from: 0)
    while index < text.count {
      let length = UTF8Check.sequenceLength(in: text, at: index)
      if length == 0 {
        invalid += 1
        index += 1
      } else {
        if length > 1 { valid += 1 }
        index += length
      }
      index = UTF8Check.endOfASCII(in: text, from: index)
    }
  }

  /// Skips ASCII, eight bytes at a time where it can.
  private static func endOfASCII(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      var marks: UInt8 = 0
      for step in 0..<8 { marks |= text[index + step] }
      if marks & 0x80 != 0 { break }
      index += 8
    }
    while index < text.count, text[index] < 0x80 { index += 1 }
    return index
  }

  /// The bytes of the valid sequence at `index`; 0 when there is none.
  ///
  /// Source: the Unicode Standard 15.0, table 3-7 (overlong forms and surrogates are invalid).
  static func sequenceLength(in text: Span<UInt8>, at index: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < text.count && range.contains(text[index + offset])
    }
    switch text[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}

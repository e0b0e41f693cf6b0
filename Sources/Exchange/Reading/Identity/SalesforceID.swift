/// Salesforce's record ids: 15 characters in which case counts, or 18 of which the last three say the
/// case of the others.
///
/// Source: DOMAIN 7.1.
public enum SalesforceID {
  private static let checkCharacters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  /// The 18-character form, or nil for what is no Salesforce id.
  ///
  /// An 18-character id that lost its case (spreadsheets and old tools fold it) gets it back: its
  /// last three characters hold it.
  public static func long(_ id: String) -> String? {
    // Other systems' numbers of that length are none, and need not be taken apart.
    guard id.utf8.prefix(15).contains(where: Byte.isLetter) else { return nil }
    let bytes = Array(id.utf8)
    switch bytes.count {
    case 15:
      guard isShaped(bytes[...]) else { return nil }
      return id + String(decoding: check(bytes[...]), as: UTF8.self)
    case 18:
      guard let short = restored(bytes), isShaped(short[...]) else { return nil }
      return String(decoding: short + check(short[...]), as: UTF8.self)
    default: return nil
    }
  }

  /// Whether the bytes are an 18-character id as Salesforce writes it, with nothing to restore: the
  /// quick way for what nearly every cell of an id column holds.
  static func isWhole(_ id: Span<UInt8>) -> Bool {
    guard id.count == 18, Byte.isDigit(id[0]) || id[0] == UInt8(ascii: "a") else { return false }
    var hasLetter = false
    var hasDigit = false
    for block in 0..<3 {
      var value = 0
      for bit in 0..<5 {
        let byte = id[block * 5 + bit]
        let isLetter = Byte.isLetter(byte)
        guard isLetter || Byte.isDigit(byte) else { return false }
        hasLetter = hasLetter || isLetter
        hasDigit = hasDigit || (!isLetter && block * 5 + bit >= 3)
        if Byte.isUpper(byte) { value |= 1 << bit }
      }
      if id[15 + block] != checkCharacters[value] { return false }
    }
    return hasLetter && hasDigit
  }

  /// Letters and digits, a letter among them, and behind the three characters of the object's kind a
  /// digit: words of that length are no ids.
  private static func isShaped(_ id: ArraySlice<UInt8>) -> Bool {
    guard let first = id.first, Byte.isDigit(first) || first == UInt8(ascii: "a") else {
      return false
    }
    return id.allSatisfy { Byte.isDigit($0) || Byte.isLetter($0) }
      && id.contains(where: Byte.isLetter) && id.dropFirst(3).contains(where: Byte.isDigit)
  }

  /// For each block of five characters, bit i is set when character i is upper case.
  private static func check(_ id: ArraySlice<UInt8>) -> [UInt8] {
    stride(from: id.startIndex, to: id.endIndex, by: 5).map { start in
      var value = 0
      for (bit, byte) in id[start...].prefix(5).enumerated() where Byte.isUpper(byte) {
        value |= 1 << bit
      }
      return checkCharacters[value]
    }
  }

  /// The first 15 characters in the case that the last three say; nil when these say nothing.
  private static func restored(_ id: [UInt8]) -> [UInt8]? {
    var short = Array(id.prefix(15))
    for (block, character) in id.suffix(3).enumerated() {
      let upper = Byte.isLower(character) ? character & 0xDF : character
      guard let value = checkCharacters.firstIndex(of: upper) else { return nil }
      for bit in 0..<5 {
        let position = block * 5 + bit
        let isUpper = value & (1 << bit) != 0
        guard Byte.isLetter(short[position]) else {
          if isUpper { return nil }
          continue
        }
        short[position] = isUpper ? short[position] & 0xDF : short[position] | 0x20
      }
    }
    return short
  }
}

extension String {
  /// Whether it holds a word, whatever the case of its letters; for texts of which there are many,
  /// for nothing is made of them.
  ///
  /// - Parameter word: lower case, as bytes.
  func holds(lowered word: [UInt8]) -> Bool {
    let isPlain = utf8.withContiguousStorageIfAvailable { text -> Bool? in
      guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
      return Self.holds(word, text)
    }
    if let isPlain, let isPlain { return isPlain }
    var lowered = lowercased()
    return lowered.withUTF8 { Self.holds(word, $0) }
  }

  private static func holds(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard word.count <= text.count else { return false }
    for start in 0...(text.count - word.count) where lowered(text[start]) == first {
      var place = 1
      while place < word.count, lowered(text[start + place]) == word[place] { place += 1 }
      if place == word.count { return true }
    }
    return false
  }

  /// A letter of ASCII in lower case; any other byte as it is.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}

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
    for start in 0...(text.count - word.count) where text[start].lowered == first {
      var place = 1
      while place < word.count, text[start + place].lowered == word[place] { place += 1 }
      if place == word.count { return true }
    }
    return false
  }
}

extension UInt8 {
  /// A letter of ASCII in lower case; any other byte as it is.
  var lowered: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

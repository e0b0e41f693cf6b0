/// How a title has what was typed, before any letters are counted: a title that begins with it is
/// meant, whatever scattered letters fit another.
enum TitleFit: Int, Comparable, Sendable {
  /// Letter by letter, or not in the title at all.
  case scattered
  /// Somewhere inside of a word.
  case inside
  /// At the beginning of a word.
  case word
  /// At the beginning of the title, or of a name that other programs have for it.
  case beginning
  /// All of the title, or of such a name.
  case whole

  /// - Parameters:
  ///   - words: lower case; together they are what was typed.
  ///   - usualNames: other names of the same, lower case.
  init(_ words: [String], in title: String, usualNames: [String] = []) {
    let typed = words.joined(separator: " ")
    let best = usualNames.lazy.map { Self.fit(of: typed, in: $0) }.filter { $0 >= .beginning }.max()
    self = max(Self.fit(of: typed, in: title), best ?? .scattered)
  }

  private static func fit(of typed: String, in title: String) -> TitleFit {
    guard !typed.isEmpty else { return .scattered }
    if let plain = plainFit(of: typed, in: title) { return plain }
    let title = title.lowercased()
    if title == typed { return .whole }
    if title.hasPrefix(typed) { return .beginning }
    var isInside = false
    for index in title.indices where title[index...].hasPrefix(typed) {
      let before = title[title.index(before: index)]
      if !before.isLetter && !before.isNumber { return .word }
      isInside = true
    }
    // One letter stands inside of nearly every title.
    return isInside && typed.count > 1 ? .inside : .scattered
  }

  /// The same byte by byte; nil where either is not plain ASCII.
  private static func plainFit(of typed: String, in title: String) -> TitleFit? {
    let found = typed.utf8.withContiguousStorageIfAvailable { typed -> TitleFit? in
      title.utf8.withContiguousStorageIfAvailable { plainFit(of: typed, in: $0) } ?? nil
    }
    return found ?? nil
  }

  private static func plainFit(
    of typed: UnsafeBufferPointer<UInt8>, in title: UnsafeBufferPointer<UInt8>
  ) -> TitleFit? {
    guard typed.allSatisfy({ $0 < 0x80 }), title.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard typed.count <= title.count else { return .scattered }
    var isInside = false
    for start in 0...(title.count - typed.count)
    where typed.indices.allSatisfy({ title[start + $0].lowered == typed[$0] }) {
      if start == 0 { return typed.count == title.count ? .whole : .beginning }
      let before = title[start - 1].lowered
      let isLetter = before &- UInt8(ascii: "a") < 26 || before &- UInt8(ascii: "0") < 10
      if !isLetter { return .word }
      isInside = true
    }
    return isInside && typed.count > 1 ? .inside : .scattered
  }

  static func < (left: TitleFit, right: TitleFit) -> Bool { left.rawValue < right.rawValue }
}

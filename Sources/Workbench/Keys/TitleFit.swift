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
    let title = title.lowercased()
    let best = usualNames.map { Self.fit(of: typed, in: $0) }.filter { $0 >= .beginning }.max()
    self = max(Self.fit(of: typed, in: title), best ?? .scattered)
  }

  private static func fit(of typed: String, in title: String) -> TitleFit {
    guard !typed.isEmpty else { return .scattered }
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

  static func < (left: TitleFit, right: TitleFit) -> Bool { left.rawValue < right.rawValue }
}

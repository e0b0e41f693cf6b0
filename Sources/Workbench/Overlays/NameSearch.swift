import Canvas
import Plan

/// Finds people, segments and accounts of the plan by their names: at once in a small plan, beside
/// the keys in a large one.
struct NameSearch: Sendable {
  struct Name: Sendable {
    var entry: CommandList.Entry
    /// Its whole text, for a narrower search.
    var name: String
    var fit: TitleFit
    var score: Int
    var title: StyledText
  }

  let plan: Plan

  /// Plans of fewer people and accounts are looked through on a key.
  static let fewNames = 300
  /// More lines than this nobody reads; one line leads to all accounts that fit.
  private static let mostNames = 30

  /// What was typed, as it is looked for.
  static func words(of typed: String) -> [String] {
    typed.lowercased().split(separator: " ").map(String.init)
  }

  /// Whether names are looked for at all: one letter stands in nearly every one.
  static func isEnough(_ words: [String]) -> Bool { words.joined().unicodeScalars.count > 1 }

  var isQuick: Bool { plan.seats.count + plan.accounts.count <= Self.fewNames }

  /// The names that hold all words. At 100,000 accounts this takes milliseconds.
  func found(_ words: [String]) -> [Name] {
    guard Self.isEnough(words) else { return [] }
    let bytes = words.map { Array($0.utf8) }
    var found: [Name] = []
    for seat in plan.seats {
      guard found.count < Self.mostNames else { break }
      if let name = Self.name(seat.name, .seat(seat.key), words, bytes) { found.append(name) }
    }
    for segment in plan.orderedSegments {
      if let name = Self.name(segment.name, .segment(segment.key), words, bytes) {
        found.append(name)
      }
    }
    let before = found.count
    for account in plan.accounts {
      guard found.count - before < Self.mostNames else { break }
      if let name = Self.name(account.name, .account(account.key), words, bytes) {
        found.append(name)
      }
    }
    return found
  }

  /// Those of the names found before that hold more words too.
  static func narrowed(_ names: [Name], _ words: [String]) -> [Name] {
    guard isEnough(words) else { return [] }
    let bytes = words.map { Array($0.utf8) }
    return names.compactMap { name($0.name, $0.entry, words, bytes) }
  }

  private static func name(
    _ name: String, _ entry: CommandList.Entry, _ words: [String], _ bytes: [[UInt8]]
  ) -> Name? {
    guard bytes.allSatisfy(name.holds(lowered:)), let match = named(words, name) else { return nil }
    return Name(
      entry: entry, name: name, fit: TitleFit(words, in: name), score: match.score,
      title: match.title)
  }

  /// A name is found by a part of it, not by letters that are scattered over it.
  static func named(_ words: [String], _ name: String) -> (score: Int, title: StyledText)? {
    let text = Array(name.lowercased().unicodeScalars)
    var score = 0
    var places: Set<Int> = []
    for word in words {
      let letters = Array(word.unicodeScalars)
      guard let start = Self.place(of: letters, in: text) else { return nil }
      places.formUnion(start..<(start + letters.count))
      score += letters.count * (start == 0 ? 12 : 8)
    }
    return (score, CommandSearch.highlighted(name, places))
  }

  private static func place(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard word.count <= text.count else { return nil }
    return (0...(text.count - word.count)).first { start in
      text[start..<(start + word.count)].elementsEqual(word)
    }
  }
}

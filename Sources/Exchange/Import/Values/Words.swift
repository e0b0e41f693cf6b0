/// The words of a column that stand for a few known values.
///
/// Each distinct cell is read once. A word that nobody knows counts as blank and is noted, with its
/// first line.
struct Words<Value: Sendable>: Sendable {
  /// A word, what it means, and how often it stands in the file.
  struct Entry: Sendable {
    let word: String
    let value: Value?
    /// Whether a person said so.
    let isSaid: Bool
    let line: Int
    var count: Int
  }

  /// More words than this are free text.
  static var most: Int { 1_000 }

  private let read: @Sendable (String) -> Value?
  /// What a person said, by the word; nil for one that means nothing.
  private let said: [String: Value?]
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// - Parameters:
  ///   - said: what a person said of words, which goes before what is known of them.
  ///   - read: the value of a cell's text.
  init(said: [String: Value?] = [:], _ read: @escaping @Sendable (String) -> Value?) {
    self.said = said
    self.read = read
  }

  mutating func value(of text: String, line: Int) -> Value? {
    if let place = places[text] {
      entries[place].count += 1
      return entries[place].value
    }
    let said = said[text]
    let value = said ?? read(text)
    guard entries.count < Self.most else { return value }
    places[text] = entries.count
    entries.append(Entry(word: text, value: value, isSaid: said != nil, line: line, count: 1))
    return value
  }

  /// Counts the words of the next part of the file too; false where that had too many to tell.
  mutating func join(_ next: Words) -> Bool {
    guard next.entries.count < Self.most else { return false }
    for entry in next.entries {
      if let place = places[entry.word] {
        entries[place].count += entry.count
      } else if entries.count < Self.most {
        places[entry.word] = entries.count
        entries.append(entry)
      }
    }
    return true
  }

  /// The words that nobody knows, and of which nobody said that they mean nothing.
  var unknown: [Entry] {
    entries.filter { $0.value == nil && !$0.isSaid && !BlankWord.matches($0.word) }
  }

  /// A sentence on the words that count as blank; nil when there are none.
  func note(column: String, meaning: String) -> String? {
    let unknown = unknown
    guard let first = unknown.first else { return nil }
    let shown = unknown.prefix(5).map { "\"\($0.word)\"" }.joined(separator: ", ")
    let more = unknown.count > 5 ? " and \(unknown.count - 5) more" : ""
    return "\(column): \(shown)\(more) \(meaning) (first on line \(first.line))"
  }

  /// The words for a person to look over, those that nobody knows first, then the frequent.
  func meanings(
    column: String, option: ValueMeaning.Option, name: (Value) -> String
  ) -> [ValueMeaning] {
    let meanings = entries.filter { !BlankWord.matches($0.word) }.map { entry in
      ValueMeaning(
        column: column, option: option, word: entry.word, meaning: entry.value.map(name),
        isSaid: entry.isSaid, rows: entry.count)
    }
    return meanings.sorted {
      ($0.isOpen ? 0 : 1, -$0.rows, $0.word) < ($1.isOpen ? 0 : 1, -$1.rows, $1.word)
    }
  }
}

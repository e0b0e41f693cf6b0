import Plan

/// The words of a column that stand for a few known values.
///
/// Each distinct cell is read once. A word that nobody knows counts as blank and is noted, with its
/// first line.
struct Words<Value> {
  private let read: (String) -> Value?
  private var known: [String: Value?] = [:]
  private(set) var unknown: [(word: String, line: Int, count: Int)] = []
  private var places: [String: Int] = [:]

  /// - Parameter read: the value of a cell's text.
  init(_ read: @escaping (String) -> Value?) { self.read = read }

  mutating func value(of text: String, line: Int) -> Value? {
    if let value = known[text] {
      if value == nil, let place = places[text] { unknown[place].count += 1 }
      return value
    }
    let value = read(text)
    known[text] = .some(value)
    if value == nil, !BlankWord.matches(text), unknown.count < 1000 {
      places[text] = unknown.count
      unknown.append((text, line, 1))
    }
    return value
  }

  /// A sentence on the words that count as blank; nil when there are none.
  func note(column: String, meaning: String) -> String? {
    guard let first = unknown.first else { return nil }
    let shown = unknown.prefix(5).map { "\"\($0.word)\"" }.joined(separator: ", ")
    let more = unknown.count > 5 ? " and \(unknown.count - 5) more" : ""
    return "\(column): \(shown)\(more) \(meaning) (first on line \(first.line))"
  }
}

/// How well typed letters fit a title: every letter of it in its order, best where they begin words
/// or stand in a run, as the pickers of editors have it.
struct FuzzyMatch: Equatable, Sendable {
  /// The higher the better; never below 1.
  private(set) var score: Int
  /// Where the letters stand in the title, counted in scalars, ascending.
  private(set) var places: [Int]

  /// Titles are short; what stands behind this is not looked through.
  private static let longest = 80

  private static let letter = 1
  private static let run = 5
  private static let wordStart = 8
  private static let beginning = 4

  /// - Parameter typed: lower-cased, without blanks; empty fits nothing.
  /// - Returns: nil where a letter is missing.
  init?(_ typed: String, in title: String) {
    guard Self.mayHold(typed, title) else { return nil }
    let letters = Array(typed.unicodeScalars)
    let text = Array(title.lowercased().unicodeScalars.prefix(Self.longest))
    guard !letters.isEmpty, Self.holds(letters, text) else { return nil }
    // The best score with the letters up to here, the last of them at each place, a row a letter; 0
    // is none.
    var best = [Int](repeating: 0, count: text.count * letters.count)
    var from = [Int](repeating: -1, count: text.count * letters.count)
    for (index, letter) in letters.enumerated() {
      let row = index * text.count
      let above = row - text.count
      var before = (score: index == 0 ? 1 : 0, place: -1)
      for place in text.indices {
        if index > 0, place > 0, best[above + place - 1] > before.score {
          before = (best[above + place - 1], place - 1)
        }
        guard text[place] == letter, before.score > 0 else { continue }
        let worth = Self.worth(of: place, in: text)
        best[row + place] = before.score + worth
        from[row + place] = before.place
        guard index > 0, place > 0, best[above + place - 1] > 0 else { continue }
        let running = best[above + place - 1] + worth + Self.run
        if running > best[row + place] {
          best[row + place] = running
          from[row + place] = place - 1
        }
      }
    }
    let last = best.suffix(text.count)
    guard let top = last.max(), top > 0, let end = last.firstIndex(of: top) else { return nil }
    score = top
    places = [end - last.startIndex]
    for index in letters.indices.dropFirst().reversed() {
      places.append(from[index * text.count + places[places.count - 1]])
    }
    places.reverse()
  }

  /// Whether plain letters stand in a plain title in their order; most titles hold them not, and
  /// nothing is made to know that. True where either is not plain.
  private static func mayHold(_ typed: String, _ title: String) -> Bool {
    var letters = typed.utf8.makeIterator()
    guard var letter = letters.next() else { return false }
    for byte in title.utf8 {
      guard byte < 0x80, letter < 0x80 else { return true }
      guard byte.lowered == letter else { continue }
      guard let next = letters.next() else { return true }
      letter = next
    }
    return false
  }

  private static func worth(of place: Int, in text: [Unicode.Scalar]) -> Int {
    if place == 0 { return letter + wordStart + beginning }
    let isInside = text[place - 1].properties.isAlphabetic || text[place - 1].isDigit
    return isInside ? letter : letter + wordStart
  }

  private static func holds(_ letters: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var next = letters.startIndex
    for scalar in text where next < letters.endIndex && scalar == letters[next] { next += 1 }
    return next == letters.endIndex
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

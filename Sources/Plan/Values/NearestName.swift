/// The name that someone probably meant.
public enum NearestName {
  /// Longer texts are compared by their beginnings.
  private static let longest = 60

  /// The nearest of the names by letters changed, put in or taken out; nil where all are far off.
  public static func of(_ typed: String, among names: [String]) -> String? {
    let wanted = letters(of: typed)
    let ranked = names.map { (name: $0, distance: distance(wanted, letters(of: $0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, wanted.count / 2) ? best.name : nil
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(longest))
  }

  /// How many letters have to be put in, taken out or changed.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}

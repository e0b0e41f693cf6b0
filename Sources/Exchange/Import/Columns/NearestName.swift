/// The name that someone probably meant.
enum NearestName {
  /// The nearest of the names, unless all are far off.
  static func of(_ typed: String, among names: [String]) -> String? {
    let typed = Array(typed.lowercased().utf8.prefix(60))
    let ranked = names.map { (name: $0, distance: distance(typed, Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, typed.count / 2) ? best.name : nil
  }

  /// How many letters have to be put in, taken out or changed.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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

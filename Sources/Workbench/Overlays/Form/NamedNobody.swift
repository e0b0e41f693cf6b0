/// A typed name that is nobody's, and whose it probably should be.
struct NamedNobody: Equatable {
  var typed: String
  /// The nearest name; nil where all are far off.
  var nearest: String?

  init(_ typed: String, among names: [String]) {
    self.typed = typed
    let wanted = Array(typed.lowercased().unicodeScalars.prefix(60))
    let ranked = names.map { name in
      (name, distance: Self.distance(wanted, Array(name.lowercased().unicodeScalars.prefix(60))))
    }
    let best = ranked.min { $0.distance < $1.distance }
    nearest = best.flatMap { $0.distance <= max(2, wanted.count / 2) ? $0.0 : nil }
  }

  var sentence: String {
    let name = typed.count > 40 ? typed.prefix(40) + "…" : typed[...]
    guard let nearest else {
      return "Nobody here is called \(name); a on the Seats tab of Territories adds a person."
    }
    return "Nobody here is called \(name); did you mean \(nearest)? Down shows all."
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

import Plan

/// A typed name that is nobody's, and whose it probably should be.
struct NamedNobody: Equatable {
  var typed: String
  /// The nearest name; nil where all are far off.
  var nearest: String?

  init(_ typed: String, among names: [String]) {
    self.typed = typed
    nearest = NearestName.of(typed, among: names)
  }

  var sentence: String {
    let name = typed.count > 40 ? typed.prefix(40) + "…" : typed[...]
    guard let nearest else {
      return "Nobody here is called \(name); a on the Seats tab of Territories adds a person."
    }
    return "Nobody here is called \(name); did you mean \(nearest)? Down shows all."
  }
}

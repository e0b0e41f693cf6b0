extension Predicate {
  /// The texts it asks a field to be, folded, with the field: what a typing slip hides in.
  public var namedTexts: [(field: PredicateField, text: String)] {
    switch self {
    case .everything: []
    case .not(let part): part.namedTexts
    case .all(let parts), .any(let parts): parts.flatMap(\.namedTexts)
    case .test(let field, .equals(let values)), .test(let field, .differs(let values)):
      values.compactMap { value in
        if case .text(let text) = value { (field, text) } else { nil }
      }
    case .test: []
    }
  }

  /// A text that it asks for and that no account has, with the nearest that one has.
  ///
  /// A state passes by its code or its name, so that it is asked as the test itself asks.
  /// - Complexity: O(subjects) for each text.
  public func unknownText(
    among subjects: [PredicateSubject]
  ) -> (field: PredicateField, text: String, near: String?)? {
    for (field, text) in namedTexts {
      let test = Predicate.test(field, .equals([.text(text)]))
      guard !subjects.contains(where: test.takes) else { continue }
      var found: Set<String> = []
      for subject in subjects {
        if case .text(let value) = subject[field] { found.insert(value) }
      }
      return (field, text, NearestName.of(text, among: found.sorted()))
    }
    return nil
  }
}

import Plan

/// What cannot be true of an item's evidence at once, though each field reads by itself.
extension CardItem {
  /// Throws a sentence, at the field to mend, where the fields deny each other.
  func refuseContradictions(in kept: [String: String], _ today: Day) throws(UnreadableField) {
    try refuseNoneBesideSome(kept)
    try refuseWrongOrder(kept, today)
  }

  /// `none were made` and promises beside it.
  private func refuseNoneBesideSome(_ kept: [String: String]) throws(UnreadableField) {
    guard let none = evidence.first(where: { $0.kind == .flag }), none.isProof(kept[none.name]),
      let some = evidence.firstIndex(where: { $0.kind == .list && !(kept[$0.name] ?? "").isEmpty })
    else { return }
    throw UnreadableField(
      field: some,
      message: "\(evidence[some].name) stand beside \"\(none.name)\"; leave one of them.")
  }

  /// A contract that ends before it starts, or is renewed before that.
  private func refuseWrongOrder(_ kept: [String: String], _ today: Day) throws(UnreadableField) {
    guard let start = kept["start"].flatMap(Day.init(iso:)) else { return }
    for name in ["end", "renewal date"] {
      guard let later = kept[name].flatMap(Day.init(iso:)), later < start,
        let field = evidence.firstIndex(where: { $0.name == name })
      else { continue }
      throw UnreadableField(
        field: field,
        message: "The \(name), \(later.short(asOf: today)), lies before the start, "
          + "\(start.short(asOf: today)).")
    }
  }
}

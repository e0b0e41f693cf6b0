import Plan

/// What the sources say of how many accounts one person keeps.
extension SegmentSheet {
  /// `30-50 per AM`, `104 (an average), 40-60 (ACV from 1K to 5K)`; nil where none has a number.
  var bookSources: String? {
    let manager = row.managerRole.abbreviation
    if row.decision.overlays.contains(.strategic) {
      return "\(plan.playbook.strategicBook.text) per \(manager)"
    }
    if let range = model.accountsPerManager { return "\(range.text) per \(manager)" }
    guard let benchmark = bookFigures else { return nil }
    let all = [(benchmark.figure, benchmark.note)] + benchmark.rivals.map { ($0.figure, $0.note) }
    return all.map { figure, note in figure.bare + (note.isEmpty ? "" : " (\(note))") }
      .joined(separator: ", ")
  }

  /// The same in a sentence: `the source says 30-50 per AM`.
  var bookSaying: String {
    guard let bookSources else {
      return "no source gives a range per \(row.managerRole.abbreviation)"
    }
    return (bookFigures == nil ? "the source says " : "sources say ") + bookSources
  }
}

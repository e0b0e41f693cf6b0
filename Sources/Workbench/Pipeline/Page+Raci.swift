import Canvas
import Plan

extension Page {
  /// The matrix of a leaf, to read: who answers for each activity, who does it, who is asked and told.
  static func raci(_ leaf: Leaf, in playbook: Playbook, width: Int) -> Page {
    let rows = playbook.raci(leaf)
    let parties = RaciParty.allCases.filter { party in rows.contains { $0[party] != nil } }
    let columns = parties.map { max(4, ScreenText.columns($0.title) + 1) }
    let longest = rows.map { ScreenText.columns($0.activity) }.max() ?? 0
    // As wide as the longest activity, as far as the page has room beside the parties.
    let activity = max(28, min(longest + 2, width - columns.reduce(0, +)))
    var head = StyledText("Activity".padded(to: activity), .muted)
    for (party, width) in zip(parties, columns) {
      head.append(party.title.padded(to: width), .muted)
    }
    var lines = [
      StyledText("A answers, R does, C is asked, I is told. One A in every row.", .muted), .empty,
      head,
    ]
    for row in rows {
      var line = StyledText(ScreenText.clipped(row.activity, to: activity - 1).padded(to: activity))
      for (party, width) in zip(parties, columns) {
        let duty = row[party]
        let isAccountable = duty?.isAccountable ?? false
        line.append(
          (duty?.rawValue ?? "·").padded(to: width),
          duty == nil ? .faint : isAccountable ? .accent : .text, isAccountable ? .bold : [])
      }
      lines.append(line)
    }
    return Page(
      title: "\(leaf.title): who answers for what", lines,
      topics: ["coverage", "accountable", "leaf"])
  }
}

extension String {
  /// Filled up with blanks; one at least where the text is too long.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - ScreenText.columns(self)))
  }
}

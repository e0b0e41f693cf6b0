import Canvas
import Plan

/// What happened to rows, in words: each field that changed, as it was and as it is.
struct ChangeWords {
  let plan: Plan
  let today: Day

  /// The row, and below it the fields that differ.
  func lines(_ change: RowChange) -> [(StyledText, indent: Int)] {
    let words = RowWords(plan: plan, today: today)
    let before = words.fields(of: change.before)
    let after = words.fields(of: change.after)
    let verb =
      change.before == nil ? "  made" : change.after == nil ? "  taken away" : ""
    var lines: [(StyledText, indent: Int)] = [
      (StyledText(name(of: change), .accent) + StyledText(verb, .muted), 0)
    ]
    let old = Dictionary(before.map { ($0.title, $0.value) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.title, $0.value) }) { first, _ in first }
    // Those that are blank now come last.
    let titles = after.map(\.title) + before.map(\.title).filter { new[$0] == nil }
    for title in titles where old[title] != new[title] {
      var line = StyledText("\(title): ", .muted)
      if change.before != nil { line.append(old[title] ?? "nothing", .muted) }
      if change.before != nil, change.after != nil { line.append(" → ", .faint) }
      if change.after != nil { line.append(new[title] ?? "nothing", .value) }
      lines.append((line, 2))
    }
    return lines
  }

  /// A row's own name; of one that is gone, the name that it had.
  private func name(of change: RowChange) -> String {
    switch change.after ?? change.before {
    case .account(let row): row.name
    case .deal(let row): "deal \(row.name)"
    case .seat(let row): row.name
    case .segment(let row): "segment \(row.name)"
    case .tenure(let row): plan.accounts[row.account].map { "owner of \($0.name)" } ?? "an owner"
    case .handoff(let row): plan.accounts[row.account].map { "card of \($0.name)" } ?? "a card"
    case .item(let row):
      plan.handoffs[row.handoff].flatMap { plan.accounts[$0.account] }
        .map { "\(row.code) at \($0.name)" } ?? row.code
    case .promise(let row): "promise \"\(row.text)\""
    case .contact(let row): "contact \(row.name)"
    case .identity, .playbook, .answers, .source, .hold, .rule, .move, .challenge, nil:
      plan.describe(change.id)
    }
  }
}

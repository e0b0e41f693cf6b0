import Plan

extension PlanColumns {
  /// Every line of every card as it counts, with what was kept as proof.
  func handoffItems() -> [UInt8] {
    var table = CSVText([
      "Handoff", "Account ID", "Account", "Item", "What", "Role", "Owner", "Due", "State", "Done",
      "Done on", "Evidence", "Note", "Critical", "Weight", "Late days",
    ])
    for handoff in plan.handoffs {
      guard let card = plan.card(handoff.key, on: day) else { continue }
      let account = plan.accounts[handoff.account]
      for line in card.items {
        table.append([
          .number(String(handoff.key.number)), CSVCell(account?.identity?.id),
          CSVCell(account?.name), .text(line.code), .text(line.title),
          .text(line.role.abbreviation), seat(line.owner), date(line.due),
          .text(line.state.words), flag(line.isDone), date(line.state.doneOn),
          CSVCell(evidence(of: line)), CSVCell(line.item.note.isEmpty ? nil : line.item.note),
          flag(line.isCritical), .number(String(line.weight)), .number(String(line.lateDays)),
        ])
      }
    }
    return table.bytes
  }

  /// The fields in the order of the template, then any others by name.
  private func evidence(of line: CardItem) -> String? {
    let kept = line.item.evidence
    guard !kept.isEmpty else { return nil }
    let known = line.evidence.map(\.name).filter { kept[$0] != nil }
    let names = known + kept.keys.filter { !known.contains($0) }.sorted()
    return names.map { "\($0): \(kept[$0] ?? "")" }.joined(separator: "; ")
  }
}

extension HandoffItem.State {
  /// `open`, `blocked: waits for legal`.
  var words: String {
    switch self {
    case .open: "open"
    case .done: "done"
    case .blocked(let reason): "blocked: \(reason)"
    case .notApplicable(let reason, let by): "n/a: \(reason) (\(by))"
    case .beforeTracking: "before tracking"
    }
  }

  var doneOn: Day? { if case .done(let day, _) = self { day } else { nil } }
}

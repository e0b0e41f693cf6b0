import Plan

/// Cards and what stands on them.
extension RowWords {
  func fields(of row: Handoff) -> [(String, String?)] {
    [
      ("Account", words(row.account)), ("Deal", row.deal.map(name)),
      ("Kind", row.kind == .newLogo ? "new customer" : "territory move"),
      ("Template", "\(Self.spaced(row.template.rawValue)), version \(row.version)"),
      ("Day 0", words(row.anchor)), ("Opened", words(row.openedOn)),
      ("Given by", words(row.giver)), ("Taken by", words(row.receiver)),
      ("Packet", words(row.decision)),
      ("Returned", row.returns == 0 ? nil : counted(row.returns, "time")),
      ("Exit", row.exit.map(words)),
      ("Closed", row.closed.map { "\(day($0.on)): \($0.reason)" }),
    ]
  }

  private func name(of deal: DealKey) -> String { plan.deals[deal]?.name ?? "a deal that is gone" }

  private func day(_ day: Day) -> String { day.short(asOf: today) }

  private func words(_ decision: Handoff.Decision) -> String {
    switch decision {
    case .pending: "not answered yet"
    case .accepted(let on, let by): "accepted \(day(on)) by \(by)"
    case .returned(let reason, let on, let by):
      "returned \(day(on)) by \(by): \(reason.phrase)"
    }
  }

  private func words(_ exit: Handoff.Exit) -> String {
    let missing = exit.missing.isEmpty ? "" : ", without \(exit.missing.joined(separator: ", "))"
    return "\(exit.result.rawValue) on \(day(exit.on))\(missing)"
  }

  func fields(of row: HandoffItem) -> [(String, String?)] {
    let fields: [(String, String?)] = [
      ("What", row.added?.title), ("State", words(row.state)), ("Owner", words(row.owner)),
      ("Due", words(row.due)), ("Note", row.note),
      ("Role", row.added?.role.abbreviation), ("Due day", row.added.map { "day \($0.dueDay)" }),
      ("Weight", row.added.map { "\($0.weight)" }),
      ("Critical", row.added.flatMap { words($0.isCritical) }),
      ("Place on the card", "\(row.position + 1)"),
    ]
    return fields
      + row.evidence.sorted { $0.key < $1.key }.map { name, text in
        ("Evidence, \(Self.spaced(name))", text)
      }
  }

  private func words(_ state: HandoffItem.State) -> String {
    switch state {
    case .open: "open"
    case .done(let on, let by): "done on \(day(on)) by \(by)"
    case .blocked(let reason): "blocked: \(reason)"
    case .notApplicable(let reason, let by): "not applicable, says \(by): \(reason)"
    case .beforeTracking: "due before the plan knew of it"
    }
  }

  func fields(of row: Promise) -> [(String, String?)] {
    [
      ("Promise", row.text), ("Said in", row.source), ("To", row.toWhom),
      ("Due", words(row.due)), ("Status", row.status?.title), ("Owner", words(row.owner)),
      ("Customer told", words(row.customerToldOn)), ("Delivered", words(row.deliveredOn)),
    ]
  }

  func fields(of row: Contact) -> [(String, String?)] {
    [
      ("Name", row.name), ("Title", row.title), ("Part", row.part.title),
      ("Function", row.function),
    ]
  }
}

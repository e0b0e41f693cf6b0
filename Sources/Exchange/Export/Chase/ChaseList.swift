import Plan

/// What each person owes on the live cards, a file each, with cells to fill in; `import --as
/// handoff-items` reads it back.
///
/// Source: RULES §5, people who will never open a terminal.
enum ChaseList {
  static func write(_ plan: Plan, on day: Day) -> [ExportedFile] {
    OwnerFiles.split(plan.owedItems(on: day), in: plan).map { owner in
      ExportedFile(
        name: "\(owner.fileName)-owes-\(day.iso).csv", bytes: write(owner.items, plan, day))
    }
  }

  /// The titles of the columns, as `HandoffItemColumn` knows them. None begins like an answer: a
  /// spreadsheet completes what is typed by what stands in the column, its title too.
  static let titles = [
    "Account", "Item", "What", "Done means", "Owner", "Due", "Days late", "Critical",
    "Is it done (yes or a date)",
    "Done on", "Evidence", "Evidence asked for", "Item ID",
  ]

  private static func write(_ items: [OwedItem], _ plan: Plan, _ day: Day) -> [UInt8] {
    var table = CSVText(titles)
    for owed in items {
      let line = owed.line
      table.append([
        CSVCell(plan.accounts[owed.account]?.name), .text(line.code), .text(line.title),
        CSVCell(line.doneMeans), CSVCell(owed.seat.flatMap { plan.seats[$0]?.name }),
        .number(line.due.iso), line.lateDays > 0 ? .number(String(line.lateDays)) : .blank,
        line.isCritical ? .text("critical") : .blank, .blank, .blank, .blank,
        .text(asked(of: line)), .text(HandoffItemID(line.key, of: plan).text),
      ])
    }
    return table.markedBytes
  }

  /// `kickoff date (a date); attendees`, `promises or none were made (yes or no)`.
  private static func asked(of line: CardItem) -> String {
    line.evidence.map { field in field.form.map { "\(field.name) (\($0))" } ?? field.name }
      .joined(separator: line.template?.isAnyEvidenceEnough ?? false ? " or " : "; ")
  }
}

extension EvidenceField {
  /// What has to be written for it to be proof, beyond words; nil where any words will do.
  fileprivate var form: String? {
    switch kind {
    case .day: "a date"
    case .flag: "yes or no"
    case .money: "an amount"
    case .number: "a number"
    case .list: (atLeast ?? 1) > 1 ? "at least \(atLeast ?? 1)" : nil
    case .text, .person: nil
    }
  }
}

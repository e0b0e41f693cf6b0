import Plan

/// What importing a file would do: the edit to make, and the report to read first.
public struct ImportProposal: Equatable, Sendable {
  public var path: String
  /// The file's own name, without its folder.
  public var fileName: String
  public var choices: ImportChoices
  public var report: ImportReport
  /// What a CRM file brings; empty while questions are open or rows are rejected.
  public var batch: ImportBatch
  /// The items that a list of handoff items answers; empty while rows are rejected.
  public var items: [ItemDone] = []
  /// The accounts whose items a list of handoff items answers, by name.
  public var itemAccounts: [String] = []
  /// What a list of reviews comes to: answers, and the locks they set and lift.
  public var reviews: [Edit] = []
  /// What must be answered before it can be done (the order of ambiguous dates).
  public var questions: [ImportQuestion]
  /// The roles a plain owner column could mean; empty where there is no such column.
  public var ownerRoles: [Role]
  /// Which way the owners went: `120 as AM, 29 as AE`.
  public var ownerMeaning: String
  /// The file as it was recognised, with its first rows.
  public var preview = ImportPreview()
  /// The words of Stage and Type columns, and what they are taken to mean.
  public var values: [ValueMeaning] = []
  /// The header of amounts whose title leaves open what they count; nil where none does.
  public var amountColumn: String?
  /// Where the file may hold only a part of the accounts.
  public var part: PartialList?
  /// What the dates of the file say about their order.
  public var dates = DateOrderDecision.notNeeded
  /// The first rows of each sort of change.
  public var diff = ImportDiff()
}

/// Something a file leaves open, and the answers there are.
public struct ImportQuestion: Equatable, Sendable {
  public struct Answer: Equatable, Sendable {
    public var title: String
    public var detail: String
    public var choices: ImportChoices
  }

  public var sentence: String
  /// The command-line option that answers it.
  public var option: String
  public var answers: [Answer]
}

extension ImportProposal {
  /// `149 added, 0 changed, 2 skipped`.
  public var summary: String {
    switch report.kind {
    case .handoffItems: return itemSummary
    case .review: return reviewSummary
    case .accounts, .seats, .deals: break
    }
    var parts = ["\(report.added) added", "\(report.changed) changed"]
    if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
    if report.gone > 0 { parts.append("\(report.gone) gone") }
    if !report.skipped.isEmpty { parts.append("\(report.skipped.count) skipped") }
    if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
    return parts.joined(separator: ", ")
  }

  /// `7 handoff items closed by this file`; nil where a CRM file closes none. A list of items says so
  /// in any case.
  public var closedSentence: String? {
    guard let closed = report.closedItems, closed > 0 || report.kind == .handoffItems else {
      return nil
    }
    return "\(closed) handoff item\(closed == 1 ? "" : "s") closed by this file"
  }

  /// `3 closed, 12 unchanged, 1 skipped`.
  private var itemSummary: String {
    let closed = report.closedItems ?? 0
    var parts = ["\(closed) closed"]
    if report.changed > closed { parts.append("\(report.changed - closed) with new evidence") }
    parts.append("\(report.unchanged) unchanged")
    if !report.skipped.isEmpty { parts.append("\(report.skipped.count) skipped") }
    if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
    return parts.joined(separator: ", ")
  }

  /// `3 accepted, 2 declined, 12 unchanged`.
  private var reviewSummary: String {
    var parts = ["\(report.accepted ?? 0) accepted", "\(report.declined ?? 0) declined"]
    if let disputed = report.disputed, !disputed.isEmpty {
      parts.append("\(disputed.count) disputed")
    }
    if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
    if !report.skipped.isEmpty { parts.append("\(report.skipped.count) skipped") }
    if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
    return parts.joined(separator: ", ")
  }

  /// The whole report, a line each: what was recognised, assumed, damaged, skipped and rejected.
  public var reportLines: [String] {
    var lines = [
      "\(report.kind.rawValue), \(report.encoding), separated by \(report.delimiter)", summary,
      "load-back: \(report.loadBack)",
    ]
    if report.loadBackWords != report.loadBack, report.loadBack != "ready" {
      lines.append(report.loadBackWords)
    }
    lines += report.notes
    let used = report.columns.filter { $0.field != nil }
    lines += [""] + used.map { "\($0.header) is \($0.field ?? "")" }
    let unused = report.columns.filter { $0.field == nil }.map(\.header)
    if !unused.isEmpty { lines.append("Not used: " + unused.joined(separator: ", ")) }
    lines += section(ImportReport.disputedTitle, report.disputed ?? [])
    lines += section("Worth a look", report.findings.map(\.text))
    lines += section("Skipped", report.skipped.map { "line \($0.line): \($0.reason)" })
    lines += section(
      "Rejected",
      report.rejected.map { "line \($0.line), \($0.column) \($0.value): \($0.reason)" })
    return lines
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines
  }

  /// Whether nothing stands in the way of making the edit.
  public var isReady: Bool {
    questions.isEmpty && (report.rejected.isEmpty || choices.skipsRejected)
  }

  /// How many accounts the journal names of a list that was filled in.
  private static let namedAccounts = 4

  /// The edit that takes the file in, as one step. A list that was filled in names the accounts, so
  /// that each card's log knows it.
  public var edit: Edit {
    switch report.kind {
    case .accounts, .seats, .deals: return .imported(batch)
    case .review:
      return .together(Together("\(reviewSummary) in review (\(fileName))", reviews))
    case .handoffItems: break
    }
    let items = items.count == 1 ? "1 handoff item" : "\(items.count) handoff items"
    let names = itemAccounts.prefix(Self.namedAccounts).joined(separator: ", ")
    let rest = itemAccounts.count - Self.namedAccounts
    let of = names.isEmpty ? "" : " of \(names)\(rest > 0 ? " and \(rest) more" : "")"
    return .together(
      Together("\(items)\(of) answered by \(fileName)", self.items.map(Edit.itemDone)))
  }

  /// Whether the plan holds all that the file says already: there is nothing to undo then, and the
  /// edit need not be made.
  public var changesNothing: Bool {
    isReady && batch.segments.isEmpty && batch.seats.isEmpty && batch.accounts.isEmpty
      && batch.gone.isEmpty && batch.deals.isEmpty && items.isEmpty && reviews.isEmpty
  }

  /// One sentence on why nothing was imported, with the place and the mend; nil when it is ready.
  public var refusal: String? {
    if isReady { return nil }
    if let question = questions.first {
      return "\(question.sentence) Say which with \(question.option)."
    }
    guard let first = report.rejected.first else { return nil }
    var place = "\(path), line \(first.line)"
    if !first.column.isEmpty { place += ", column \(first.column)" }
    let value = first.value.isEmpty ? "the row" : "\"\(first.value)\""
    let others = report.rejected.count - 1
    let more = others == 0 ? "" : " (and \(others) more)"
    return "\(place): \(value) \(first.reason)\(more); nothing was imported; --skip-rejected takes"
      + " the good rows"
  }
}

extension ImportReport.Finding {
  /// `line 12, Name: "SociÃ©tÃ©" is UTF-8 ... (and 3 cells more)`.
  public var text: String {
    let more =
      count == 1 ? "" : count == 2 ? " (and 1 cell more)" : " (and \(count - 1) cells more)"
    let place = column.isEmpty ? "line \(line)" : "line \(line), \(column)"
    return "\(place): \(value.isEmpty ? "the cell" : "\"\(value)\"") \(reason)\(more)"
  }
}

extension ImportProposal {
  /// What would change, a line each, as far as the first rows go: old and new of every field.
  public var diffLines: [String] {
    var lines: [String] = []
    func add(_ title: String, _ rows: [ImportDiff.Row], of count: Int) {
      guard !rows.isEmpty else { return }
      lines += ["", title] + rows.prefix(20).map(\.text)
      if count > 20 { lines.append("and \(count - 20) more") }
    }
    add("Added", diff.added, of: report.added)
    add("Changed", diff.changed, of: report.changed)
    add("Gone from the file", diff.gone, of: report.gone)
    add("Handoff cards that open", diff.opened, of: diff.opened.count)
    return lines
  }
}

extension ImportDiff.Row {
  /// `Acme: ARR $48,000 -> $52,000; Owner Mira Novak -> Tom Fry`.
  public var text: String {
    let changes = changes.map {
      "\($0.field) \($0.old.isEmpty ? "blank" : $0.old) -> \($0.new.isEmpty ? "blank" : $0.new)"
    }
    let parts = (note.isEmpty ? [] : [note]) + changes
    return parts.isEmpty ? name : "\(name): \(parts.joined(separator: "; "))"
  }
}

import Plan

/// What importing a file would do: the edit to make, and the report to read first.
public struct ImportProposal: Sendable {
  public var path: String
  /// The file's own name, without its folder.
  public var fileName: String
  public var choices: ImportChoices
  public var report: ImportReport
  /// The edit; empty while questions are open or rows are rejected.
  public var batch: ImportBatch
  /// What must be answered before it can be done (the order of ambiguous dates).
  public var questions: [ImportQuestion]
  /// The roles a plain owner column could mean; empty where there is no such column.
  public var ownerRoles: [Role]
  /// Which way the owners went: `120 as AM, 29 as AE`.
  public var ownerMeaning: String
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
    var parts = ["\(report.added) added", "\(report.changed) changed"]
    if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
    if report.gone > 0 { parts.append("\(report.gone) gone") }
    if !report.skipped.isEmpty { parts.append("\(report.skipped.count) skipped") }
    if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
    return parts.joined(separator: ", ")
  }

  /// The whole report, a line each: what was recognised, assumed, skipped and rejected.
  public var reportLines: [String] {
    var lines = [
      "\(report.kind.rawValue), \(report.encoding), separated by \(report.delimiter)", summary,
      "load-back: \(report.loadBack)",
    ]
    lines += report.notes
    let used = report.columns.filter { $0.field != nil }
    lines += [""] + used.map { "\($0.header) is \($0.field ?? "")" }
    let unused = report.columns.filter { $0.field == nil }.map(\.header)
    if !unused.isEmpty { lines.append("Not used: " + unused.joined(separator: ", ")) }
    if !report.skipped.isEmpty { lines += ["", "Skipped"] }
    lines += report.skipped.map { "line \($0.line): \($0.reason)" }
    if !report.rejected.isEmpty { lines += ["", "Rejected"] }
    lines += report.rejected.map { "line \($0.line), \($0.column) \($0.value): \($0.reason)" }
    return lines
  }

  /// Whether nothing stands in the way of making the edit.
  public var isReady: Bool {
    questions.isEmpty && (report.rejected.isEmpty || choices.skipsRejected)
  }

  /// Whether the plan holds all that the file says already: there is nothing to undo then, and the
  /// edit need not be made.
  public var changesNothing: Bool {
    isReady && batch.segments.isEmpty && batch.seats.isEmpty && batch.accounts.isEmpty
      && batch.gone.isEmpty && batch.deals.isEmpty
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

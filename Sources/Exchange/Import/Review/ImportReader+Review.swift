import Plan

extension ImportReader {
  func readReview() throws(ImportError) -> ImportOutcome {
    let match = try match(ReviewColumn.self)
    var report = report(match)
    report.loadBack = "not needed"
    guard match.has(.id) else {
      throw ImportError(
        path: path,
        reason: "has no Review ID column, which ties a row to its account; answer in the list that"
          + " --format review wrote, and keep that column", report: report)
    }
    try refuseSortedHeader(report) { ReviewID($0) != nil }
    var rows = try reviewRows(match, report)
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    var imported = ReviewImport(plan, on: day, match, fileName: fileName)
    do {
      try imported.take(&rows, watch)
    } catch {
      throw failure(error, rows, report)
    }
    imported.verdicts.fill(&report)
    report.accepted = imported.answers.count { $0.isAccepted }
    report.declined = imported.answers.count { !$0.isAccepted }
    report.disputed = imported.disagreements.map { answer, words in
      "\(plan.accounts[answer.account]?.name ?? ""): \(words)"
    }
    if imported.blank > 0 {
      let rows = imported.blank == 1 ? "1 row has" : "\(imported.blank) rows have"
      report.notes.append("\(rows) neither yes or no nor a comment: not answered yet")
    }
    report.notes += footerNotes(rows)
    return ImportOutcome(
      report: report, decision: rows.dialects.decision, reviews: imported.answers)
  }

  private func reviewRows(
    _ match: ColumnMatch<ReviewColumn>, _ report: ImportReport
  ) throws(ImportError) -> FileRows {
    do {
      let dialects = try FileDialects(
        table, fields: match.fields.map { $0?.rawValue }, values: match.fields.map { $0?.value },
        order: choices.dateOrder, remembered: nil, watch)
      return FileRows(table, dialects: dialects, currency: plan.currency, currencyColumn: nil)
    } catch {
      throw stopped(error, report)
    }
  }

  /// The answers as edits, with keys lent for them.
  func reviewEdits(
    _ answers: [ReviewAnswer], _ report: ImportReport, _ lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) -> [Edit] {
    guard !answers.isEmpty else { return [] }
    guard var keys = lendKeys(answers.count * ReviewAnswer.keysNeeded) else {
      throw ImportError(
        path: path, reason: "cannot be read in: the plan has no row numbers left to lend",
        report: report.refused)
    }
    return answers.flatMap { $0.edits(in: plan, on: day, &keys) }
  }

  /// The answers, for the preview.
  func answered(_ answers: [ReviewAnswer]) -> [ImportDiff.Row] {
    answers.prefix(ImportDiff.most).map { answer in
      let name = plan.accounts[answer.account]?.name ?? ""
      let seat = plan.seats[answer.proposed]?.name ?? ""
      return ImportDiff.Row(
        name: "\(name) with \(seat)",
        changes: [
          .init(
            field: "answer", old: "",
            new: answer.isAccepted ? "accepted, locked" : "declined: \(answer.comment)")
        ], note: note(answer, among: answers))
    }
  }

  /// `by Ana`, or who says what where people disagree.
  private func note(_ answer: ReviewAnswer, among answers: [ReviewAnswer]) -> String {
    answer.disagreement(in: plan, among: answers, on: day)?.words ?? "by \(answer.by)"
  }
}

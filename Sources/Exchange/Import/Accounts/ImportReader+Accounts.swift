import Plan

extension ImportReader {
  func readAccounts() throws(ImportError) -> ImportOutcome {
    let match = try match(AccountColumn.self)
    var report = report(match)
    let columns = AccountColumns(match)
    var rows = try rows(match, currency: .currency, report)
    let reader = AccountFactReader(
      columns, types: try ValueMeaning.said(choices.types, .type, of: kind, path: path),
      stages: try ValueMeaning.said(choices.stages, .stage, of: kind, path: path))
    let spellings = try spellings(columns, report)
    let make = { @Sendable [plan, choices] rowCount in
      AccountImport(
        plan, choices: choices, columns: columns, spellings: spellings, reader: reader,
        rowCount: rowCount)
    }
    var imported: AccountImport
    do {
      if let halves = try inHalves(rows, make) {
        (imported, rows) = halves
      } else {
        imported = make(rows.dialects.rowCount)
        try imported.take(&rows, watch)
      }
    } catch {
      throw failure(error, rows, report)
    }
    let segments = imported.segments.segments(for: plan)
    let missing = imported.matcher.gone()
    let gone = choices.isPartial == true ? [] : missing
    let part = PartialList(of: plan, missing: missing.count, read: imported.verdicts.read)
    let meaning = OwnerMeaning(imported, segments: segments, role: choices.ownerRole)
    imported.verdicts.fill(&report)
    report.findings = rows.dialects.findings
    report.gone = gone.count
    report.loadBack = imported.loadBack
    report.notes += notes(imported, segments, meaning) + footerNotes(rows)
    report.notes += part?.notes(isPartial: choices.isPartial) ?? []
    return ImportOutcome(
      report: report, decision: rows.dialects.decision, segments: segments,
      seats: imported.registry.changes, accounts: imported.takeArrivals(), gone: gone,
      ownerRoles: columns.owner.isPresent ? OwnerChoice.roles : [], ownerMeaning: meaning.explained,
      values: imported.reader.meanings(table.header), part: part,
      people: peopleColumns(columns))
  }

  /// The names of a file without ids, by their lower case; nil for one that is spelled in several
  /// ways.
  private func spellings(
    _ columns: AccountColumns, _ report: ImportReport
  ) throws(ImportError) -> [String: String?] {
    var spellings: [String: String?] = [:]
    guard columns.id == nil, let name = columns.name, !plan.accounts.isEmpty else { return [:] }
    var rows = table.rows()
    var row = DelimitedRow()
    do {
      while try rows.next(into: &row) {
        guard row.count > name else { continue }
        let text = rows.text(of: row.cells[name])
        let lower = text.lowercased()
        switch spellings[lower] {
        case nil: spellings[lower] = .some(text)
        case .some(let known): if known != text { spellings[lower] = .some(nil) }
        }
      }
    } catch {
      throw ImportError(error, path: path, report: report)
    }
    return spellings
  }

  private func notes(
    _ imported: AccountImport, _ segments: [Segment], _ meaning: OwnerMeaning
  ) -> [String] {
    var notes: [String] = []
    if !meaning.words.isEmpty { notes.append("owners: \(meaning.words)") }
    notes += imported.registry.notes
    let named = segments.filter { $0.membership != .rest }.map(\.name)
    if !named.isEmpty { notes.append("segments made: \(named.joined(separator: ", "))") }
    if imported.segments.isFreeText, let position = imported.columns.match[.segment] {
      notes.append(
        "\(table.header[position]): more than \(SegmentTally.most) values, so no segments were made"
          + " of them")
    }
    return notes + imported.reader.notes(table.header)
  }

  /// What was left out at the end of the file.
  func footerNotes(_ rows: FileRows) -> [String] {
    guard let first = rows.footer.first else { return [] }
    return ["the report's footer, from line \(first.line) on, was left out"]
  }
}

extension AccountImport {
  /// What loading back into the CRM will lack.
  var loadBack: String {
    let hasIDs =
      columns.id != nil
      && arrivals.allSatisfy { $0.hasIdentity || plan.accounts[$0.key]?.hasIdentity ?? false }
    return hasIDs ? registry.loadBack : columns.id == nil ? "no Account ID" : missingIDs
  }

  private var missingIDs: String {
    let count = arrivals.count {
      !$0.hasIdentity && !(plan.accounts[$0.key]?.hasIdentity ?? false)
    }
    return "no Account ID for \(count == 1 ? "1 account" : "\(count) accounts")"
  }
}

import Plan

/// The step from a file to what importing it would do.
///
/// Pure: the bytes and the plan go in, a proposal comes out. It works on a snapshot of the plan and
/// may run on any thread.
public struct ImportReader {
  let path: String
  let plan: Plan
  let day: Day
  let choices: ImportChoices
  let table: SourceTable
  let kind: FileKind
  /// Why it was taken for that kind.
  let reason: String

  /// Reads a file and says what importing it would do.
  ///
  /// - Parameters:
  ///   - path: the file as the person named it; `-` is standard input.
  ///   - plan: what the file is compared with.
  ///   - day: today.
  ///   - lendKeys: lends that many keys of the plan, asked at most once and not at all while
  ///     something stands in the way; nil when there are none.
  /// - Throws: why the file as a whole cannot be read. Rows that cannot be read are no error: they
  ///   stand in the report, and the proposal is not ready.
  public static func propose(
    bytes: [UInt8], path: String, into plan: Plan, on day: Day,
    choices: ImportChoices = ImportChoices(), lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) -> ImportProposal {
    let reader = try ImportReader(bytes, path: path, plan: plan, day: day, choices: choices)
    let outcome =
      switch reader.kind {
      case .accounts: try reader.readAccounts()
      case .seats: try reader.readSeats()
      case .deals: try reader.readDeals()
      case .handoffItems:
        throw ImportError(
          path: path, reason: "is a list of handoff items; accounts, seats and deals can be read")
      }
    return try reader.proposal(outcome, lendKeys: lendKeys)
  }

  private init(
    _ bytes: [UInt8], path: String, plan: Plan, day: Day, choices: ImportChoices
  ) throws(ImportError) {
    self.path = path
    self.plan = plan
    self.day = day
    self.choices = choices
    do {
      table = try SourceTable(bytes)
    } catch {
      throw ImportError(error, path: path)
    }
    (kind, reason) = try FileKind.choose(table.header, choices, path: path)
  }
}

// MARK: - What all kinds share

extension ImportReader {
  func match<Column: ImportColumn>(_: Column.Type) throws(ImportError) -> ColumnMatch<Column> {
    try ColumnMatch(header: table.header, choices: choices, kind: kind, path: path)
  }

  /// The report as far as the header tells.
  func report<Column>(_ match: ColumnMatch<Column>) -> ImportReport {
    var report = ImportReport(
      kind: kind, encoding: table.encoding.name, delimiter: table.delimiter.name)
    report.columns = zip(table.header, match.fields).map { ($0, $1?.rawValue) }
    report.notes = [reason]
    if table.repairs > 0 {
      let pieces = table.repairs == 1 ? "1 byte is" : "\(table.repairs) bytes are"
      report.notes.append("\(pieces) no \(table.encoding.name) and read as \u{FFFD}")
    }
    return report
  }

  /// The rows, with the dialects of the file decided.
  func rows<Column>(
    _ match: ColumnMatch<Column>, currency column: Column, _ report: ImportReport
  ) throws(ImportError) -> FileRows {
    try checkCurrencies(match, report)
    let dialects: FileDialects
    do {
      dialects = try FileDialects(
        table, values: match.fields.map { $0?.value }, order: choices.dateOrder)
    } catch {
      throw ImportError(error, path: path, report: report)
    }
    if case .contradictory = dialects.decision {
      throw ImportError(
        path: path, reason: "has dates of two orders: \(dialects.decision.reason ?? "")",
        report: report)
    }
    return FileRows(
      table, dialects: dialects, currency: plan.currency, currencyColumn: match[column])
  }

  /// `ARR (EUR)` in the header of a plan that counts in dollars.
  private func checkCurrencies<Column>(
    _ match: ColumnMatch<Column>, _ report: ImportReport
  ) throws(ImportError) {
    for (position, field) in match.fields.enumerated() where field?.value == .money {
      let parts = table.header[position].split { "()[]".contains($0) }.dropFirst()
      for part in parts {
        guard let currency = Currency(code: String(part).trimmed), currency != plan.currency else {
          continue
        }
        throw ImportError(
          path: path, line: table.headerLine, column: table.header[position],
          reason: "the column \(ValueError.otherCurrency(currency, plan: plan.currency).reason)",
          report: report)
      }
    }
  }

  /// Why the reading of rows stopped.
  func failure(_ stop: ImportStop, _ rows: FileRows, _ report: ImportReport) -> ImportError {
    switch stop {
    case .text(let error): return ImportError(error, path: path, report: report)
    case .cell(let cell, let line):
      var report = report
      report.rejected = [
        .init(
          line: line, column: table.header[cell.position], value: rows.text(cell.position),
          reason: cell.error.reason)
      ]
      return ImportError(
        path: path, line: line, column: table.header[cell.position],
        reason: "\"\(rows.text(cell.position))\" \(cell.error.reason)", report: report)
    }
  }
}

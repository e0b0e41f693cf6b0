import Plan

/// The step from a file to what importing it would do.
///
/// Pure: the bytes and the plan go in, a proposal comes out. It works on a snapshot of the plan and
/// may run on any thread.
public struct ImportReader {
  let path: String
  let plan: Plan
  let day: Day
  /// What was said, with what was said about the last file of the kind.
  let choices: ImportChoices
  /// What was said about the last file of the kind.
  let remembered: ImportAnswers?
  let table: SourceTable
  let kind: FileKind
  let watch: ImportWatch
  /// From how many rows on a list is read in two halves.
  let longList: Int
  /// Why it was taken for that kind.
  let reason: String

  /// Reads a file and says what importing it would do.
  ///
  /// - Parameters:
  ///   - path: the file as the person named it; `-` is standard input.
  ///   - plan: what the file is compared with.
  ///   - day: today.
  ///   - watch: hears how far it has come, and may stop it.
  ///   - lendKeys: lends that many keys of the plan, asked at most once and not at all while
  ///     something stands in the way; nil when there are none.
  /// - Throws: why the file as a whole cannot be read. Rows that cannot be read are no error: they
  ///   stand in the report, and the proposal is not ready.
  public static func propose(
    bytes: [UInt8], path: String, into plan: Plan, on day: Day,
    choices: ImportChoices = ImportChoices(), watch: ImportWatch = .none,
    lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) -> ImportProposal {
    try propose(
      bytes: bytes, path: path, into: plan, on: day, choices: choices, watch: watch,
      longList: longList, lendKeys: lendKeys)
  }

  /// - Parameter longList: from how many rows on a list is read in two halves.
  static func propose(
    bytes: [UInt8], path: String, into plan: Plan, on day: Day, choices: ImportChoices,
    watch: ImportWatch, longList: Int, lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) -> ImportProposal {
    let reader = try ImportReader(
      bytes, path: path, plan: plan, day: day, choices: choices, watch: watch, longList: longList)
    do {
      return try reader.proposal(try reader.read(), lendKeys: lendKeys)
    } catch {
      // What was recognised is shown beside what stands in the way, to be mended there.
      var error = error
      error.preview = error.preview ?? reader.preview()
      throw error
    }
  }

  private func read() throws(ImportError) -> ImportOutcome {
    switch kind {
    case .accounts: return try readAccounts()
    case .seats: return try readSeats()
    case .deals: return try readDeals()
    case .handoffItems: return try readHandoffItems()
    case .review: return try readReview()
    }
  }

  private init(
    _ bytes: [UInt8], path: String, plan: Plan, day: Day, choices: ImportChoices,
    watch: ImportWatch, longList: Int
  ) throws(ImportError) {
    self.path = path
    self.longList = longList
    self.plan = plan
    self.day = day
    self.watch = watch
    do {
      table = try SourceTable(bytes)
    } catch {
      throw ImportError(error, path: path)
    }
    do {
      (kind, reason) = try FileKind.choose(table.header, choices, path: path)
    } catch {
      var error = error
      error.preview = ImportPreview(table, kind: choices.kind, choices)
      throw error
    }
    remembered = plan.answers.imports?[kind.rawValue]
    self.choices = choices.remembering(remembered, header: table.header)
  }
}

// MARK: - What all kinds share

extension ImportReader {
  func match<Column: ImportColumn>(_: Column.Type) throws(ImportError) -> ColumnMatch<Column> {
    try ColumnMatch(header: table.header, choices: choices, kind: kind, path: path)
  }

  /// Refuses an own list whose titles were sorted in among its rows: what stands above them would
  /// pass for the title lines of a report, and answers there would be lost.
  func refuseSortedHeader(
    _ report: ImportReport, where isID: (String) -> Bool
  ) throws(ImportError) {
    let above = table.preamble.count { line in
      line.text.split(separator: " ").contains { isID(String($0)) }
    }
    guard above > 0 else { return }
    let rows = above == 1 ? "a row" : "\(above) rows"
    throw ImportError(
      path: path, line: table.headerLine,
      reason:
        "the column titles stand below \(rows) of the list, so they were sorted with the rows;"
        + " move them to the top and import the file again", report: report.refused)
  }

  /// The report as far as the header tells.
  func report<Column>(_ match: ColumnMatch<Column>) -> ImportReport {
    var report = ImportReport(
      kind: kind, encoding: table.encoding.name, delimiter: table.delimiter.name)
    report.columns = zip(table.header, match.fields).map { ($0, $1?.rawValue) }
    report.notes = [reason] + memoryNotes
    if table.repairs > 0 {
      let pieces = table.repairs == 1 ? "1 byte is" : "\(table.repairs) bytes are"
      report.notes.append("\(pieces) no \(table.encoding.name) and read as \u{FFFD}")
    }
    return report
  }

  /// What was taken over from the last file of the kind.
  private var memoryNotes: [String] {
    guard remembered != nil else { return [] }
    return ["what was said about the last file of \(kind.rawValue) holds for this one too"]
  }

  /// The rows, with the dialects of the file decided.
  func rows<Column>(
    _ match: ColumnMatch<Column>, currency column: Column, _ report: ImportReport
  ) throws(ImportError) -> FileRows {
    try checkCurrencies(match, report)
    let dialects: FileDialects
    do {
      dialects = try FileDialects(
        table, fields: match.fields.map { $0?.rawValue }, values: match.fields.map { $0?.value },
        order: choices.dateOrder,
        remembered: remembered?.dateOrder.flatMap(DateOrder.init(rawValue:)), watch)
    } catch {
      throw stopped(error, report)
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

  /// Why the first pass stopped.
  func stopped(_ stop: ImportStop, _ report: ImportReport) -> ImportError {
    switch stop {
    case .text(let error): ImportError(error, path: path, report: report)
    case .cell(let cell, let line):
      ImportError(path: path, line: line, reason: cell.error.reason, report: report)
    case .stopped: .stopped(path)
    }
  }

  /// Why the reading of rows stopped.
  func failure(_ stop: ImportStop, _ rows: FileRows, _ report: ImportReport) -> ImportError {
    switch stop {
    case .text(let error): return ImportError(error, path: path, report: report)
    case .stopped: return .stopped(path)
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

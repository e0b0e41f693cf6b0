extension ImportReport {
  /// The report of an import that was refused: what was found, with nothing taken.
  public var refused: ImportReport {
    var report = self
    report.added = 0
    report.changed = 0
    report.gone = 0
    report.closedItems = report.closedItems.map { _ in 0 }
    report.accepted = report.accepted.map { _ in 0 }
    report.declined = report.declined.map { _ in 0 }
    report.disputed = report.disputed.map { _ in [] }
    return report
  }

  /// The report as the JSON object of `remit import --json`; ends without a line end.
  ///
  /// The same report gives the same text. Members stand in the order of DESIGN §6.
  public func json() -> String {
    var text = JSONText()
    text.append("{")
    text.member("kind", isFirst: true) { $0.append(quoted: kind.rawValue) }
    for (name, count) in [
      ("read", read), ("added", added), ("changed", changed), ("unchanged", unchanged),
      ("gone", gone),
    ] {
      text.member(name) { $0.append(literal: String(count)) }
    }
    if let closedItems {
      text.member("closedItems") { $0.append(literal: String(closedItems)) }
    }
    for (name, count) in [("accepted", accepted), ("declined", declined)] {
      if let count { text.member(name) { $0.append(literal: String(count)) } }
    }
    if let disputed {
      text.member("disputed") { text in
        text.rows(disputed) { text, words in text.append(quoted: words) }
      }
    }
    text.member("skipped") { $0.rows(skipped) { text, row in text.append(row) } }
    text.member("rejected") { $0.rows(rejected) { text, row in text.append(row) } }
    text.member("encoding") { $0.append(quoted: encoding) }
    text.member("delimiter") { $0.append(quoted: delimiter) }
    text.member("columns") { $0.append(columns) }
    text.member("loadBack") { $0.append(quoted: loadBack) }
    text.member("findings") { $0.rows(findings) { text, row in text.append(row) } }
    text.member("notes") { text in
      text.rows(notes) { text, note in text.append(quoted: note) }
    }
    text.newLine(0)
    text.append("}")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

extension ImportProposal {
  /// The object of `remit import --json`; a proposal that is not ready adds nothing.
  public func json() -> String { (isReady ? report : report.refused).json() }
}

extension JSONText {
  fileprivate mutating func member(
    _ name: String, isFirst: Bool = false, _ value: (inout JSONText) -> Void
  ) {
    if !isFirst { append(",") }
    newLine(1)
    append(quoted: name)
    append(": ")
    value(&self)
  }

  fileprivate mutating func rows<Row>(_ rows: [Row], _ write: (inout JSONText, Row) -> Void) {
    append("[")
    for (index, row) in rows.enumerated() {
      if index > 0 { append(",") }
      newLine(2)
      write(&self, row)
    }
    if !rows.isEmpty { newLine(1) }
    append("]")
  }

  fileprivate mutating func append(_ row: ImportReport.Skipped) {
    append("{\"line\": ")
    append(literal: String(row.line))
    append(", \"reason\": ")
    append(quoted: row.reason)
    append("}")
  }

  fileprivate mutating func append(_ row: ImportReport.Rejected) {
    append("{\"line\": ")
    append(literal: String(row.line))
    append(", \"column\": ")
    append(quoted: row.column)
    append(", \"value\": ")
    append(quoted: row.value)
    append(", \"reason\": ")
    append(quoted: row.reason)
    append("}")
  }

  fileprivate mutating func append(_ finding: ImportReport.Finding) {
    append("{\"line\": ")
    append(literal: String(finding.line))
    append(", \"column\": ")
    append(quoted: finding.column)
    append(", \"value\": ")
    append(quoted: finding.value)
    append(", \"reason\": ")
    append(quoted: finding.reason)
    append(", \"cells\": ")
    append(literal: String(finding.count))
    append("}")
  }

  /// Headers and their fields. A header that stands twice is one member, with the field of
  /// whichever fills one.
  fileprivate mutating func append(_ columns: [(header: String, field: String?)]) {
    let fields = Dictionary(
      columns.map { ($0.header, $0.field) }, uniquingKeysWith: { $0 ?? $1 })
    var written: Set<String> = []
    append("{")
    for (header, _) in columns where written.insert(header).inserted {
      if written.count > 1 { append(",") }
      newLine(2)
      append(quoted: header)
      append(": ")
      if let field = fields[header] ?? nil { append(quoted: field) } else { append("null") }
    }
    if !columns.isEmpty { newLine(1) }
    append("}")
  }
}

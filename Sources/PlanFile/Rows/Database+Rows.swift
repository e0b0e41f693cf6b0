import GRDB
import Plan

extension Database {
  /// Writes what an edit did to the tables, and nothing else.
  ///
  /// - Returns: the largest key among the rows written.
  @discardableResult
  func write(_ changes: [RowChange]) throws -> Int {
    // Rows go and give up their CRM ids before others come and take them.
    for change in changes where change.after == nil { try delete(change) }
    for change in changes { try releaseIdentity(change) }
    var largest = 0
    for change in changes {
      guard let after = change.after else { continue }
      try write(after, isNew: change.before == nil)
      largest = max(largest, change.id.number)
    }
    return largest
  }

  private func write(_ value: RowValue, isNew: Bool) throws {
    switch value {
    case .identity(let row): try write(row)
    case .playbook(let row): try write(row)
    case .answers(let row): try write(row)
    case .account(let row): try put(row, isNew: isNew)
    case .deal(let row): try put(row, isNew: isNew)
    case .seat(let row): try put(row, isNew: isNew)
    case .segment(let row): try put(row, isNew: isNew)
    case .tenure(let row): try put(row, isNew: isNew)
    case .handoff(let row): try put(row, isNew: isNew)
    case .item(let row): try put(row, isNew: isNew)
    case .promise(let row): try put(row, isNew: isNew)
    case .contact(let row): try put(row, isNew: isNew)
    case .source(let row): try put(row, isNew: isNew)
    }
  }

  private func put<Row: FiledRow>(_ row: Row, isNew: Bool) throws {
    let statement = try PreparedStatement(isNew ? Row.shape.insert : Row.shape.update, in: self)
    var writer = statement.writer
    try row.write(to: &writer)
    try statement.run(writer)
    guard statement.changes == 1 else { throw missing(Row.shape, row.key.number) }
  }

  private func delete(_ change: RowChange) throws {
    guard let shape = change.id.kind.shape else { return }
    try run(shape.delete, shape, change.id.number)
  }

  private func releaseIdentity(_ change: RowChange) throws {
    guard let shape = change.id.kind.shape, shape.hasIdentity, change.after != nil,
      let before = change.before?.identity, change.after?.identity?.folded != before.folded
    else { return }
    try run(shape.clearIdentity, shape, change.id.number)
  }

  private func run(_ sql: String, _ shape: TableShape, _ key: Int) throws {
    let statement = try PreparedStatement(sql, in: self)
    var writer = statement.writer
    writer.number(key)
    try statement.run(writer)
    guard statement.changes == 1 else { throw missing(shape, key) }
  }

  private func missing(_ shape: TableShape, _ key: Int) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(shape.name) \(key) is missing")
  }
}

// MARK: - What a plan has once

extension Database {
  func write(_ identity: PlanIdentity) throws {
    try execute(
      sql: "UPDATE plan SET id = ?, currency = ?, created_on = ?, branched_from = ?",
      arguments: [
        identity.id, identity.currency.code, identity.createdOn.iso, identity.branchedFrom,
      ])
  }

  func write(_ playbook: Playbook) throws {
    try write(JSONParts(of: playbook), to: "playbook", "part")
  }

  func write(_ answers: Answers) throws {
    try write(JSONParts(of: answers), to: "answer", "question")
  }

  private func write(_ parts: JSONParts, to table: String, _ name: String) throws {
    try execute(sql: "DELETE FROM \(table)")
    for part in parts.parts {
      try execute(
        sql: "INSERT INTO \(table) (\(name), value) VALUES (?, ?)",
        arguments: [part.name, part.value])
    }
  }

  func parts(of table: String, _ name: String) throws -> JSONParts {
    let statement = try PreparedStatement("SELECT \(name), value FROM \(table)", in: self)
    defer { statement.reset() }
    var parts: [(name: String, value: String)] = []
    while try statement.step() {
      var reader = statement.reader
      parts.append((try reader.requiredText(), try reader.requiredText()))
    }
    return JSONParts(parts: parts)
  }

  func identity() throws -> PlanIdentity? {
    let statement = try PreparedStatement(
      "SELECT id, currency, created_on, branched_from FROM plan", in: self)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    var reader = statement.reader
    let id = try reader.requiredText()
    let code = try reader.requiredText()
    guard let currency = Currency(code: code) else {
      throw ColumnError(column: reader.column, found: code)
    }
    let created = try reader.requiredDay()
    return PlanIdentity(
      id: id, currency: currency, createdOn: created, branchedFrom: try reader.text())
  }
}

extension RowID.Kind {
  /// The table of the rows of this kind; nil for what a plan has once.
  var shape: TableShape? {
    switch self {
    case .identity, .playbook, .answers: nil
    case .account: Account.shape
    case .deal: Deal.shape
    case .seat: Seat.shape
    case .segment: Segment.shape
    case .tenure: Tenure.shape
    case .handoff: Handoff.shape
    case .item: HandoffItem.shape
    case .promise: Promise.shape
    case .contact: Contact.shape
    case .source: ImportSource.shape
    }
  }
}

extension RowValue {
  /// The id that another system gave to the row.
  var identity: CRMIdentity? {
    switch self {
    case .account(let row): row.identity
    case .deal(let row): row.identity
    case .seat(let row): row.identity
    case .identity, .playbook, .answers, .segment, .tenure, .handoff, .item, .promise, .contact,
      .source:
      nil
    }
  }
}

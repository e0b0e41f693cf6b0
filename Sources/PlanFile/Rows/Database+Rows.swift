import GRDB
import Plan

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
    case .hold: Hold.shape
    case .rule: TerritoryRule.shape
    case .move: Move.shape
    case .challenge: Challenge.shape
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
      .source, .hold, .rule, .move, .challenge:
      nil
    }
  }
}

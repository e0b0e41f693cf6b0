import Plan

extension RowValue {
  /// Appends the row as a JSON object of its columns.
  func appendJSON(to bytes: inout [UInt8]) throws {
    switch self {
    case .account(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .deal(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .seat(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .segment(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .tenure(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .handoff(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .item(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .promise(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .contact(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .source(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .hold(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .rule(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .move(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .challenge(let row): try JSONObjectWriter.append(row, to: &bytes)
    case .identity(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    case .playbook(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    case .answers(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    }
  }

  /// The row that such an object stands for.
  init(_ kind: RowID.Kind, json: String) throws {
    switch kind {
    case .account: self = .account(try Self.row(json))
    case .deal: self = .deal(try Self.row(json))
    case .seat: self = .seat(try Self.row(json))
    case .segment: self = .segment(try Self.row(json))
    case .tenure: self = .tenure(try Self.row(json))
    case .handoff: self = .handoff(try Self.row(json))
    case .item: self = .item(try Self.row(json))
    case .promise: self = .promise(try Self.row(json))
    case .contact: self = .contact(try Self.row(json))
    case .source: self = .source(try Self.row(json))
    case .hold: self = .hold(try Self.row(json))
    case .rule: self = .rule(try Self.row(json))
    case .move: self = .move(try Self.row(json))
    case .challenge: self = .challenge(try Self.row(json))
    case .identity: self = .identity(try PlanJSON.value(PlanIdentity.self, from: json))
    case .playbook: self = .playbook(try PlanJSON.value(Playbook.self, from: json))
    case .answers: self = .answers(try PlanJSON.value(Answers.self, from: json))
    }
  }

  private static func row<Row: FiledRow>(_ json: String) throws -> Row {
    var reader = try JSONObjectReader(json, Row.shape)
    return try Row(from: &reader)
  }
}

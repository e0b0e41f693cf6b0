import Plan

extension RowValue {
  /// The row as a JSON object of its columns.
  func json() throws -> [UInt8] {
    switch self {
    case .account(let row): try Self.object(row)
    case .deal(let row): try Self.object(row)
    case .seat(let row): try Self.object(row)
    case .segment(let row): try Self.object(row)
    case .tenure(let row): try Self.object(row)
    case .handoff(let row): try Self.object(row)
    case .item(let row): try Self.object(row)
    case .promise(let row): try Self.object(row)
    case .contact(let row): try Self.object(row)
    case .source(let row): try Self.object(row)
    case .identity(let row): [UInt8](try PlanJSON.bytes(row))
    case .playbook(let row): [UInt8](try PlanJSON.bytes(row))
    case .answers(let row): [UInt8](try PlanJSON.bytes(row))
    }
  }

  private static func object<Row: FiledRow>(_ row: Row) throws -> [UInt8] {
    var writer = JSONObjectWriter(Row.shape)
    try row.write(to: &writer)
    return writer.finish()
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

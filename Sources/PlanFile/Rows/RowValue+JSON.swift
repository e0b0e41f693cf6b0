import Plan

extension RowValue {
  /// Appends the row: as a list of its columns, or as an object where a plan has it once.
  func appendJSON(to bytes: inout [UInt8]) throws {
    switch self {
    case .account(let row): try JSONListWriter.append(row, to: &bytes)
    case .deal(let row): try JSONListWriter.append(row, to: &bytes)
    case .seat(let row): try JSONListWriter.append(row, to: &bytes)
    case .segment(let row): try JSONListWriter.append(row, to: &bytes)
    case .tenure(let row): try JSONListWriter.append(row, to: &bytes)
    case .handoff(let row): try JSONListWriter.append(row, to: &bytes)
    case .item(let row): try JSONListWriter.append(row, to: &bytes)
    case .promise(let row): try JSONListWriter.append(row, to: &bytes)
    case .contact(let row): try JSONListWriter.append(row, to: &bytes)
    case .source(let row): try JSONListWriter.append(row, to: &bytes)
    case .hold(let row): try JSONListWriter.append(row, to: &bytes)
    case .rule(let row): try JSONListWriter.append(row, to: &bytes)
    case .move(let row): try JSONListWriter.append(row, to: &bytes)
    case .challenge(let row): try JSONListWriter.append(row, to: &bytes)
    case .identity(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    case .playbook(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    case .answers(let row): bytes.append(contentsOf: try PlanJSON.bytes(row))
    }
  }

  /// The row that such a list or object stands for.
  ///
  /// - Parameters:
  ///   - key: the row's key, which a list leaves out.
  ///   - names: the columns of a list; none where rows stand as objects, as in older journals.
  init(_ id: RowID, json: String, names: [String]) throws {
    switch id.kind {
    case .account: self = .account(try Self.row(json, id, names))
    case .deal: self = .deal(try Self.row(json, id, names))
    case .seat: self = .seat(try Self.row(json, id, names))
    case .segment: self = .segment(try Self.row(json, id, names))
    case .tenure: self = .tenure(try Self.row(json, id, names))
    case .handoff: self = .handoff(try Self.row(json, id, names))
    case .item: self = .item(try Self.row(json, id, names))
    case .promise: self = .promise(try Self.row(json, id, names))
    case .contact: self = .contact(try Self.row(json, id, names))
    case .source: self = .source(try Self.row(json, id, names))
    case .hold: self = .hold(try Self.row(json, id, names))
    case .rule: self = .rule(try Self.row(json, id, names))
    case .move: self = .move(try Self.row(json, id, names))
    case .challenge: self = .challenge(try Self.row(json, id, names))
    case .identity: self = .identity(try PlanJSON.value(PlanIdentity.self, from: json))
    case .playbook: self = .playbook(try PlanJSON.value(Playbook.self, from: json))
    case .answers: self = .answers(try PlanJSON.value(Answers.self, from: json))
    }
  }

  private static func row<Row: FiledRow>(
    _ json: String, _ id: RowID, _ names: [String]
  ) throws -> Row {
    var reader =
      json.utf8.first == UInt8(ascii: "{")
      ? try JSONObjectReader(json, Row.shape)
      : try JSONObjectReader(json, key: id.number, names: names, Row.shape)
    return try Row(from: &reader)
  }
}

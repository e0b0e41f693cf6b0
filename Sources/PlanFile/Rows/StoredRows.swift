import GRDB
import Plan

/// Every row of a plan file, one after the other, as it is read.
///
/// A sequence cannot throw: whoever takes the rows asks for `failure` afterwards.
final class StoredRows: Sequence, IteratorProtocol {
  private(set) var failure: (any Error)?
  /// Hears now and then how many rows are read.
  var progress: ((Int) -> Void)?
  private var count = 0
  /// Rows from one word to the next.
  private static let stride = 4_096
  private var singles: [RowValue]
  private var tables: [TableCursor]

  init(_ database: Database) throws {
    singles = [
      .playbook(try database.parts(of: "playbook", "part").value(Playbook.self)),
      .answers(try database.parts(of: "answer", "question").value(Answers.self)),
    ]
    tables = [
      try .of(Segment.self, database), try .of(Seat.self, database),
      try .accounts(database), try .of(Deal.self, database),
      try .of(Tenure.self, database), try .of(Handoff.self, database),
      try .of(HandoffItem.self, database), try .of(Promise.self, database),
      try .of(Contact.self, database), try .of(ImportSource.self, database),
      try .of(Hold.self, database), try .of(TerritoryRule.self, database),
      try .of(Move.self, database), try .of(Challenge.self, database),
    ].reversed()
  }

  func next() -> RowValue? {
    if let single = singles.popLast() { return single }
    while failure == nil, let table = tables.last {
      do {
        if let row = try table.next() {
          count += 1
          if count % Self.stride == 0 { progress?(count) }
          return row
        }
        tables.removeLast()
      } catch {
        failure = error
      }
    }
    return nil
  }
}

/// The rows of one table as they are read.
private struct TableCursor {
  let next: () throws -> RowValue?

  static func of<Row: FiledRow>(_: Row.Type, _ database: Database) throws -> TableCursor {
    try of(Row.shape, database) { reader throws(ColumnError) in try Row(from: &reader).rowValue }
  }

  /// Accounts are many: one packer serves them all.
  static func accounts(_ database: Database) throws -> TableCursor {
    var packer = FactPacker()
    return try of(Account.shape, database) { reader throws(ColumnError) in
      .account(try Account(from: &reader, packing: &packer))
    }
  }

  private static func of(
    _ shape: TableShape, _ database: Database,
    _ row: @escaping (inout StatementReader) throws(ColumnError) -> RowValue
  ) throws -> TableCursor {
    let statement = try PreparedStatement(shape.select + " ORDER BY key", in: database)
    return TableCursor {
      guard try statement.step() else { return nil }
      var reader = statement.reader
      do throws(ColumnError) {
        return try row(&reader)
      } catch {
        throw ColumnError(column: "\(shape.name).\(error.column)", found: error.found)
      }
    }
  }
}

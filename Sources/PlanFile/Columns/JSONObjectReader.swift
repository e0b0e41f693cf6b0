/// Reads a row from the JSON object that `JSONObjectWriter` made of it: strings, whole numbers and
/// null, in any order. A column without a member has no value.
struct JSONObjectReader: ColumnReader {
  private enum Member {
    case text(String)
    case integer(Int64)
  }

  private let columns: [Column]
  private var members: [Member?]
  private var place = -1

  /// - Throws: what could not be read, where the text is no such object.
  init(_ text: String, _ shape: TableShape) throws(ColumnError) {
    columns = shape.columns
    members = Array(repeating: nil, count: shape.columns.count)
    var scanner = JSONScanner(text)
    guard scanner.take("{") else { throw ColumnError(column: shape.name, found: text) }
    var expected = 0
    while !scanner.take("}") {
      guard let name = scanner.string(), scanner.take(":") else {
        throw ColumnError(column: shape.name, found: text)
      }
      // Members stand in the order of the columns, unless someone else wrote them.
      let found =
        columns[expected...].firstIndex { $0.name == name }
        ?? columns.firstIndex { $0.name == name }
      guard scanner.skipNull() || set(found, &scanner) else {
        throw ColumnError(column: name, found: text)
      }
      expected = found ?? expected
      _ = scanner.take(",")
    }
  }

  private mutating func set(_ index: Int?, _ scanner: inout JSONScanner) -> Bool {
    let member = scanner.string().map(Member.text) ?? scanner.integer().map(Member.integer)
    guard let member else { return false }
    // A column that a later version took away is passed over.
    if let index { members[index] = member }
    return true
  }

  var column: String { columns.indices.contains(place) ? columns[place].name : "column" }

  private mutating func next() throws(ColumnError) -> Member? {
    place += 1
    guard members.indices.contains(place) else {
      throw ColumnError(column: "column \(place)", found: "nothing")
    }
    return members[place]
  }

  mutating func text() throws(ColumnError) -> String? {
    switch try next() {
    case .text(let value): return value
    case .integer(let value): throw ColumnError(column: column, found: "\(value)")
    case nil: return nil
    }
  }

  mutating func integer() throws(ColumnError) -> Int64? {
    switch try next() {
    case .integer(let value): return value
    case .text(let value): throw ColumnError(column: column, found: value)
    case nil: return nil
    }
  }
}

/// Reads a row from the JSON object that `JSONObjectWriter` made of it: strings, whole numbers and
/// null, in any order; or from the list that `JSONListWriter` made. A column without a member has no
/// value.
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

  /// - Parameters:
  ///   - key: the row's key, which the list leaves out.
  ///   - names: the columns that the bits of the list's last number stand for.
  /// - Throws: what could not be read, where the text is no such list.
  init(_ text: String, key: Int, names: [String], _ shape: TableShape) throws(ColumnError) {
    columns = shape.columns
    members = Array(repeating: nil, count: shape.columns.count)
    members[0] = .integer(Int64(key))
    let wrong = ColumnError(column: shape.name, found: text)
    var scanner = JSONScanner(text)
    var values: [Member] = []
    guard scanner.take("[") else { throw wrong }
    while !scanner.take("]") {
      guard let member = Self.member(&scanner) else { throw wrong }
      values.append(member)
      _ = scanner.take(",")
    }
    guard case .integer(let mask)? = values.popLast(), mask.nonzeroBitCount == values.count else {
      throw wrong
    }
    var next = 0
    for (bit, name) in names.enumerated() where mask & (1 << Int64(bit)) != 0 {
      guard next < values.count else { throw wrong }
      // A column that a later version took away is passed over.
      let column =
        bit + 1 < columns.count && columns[bit + 1].name == name
        ? bit + 1 : columns.firstIndex { $0.name == name }
      if let column { members[column] = values[next] }
      next += 1
    }
    guard next == values.count else { throw wrong }
  }

  private static func member(_ scanner: inout JSONScanner) -> Member? {
    scanner.string().map(Member.text) ?? scanner.integer().map(Member.integer)
  }

  private mutating func set(_ index: Int?, _ scanner: inout JSONScanner) -> Bool {
    guard let member = Self.member(&scanner) else { return false }
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

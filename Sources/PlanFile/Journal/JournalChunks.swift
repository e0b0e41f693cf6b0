import GRDB
import Plan

/// The lines that stand beside a line of the journal: a JSON array of many to each row of a side
/// table, so that a million of them cost a few thousand rows.
struct JournalChunks {
  /// One element: a row's name, and its members.
  typealias Element = (id: RowID, members: [String: String])

  /// How many elements go into one row of the table.
  static let length = 256

  private let database: Database
  private let table: String
  private let sequence: Int
  private var ordinal = 0
  private var count = 0
  private var bytes: [UInt8] = []

  init(_ database: Database, _ table: String, of sequence: Int) {
    self.database = database
    self.table = table
    self.sequence = sequence
  }

  // MARK: - Writing

  /// Appends an element; `members` appends the members after the row's name, each with its comma.
  mutating func append(_ id: RowID, _ members: (inout [UInt8]) throws -> Void) throws {
    bytes.append(contentsOf: (count == 0 ? "[" : ",").utf8)
    bytes.append(contentsOf: "{\"kind\":\"".utf8)
    bytes.append(contentsOf: id.kind.rawValue.utf8)
    bytes.append(contentsOf: "\",\"key\":".utf8)
    bytes.append(contentsOf: String(id.number).utf8)
    try members(&bytes)
    bytes.append(UInt8(ascii: "}"))
    count += 1
    if count == Self.length { try finish() }
  }

  /// Writes what is not written yet.
  mutating func finish() throws {
    guard count > 0 else { return }
    bytes.append(UInt8(ascii: "]"))
    let statement = try PreparedStatement(
      "INSERT INTO \(table) (sequence, ordinal, rows) VALUES (?1, ?2, ?3)", in: database)
    var columns = statement.writer
    columns.number(sequence)
    columns.number(ordinal)
    columns.text(utf8: bytes)
    try statement.run(columns)
    ordinal += 1
    count = 0
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: - Reading

  /// Hands over every element in its order, or those of the first chunks.
  func forEach(chunks: Int = .max, _ body: (Element) throws -> Void) throws {
    let statement = try PreparedStatement(
      "SELECT rows FROM \(table) WHERE sequence = ?1 ORDER BY ordinal LIMIT ?2", in: database)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    place.number(chunks)
    while try statement.step() {
      var columns = statement.reader
      var scanner = JSONScanner(try columns.requiredText())
      let wrong = ColumnError(column: "\(table).rows", found: "line \(sequence)")
      guard scanner.take("[") else { throw wrong }
      while !scanner.take("]") {
        guard let element = Self.element(&scanner) else { throw wrong }
        try body(element)
        _ = scanner.take(",")
      }
    }
  }

  /// Objects stand in `members` as JSON, strings as what they mean.
  private static func element(_ scanner: inout JSONScanner) -> Element? {
    var kind: RowID.Kind?
    var key: Int?
    var members: [String: String] = [:]
    guard scanner.take("{") else { return nil }
    while !scanner.take("}") {
      guard let name = scanner.string(), scanner.take(":") else { return nil }
      switch name {
      case "kind": kind = scanner.string().flatMap(RowID.Kind.init(rawValue:))
      case "key": key = scanner.integer().map { Int($0) }
      default:
        guard let value = scanner.object() ?? scanner.string() else { return nil }
        members[name] = value
      }
      _ = scanner.take(",")
    }
    guard let kind, let key else { return nil }
    return (RowID(kind, key), members)
  }
}

extension [UInt8] {
  /// Appends the name of a member of a JSON object, after a comma.
  mutating func appendMember(_ name: StaticString) {
    append(contentsOf: ",\"".utf8)
    name.withUTF8Buffer { append(contentsOf: $0) }
    append(contentsOf: "\":".utf8)
  }
}

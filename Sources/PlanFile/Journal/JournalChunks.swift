import GRDB
import Plan

/// The lines that stand beside a line of the journal: a JSON list of many to each row of a side
/// table, so that a million of them cost a few thousand rows.
///
/// Before the first row of a kind in a list stands what its columns are called:
///
///     [["columns","tenure",["account","role",...]],
///      ["tenure",812,0,[17,4,"2026-11-21","imported",45]], ...]
///
/// Older journals hold an object for each row, `{"kind":"tenure","key":812,"after":{...}}`, with the
/// name of a column before each of its values; these are read as well.
struct JournalChunks {
  /// How many elements go into one row of the table.
  static let length = 256

  private let database: Database
  private let table: String
  private let sequence: Int
  private var ordinal = 0
  private var count = 0
  private var bytes: [UInt8] = []
  /// The kinds whose columns this chunk names.
  private var named: Set<RowID.Kind> = []

  init(_ database: Database, _ table: String, of sequence: Int) {
    self.database = database
    self.table = table
    self.sequence = sequence
  }

  // MARK: - Writing

  /// Appends a row as it was and as it is.
  mutating func append(_ change: borrowing RowChange) throws {
    if let shape = change.id.kind.shape, named.insert(change.id.kind).inserted {
      appendNames(shape, of: change.id.kind)
    }
    open(change.id)
    try append(change.before)
    try append(change.after)
    try close()
  }

  private mutating func append(_ row: RowValue?) throws {
    bytes.append(UInt8(ascii: ","))
    if let row { try row.appendJSON(to: &bytes) } else { bytes.append(UInt8(ascii: "0")) }
  }

  /// Appends what a file said of a row: the whole of it, or only the people it names.
  mutating func append(_ id: RowID, people: String?, row: (some Encodable)?) throws {
    open(id)
    if people != nil || row != nil { bytes.append(contentsOf: ",0,0,".utf8) }
    if let people {
      bytes.appendJSON(people.utf8.span)
    } else if let row {
      bytes.append(contentsOf: "0,".utf8)
      bytes.append(contentsOf: try PlanJSON.bytes(row))
    }
    try close()
  }

  private mutating func appendNames(_ shape: TableShape, of kind: RowID.Kind) {
    bytes.append(UInt8(ascii: bytes.isEmpty ? "[" : ","))
    bytes.append(contentsOf: "[\"columns\",\"\(kind.rawValue)\",[".utf8)
    let names = shape.columns.dropFirst().map { "\"\($0.name)\"" }.joined(separator: ",")
    bytes.append(contentsOf: names.utf8)
    bytes.append(contentsOf: "]]".utf8)
  }

  private mutating func open(_ id: RowID) {
    bytes.append(UInt8(ascii: bytes.isEmpty ? "[" : ","))
    bytes.append(contentsOf: "[\"".utf8)
    bytes.append(contentsOf: id.kind.rawValue.utf8)
    bytes.append(contentsOf: "\",".utf8)
    bytes.appendJSON(Int64(id.number))
  }

  private mutating func close() throws {
    bytes.append(UInt8(ascii: "]"))
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
    columns.text(utf8: bytes.span)
    try statement.run(columns)
    ordinal += 1
    count = 0
    named = []
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: - Reading

  /// Hands over every element in its order, or those of the first chunks.
  func forEach(chunks: Int = .max, _ body: (JournalElement) throws -> Void) throws {
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
      var names: [RowID.Kind: [String]] = [:]
      while !scanner.take("]") {
        switch JournalElement.next(&scanner, names) {
        case .columns(let kind, let columns): names[kind] = columns
        case .row(let element): try body(element)
        case nil: throw wrong
        }
        _ = scanner.take(",")
      }
    }
  }
}

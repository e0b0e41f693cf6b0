import Plan

/// Rows of an edit, many of them as one JSON list, of the form that `JournalChunks` reads.
struct ChunkEncoder {
  /// Takes a list that is whole.
  private let deliver: ([UInt8]) throws -> Void
  private var count = 0
  private var bytes: [UInt8] = []
  /// The kinds whose columns this chunk names.
  private var named: Set<RowID.Kind> = []
  /// What stands before the key of a row, for the kind of the last one: rows of a kind mostly stand
  /// together.
  private var opening: (kind: RowID.Kind, bytes: [UInt8])?

  init(_ deliver: @escaping ([UInt8]) throws -> Void) { self.deliver = deliver }

  /// Appends a row as it was and as it is.
  mutating func append(_ change: borrowing RowChange) throws {
    let kind = change.id.kind
    if opening?.kind != kind || bytes.isEmpty, named.insert(kind).inserted, let shape = kind.shape {
      appendNames(shape, of: kind)
    }
    open(change.id)
    try append(change.before)
    try append(change.after)
    try close()
  }

  private mutating func append(_ row: borrowing RowValue?) throws {
    bytes.append(UInt8(ascii: ","))
    guard let row = copy row else { return bytes.append(UInt8(ascii: "0")) }
    try row.appendJSON(to: &bytes)
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
    if let opening, opening.kind == id.kind {
      bytes.append(contentsOf: opening.bytes)
    } else {
      let words = Array("[\"\(id.kind.rawValue)\",".utf8)
      bytes.append(contentsOf: words)
      opening = (id.kind, words)
    }
    bytes.appendJSON(Int64(id.number))
  }

  private mutating func close() throws {
    bytes.append(UInt8(ascii: "]"))
    count += 1
    if count == JournalChunks.length { try finish() }
  }

  /// Delivers what is not delivered yet.
  mutating func finish() throws {
    guard count > 0 else { return }
    bytes.append(UInt8(ascii: "]"))
    let length = bytes.count
    try deliver(bytes)
    // The next will be about as long.
    bytes = []
    bytes.reserveCapacity(length + length / 8)
    count = 0
    named = []
  }
}

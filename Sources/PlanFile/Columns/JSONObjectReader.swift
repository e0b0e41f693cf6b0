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
    var scanner = Scanner(text)
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

  private mutating func set(_ index: Int?, _ scanner: inout Scanner) -> Bool {
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

extension JSONObjectReader {
  /// Walks over the bytes of one flat object.
  private struct Scanner {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
      while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
      guard let byte = current, byte == UInt8(ascii: mark) else { return false }
      place += 1
      return true
    }

    mutating func skipNull() -> Bool {
      guard bytes[place...].starts(with: "null".utf8) else { return false }
      place += 4
      return true
    }

    mutating func integer() -> Int64? {
      let start = place
      while let byte = current,
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      {
        place += 1
      }
      return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    mutating func string() -> String? {
      guard take("\"") else { return nil }
      let start = place
      while let byte = current, byte != UInt8(ascii: "\"") {
        if byte == UInt8(ascii: "\\") { return escaped(from: start) }
        place += 1
      }
      guard current != nil else { return nil }
      defer { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// A string with escapes, from its first byte on; `place` stands on the first escape.
    private mutating func escaped(from start: Int) -> String? {
      var units = Array(String(decoding: bytes[start..<place], as: UTF8.self).utf16)
      while let byte = current, byte != UInt8(ascii: "\"") {
        if byte == UInt8(ascii: "\\") {
          guard let unit = escape() else { return nil }
          units.append(unit)
        } else {
          let run = place
          while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            place += 1
          }
          units.append(contentsOf: String(decoding: bytes[run..<place], as: UTF8.self).utf16)
        }
      }
      guard current != nil else { return nil }
      place += 1
      return String(decoding: units, as: UTF16.self)
    }

    private mutating func escape() -> UInt16? {
      place += 1
      guard let byte = current else { return nil }
      place += 1
      switch byte {
      case UInt8(ascii: "n"): return 10
      case UInt8(ascii: "t"): return 9
      case UInt8(ascii: "r"): return 13
      case UInt8(ascii: "b"): return 8
      case UInt8(ascii: "f"): return 12
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
      case UInt8(ascii: "u"):
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
      default: return nil
      }
    }
  }
}

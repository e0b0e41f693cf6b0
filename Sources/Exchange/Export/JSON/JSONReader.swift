/// Reads JSON text (RFC 8259) value by value, so that a large file is never held as a tree.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  /// The line at hand, from 1.
  private(set) var line = 1

  /// Deeper than any plan, and shallow enough for the stack.
  static let deepest = 100

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
  }

  private func failure(_ what: String) -> PlanJSONError { .notJSON(line: line, what: what) }

  // MARK: Structure

  /// The next byte that is no white space, without taking it; nil at the end.
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0a:
        line += 1
        index += 1
      case 0x20, 0x09, 0x0d: index += 1
      default: return bytes[index]
      }
    }
    return nil
  }

  /// Takes a sign of punctuation; false where another stands.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ sign: Unicode.Scalar) throws(PlanJSONError) {
    if take(sign) { return }
    throw failure(peek() == nil ? "the text ends too early" : "a \(sign) is missing")
  }

  /// Goes through an object. The body reads, or skips, the value of each member.
  mutating func members(
    _ body: (inout JSONReader, String) throws(PlanJSONError) -> Void
  ) throws(PlanJSONError) {
    try expect("{")
    if take("}") { return }
    repeat {
      let name = try string()
      try expect(":")
      try body(&self, name)
    } while take(",")
    try expect("}")
  }

  /// Goes through a list. The body reads, or skips, each element.
  mutating func elements(
    _ body: (inout JSONReader) throws(PlanJSONError) -> Void
  ) throws(PlanJSONError) {
    try expect("[")
    if take("]") { return }
    repeat { try body(&self) } while take(",")
    try expect("]")
  }

  /// Nothing but white space may follow.
  mutating func end() throws(PlanJSONError) {
    if peek() != nil { throw failure("more stands behind the end") }
  }

  // MARK: Values

  mutating func value(depth: Int = 0) throws(PlanJSONError) -> JSONValue {
    guard depth < Self.deepest else { throw failure("lists stand too deep in one another") }
    switch peek() {
    case UInt8(ascii: "{"):
      var found: [JSONValue.Member] = []
      var names: Set<String> = []
      try members { (reader, name) throws(PlanJSONError) in
        guard names.insert(name).inserted else {
          throw reader.failure("\(name) stands twice in one object")
        }
        found.append(.init(name: name, value: try reader.value(depth: depth + 1)))
      }
      return .members(found)
    case UInt8(ascii: "["):
      var found: [JSONValue] = []
      try elements { (reader) throws(PlanJSONError) in
        found.append(try reader.value(depth: depth + 1))
      }
      return .elements(found)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some: return .number(try number())
    case nil: throw failure("the text ends too early")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(PlanJSONError)
    -> JSONValue
  {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("no value begins so") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(PlanJSONError) -> String {
    let start = index
    skip { $0 == UInt8(ascii: "-") }
    let whole = digits()
    var isWellFormed = whole == 1 || whole > 1 && bytes[index - whole] != UInt8(ascii: "0")
    isWellFormed = isWellFormed && index - whole - start <= 1
    if skip({ $0 == UInt8(ascii: ".") }) > 0 { isWellFormed = isWellFormed && digits() > 0 }
    if skip({ $0 | 0x20 == UInt8(ascii: "e") }) > 0 {
      skip { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      isWellFormed = isWellFormed && digits() > 0
    }
    guard isWellFormed else { throw failure("no value begins so") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int { skip { $0 >= 0x30 && $0 <= 0x39 } }

  @discardableResult
  private mutating func skip(_ isSkipped: (UInt8) -> Bool) -> Int {
    let start = index
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    return index - start
  }
}

// MARK: - Strings

extension JSONReader {
  mutating func string() throws(PlanJSONError) -> String {
    guard take("\"") else { throw failure("a name or text in quotes is missing") }
    var start = index
    var text = ""
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        text += try piece(start)
        index += 1
        return text
      }
      guard byte >= 0x20 else { throw failure("a control character stands in a text") }
      index += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      index -= 1
      text += try piece(start)
      index += 1
      text.unicodeScalars.append(try escape())
      start = index
    }
    throw failure("the text ends within quotes")
  }

  private func piece(_ start: Int) throws(PlanJSONError) -> String {
    guard start < index else { return "" }
    guard let piece = String(validating: bytes[start..<index], as: UTF8.self) else {
      throw failure("a text is not UTF-8")
    }
    return piece
  }

  private mutating func escape() throws(PlanJSONError) -> Unicode.Scalar {
    guard index < bytes.count else { throw failure("the text ends within quotes") }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure("a \\ stands before a sign it cannot escape")
    }
  }

  private mutating func unicodeEscape() throws(PlanJSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xdc00, bytes[index...].starts(with: [0x5c, 0x75]) {
      index += 2
      let second = try hexadecimal()
      if (0xdc00...0xdfff).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
      {
        return scalar
      }
    }
    throw failure("half a character stands behind \\u")
  }

  private mutating func hexadecimal() throws(PlanJSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw failure("the text ends within quotes") }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Self.hexadecimalDigit(byte) else {
        throw failure("\\u needs four hexadecimal digits")
      }
      value = value << 4 | digit
    }
    index += 4
    return value
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    if byte >= 0x30, byte <= 0x39 { return UInt32(byte) - 0x30 }
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x66 ? UInt32(lower) - 0x57 : nil
  }
}

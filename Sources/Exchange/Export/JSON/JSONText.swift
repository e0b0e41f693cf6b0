/// JSON as bytes, appended piece by piece.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(literal: String) { bytes.append(contentsOf: literal.utf8) }

  /// A string in quotes.
  ///
  /// Other scripts stand as they are; what would act on a terminal is escaped, so that a file may
  /// be printed on one: controls, line separators and marks of direction.
  mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append("\\\"")
      case 0x5c: append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0a: append("\\n")
      case 0x0c: append("\\f")
      case 0x0d: append("\\r")
      case 0x20..<0x7f: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0..<0x20, 0x7f..<0xa0, 0x61c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069:
        append(escaped: scalar.value)
      default: if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped value: UInt32) {
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: (value >> shift) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// A value; the members of an object stand in the order of their names.
  ///
  /// - Parameters:
  ///   - levels: how many levels of lists take a line for each of their entries.
  ///   - depth: the levels around it, for the indentation.
  mutating func append(_ node: JSONNode, levels: Int = 0, depth: Int = 0) {
    switch node.plainest.content {
    case .literal(let text): append(literal: text)
    case .text(let text): append(quoted: text)
    case .elements(let elements):
      list("[", "]", elements, levels, depth) { text, element in
        text.append(element, levels: levels - 1, depth: depth + 1)
      }
    case .members(let members):
      list("{", "}", members.sorted { $0.name < $1.name }, levels, depth) { text, member in
        text.append(quoted: member.name)
        text.append(": ")
        text.append(member.node, levels: levels - 1, depth: depth + 1)
      }
    }
  }

  private mutating func list<Entry>(
    _ open: StaticString, _ close: StaticString, _ entries: [Entry], _ levels: Int, _ depth: Int,
    _ write: (inout JSONText, Entry) -> Void
  ) {
    append(open)
    for (index, entry) in entries.enumerated() {
      if index > 0 { append(levels > 0 ? "," : ", ") }
      if levels > 0 { newLine(depth + 1) }
      write(&self, entry)
    }
    if levels > 0, !entries.isEmpty { newLine(depth) }
    append(close)
  }

  mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }
}

import Plan

/// The JSON that verbs print: keys in the order given, non-ASCII unescaped.
///
/// Written by hand because scripts lean on numbers as exact decimals (money in major units), which
/// an encoder over Double cannot promise.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number as its decimal digits.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func money(_ amount: Money?, _ currency: Currency) -> JSONValue {
    amount.map { .number($0.plain(currency)) } ?? .null
  }

  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  static func range(_ range: CountRange?) -> JSONValue {
    range.map { .array([.integer($0.low), .integer($0.high)]) } ?? .null
  }

  /// Pretty-printed with two spaces.
  var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let digits): out += digits
    case .string(let text): Self.quote(text, to: &out)
    case .array(let values):
      Self.list(values, "[", "]", to: &out, indent) { value, out in
        value.write(to: &out, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &out, indent) { member, out in
        Self.quote(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, indent: indent + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to out: inout String, _ indent: Int,
    write: (Element, inout String) -> Void
  ) {
    guard !elements.isEmpty else {
      out += open + close
      return
    }
    out += open
    for (index, element) in elements.enumerated() {
      out += index == 0 ? "\n" : ",\n"
      out += String(repeating: "  ", count: indent + 1)
      write(element, &out)
    }
    out += "\n" + String(repeating: "  ", count: indent) + close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

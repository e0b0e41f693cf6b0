import FoundationEssentials

/// The members of a JSON object, each as its own piece of JSON: how a value whose parts have names
/// stands in a table of names and values.
struct JSONParts {
  var parts: [(name: String, value: String)]

  init(parts: [(name: String, value: String)]) { self.parts = parts }

  /// The members of a value that encodes as an object.
  init(of value: some Encodable) throws {
    let bytes = [UInt8](try PlanJSON.bytes(value))
    parts = []
    var depth = 0
    var isInText = false
    var start = 1
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\\") where isInText: place += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): if !isInText { depth += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if !isInText { depth -= 1 }
        if depth == 0, !isInText { append(bytes[start..<place]) }
      case UInt8(ascii: ","):
        if depth == 1, !isInText {
          append(bytes[start..<place])
          start = place + 1
        }
      default: break
      }
      place += 1
    }
  }

  /// Takes `"name":value` apart; names are identifiers of ours, without escapes.
  private mutating func append(_ member: ArraySlice<UInt8>) {
    guard let colon = member.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = member[..<colon].dropFirst().dropLast()
    parts.append(
      (
        String(decoding: name, as: UTF8.self),
        String(decoding: member[(colon + 1)...], as: UTF8.self)
      ))
  }

  /// The value whose members these are.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let members = try parts.map { "\(try PlanJSON.text($0.name)):\($0.value)" }
    return try PlanJSON.value(type, from: "{\(members.joined(separator: ","))}")
  }
}

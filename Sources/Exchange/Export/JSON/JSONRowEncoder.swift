import Plan

/// Turns any row of a plan into JSON through its own coding, so that no field can be forgotten.
///
/// It differs from a plain encoder in what people and scripts read: money stands in major units,
/// shares as fractions, overrides as an object by field.
struct JSONRowEncoder: Encoder {
  let currency: Currency
  let node: JSONNode
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// The overrides of an account, which Swift would code as a list in no particular order.
  typealias Overrides = [AccountField: FieldValue?]

  static func node(for value: some Encodable, in currency: Currency) throws -> JSONNode {
    if let money = value as? Money { return JSONNode(.literal(money.plain(currency))) }
    if let share = value as? Share { return JSONNode(.literal(share.fraction)) }
    if type(of: value) == Overrides.self, let overrides = value as? Overrides {
      return self.node(for: overrides, in: currency)
    }
    let node = JSONNode(.literal("null"))
    try value.encode(to: JSONRowEncoder(currency: currency, node: node))
    return node
  }

  private static func node(for overrides: Overrides, in currency: Currency) -> JSONNode {
    JSONNode(
      .members(overrides.map { ($0.key.rawValue, node(for: $0.value, in: currency)) }))
  }

  private static func node(for value: FieldValue?, in currency: Currency) -> JSONNode {
    switch value {
    case .text(let text): JSONNode(.text(text))
    case .money(let money): JSONNode(.literal(money.plain(currency)))
    case .day(let day): JSONNode(.text(day.iso))
    case .number(let number): JSONNode(.literal(String(number)))
    case .flag(let flag): JSONNode(.literal(String(flag)))
    case .share(let share): JSONNode(.literal(share.fraction))
    case nil: JSONNode(.literal("null"))
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .members = node.content {} else { node.content = .members([]) }
    return KeyedEncodingContainer(JSONMembers(currency: currency, node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .elements = node.content {} else { node.content = .elements([]) }
    return JSONElements(currency: currency, node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingle(currency: currency, node: node)
  }
}

/// The members of an object.
private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let currency: Currency
  let node: JSONNode
  let codingPath: [any CodingKey] = []

  private func add(_ content: JSONNode.Content, _ key: Key) {
    node.append(JSONNode(content), named: key.stringValue)
  }

  func encodeNil(forKey key: Key) { add(.literal("null"), key) }
  func encode(_ value: Bool, forKey key: Key) { add(.literal(String(value)), key) }
  func encode(_ value: String, forKey key: Key) { add(.text(value), key) }
  func encode(_ value: Int, forKey key: Key) { add(.literal(String(value)), key) }
  func encode(_ value: Double, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: Float, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: Int8, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: Int16, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: Int32, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: Int64, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: UInt, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: UInt8, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: UInt16, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: UInt32, forKey key: Key) { add(.literal("\(value)"), key) }
  func encode(_ value: UInt64, forKey key: Key) { add(.literal("\(value)"), key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    node.append(try JSONRowEncoder.node(for: value, in: currency), named: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    let child = JSONNode(.members([]), isCase: true)
    node.append(child, named: key.stringValue)
    return KeyedEncodingContainer(JSONMembers<Nested>(currency: currency, node: child))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let child = JSONNode(.elements([]))
    node.append(child, named: key.stringValue)
    return JSONElements(currency: currency, node: child)
  }

  func superEncoder() -> any Encoder { encoder(named: "super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(named: key.stringValue) }

  private func encoder(named name: String) -> any Encoder {
    let child = JSONNode(.literal("null"))
    node.append(child, named: name)
    return JSONRowEncoder(currency: currency, node: child)
  }
}

/// The elements of a list.
private struct JSONElements: UnkeyedEncodingContainer {
  let currency: Currency
  let node: JSONNode
  let codingPath: [any CodingKey] = []
  var count: Int { node.count }

  func encodeNil() { node.append(JSONNode(.literal("null"))) }

  func encode(_ value: some Encodable) throws {
    node.append(try JSONRowEncoder.node(for: value, in: currency))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    let child = JSONNode(.members([]))
    node.append(child)
    return KeyedEncodingContainer(JSONMembers<Nested>(currency: currency, node: child))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let child = JSONNode(.elements([]))
    node.append(child)
    return JSONElements(currency: currency, node: child)
  }

  func superEncoder() -> any Encoder {
    let child = JSONNode(.literal("null"))
    node.append(child)
    return JSONRowEncoder(currency: currency, node: child)
  }
}

/// One value by itself.
private struct JSONSingle: SingleValueEncodingContainer {
  let currency: Currency
  let node: JSONNode
  let codingPath: [any CodingKey] = []

  func encodeNil() { node.content = .literal("null") }
  func encode(_ value: Bool) { node.content = .literal(String(value)) }
  func encode(_ value: String) { node.content = .text(value) }
  func encode(_ value: Int) { node.content = .literal(String(value)) }
  func encode(_ value: Double) { node.content = .literal("\(value)") }
  func encode(_ value: Float) { node.content = .literal("\(value)") }
  func encode(_ value: Int8) { node.content = .literal("\(value)") }
  func encode(_ value: Int16) { node.content = .literal("\(value)") }
  func encode(_ value: Int32) { node.content = .literal("\(value)") }
  func encode(_ value: Int64) { node.content = .literal("\(value)") }
  func encode(_ value: UInt) { node.content = .literal("\(value)") }
  func encode(_ value: UInt8) { node.content = .literal("\(value)") }
  func encode(_ value: UInt16) { node.content = .literal("\(value)") }
  func encode(_ value: UInt32) { node.content = .literal("\(value)") }
  func encode(_ value: UInt64) { node.content = .literal("\(value)") }

  func encode(_ value: some Encodable) throws {
    node.content = try JSONRowEncoder.node(for: value, in: currency).content
  }
}

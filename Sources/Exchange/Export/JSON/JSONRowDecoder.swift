import Plan

/// Makes a row of a plan from JSON: the way back of ``JSONRowEncoder``.
struct JSONRowDecoder: Decoder {
  let currency: Currency
  let value: JSONValue
  /// Where it stands in its row: `file.arr`.
  let place: String
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// Why a value is not what its field holds.
  struct Mismatch: Error {
    let what: String
  }

  func mismatch(_ wanted: String) -> Mismatch {
    Mismatch(what: "\(place.isEmpty ? "the row" : place) is \(value.kind), not \(wanted)")
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let special: Any? =
      switch type {
      case is Money.Type: try money()
      case is Share.Type: try share()
      case is JSONRowEncoder.Overrides.Type: try overrides()
      default: nil
      }
    if let special = special as? Value { return special }
    do {
      return try type.init(from: self)
    } catch DecodingError.dataCorrupted(let context) {
      throw Mismatch(what: (place.isEmpty ? "" : "\(place): ") + context.debugDescription)
    }
  }

  private func money() throws -> Money {
    guard let units = value.scaled(places: currency.minorDigits) else {
      throw mismatch("an amount in \(currency.code)")
    }
    return Money(minorUnits: units)
  }

  private func share() throws -> Share {
    guard let points = value.scaled(places: 4) else { throw mismatch("a share such as 0.25") }
    return Share(basisPoints: Int(points))
  }

  private func overrides() throws -> JSONRowEncoder.Overrides {
    guard case .members(let members) = value else { throw mismatch("an object of fields") }
    var overrides: JSONRowEncoder.Overrides = [:]
    for member in members {
      guard let field = AccountField(rawValue: member.name) else {
        throw Mismatch(what: "\(place) has no field \(member.name)")
      }
      overrides.updateValue(try at(member.name, member.value).fieldValue(field), forKey: field)
    }
    return overrides
  }

  private func fieldValue(_ field: AccountField) throws -> FieldValue? {
    if value == .null { return nil }
    return switch field.valueKind {
    case .text: .text(try text())
    case .money: .money(try money())
    case .day: .day(try decode(Day.self))
    case .number: .number(try integer())
    case .flag: .flag(try flag())
    case .share: .share(try share())
    }
  }

  // MARK: Values

  func text() throws -> String {
    guard case .text(let text) = value else { throw mismatch("a text") }
    return text
  }

  func flag() throws -> Bool {
    guard case .flag(let flag) = value else { throw mismatch("true or false") }
    return flag
  }

  func integer<Number: FixedWidthInteger>() throws -> Number {
    guard let whole = value.scaled(places: 0), let number = Number(exactly: whole) else {
      throw mismatch("a whole number")
    }
    return number
  }

  func real() throws -> Double {
    guard case .number(let digits) = value, let real = Double(digits) else {
      throw mismatch("a number")
    }
    return real
  }

  func at(_ name: String, _ value: JSONValue) -> JSONRowDecoder {
    JSONRowDecoder(
      currency: currency, value: value, place: place.isEmpty ? name : "\(place).\(name)")
  }

  // MARK: Containers

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let members: [JSONValue.Member]
    switch value {
    case .members(let found): members = found
    // A case without values is written as its name.
    case .text(let name): members = [.init(name: name, value: .members([]))]
    case .null, .flag, .number, .elements: throw mismatch("an object")
    }
    return KeyedDecodingContainer(JSONMemberValues(decoder: self, members: members))
  }

  /// The values of a case of an enum.
  func caseValues<Key: CodingKey>(_ type: Key.Type) -> KeyedDecodingContainer<Key> {
    if case .members(let members) = value,
      members.isEmpty || members.contains(where: { Key(stringValue: $0.name) != nil })
    {
      return KeyedDecodingContainer(JSONMemberValues(decoder: self, members: members))
    }
    return KeyedDecodingContainer(
      JSONMemberValues(decoder: self, members: [.init(name: "_0", value: value)]))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .elements(let elements) = value else { throw mismatch("a list") }
    return JSONElementValues(decoder: self, elements: elements)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    JSONSingleValue(decoder: self)
  }
}

/// The members of an object.
private struct JSONMemberValues<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: JSONRowDecoder
  let members: [JSONValue.Member]
  let codingPath: [any CodingKey] = []

  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }
  func contains(_ key: Key) -> Bool { members.contains { $0.name == key.stringValue } }

  private func at(_ key: Key) throws -> JSONRowDecoder {
    guard let member = members.first(where: { $0.name == key.stringValue }) else {
      let place = decoder.place.isEmpty ? "the row" : decoder.place
      throw JSONRowDecoder.Mismatch(what: "\(place) has no \(key.stringValue)")
    }
    return decoder.at(member.name, member.value)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try at(key).value == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try at(key).flag() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try at(key).text() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try at(key).real() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try at(key).real()) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try at(key).integer() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try at(key).integer() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try at(key).integer() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try at(key).integer() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try at(key).integer() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try at(key).integer() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try at(key).integer() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try at(key).integer() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try at(key).integer() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try at(key).integer() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try at(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    try at(key).caseValues(type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try at(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try at(key) }
}

/// The elements of a list.
private struct JSONElementValues: UnkeyedDecodingContainer {
  let decoder: JSONRowDecoder
  let elements: [JSONValue]
  var currentIndex = 0
  let codingPath: [any CodingKey] = []

  init(decoder: JSONRowDecoder, elements: [JSONValue]) {
    self.decoder = decoder
    self.elements = elements
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> JSONRowDecoder {
    guard !isAtEnd else {
      throw JSONRowDecoder.Mismatch(what: "\(decoder.place) has too few elements")
    }
    defer { currentIndex += 1 }
    return decoder.at("\(currentIndex + 1)", elements[currentIndex])
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
    -> KeyedDecodingContainer<Nested>
  {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// One value by itself.
private struct JSONSingleValue: SingleValueDecodingContainer {
  let decoder: JSONRowDecoder
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { decoder.value == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.flag() }
  func decode(_ type: String.Type) throws -> String { try decoder.text() }
  func decode(_ type: Double.Type) throws -> Double { try decoder.real() }
  func decode(_ type: Float.Type) throws -> Float { Float(try decoder.real()) }
  func decode(_ type: Int.Type) throws -> Int { try decoder.integer() }
  func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer() }
  func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer() }
  func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer() }
  func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer() }
  func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer() }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}

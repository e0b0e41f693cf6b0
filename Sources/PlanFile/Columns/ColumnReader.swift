import Plan

/// Gives a row's values, column by column, in the order of the table's shape.
protocol ColumnReader {
  /// The column that was read last, for messages.
  var column: String { get }
  mutating func text() throws(ColumnError) -> String?
  /// Reads a text without making a string of it. - Returns: false where there is none.
  mutating func text(_ body: (Span<UInt8>) -> Void) throws(ColumnError) -> Bool
  mutating func integer() throws(ColumnError) -> Int64?
}

/// A value of the file that cannot be what it stands for.
struct ColumnError: Error, Equatable {
  var column: String
  var found: String
}

extension ColumnReader {
  mutating func text(_ body: (Span<UInt8>) -> Void) throws(ColumnError) -> Bool {
    guard let text = try text() as String? else { return false }
    body(text.utf8.span)
    return true
  }

  private func required<Value>(_ value: Value?) throws(ColumnError) -> Value {
    guard let value else { throw ColumnError(column: column, found: "nothing") }
    return value
  }

  private func read<Value>(_ text: String?, _ make: (String) -> Value?) throws(ColumnError)
    -> Value?
  {
    guard let text else { return nil }
    guard let value = make(text) else { throw ColumnError(column: column, found: text) }
    return value
  }

  mutating func requiredText() throws(ColumnError) -> String { try required(text()) }

  mutating func number() throws(ColumnError) -> Int? { try integer().map { Int($0) } }
  mutating func requiredNumber() throws(ColumnError) -> Int { try required(number()) }

  mutating func flag() throws(ColumnError) -> Bool? { try integer().map { $0 != 0 } }
  mutating func requiredFlag() throws(ColumnError) -> Bool { try required(flag()) }

  mutating func money() throws(ColumnError) -> Money? {
    try integer().map { Money(minorUnits: $0) }
  }

  mutating func share() throws(ColumnError) -> Share? {
    try number().map { Share(basisPoints: $0) }
  }
  mutating func requiredShare() throws(ColumnError) -> Share { try required(share()) }

  mutating func day() throws(ColumnError) -> Day? { try read(text()) { Day(iso: $0) } }
  mutating func requiredDay() throws(ColumnError) -> Day { try required(day()) }

  mutating func key<Row>(_: Row.Type = Row.self) throws(ColumnError) -> RowKey<Row>? {
    try number().map { RowKey($0) }
  }
  mutating func requiredKey<Row>(_: Row.Type = Row.self) throws(ColumnError) -> RowKey<Row> {
    try required(key())
  }

  mutating func choice<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self)
    throws(ColumnError) -> Choice?
  {
    try read(text()) { Choice(rawValue: $0) }
  }
  mutating func requiredChoice<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self)
    throws(ColumnError) -> Choice
  {
    try required(choice())
  }

  mutating func identity() throws(ColumnError) -> CRMIdentity? {
    let system = try text()
    let id = try text()
    guard let system, let id else { return nil }
    return CRMIdentity(system: system, id: id)
  }

  mutating func field(_ kind: FieldKind) throws(ColumnError) -> FieldValue? {
    switch kind {
    case .text: try text().map(FieldValue.text)
    case .money: try money().map(FieldValue.money)
    case .day: try day().map(FieldValue.day)
    case .number: try number().map(FieldValue.number)
    case .flag: try flag().map(FieldValue.flag)
    case .share: try share().map(FieldValue.share)
    }
  }

  mutating func json<Value: Decodable>(_ type: Value.Type) throws(ColumnError) -> Value {
    try required(jsonIfAny(type))
  }

  mutating func jsonIfAny<Value: Decodable>(_ type: Value.Type) throws(ColumnError) -> Value? {
    guard let text = try text() as String? else { return nil }
    guard let value = try? PlanJSON.value(type, from: text) else {
      throw ColumnError(column: column, found: text)
    }
    return value
  }
}

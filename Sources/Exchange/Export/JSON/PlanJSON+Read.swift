import Plan

extension PlanJSON {
  /// The rows of a file that ``write(_:)`` made, for `Plan(rows:identity:)`.
  ///
  /// Names that this version does not know are passed over, so that a later one may add some.
  public static func read(_ bytes: [UInt8]) throws(PlanJSONError)
    -> (identity: PlanIdentity, rows: [RowValue])
  {
    let identity = try identity(in: bytes)
    var body = RowReader(currency: identity.currency)
    var reader = JSONReader(bytes)
    try reader.members { (reader, name) throws(PlanJSONError) in
      try body.read(Table(rawValue: name), from: &reader)
    }
    try reader.end()
    guard body.hasPlaybook else { throw .notPlan(what: "it has no playbook") }
    try body.check()
    return (identity, body.rows)
  }

  /// Goes through the file once for what it is and which currency it counts in.
  private static func identity(in bytes: [UInt8]) throws(PlanJSONError) -> PlanIdentity {
    var reader = JSONReader(bytes)
    guard reader.peek() == UInt8(ascii: "{") else {
      throw .notPlan(what: "it does not begin with {")
    }
    var heads: [Table: (value: JSONValue, line: Int)] = [:]
    try reader.members { (reader, name) throws(PlanJSONError) in
      _ = reader.peek()
      let line = reader.line
      switch Table(rawValue: name) {
      case .format, .version, .identity:
        guard let table = Table(rawValue: name), heads[table] == nil else {
          throw .notJSON(line: line, what: "\(name) stands twice")
        }
        heads[table] = (try reader.value(), line)
      case .accounts, .answers, .contacts, .deals, .handoffs, .items, .playbook, .promises, .seats,
        .segments, .sources, .tenures, .holds, .rules, .moves, .challenges, nil:
        try reader.pass()
      }
    }
    guard heads[.format]?.value == .text(format) else {
      throw .notPlan(what: "its format is not \"\(format)\"")
    }
    guard let found = heads[.version]?.value, let number = found.scaled(places: 0), number >= 1
    else { throw .notPlan(what: "it has no version") }
    guard number <= version else { throw .newer(version: String(number)) }
    guard let (value, line) = heads[.identity] else {
      throw .notPlan(what: "it has no identity")
    }
    // An identity holds no money: any currency serves.
    return try RowReader(currency: .usd).row(.identity, value, line)
  }
}

extension JSONReader {
  /// Passes over a value, holding one element of a list at a time.
  fileprivate mutating func pass() throws(PlanJSONError) {
    guard peek() == UInt8(ascii: "[") else {
      _ = try value()
      return
    }
    try elements { (reader) throws(PlanJSONError) in _ = try reader.value() }
  }
}

/// Collects the rows of a file.
struct RowReader {
  let currency: Currency
  private(set) var rows: [RowValue] = []
  private(set) var hasPlaybook = false

  init(currency: Currency) { self.currency = currency }

  mutating func read(_ table: PlanJSON.Table?, from reader: inout JSONReader)
    throws(PlanJSONError)
  {
    switch table {
    case .accounts: try list(.accounts, from: &reader, RowValue.account)
    case .contacts: try list(.contacts, from: &reader, RowValue.contact)
    case .deals: try list(.deals, from: &reader, RowValue.deal)
    case .handoffs: try list(.handoffs, from: &reader, RowValue.handoff)
    case .items: try list(.items, from: &reader, RowValue.item)
    case .promises: try list(.promises, from: &reader, RowValue.promise)
    case .seats: try list(.seats, from: &reader, RowValue.seat)
    case .segments: try list(.segments, from: &reader, RowValue.segment)
    case .sources: try list(.sources, from: &reader, RowValue.source)
    case .tenures: try list(.tenures, from: &reader, RowValue.tenure)
    case .holds: try list(.holds, from: &reader, RowValue.hold)
    case .rules: try list(.rules, from: &reader, RowValue.rule)
    case .moves: try list(.moves, from: &reader, RowValue.move)
    case .challenges: try list(.challenges, from: &reader, RowValue.challenge)
    case .answers: try single(.answers, from: &reader, RowValue.answers)
    case .playbook:
      try single(.playbook, from: &reader, RowValue.playbook)
      hasPlaybook = true
    case .format, .identity, .version, nil: _ = try reader.value()
    }
  }

  private mutating func list<Row: Decodable>(
    _ table: PlanJSON.Table, from reader: inout JSONReader, _ wrap: (Row) -> RowValue
  ) throws(PlanJSONError) {
    var found: [RowValue] = []
    try reader.elements { (reader) throws(PlanJSONError) in
      found.append(wrap(try element(table, from: &reader)))
    }
    rows += found
  }

  private mutating func single<Row: Decodable>(
    _ table: PlanJSON.Table, from reader: inout JSONReader, _ wrap: (Row) -> RowValue
  ) throws(PlanJSONError) {
    rows.append(wrap(try element(table, from: &reader)))
  }

  private func element<Row: Decodable>(
    _ table: PlanJSON.Table, from reader: inout JSONReader
  ) throws(PlanJSONError) -> Row {
    _ = reader.peek()
    let line = reader.line
    return try row(table, try reader.value(), line)
  }

  func row<Row: Decodable>(_ table: PlanJSON.Table, _ value: JSONValue, _ line: Int)
    throws(PlanJSONError) -> Row
  {
    do {
      return try JSONRowDecoder(currency: currency, value: value, place: "").decode(Row.self)
    } catch {
      throw .row(line: line, table: table.rawValue, what: Self.what(error))
    }
  }

  private static func what(_ error: any Error) -> String {
    switch error {
    case let mismatch as JSONRowDecoder.Mismatch: mismatch.what
    case DecodingError.typeMismatch(_, let context): context.debugDescription
    default: "a value is not what its field holds"
    }
  }
}

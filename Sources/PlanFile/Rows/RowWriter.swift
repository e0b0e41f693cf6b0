import GRDB
import Plan

/// Writes the rows of a transaction, and nothing else, with the statements it needs at hand.
struct RowWriter {
  let database: Database
  private var inserts: [RowID.Kind: PreparedStatement] = [:]
  private var updates: [RowID.Kind: PreparedStatement] = [:]
  /// Those that insert many rows.
  private var runs: [RowID.Kind: PreparedStatement] = [:]
  private let scratch = BindingScratch()

  init(_ database: Database) { self.database = database }

  /// Writes what an edit did to the tables.
  ///
  /// - Returns: the largest key among the rows written.
  mutating func write(_ changes: [RowChange]) throws -> Int {
    // In place: a change is large, and taking it out of the list costs more than to look at it.
    try changes.withUnsafeBufferPointer { changes in
      // Rows go and give up their CRM ids before others come and take them.
      for place in changes.indices where changes[place].after == nil {
        try delete(changes[place].id)
      }
      for place in changes.indices where changes[place].before != nil {
        try releaseIdentity(changes[place])
      }
      let laidAside = try layIndexesAside(for: changes)
      var largest = 0
      var place = 0
      while place < changes.count {
        if let kind = runOfNewRows(changes, from: place) {
          try insert(changes, from: place, kind)
          largest = max(largest, changes[place..<place + TableShape.together].largestKey)
          place += TableShape.together
          continue
        }
        if let after = changes[place].after {
          try write(after, isNew: changes[place].before == nil)
          largest = max(largest, changes[place].id.number)
        }
        place += 1
      }
      for shape in laidAside {
        for index in shape.looseIndexes { try database.execute(sql: index.creation) }
      }
      return largest
    }
  }

  /// From how many new rows on the indexes of an empty table are sooner made after them than kept
  /// beside them.
  private static let manyRows = 10_000

  /// Takes the indexes of empty tables away that are about to take very many rows.
  private func layIndexesAside(for changes: UnsafeBufferPointer<RowChange>) throws -> [TableShape] {
    guard changes.count >= Self.manyRows else { return [] }
    let counts = Self.countNewRows(changes)
    var laidAside: [TableShape] = []
    for (kind, count) in counts where count >= Self.manyRows {
      guard let shape = kind.shape,
        try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(shape.name))") ?? false
      else { continue }
      for index in shape.looseIndexes {
        try database.execute(sql: "DROP INDEX \(index.name)")
      }
      laidAside.append(shape)
    }
    return laidAside
  }

  private static func countNewRows(
    _ changes: UnsafeBufferPointer<RowChange>
  ) -> [RowID.Kind: Int] {
    var counts: [RowID.Kind: Int] = [:]
    // Rows of a kind mostly stand together: they are looked up once for a run of them.
    var run: (kind: RowID.Kind, length: Int) = (.account, 0)
    for place in changes.indices where changes[place].before == nil {
      if changes[place].id.kind != run.kind {
        counts[run.kind, default: 0] += run.length
        run = (changes[place].id.kind, 0)
      }
      run.length += 1
    }
    counts[run.kind, default: 0] += run.length
    return counts
  }

  /// The kind of the next rows where so many of one kind are new as are inserted together.
  private func runOfNewRows(
    _ changes: UnsafeBufferPointer<RowChange>, from place: Int
  ) -> RowID.Kind? {
    let end = place + TableShape.together
    guard end <= changes.count, changes[place].id.kind.shape != nil else { return nil }
    let kind = changes[place].id.kind
    for next in place..<end {
      guard changes[next].id.kind == kind, changes[next].before == nil, changes[next].after != nil
      else { return nil }
    }
    return kind
  }

  private mutating func insert(
    _ changes: UnsafeBufferPointer<RowChange>, from place: Int, _ kind: RowID.Kind
  ) throws {
    guard let shape = kind.shape else { return }
    let statement: PreparedStatement
    if let known = runs[kind] {
      statement = known
    } else {
      statement = try PreparedStatement(shape.insertMany, in: database)
      runs[kind] = statement
    }
    var columns = statement.writer(scratch)
    for next in place..<place + TableShape.together {
      try changes[next].after?.write(to: &columns)
    }
    try statement.run(columns)
  }

  private mutating func write(_ value: RowValue, isNew: Bool) throws {
    switch value {
    case .identity(let row): try database.write(row)
    case .playbook(let row): try database.write(row)
    case .answers(let row): try database.write(row)
    case .account(let row): try put(row, .account, isNew: isNew)
    case .deal(let row): try put(row, .deal, isNew: isNew)
    case .seat(let row): try put(row, .seat, isNew: isNew)
    case .segment(let row): try put(row, .segment, isNew: isNew)
    case .tenure(let row): try put(row, .tenure, isNew: isNew)
    case .handoff(let row): try put(row, .handoff, isNew: isNew)
    case .item(let row): try put(row, .item, isNew: isNew)
    case .promise(let row): try put(row, .promise, isNew: isNew)
    case .contact(let row): try put(row, .contact, isNew: isNew)
    case .source(let row): try put(row, .source, isNew: isNew)
    case .hold(let row): try put(row, .hold, isNew: isNew)
    case .rule(let row): try put(row, .rule, isNew: isNew)
    case .move(let row): try put(row, .move, isNew: isNew)
    case .challenge(let row): try put(row, .challenge, isNew: isNew)
    }
  }

  private mutating func put<Row: FiledRow>(
    _ row: Row, _ kind: RowID.Kind, isNew: Bool
  ) throws {
    let statement = try isNew ? insert(kind, Row.shape) : update(kind, Row.shape)
    var columns = statement.writer
    try row.write(to: &columns)
    try statement.run(columns)
    guard isNew || statement.changes == 1 else { throw missing(Row.shape, row.key.number) }
  }

  private mutating func insert(_ kind: RowID.Kind, _ shape: TableShape) throws
    -> PreparedStatement
  {
    if let statement = inserts[kind] { return statement }
    let statement = try PreparedStatement(shape.insert, in: database)
    inserts[kind] = statement
    return statement
  }

  private mutating func update(_ kind: RowID.Kind, _ shape: TableShape) throws
    -> PreparedStatement
  {
    if let statement = updates[kind] { return statement }
    let statement = try PreparedStatement(shape.update, in: database)
    updates[kind] = statement
    return statement
  }

  private func delete(_ id: RowID) throws {
    guard let shape = id.kind.shape else { return }
    try run(shape.delete, shape, id.number)
  }

  private func releaseIdentity(_ change: RowChange) throws {
    guard let shape = change.id.kind.shape, shape.hasIdentity, change.after != nil,
      let before = change.before?.identity, change.after?.identity?.folded != before.folded
    else { return }
    try run(shape.clearIdentity, shape, change.id.number)
  }

  private func run(_ sql: String, _ shape: TableShape, _ key: Int) throws {
    let statement = try PreparedStatement(sql, in: database)
    var columns = statement.writer
    columns.number(key)
    try statement.run(columns)
    guard statement.changes == 1 else { throw missing(shape, key) }
  }

  private func missing(_ shape: TableShape, _ key: Int) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(shape.name) \(key) is missing")
  }
}

extension Slice<UnsafeBufferPointer<RowChange>> {
  fileprivate var largestKey: Int { reduce(0) { Swift.max($0, $1.id.number) } }
}

extension RowValue {
  /// Writes the row's columns; nothing of what a plan has once.
  fileprivate func write(to columns: inout StatementWriter) throws {
    switch self {
    case .identity, .playbook, .answers: break
    case .account(let row): try row.write(to: &columns)
    case .deal(let row): try row.write(to: &columns)
    case .seat(let row): try row.write(to: &columns)
    case .segment(let row): try row.write(to: &columns)
    case .tenure(let row): try row.write(to: &columns)
    case .handoff(let row): try row.write(to: &columns)
    case .item(let row): try row.write(to: &columns)
    case .promise(let row): try row.write(to: &columns)
    case .contact(let row): try row.write(to: &columns)
    case .source(let row): try row.write(to: &columns)
    case .hold(let row): try row.write(to: &columns)
    case .rule(let row): try row.write(to: &columns)
    case .move(let row): try row.write(to: &columns)
    case .challenge(let row): try row.write(to: &columns)
    }
  }
}

import GRDB
import Plan

extension Database {
  func newestSequence() throws -> Int {
    let statement = try PreparedStatement("SELECT max(sequence) FROM journal", in: self)
    defer { statement.reset() }
    guard try statement.step() else { return 0 }
    var reader = statement.reader
    return try reader.number() ?? 0
  }

  /// The newest heads before a sequence, oldest first.
  func heads(before sequence: Int?, limit: Int) throws -> [JournalEntry] {
    let statement = try PreparedStatement(
      """
      SELECT sequence, at, author, writer, what, undoes, \(Self.linesTakenBack) FROM journal
      WHERE sequence < ?1 ORDER BY sequence DESC LIMIT ?2
      """, in: self)
    defer { statement.reset() }
    var writer = statement.writer
    writer.number(sequence ?? .max)
    writer.number(limit)
    var entries: [JournalEntry] = []
    while try statement.step() {
      var reader = statement.reader
      var entry = try JournalEntry(headFrom: &reader)
      entry.undoesAll = Self.lines(try reader.text())
      entries.append(entry)
    }
    return entries.reversed()
  }

  /// What of an undo of several edits a line's head needs: which they are.
  private static let linesTakenBack =
    "CASE WHEN undoes IS NOT NULL THEN json_extract(edit, '$.lines') END"

  /// `[3,2]`
  private static func lines(_ json: String?) -> [Int] {
    guard let json else { return [] }
    return json.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
  }

  /// The inverses of lines between two, newest first.
  func inverses(after sequence: Int, before end: Int, limit: Int) throws -> [JournalEntry] {
    let statement = try PreparedStatement(
      """
      SELECT sequence, at, author, writer, what, undoes, inverse FROM journal
      WHERE sequence > ?1 AND sequence < ?2 ORDER BY sequence DESC LIMIT ?3
      """, in: self)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    place.number(end)
    place.number(limit)
    var entries: [JournalEntry] = []
    while try statement.step() {
      var columns = statement.reader
      var entry = try JournalEntry(headFrom: &columns)
      if let inverse = try columns.text() {
        entry.inverse = try PlanJSON.value(Edit.self, from: inverse)
      } else if entry.sequence > 1 {
        entry.inverse = BulkRows.undo(of: try BulkRows.changes(of: entry.sequence, in: self))
      }
      entries.append(entry)
    }
    return entries
  }

  /// The newest line that was written on a day or before it.
  func newestSequence(until day: Day) throws -> Int {
    let statement = try PreparedStatement(
      "SELECT max(sequence) FROM journal WHERE substr(at, 1, 10) <= ?1", in: self)
    defer { statement.reset() }
    var place = statement.writer
    place.text(day.iso)
    guard try statement.step() else { return 0 }
    var columns = statement.reader
    return try columns.number() ?? 0
  }

  func entries(after sequence: Int) throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    try forEachEntry(after: sequence, withInverse: true) { entries.append($0) }
    return entries
  }

  /// Under which sequences a writer's edits after a sequence stand, by their tickets.
  func tickets(of writer: String, after sequence: Int) throws -> [Int: Int] {
    let statement = try PreparedStatement(
      "SELECT ticket, sequence FROM journal WHERE sequence > ?1 AND writer = ?2", in: self)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    place.text(writer)
    var found: [Int: Int] = [:]
    while try statement.step() {
      var columns = statement.reader
      found[try columns.requiredNumber()] = try columns.requiredNumber()
    }
    return found
  }

  func entry(_ sequence: Int) throws -> JournalEntry? {
    guard sequence > 0 else { return nil }
    var found: JournalEntry?
    try forEachEntry(after: sequence - 1, upTo: sequence, withInverse: true) { found = $0 }
    return found
  }

  /// The inverse alone: of a large edit, its rows without the edit.
  func inverse(of sequence: Int) throws -> Edit? {
    let statement = try PreparedStatement(
      "SELECT inverse FROM journal WHERE sequence = ?1", in: self)
    defer { statement.reset() }
    var place = statement.writer
    place.number(sequence)
    guard sequence > 1, try statement.step() else { return nil }
    var columns = statement.reader
    if let inverse = try columns.text() { return try PlanJSON.value(Edit.self, from: inverse) }
    return BulkRows.undo(of: try BulkRows.changes(of: sequence, in: self))
  }

  func forEachEntry(
    after sequence: Int, upTo last: Int = .max, withInverse: Bool,
    _ body: (JournalEntry) throws -> Void
  ) throws {
    let statement = try PreparedStatement(
      """
      SELECT sequence, at, author, writer, what, undoes, edit, inverse FROM journal
      WHERE sequence > ?1 AND sequence <= ?2 ORDER BY sequence
      """, in: self)
    defer { statement.reset() }
    var writer = statement.writer
    writer.number(sequence)
    writer.number(last)
    while try statement.step() {
      var reader = statement.reader
      var entry = try JournalEntry(headFrom: &reader)
      let edit = try PlanJSON.value(Edit.self, from: reader.requiredText())
      let inverse = try reader.text()
      entry.edit = edit
      if case .rowsRestored(let restored) = edit { entry.undoesAll = restored.lines ?? [] }
      if let inverse {
        if withInverse { entry.inverse = try PlanJSON.value(Edit.self, from: inverse) }
      } else if let bulk = try BulkRows(of: entry.sequence, edit: edit, in: self) {
        entry.edit = bulk.edit
        if withInverse { entry.inverse = bulk.undo }
      }
      try body(entry)
    }
  }
}

extension JournalEntry {
  fileprivate init(headFrom columns: inout some ColumnReader) throws(ColumnError) {
    let sequence = try columns.requiredNumber()
    let at = try columns.requiredText()
    let author = try columns.requiredText()
    let writer = try columns.requiredText()
    let what = try columns.requiredText()
    self.init(
      sequence: sequence, at: at, author: author, writer: writer, what: what,
      undoes: try columns.number())
  }
}

import GRDB
import Plan

extension PlanFile {
  /// The journal's newest sequence now, whoever wrote it.
  public func newestSequence() throws(PlanFileError) -> Int {
    try reading { try $0.newestSequence() }
  }

  /// Older heads of the journal, oldest first: at most `limit` of those before a sequence.
  public func history(before sequence: Int, limit: Int) throws(PlanFileError) -> [JournalEntry] {
    try reading { try $0.heads(before: sequence, limit: limit) }
  }

  /// The journal's lines after a sequence with their edits and inverses, oldest first.
  public func entries(after sequence: Int) throws(PlanFileError) -> [JournalEntry] {
    try reading { try $0.entries(after: sequence) }
  }

  /// Hands over the journal's lines after a sequence one by one, without their inverses: for a
  /// journal of any size.
  ///
  /// - Throws: also what `body` throws, as ``PlanFileError/Reason/inputOutput(_:)`` unless it is a
  ///   ``PlanFileError``.
  public func forEachEntry(
    after sequence: Int = 0, _ body: (JournalEntry) throws -> Void
  ) throws(PlanFileError) {
    try reading { database in
      try database.forEachEntry(after: sequence, withInverse: false, body)
    }
  }

  /// The edit that takes a line back; nil for the plan's creation, and where there is no such line.
  public func inverse(of sequence: Int) throws(PlanFileError) -> Edit? {
    try reading { try $0.inverse(of: sequence) }
  }

  /// Which edits of a writer are on disk: the sequence of each, by its ticket.
  public func tickets(of writer: String) throws(PlanFileError) -> [Int: Int] {
    try reading { try $0.tickets(of: writer, after: 0) }
  }

  /// One line of the journal, whole; nil where there is none.
  public func journal(_ sequence: Int) throws(PlanFileError) -> JournalEntry? {
    try reading { try $0.entry(sequence) }
  }

  /// Heads and inverses of the lines between two, newest first, at most `limit` of them: a journal
  /// of any size is gone through in parts, between which others may write.
  public func inverses(after sequence: Int, before end: Int, limit: Int) throws(PlanFileError)
    -> [JournalEntry]
  {
    try reading { try $0.inverses(after: sequence, before: end, limit: limit) }
  }

  /// The newest line that was written on a day (UTC) or before it; 0 where the plan is younger.
  public func newestSequence(until day: Day) throws(PlanFileError) -> Int {
    try reading { try $0.newestSequence(until: day) }
  }

  /// What a line of the journal changed, for reading; of a large edit only the first rows.
  public func changes(of sequence: Int) throws(PlanFileError) -> (rows: [RowChange], isAll: Bool) {
    try reading { database in
      let chunk = try BulkRows.changes(of: sequence, chunks: 1, in: database)
      if !chunk.isEmpty { return (chunk, chunk.count < JournalChunks.length) }
      guard case .rowsRestored(let restored)? = try database.inverse(of: sequence) else {
        return ([], true)
      }
      return (restored.rows.reversed().map(\.reversed), true)
    }
  }
}

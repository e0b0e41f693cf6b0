import GRDB
import Plan

/// What became of edits that were to be saved.
public enum CommitOutcome: Equatable, Sendable {
  /// All are on disk: the sequence of each, by its ticket.
  case saved([Int: Int])
  /// Someone else saved first: nothing of ours was written, and these are their lines.
  case foreign([JournalEntry])
}

extension PlanFile {
  /// From how many rows on an edit is given room to keep the pages of its indexes in memory: CRM
  /// ids come in no order.
  private static let largeEdit = 10_000

  private func keepPages(kibibytes: Int) throws(PlanFileError) {
    try asking { database in
      try database.execute(sql: "PRAGMA cache_size = -\(kibibytes); PRAGMA shrink_memory")
      return true
    }
  }

  /// Saves edits in one transaction, a journal line each, if nobody else saved meanwhile.
  ///
  /// - Parameters:
  ///   - basedOn: the newest sequence that the plan the edits were made on holds.
  ///   - time: UTC, ISO 8601 to the second.
  public func commit(
    _ edits: [PendingEdit], basedOn: Int, author: String, writer: String, at time: String
  ) throws(PlanFileError) -> CommitOutcome {
    let known = remember { $0.sequenceOfTicket }
    let isLarge = edits.contains { $0.change.rows.count > Self.largeEdit }
    if isLarge { try keepPages(kibibytes: 65_536) }
    defer { if isLarge { try? keepPages(kibibytes: 2_000) } }
    let outcome: CommitOutcome = try writing { database in
      var saved: [Int: Int] = [:]
      let newest = try database.newestSequence()
      if newest != basedOn {
        // A journal that got shorter is another file under the same name.
        guard newest > basedOn else { throw PlanFileError(.movedAway, path: self.path) }
        saved = try database.tickets(of: writer, after: basedOn)
        // A disk may have taken what it said it refused; then all that is new is ours.
        guard saved.count == newest - basedOn else {
          return (.foreign(try database.entries(after: basedOn)), .rollback)
        }
      }
      var journal = JournalWriter(
        database: database, author: author, writer: writer, at: time, sequenceOfTicket: known)
      for edit in edits where saved[edit.ticket] == nil {
        saved[edit.ticket] = try journal.save(edit)
      }
      return (.saved(saved), .commit)
    }
    if case .saved(let saved) = outcome {
      remember { $0.sequenceOfTicket.merge(saved) { _, new in new } }
    }
    return outcome
  }
}

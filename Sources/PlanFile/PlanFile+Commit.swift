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
  /// Saves edits in one transaction, a journal line each, if nobody else saved meanwhile.
  ///
  /// - Parameters:
  ///   - basedOn: the newest sequence that the plan the edits were made on holds.
  ///   - time: UTC, ISO 8601 to the second.
  public func commit(
    _ edits: [PendingEdit], basedOn: Int, author: String, writer: String, at time: String
  ) throws(PlanFileError) -> CommitOutcome {
    let known = remember { $0.sequenceOfTicket }
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

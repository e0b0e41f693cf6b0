/// Why several edits cannot be taken back together: the first that does not let itself.
public struct TakingBackError: Error, Equatable, Sendable {
  /// The journal's line whose inverse does not apply.
  public var line: Int
  public var reason: EditError
}

extension Plan {
  /// Works out one edit that takes several back, the newest first.
  ///
  /// - Parameter inverses: the inverse of each line of the journal, by its sequence.
  /// - Returns: the rows as they will be put back, naming every line; apply it to the same plan.
  /// - Throws: the line that something newer stands in the way of.
  public func takingBack(_ inverses: [(line: Int, inverse: Edit)]) throws(TakingBackError)
    -> RowsRestored
  {
    var copy = self
    var log = ChangeLog()
    for (line, inverse) in inverses {
      do {
        for row in try copy.apply(inverse).rows {
          log.note(row.id, before: row.before, after: row.after)
        }
      } catch {
        throw TakingBackError(line: line, reason: error)
      }
    }
    return RowsRestored(rows: log.effective.reversed(), lines: inverses.map(\.line))
  }
}

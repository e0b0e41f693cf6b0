import Plan

/// A plan as it once was.
public struct PastPlan: Sendable {
  public var plan: Plan
  /// The newest edit that it holds.
  public var sequence: Int
  /// When that was made: UTC, ISO 8601.
  public var at: String
}

extension PlanFile {
  /// How many lines of the journal are read at once; others may write in between.
  private static let part = 500

  /// The plan as it stood after a line of the journal: the present one with everything newer taken
  /// back.
  ///
  /// - Parameters:
  ///   - sequence: the last line that still counts; 1 is the plan's beginning.
  ///   - present: the plan as it stands after the line `newest`.
  ///   - progress: called with how many of how many lines are taken back; false stops.
  /// - Returns: nil where it was stopped.
  public func plan(
    asOf sequence: Int, from present: Plan, at newest: Int,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws(PlanFileError) -> PastPlan? {
    var plan = present
    var next = newest + 1
    let total = max(0, newest - sequence)
    while next > sequence + 1 {
      guard progress(newest + 1 - next, total) else { return nil }
      let lines = try inverses(after: sequence, before: next, limit: Self.part)
      guard !lines.isEmpty else { break }
      for line in lines {
        next = line.sequence
        guard let inverse = line.inverse else { continue }
        do {
          _ = try plan.apply(inverse)
        } catch {
          throw PlanFileError(
            .damaged(
              "edit \(line.sequence) cannot be taken back: \(error.sentence(in: plan))"),
            path: path)
        }
      }
    }
    let at = try journalTime(of: sequence)
    return PastPlan(plan: plan, sequence: sequence, at: at)
  }

  private func journalTime(of sequence: Int) throws(PlanFileError) -> String {
    try history(before: sequence + 1, limit: 1).last?.at ?? ""
  }

  /// Works out one edit that takes lines of the journal back, the newest first.
  ///
  /// - Parameters:
  ///   - lines: by their sequences, in any order.
  ///   - present: the plan as it stands now.
  /// - Throws: ``TakingBackRefusal`` where something newer stands in the way of one of them.
  public func takingBack(_ lines: Set<Int>, from present: Plan) throws -> RowsRestored {
    guard let oldest = lines.min(), let newest = lines.max() else { return RowsRestored(rows: []) }
    var inverses: [(line: Int, inverse: Edit)] = []
    var next = newest + 1
    while next > oldest {
      let part = try self.inverses(after: oldest - 1, before: next, limit: Self.part)
      guard let last = part.last else { break }
      next = last.sequence
      for line in part where lines.contains(line.sequence) {
        if let inverse = line.inverse { inverses.append((line.sequence, inverse)) }
      }
    }
    do {
      return try present.takingBack(inverses)
    } catch {
      throw try refusal(error, without: lines, in: present)
    }
  }

  /// Finds the newest edit that stands in the way.
  private func refusal(
    _ error: TakingBackError, without lines: Set<Int>, in plan: Plan
  ) throws -> TakingBackRefusal {
    let line = try history(before: error.line + 1, limit: 1).last
    var blocker: JournalEntry?
    let row: RowID? =
      switch error.reason {
      case .inTheWay(let row), .inUse(_, by: let row), .missing(let row), .keyTaken(let row): row
      case .identityTaken, .outOfKeys, .refused: nil
      }
    if let row {
      var next = try newestSequence() + 1
      while blocker == nil, next > error.line + 1 {
        let part = try inverses(after: error.line, before: next, limit: Self.part)
        guard let last = part.last else { break }
        next = last.sequence
        blocker = part.first { entry in
          guard !lines.contains(entry.sequence), case .rowsRestored(let put)? = entry.inverse
          else { return false }
          return put.rows.contains { $0.id == row }
        }
      }
    }
    return TakingBackRefusal(
      line: line, inTheWay: blocker, reason: error.reason.sentence(in: plan))
  }
}

/// Why lines of the journal cannot be taken back together.
public struct TakingBackRefusal: Error, Equatable, Sendable {
  /// The line that does not let itself be taken back.
  public var line: JournalEntry?
  /// The newer edit in its way, where one is known.
  public var inTheWay: JournalEntry?
  /// What the plan says against it.
  public var reason: String
}

import Plan

/// A plan being worked on: what is in memory, what of it is on disk, and how to go back.
///
/// A change shows at once and is saved behind the person's back. Until the file answers it stands
/// in `unsaved`; when the file turns out to hold edits of another program, the unsaved ones are
/// taken back, the others' applied, and ours applied again.
public struct PlanSession: Sendable {
  public private(set) var plan: Plan
  /// The newest journal sequence this program knows to be on disk.
  public private(set) var sequence: Int
  /// What this program has changed and the file has not yet confirmed, oldest first.
  public private(set) var unsaved: [PendingEdit] = []
  public private(set) var history: History
  public let author: String
  private var nextTicket = 1

  public init(plan: Plan, sequence: Int, history: [JournalEntry], author: String) {
    self.plan = plan
    self.sequence = sequence
    self.author = author
    self.history = History(entries: history)
  }

  /// Makes a change.
  ///
  /// - Returns: what has to be saved; nil where everything already was as the edit wants it.
  /// - Throws: why it does not apply; then nothing has changed.
  public mutating func perform(_ edit: Edit, undoes: EditReference? = nil, what: String? = nil)
    throws(EditError) -> PendingEdit?
  {
    let what = what ?? edit.summary(in: plan)
    let change = try plan.apply(edit)
    guard !change.isEmpty else { return nil }
    let pending = PendingEdit(
      ticket: nextTicket, edit: edit, change: change, what: what, undoes: undoes)
    nextTicket += 1
    unsaved.append(pending)
    history.append(pending, author: author)
    return pending
  }

  /// Names a change that is worked out beside the plan.
  public mutating func takeTicket() -> Int {
    defer { nextTicket += 1 }
    return nextTicket
  }

  /// Takes a plan in the place of this one, changed beside it and on disk already.
  public mutating func adopt(_ plan: Plan, _ pending: PendingEdit) {
    self.plan = plan
    history.append(pending, author: author)
  }

  /// Notes which changes are on disk now, and under which sequences.
  ///
  /// - Parameter moment: when, in UTC, ISO 8601.
  public mutating func saved(_ sequences: [Int: Int], at moment: String = "") {
    unsaved.removeAll { sequences.keys.contains($0.ticket) }
    for (ticket, number) in sequences {
      history.settle(ticket: ticket, sequence: number, at: moment)
    }
    sequence = max(sequence, sequences.values.max() ?? sequence)
  }

  /// A change of ours that another program's edits left no room for, and why.
  public struct Dropped: Equatable, Sendable {
    public var what: String
    public var reason: String
  }

  /// Takes in what another program wrote: ours back, theirs in, ours again.
  ///
  /// - Returns: the changes to save anew, the rows that moved, and what had to be dropped.
  public mutating func receive(_ foreign: [JournalEntry]) -> (
    pending: [PendingEdit], rows: [RowChange], dropped: [Dropped]
  ) {
    var rows: [RowChange] = []
    let ours = unsaved
    unsaved = []
    for pending in ours.reversed() {
      if let change = try? plan.apply(pending.change.inverse) { rows += change.rows }
      history.drop(ticket: pending.ticket)
    }
    var dropped: [Dropped] = []
    for entry in foreign where entry.sequence > sequence {
      sequence = entry.sequence
      guard let edit = entry.edit else { continue }
      do {
        rows += try plan.apply(edit).rows
      } catch {
        dropped.append(.init(what: entry.what, reason: error.sentence(in: plan)))
      }
      history.append(entry)
    }
    // Made again they have other tickets: an undo among them goes on naming its edit.
    var renamed: [EditReference: EditReference] = [:]
    for pending in ours {
      do {
        let undoes = pending.undoes.map { renamed[$0] ?? $0 }
        guard let again = try perform(pending.edit, undoes: undoes, what: pending.what)
        else { continue }
        renamed[.ticket(pending.ticket)] = .ticket(again.ticket)
        rows += again.change.rows
      } catch {
        dropped.append(.init(what: pending.what, reason: error.sentence(in: plan)))
      }
    }
    return (unsaved, rows, dropped)
  }

  /// Reads an older part of the journal, or a line's inverse.
  public mutating func remember(_ entries: [JournalEntry]) { history.remember(entries) }
}

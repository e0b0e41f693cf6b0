import Plan

/// The edits that were made, newest last, and which of them undo or redo would take next.
public struct History: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public var reference: EditReference
    public var author: String
    public var what: String
    public var undoes: EditReference?
    /// Nil while it was not read from the file.
    public var inverse: Edit?
    /// UTC, ISO 8601; empty until the file has it.
    public var at: String
  }

  public private(set) var lines: [Line]

  init(entries: [JournalEntry]) { lines = entries.map(Line.init(entry:)) }

  mutating func append(_ pending: PendingEdit, author: String) {
    lines.append(
      Line(
        reference: .ticket(pending.ticket), author: author, what: pending.what,
        undoes: pending.undoes, inverse: pending.change.inverse, at: ""))
  }

  mutating func append(_ entry: JournalEntry) { lines.append(Line(entry: entry)) }

  mutating func drop(ticket: Int) { lines.removeAll { $0.reference == .ticket(ticket) } }

  /// A ticket has become a sequence.
  mutating func settle(ticket: Int, sequence: Int) {
    for index in lines.indices.reversed() {
      if lines[index].reference == .ticket(ticket) { lines[index].reference = .sequence(sequence) }
      if lines[index].undoes == .ticket(ticket) { lines[index].undoes = .sequence(sequence) }
    }
  }

  mutating func remember(_ entries: [JournalEntry]) {
    var known: [EditReference: Int] = [:]
    for (index, line) in lines.enumerated() { known[line.reference] = index }
    var older: [Line] = []
    for entry in entries {
      if let index = known[.sequence(entry.sequence)] {
        lines[index].inverse = entry.inverse ?? lines[index].inverse
      } else {
        older.append(Line(entry: entry))
      }
    }
    lines.insert(contentsOf: older, at: 0)
  }

  /// The oldest sequence that was read; older lines may be in the file.
  public var oldest: Int? {
    for line in lines { if case .sequence(let number) = line.reference { return number } }
    return nil
  }

  /// What undo takes back: the newest edit by this author that is not undone yet.
  public func undoable(by author: String) -> Line? {
    let undone = undone
    return lines.last { line in
      line.undoes == nil && line.author == author && !undone.contains(line.reference)
        && !isBeginning(line)
    }
  }

  /// What redo brings back: the newest undo by this author since its last new edit.
  public func redoable(by author: String) -> Line? {
    let undone = undone
    for line in lines.reversed() where line.author == author {
      if line.undoes == nil { return nil }
      if undone.contains(line.reference) || isRedo(line) { continue }
      return line
    }
    return nil
  }

  /// Every line that a later, standing line takes back.
  private var undone: Set<EditReference> {
    var undone: Set<EditReference> = []
    for line in lines.reversed() {
      if let target = line.undoes, !undone.contains(line.reference) { undone.insert(target) }
    }
    return undone
  }

  private func isRedo(_ line: Line) -> Bool {
    guard let target = line.undoes else { return false }
    return lines.contains { $0.reference == target && $0.undoes != nil }
  }

  /// The edit that made the plan cannot be taken back.
  private func isBeginning(_ line: Line) -> Bool { line.reference == .sequence(1) }
}

extension History.Line {
  init(entry: JournalEntry) {
    reference = .sequence(entry.sequence)
    author = entry.author
    what = entry.what
    undoes = entry.undoes.map(EditReference.sequence)
    inverse = entry.inverse
    at = entry.at
  }
}

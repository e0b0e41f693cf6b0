import Plan

/// The edits that were made, newest last, and which of them undo or redo would take next.
public struct History: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public var reference: EditReference
    public var author: String
    public var what: String
    /// The line that it takes back; the newest where they are several.
    public var undoes: EditReference?
    /// Every line that it takes back, where they are several.
    public var undoesAll: [EditReference] = []
    /// Nil while it was not read from the file.
    public var inverse: Edit?
    /// UTC, ISO 8601; empty until the file has it.
    public var at: String
    /// Which run of the program made it.
    public var origin = Origin.here
  }

  /// Which run of the program an edit is of: two may work on one plan under one name.
  public enum Origin: Equatable, Sendable {
    case here
    /// One that was over before this one began, or that had written by then.
    case earlier
    /// One that works on the plan beside this one.
    case beside
  }

  public private(set) var lines: [Line]
  /// Which line has taken which back, of those that stand.
  public private(set) var undoneBy: [EditReference: EditReference] = [:]
  /// Counts what was added, so that a list made from the lines knows when it is old.
  private(set) var version = 0

  init(entries: [JournalEntry]) {
    lines = entries.map { Line(entry: $0, .earlier) }
    findUndone()
  }

  /// Goes through the undos, the newest first, for an undo that is itself undone undoes nothing.
  private mutating func findUndone() {
    var undoneBy: [EditReference: EditReference] = [:]
    for line in lines.reversed() where undoneBy[line.reference] == nil {
      for target in line.targets where undoneBy[target] == nil {
        undoneBy[target] = line.reference
      }
    }
    self.undoneBy = undoneBy
    version += 1
  }

  mutating func append(_ pending: PendingEdit, author: String) {
    lines.append(
      Line(
        reference: .ticket(pending.ticket), author: author, what: pending.what,
        undoes: pending.undoes, undoesAll: pending.edit.linesTakenBack,
        inverse: pending.change.inverse, at: ""))
    noteNewest()
  }

  mutating func append(_ entry: JournalEntry) {
    lines.append(Line(entry: entry, .beside))
    noteNewest()
  }

  private mutating func noteNewest() {
    if lines.last?.undoes != nil { findUndone() } else { version += 1 }
  }

  mutating func drop(ticket: Int) {
    lines.removeAll { $0.reference == .ticket(ticket) }
    findUndone()
  }

  /// A ticket has become a sequence.
  ///
  /// - Parameter moment: when, in UTC, ISO 8601; empty where that is not known.
  mutating func settle(ticket: Int, sequence: Int, at moment: String) {
    let old = EditReference.ticket(ticket)
    let new = EditReference.sequence(sequence)
    // What takes a line back stands behind it.
    for index in lines.indices.reversed() {
      if lines[index].undoes == old { lines[index].undoes = new }
      guard lines[index].reference == old else { continue }
      lines[index].reference = new
      if lines[index].at.isEmpty { lines[index].at = moment }
      for target in lines[index].targets where undoneBy[target] == old { undoneBy[target] = new }
      break
    }
    if let undo = undoneBy.removeValue(forKey: old) { undoneBy[new] = undo }
    version += 1
  }

  mutating func remember(_ entries: [JournalEntry]) {
    var known: [EditReference: Int] = [:]
    for (index, line) in lines.enumerated() { known[line.reference] = index }
    var older: [Line] = []
    for entry in entries {
      if let index = known[.sequence(entry.sequence)] {
        lines[index].inverse = entry.inverse ?? lines[index].inverse
      } else {
        older.append(Line(entry: entry, .earlier))
      }
    }
    lines.insert(contentsOf: older, at: 0)
    if !older.isEmpty { findUndone() }
  }

  /// The oldest sequence that was read; older lines may be in the file.
  public var oldest: Int? {
    for line in lines { if case .sequence(let number) = line.reference { return number } }
    return nil
  }

  /// What undo takes back: the newest edit by this author that is not undone yet.
  public func undoable(by author: String) -> Line? {
    lines.last { line in
      line.undoes == nil && line.author == author && undoneBy[line.reference] == nil
        && !isBeginning(line)
    }
  }

  /// What redo brings back: the newest undo by this author since its last new edit.
  public func redoable(by author: String) -> Line? {
    // Looked for once, and only where undos are passed over.
    lazy var undos = Set(lines.lazy.filter { $0.undoes != nil }.map(\.reference))
    for line in lines.reversed() where line.author == author {
      guard let target = line.undoes else { return nil }
      if undoneBy[line.reference] != nil { continue }
      let isRedo = line.undoesAll.isEmpty && undos.contains(target)
      if !isRedo { return line }
    }
    return nil
  }

  /// The edit that made the plan cannot be taken back.
  private func isBeginning(_ line: Line) -> Bool { line.reference == .sequence(1) }
}

extension History.Line {
  init(entry: JournalEntry, _ origin: History.Origin) {
    reference = .sequence(entry.sequence)
    author = entry.author
    what = entry.what
    undoes = entry.undoes.map(EditReference.sequence)
    undoesAll = entry.undoesAll.map(EditReference.sequence)
    inverse = entry.inverse
    at = entry.at
    self.origin = origin
  }

  /// Every line that it takes back.
  var targets: [EditReference] { undoesAll.isEmpty ? undoes.map { [$0] } ?? [] : undoesAll }

  /// Its place in the journal; nil while it is on its way there.
  var sequence: Int? {
    if case .sequence(let number) = reference { return number }
    return nil
  }
}

extension Edit {
  fileprivate var linesTakenBack: [EditReference] {
    guard case .rowsRestored(let restored) = self else { return [] }
    return (restored.lines ?? []).map(EditReference.sequence)
  }
}

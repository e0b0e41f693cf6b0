/// One line of a plan's journal: who changed what, and when.
public struct JournalEntry: Equatable, Sendable {
  /// Its place in the journal, from 1.
  public var sequence: Int
  /// UTC, ISO 8601 to the second.
  public var at: String
  public var author: String
  /// The program that wrote it, one name a run.
  public var writer: String
  /// What happened, in words.
  public var what: String
  /// The line that this one takes back.
  public var undoes: Int?
  /// Every line that this one takes back, where they are several; `undoes` is the newest of them.
  public var undoesAll: [Int] = []
  /// Nil while only the line's head was read.
  public var edit: Edit?
  public var inverse: Edit?

  public init(
    sequence: Int, at: String, author: String, writer: String, what: String, undoes: Int? = nil,
    edit: Edit? = nil, inverse: Edit? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.author = author
    self.writer = writer
    self.what = what
    self.undoes = undoes
    self.edit = edit
    self.inverse = inverse
  }
}

/// A change that was made in memory and is on its way to the disk.
public struct PendingEdit: Equatable, Sendable {
  /// Counts the edits of one run of the program, from 1: the edit's name until it has a sequence.
  public var ticket: Int
  public var edit: Edit
  public var change: Change
  public var what: String
  public var undoes: EditReference?

  public init(ticket: Int, edit: Edit, change: Change, what: String, undoes: EditReference?) {
    self.ticket = ticket
    self.edit = edit
    self.change = change
    self.what = what
    self.undoes = undoes
  }
}

/// An edit, saved or on its way.
public enum EditReference: Hashable, Sendable {
  case sequence(Int)
  case ticket(Int)
}

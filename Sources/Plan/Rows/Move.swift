/// A change of owner that is planned and not yet made. At most one for a role on an account.
public struct Move: PlanRow {
  public let key: MoveKey
  public var account: AccountKey
  public var role: Role
  /// Who has it now; nil is a vacancy.
  public var from: SeatKey?
  public var to: SeatKey
  public var why: Why
  /// The reason in words, for whoever reads the list of moves.
  public var note: String

  /// What proposed it.
  public enum Why: String, Codable, CaseIterable, Sendable {
    /// A person, here.
    case hand
    /// The even carving of books.
    case balance
    /// A rule that names the book.
    case rule
    /// An answer in a review round.
    case review
  }

  public init(
    key: MoveKey, account: AccountKey, role: Role, from: SeatKey?, to: SeatKey, why: Why,
    note: String = ""
  ) {
    self.key = key
    self.account = account
    self.role = role
    self.from = from
    self.to = to
    self.why = why
    self.note = note
  }
}

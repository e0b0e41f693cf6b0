/// What someone answered in a review round about an account they gain, lose or keep.
public struct Challenge: PlanRow {
  public let key: ChallengeKey
  public var account: AccountKey
  public var role: Role
  /// Where the draft would have it; nil where it proposed nobody.
  public var proposed: SeatKey?
  public var answer: Answer
  public var comment: String
  public var by: String
  public var on: Day

  public enum Answer: String, Codable, CaseIterable, Sendable {
    /// Agreed: the account is locked where the draft has it.
    case accepted
    /// Not agreed, and nobody has decided yet.
    case declined
    /// Declined, and decided: it stays as proposed.
    case overruled
    /// Declined, and decided: the move was taken back.
    case granted
  }

  public init(
    key: ChallengeKey, account: AccountKey, role: Role, proposed: SeatKey?, answer: Answer,
    comment: String, by: String, on: Day
  ) {
    self.key = key
    self.account = account
    self.role = role
    self.proposed = proposed
    self.answer = answer
    self.comment = comment
    self.by = by
    self.on = on
  }

  /// Whether somebody still has to decide.
  public var isOpen: Bool { answer == .declined }
}

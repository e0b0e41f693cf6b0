/// A seat's hold on an account in one role, for a time.
///
/// At most one is active per account and role.
public struct Tenure: PlanRow {
  public let key: TenureKey
  public var account: AccountKey
  /// Nil is the file's plain "owner": the role that coverage makes accountable, or the seat's own.
  public var role: Role?
  public var seat: SeatKey
  public var from: Day
  /// The last day; nil while active.
  public var until: Day?
  public var why: Reason
  /// The reason in words, where somebody or something gave one: why a move was made.
  public var note: String?

  /// How the tenure came about.
  public enum Reason: String, Codable, CaseIterable, Sendable {
    /// The CRM file named the person.
    case imported
    /// A person chose it here.
    case assigned
    /// A proposal was accepted (the receiver of a handoff).
    case proposed
    /// A committed territory move.
    case moved
  }

  public init(
    key: TenureKey, account: AccountKey, role: Role?, seat: SeatKey, from: Day, until: Day? = nil,
    why: Reason, note: String? = nil
  ) {
    self.key = key
    self.account = account
    self.role = role
    self.seat = seat
    self.from = from
    self.until = until
    self.why = why
    self.note = note
  }

  /// Whether nothing has ended it yet; it may begin on a day to come.
  public var isActive: Bool { until == nil }

  /// Whether it holds on a day: begun, and not ended. What a file said holds on any day before, for
  /// a file tells when it was read, not since when the person owns the account.
  public func holds(on day: Day) -> Bool {
    (until.map { day <= $0 } ?? true) && (why == .imported || from <= day)
  }
}

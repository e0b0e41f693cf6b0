/// A seat's hold on an account in one role, for a time.
///
/// At most one is active per account and role.
public struct Tenure: PlanRow {
  // In an order that leaves no gaps: there may be as many as accounts.
  public let key: TenureKey
  public var account: AccountKey
  public var seat: SeatKey
  public var from: Day
  /// The last day; nil while active.
  public var until: Day?
  /// Nil is the file's plain "owner": the role that coverage makes accountable, or the seat's own.
  public var role: Role?
  public var why: Reason
  private var remark: Remark?

  /// The reason in words, where somebody or something gave one: why a move was made.
  public var note: String? {
    get { remark?.text }
    set { remark = newValue.map(Remark.init) }
  }

  /// Few tenures have one, so it takes no room in the others.
  private final class Remark: Sendable {
    let text: String
    init(_ text: String) { self.text = text }
  }

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
    remark = note.map(Remark.init)
  }

  public static func == (left: Tenure, right: Tenure) -> Bool {
    left.key == right.key && left.account == right.account && left.seat == right.seat
      && left.from == right.from && left.until == right.until && left.role == right.role
      && left.why == right.why && left.note == right.note
  }

  /// Whether nothing has ended it yet; it may begin on a day to come.
  public var isActive: Bool { until == nil }

  /// Whether it holds on a day: begun, and not ended. What a file said holds on any day before, for
  /// a file tells when it was read, not since when the person owns the account.
  public func holds(on day: Day) -> Bool {
    (until.map { day <= $0 } ?? true) && (why == .imported || from <= day)
  }
}

/// The row as it stands in journals.
extension Tenure: Codable {
  private enum CodingKeys: String, CodingKey {
    case key, account, role, seat, from, until, why, note
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      key: try values.decode(TenureKey.self, forKey: .key),
      account: try values.decode(AccountKey.self, forKey: .account),
      role: try values.decodeIfPresent(Role.self, forKey: .role),
      seat: try values.decode(SeatKey.self, forKey: .seat),
      from: try values.decode(Day.self, forKey: .from),
      until: try values.decodeIfPresent(Day.self, forKey: .until),
      why: try values.decode(Reason.self, forKey: .why),
      note: try values.decodeIfPresent(String.self, forKey: .note))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(key, forKey: .key)
    try values.encode(account, forKey: .account)
    try values.encodeIfPresent(role, forKey: .role)
    try values.encode(seat, forKey: .seat)
    try values.encode(from, forKey: .from)
    try values.encodeIfPresent(until, forKey: .until)
    try values.encode(why, forKey: .why)
    try values.encodeIfPresent(note, forKey: .note)
  }
}

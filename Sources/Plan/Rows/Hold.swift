/// A person's word that an account stays, or goes, somewhere: over rules and balance.
public struct Hold: PlanRow {
  public let key: HoldKey
  public var account: AccountKey
  public var kind: Kind
  /// The role it is about; nil holds for whichever role is accountable.
  public var role: Role?
  /// Who has it; nil is whoever has it now.
  public var seat: SeatKey?
  /// The last day on which it binds; nil is no end.
  public var until: Day?
  public var reason: String
  public var by: String
  public var on: Day

  /// Why it binds, strongest first: the order in which an account's place is settled.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Stays with its owner.
    case lock
    /// Stays with its owner until what is under way is over.
    case holdover
    /// Given to a seat by name.
    case named
    /// Given to a seat against the rules, with the reason.
    case exception
  }

  public init(
    key: HoldKey, account: AccountKey, kind: Kind, role: Role? = nil, seat: SeatKey? = nil,
    until: Day? = nil, reason: String, by: String, on: Day
  ) {
    self.key = key
    self.account = account
    self.kind = kind
    self.role = role
    self.seat = seat
    self.until = until
    self.reason = reason
    self.by = by
    self.on = on
  }

  /// Whether it binds a role on a day.
  public func binds(_ role: Role, on day: Day) -> Bool {
    (until.map { day <= $0 } ?? true) && (self.role.map { $0 == role } ?? true)
  }

  /// Whether it counts against the budget of exceptions on a day (DOMAIN 10.5, C9).
  public func countsAsException(on day: Day) -> Bool {
    kind.isException && (until.map { day <= $0 } ?? true)
  }
}

extension Hold.Kind {
  /// The word in tables and sentences.
  public var title: String {
    switch self {
    case .lock: "locked"
    case .holdover: "held over"
    case .named: "named"
    case .exception: "exception"
    }
  }

  /// Whether it counts against the budget of exceptions (DOMAIN 10.5, C9).
  public var isException: Bool { self != .lock }
}

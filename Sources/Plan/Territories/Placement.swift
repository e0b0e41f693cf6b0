/// Why an account is in the book where it is, and what else would have put it elsewhere.
///
/// Settled in one order, the first that speaks wins (DOMAIN 10.5): lock, holdover, named,
/// exception, family, rules in their order, balance.
public struct Placement: Equatable, Sendable {
  /// One thing that has a say.
  public struct Claim: Equatable, Sendable {
    public var step: Step
    /// Who it gives the account to; several where balance decides among them, none where anyone may
    /// have it.
    public var seats: [SeatKey]
    /// Until when it binds; nil is no end.
    public var until: Day?
    /// What a person said.
    public var reason: String

    /// Whether it only keeps the account where it is.
    public var isStay: Bool {
      switch step {
      case .lockedInFile, .held(_, .lock), .held(_, .holdover): true
      case .held(_, .named), .held(_, .exception), .family, .rule, .balance: false
      }
    }
  }

  public enum Step: Equatable, Sendable {
    /// Locked in the CRM's own file.
    case lockedInFile
    case held(HoldKey, Hold.Kind)
    /// It goes where its parent goes.
    case family(AccountKey)
    case rule(RuleKey)
    /// No rule takes it: every book that may hold it is open to it.
    case balance
  }

  public var account: AccountKey
  public var role: Role
  /// Who has it now; nil is a vacancy.
  public var current: SeatKey?
  public var winner: Claim
  /// What has a say too, and lost, strongest first.
  public var losers: [Claim]

  /// Whether it must stay with, or go to, one seat.
  public var fixed: SeatKey? { winner.seats.count == 1 ? winner.seats[0] : nil }
  /// The only seats it may go to; empty where nothing narrows them.
  public var allowed: [SeatKey] { winner.seats }
}

extension Plan {
  /// Who may have an account in a role on a day, and why.
  ///
  /// A lock without an owner to stay with binds nothing, and is passed over.
  public func placement(
    of account: Account, role: Role, on day: Day, _ rules: RuleBook
  ) -> Placement {
    let model = coverage(of: account)
    let current = holder(of: account, role: role, under: model, on: day)?.seat
    var claims = personClaims(of: account, role: role, current: current, on: day)
    if segment(of: account)?.keepsFamilies ?? false,
      let head = rules.families.head(of: account.key).flatMap({ accounts[$0] }),
      let seat = parentSeat(head, role: role, on: day)
    {
      claims.append(.init(step: .family(head.key), seats: [seat], until: nil, reason: ""))
    }
    if !rules.isEmpty {
      claims += rules.taking(subject(account, on: day), role: role).map { rule in
        .init(step: .rule(rule.key), seats: rule.seats, until: nil, reason: "")
      }
    }
    claims.append(.init(step: .balance, seats: [], until: nil, reason: ""))
    return Placement(
      account: account.key, role: role, current: current, winner: claims[0],
      losers: Array(claims.dropFirst()))
  }

  /// What the CRM's lock and people here said of one account, strongest first.
  func personClaims(
    of account: Account, role: Role, current: SeatKey?, on day: Day
  ) -> [Placement.Claim] {
    var claims: [Placement.Claim] = []
    if account.isLocked, let current, seats[current]?.isActive(on: day) ?? false {
      claims.append(.init(step: .lockedInFile, seats: [current], until: nil, reason: ""))
    }
    let binding = holds(of: account.key).filter { $0.binds(role, on: day) }
      .sorted { ($0.kind.strength, $1.on, $0.key) < ($1.kind.strength, $0.on, $1.key) }
    return claims
      + binding.compactMap { hold in
        guard let seat = hold.seat ?? current, seats[seat]?.isActive(on: day) ?? false else {
          return nil
        }
        return .init(
          step: .held(hold.key, hold.kind), seats: [seat], until: hold.until, reason: hold.reason)
      }
  }

  /// Where the head of a family is, or is to go.
  private func parentSeat(_ parent: Account, role: Role, on day: Day) -> SeatKey? {
    if let move = moves(of: parent.key).first(where: { $0.role == role }) { return move.to }
    return holder(of: parent, role: role, under: coverage(of: parent), on: day)?.seat
  }
}

extension Hold.Kind {
  /// Its place among what binds, the strongest first.
  fileprivate var strength: Int { Hold.Kind.allCases.firstIndex(of: self) ?? 0 }
}

/// What somebody asks for who answered no in a review round (RULES §7).
public enum Objection: Equatable, Sendable {
  /// Keep the account with a seat: the draft is dropped, and a move that is committed and has not
  /// come is taken back.
  case stays(SeatKey, committed: [TenureKey])
  /// Give the account to somebody else: it was to stay with the seat, or nobody has it to keep.
  case leaves(SeatKey?)
}

extension Plan {
  /// What a no asks for, by what was proposed and who has the account.
  public func objection(of challenge: Challenge, on day: Day) -> Objection {
    let (account, role) = (challenge.account, challenge.role)
    let now = holder(of: account, role: role, on: day)?.seat
    let changes = successions(of: account, role: role, after: day)
    let settled = changes.last.map(\.to) ?? now
    let isDrafted = moves(of: account).contains {
      $0.role == role && $0.to == challenge.proposed
    }
    if isDrafted { return settled.map { .stays($0, committed: []) } ?? .leaves(nil) }
    if settled != challenge.proposed, let settled { return .stays(settled, committed: []) }
    guard let now, now != settled else { return .leaves(settled) }
    return .stays(now, committed: changes.reversed().compactMap(\.tenure))
  }
}

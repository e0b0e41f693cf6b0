/// What keeps an account with one seat before any rule, draft or balance has a say (DOMAIN 10.5).
extension Plan {
  /// The lock on an account in a role that binds on a day: the CRM's own, one set here, or a
  /// holdover; nil where the account may go.
  ///
  /// A lock that nobody is there to keep binds nothing.
  public func lock(on account: Account, role: Role, on day: Day) -> Placement.Claim? {
    guard account.isLocked || hasHolds(on: account.key) else { return nil }
    let current = holder(of: account.key, role: role, on: day)?.seat
    return personClaims(of: account, role: role, current: current, on: day).first { $0.isStay }
  }

  /// The lock that a move would break on a day; nil where it may be made.
  public func lock(against move: Move, on day: Day) -> Placement.Claim? {
    guard let account = accounts[move.account],
      let lock = lock(on: account, role: move.role, on: day), !lock.seats.contains(move.to)
    else { return nil }
    return lock
  }

  /// Whether a lock of any kind stands on an account on a day, whoever keeps it: what lists show a
  /// sign for.
  public func isLocked(_ account: Account, on day: Day) -> Bool {
    if account.isLocked { return true }
    guard hasHolds(on: account.key) else { return false }
    return holds(of: account.key).contains { hold in
      switch hold.kind {
      case .lock, .holdover: hold.until.map { day <= $0 } ?? true
      case .named, .exception: false
      }
    }
  }
}

extension Placement.Claim {
  /// Why a move is not made: `Acme is locked with Ana Silva: audit; L lifts the lock`.
  public func refusal(of account: Account, in plan: Plan, on day: Day) -> String {
    let mend =
      step == .lockedInFile
      ? "take the lock away in the CRM or in its Locked cell" : "lift the lock first (L)"
    return "\(account.name) is \(sentence(in: plan, on: day)); \(mend)."
  }
}

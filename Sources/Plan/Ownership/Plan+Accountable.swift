/// Who answers for an account.
public struct Accountable: Equatable, Sendable {
  public var stage: Stage
  /// The role that coverage makes accountable; nil where nobody is (a former customer).
  public var role: Role?
  /// Nil is a vacancy.
  public var seat: SeatKey?
  /// Since when the seat holds it; nil where nothing says.
  public var since: Day?
}

/// Someone who holds a role on an account.
public struct Holding: Equatable, Sendable {
  public var seat: SeatKey
  public var since: Day?
  /// The tenure behind it; nil where the person only owns the deal.
  public var tenure: TenureKey?
}

extension Plan {
  /// The role that a file's plain owner stands for: the seat's own where it is said, else AE before
  /// signing, and after it the role that coverage makes accountable (RULES §1).
  public func ownerRole(of account: AccountKey, on day: Day) -> Role? {
    guard let row = accounts[account],
      let owner = tenures(of: account).first(where: { $0.isActive && $0.role == nil })
    else { return nil }
    if let role = seats[owner.seat]?.role, Role.ownable.contains(role) { return role }
    return isCustomer(row) ? coverage(of: row).commercialRole : .ae
  }

  /// Who holds a role on an account: its tenure, the plain owner who stands for it, or, for the
  /// AE, the owner of the deal.
  public func holder(of account: AccountKey, role: Role, on day: Day) -> Holding? {
    let active = tenures(of: account).filter(\.isActive)
    if let tenure = active.first(where: { $0.role == role }) {
      return Holding(seat: tenure.seat, since: tenure.from, tenure: tenure.key)
    }
    if let owner = active.first(where: { $0.role == nil }), ownerRole(of: account, on: day) == role
    {
      return Holding(seat: owner.seat, since: owner.from, tenure: owner.key)
    }
    guard role == .ae || role == .sdr else { return nil }
    return dealHolder(of: account, role: role)
  }

  /// The owner of the newest deal that says who sells: open ones first, then the last win.
  private func dealHolder(of account: AccountKey, role: Role) -> Holding? {
    let candidates = deals(of: account).filter { deal in
      guard let owner = deal.owner, deal.phase != .lost else { return false }
      if role == .sdr { return deal.phase == .early && seats[owner]?.role == .sdr }
      let known = seats[owner]?.role
      return known == nil || known == .ae
    }
    let best = candidates.max {
      ($0.phase.isOpen ? 1 : 0, $0.closes ?? $0.created ?? .first, $0.key)
        < ($1.phase.isOpen ? 1 : 0, $1.closes ?? $1.created ?? .first, $1.key)
    }
    guard let best, let owner = best.owner else { return nil }
    return Holding(seat: owner, since: best.created, tenure: nil)
  }

  /// Who answers for an account on a day. At most one, or a vacancy with its role.
  public func accountable(for account: AccountKey, on day: Day) -> Accountable {
    guard let row = accounts[account] else { return Accountable(stage: .former) }
    let stage = stage(of: row, on: day)
    let role = accountableRole(of: row, at: stage, on: day)
    let holding = role.flatMap { holder(of: account, role: $0, on: day) }
    return Accountable(stage: stage, role: role, seat: holding?.seat, since: holding?.since)
  }

  /// The role that is accountable at a stage (RULES §1).
  func accountableRole(of account: Account, at stage: Stage, on day: Day) -> Role? {
    switch stage {
    case .former: return nil
    case .prospect:
      return holder(of: account.key, role: .ae, on: day) == nil
        && holder(of: account.key, role: .sdr, on: day) != nil ? .sdr : .ae
    case .qualified: return .sdr
    case .opportunity: return .ae
    case .onboarding:
      guard let card = liveCard(of: account.key, on: day) else {
        return coverage(of: account).commercialRole
      }
      let model = coverage(of: account)
      return hasFlipped(card, under: model.afterSigning, on: day) ? model.commercialRole : .ae
    case .managed, .renewal, .save: return coverage(of: account).commercialRole
    }
  }

  /// Whether the customer has gone over to the receiving role.
  public func hasFlipped(_ card: Handoff, under rule: AfterSigning, on day: Day) -> Bool {
    switch rule.ownerFlips {
    case .signature: card.anchor <= day
    case .acceptance: isAccepted(card, on: day)
    case .kickoff: items(of: card.key).contains { $0.code == "H15" && $0.isDone }
    case .day90: card.exit != nil || day - card.anchor >= 90
    case .never: false
    }
  }

  /// Whether the packet counts as accepted: by an answer, or by silence where the template takes
  /// that for one.
  public func isAccepted(_ card: Handoff, on day: Day) -> Bool {
    switch card.decision {
    case .accepted(let on, _): on <= day
    case .returned: false
    case .pending:
      playbook.template(card.template, version: card.version)?.silenceAccepts
        .map { card.anchor.adding(workingDays: $0) < day } ?? false
    }
  }
}

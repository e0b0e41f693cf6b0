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

/// Whoever owns an account in another role than the one that coverage makes accountable, while nobody
/// fills that one.
public struct OtherOwner: Hashable, Sendable {
  public var seat: SeatKey
  public var role: Role
}

extension Plan {
  /// The owner of record whose role is another than the vacant one that coverage asks for; nil where
  /// that is filled, or nobody owns the account at all. Says nothing of who is accountable (RULES §1).
  public func otherOwner(
    of account: AccountKey, _ accountable: Accountable, on day: Day
  ) -> OtherOwner? {
    guard let asked = accountable.role, accountable.seat == nil,
      let role = ownerRole(of: account, on: day), role != asked,
      let seat = holder(of: account, role: role, on: day)?.seat
    else { return nil }
    return OtherOwner(seat: seat, role: role)
  }

  /// `Ben Adams (AE) owns it; coverage asks for an AM`; nil where no other role owns it.
  public func otherOwnerWords(
    of account: AccountKey, _ accountable: Accountable, on day: Day
  ) -> String? {
    guard let asked = accountable.role,
      let other = otherOwner(of: account, accountable, on: day), let seat = seats[other.seat]
    else { return nil }
    return "\(seat.name) (\(other.role.abbreviation)) owns it; coverage asks for "
      + asked.withArticle
  }

  /// The role that a file's plain owner stands for: the seat's own where it is said, else AE before
  /// signing, and after it the role that coverage makes accountable (RULES §1).
  ///
  /// Whoever was chosen here in the plain owner's place stands for the same role.
  public func ownerRole(of account: AccountKey, on day: Day) -> Role? {
    guard let row = accounts[account] else { return nil }
    for key in links.tenuresOfAccount[account] {
      guard let tenure = tenures[key], tenure.holds(on: day), tenure.role == nil else { continue }
      return plainRole(of: tenure, on: row, under: coverage(of: row))
    }
    let role = role(ofColumn: nil, of: row)
    let isDecided = tenures(of: account).contains {
      $0.role == role && $0.why != .imported && $0.holds(on: day)
    }
    return isDecided ? role : nil
  }

  /// The role in whose books an account stands: the accountable one, or where that is vacant the one
  /// that the file's owner has.
  public func bookRole(of account: AccountKey, _ accountable: Accountable, on day: Day) -> Role {
    if accountable.seat == nil, let plain = ownerRole(of: account, on: day) { return plain }
    return accountable.role ?? .ae
  }

  func plainRole(of tenure: Tenure, on account: Account, under model: CoverageModel) -> Role {
    plainRole(of: tenure.seat, on: account, under: model)
  }

  /// The role that a seat has as an account's plain owner.
  func plainRole(of seat: SeatKey, on account: Account, under model: CoverageModel) -> Role {
    if let role = seats[seat]?.role, Role.ownable.contains(role) { return role }
    return isCustomer(account) ? model.commercialRole : .ae
  }

  /// Who holds a role on an account: its tenure, the plain owner who stands for it, or, for the
  /// AE, the owner of the deal.
  public func holder(of account: AccountKey, role: Role, on day: Day) -> Holding? {
    guard let row = accounts[account] else { return nil }
    return holder(of: row, role: role, under: coverage(of: row), on: day)
  }

  func holder(of account: Account, role: Role, under model: CoverageModel, on day: Day) -> Holding?
  {
    var plain: Tenure?
    for key in links.tenuresOfAccount[account.key] {
      guard let tenure = tenures[key], tenure.holds(on: day) else { continue }
      if tenure.role == role {
        return Holding(seat: tenure.seat, since: tenure.from, tenure: tenure.key)
      }
      if tenure.role == nil, plain == nil { plain = tenure }
    }
    if let plain, plainRole(of: plain, on: account, under: model) == role {
      return Holding(seat: plain.seat, since: plain.from, tenure: plain.key)
    }
    guard role == .ae || role == .sdr else { return nil }
    return dealHolder(of: account.key, role: role)
  }

  /// The owner of the newest deal that says who sells: open ones first, then the last win.
  private func dealHolder(of account: AccountKey, role: Role) -> Holding? {
    var best: Deal?
    for key in links.dealsOfAccount[account] {
      guard let deal = deals[key], sells(deal, as: role) else { continue }
      if best.map({ $0.standing < deal.standing }) ?? true { best = deal }
    }
    guard let best, let owner = best.owner else { return nil }
    return Holding(seat: owner, since: best.created, tenure: nil)
  }

  private func sells(_ deal: Deal, as role: Role) -> Bool {
    guard let owner = deal.owner, deal.phase != .lost else { return false }
    let known = seats[owner]?.role
    if role == .sdr { return deal.phase == .early && known == .sdr }
    return known == nil || known == .ae
  }

  /// Who answers for an account on a day. At most one, or a vacancy with its role.
  public func accountable(for account: AccountKey, on day: Day) -> Accountable {
    guard let row = accounts[account] else { return Accountable(stage: .former) }
    return accountable(for: row, under: coverage(of: row), on: day)
  }

  func accountable(for account: Account, under model: CoverageModel, on day: Day) -> Accountable {
    let stage = stage(of: account, under: model, on: day)
    let role = accountableRole(of: account, at: stage, under: model, on: day)
    let holding = role.flatMap { holder(of: account, role: $0, under: model, on: day) }
    return Accountable(stage: stage, role: role, seat: holding?.seat, since: holding?.since)
  }

  /// The role that is accountable at a stage (RULES §1).
  private func accountableRole(
    of account: Account, at stage: Stage, under model: CoverageModel, on day: Day
  ) -> Role? {
    switch stage {
    case .former: return nil
    case .prospect:
      return holder(of: account, role: .ae, under: model, on: day) == nil
        && holder(of: account, role: .sdr, under: model, on: day) != nil ? .sdr : .ae
    case .qualified: return .sdr
    case .opportunity: return .ae
    case .onboarding:
      guard let card = liveCard(of: account.key, on: day) else { return model.commercialRole }
      let isTheirs =
        hasFlipped(card, under: model.afterSigning, on: day)
        || isHeldByReceiver(card, of: account, under: model, on: day)
      return isTheirs ? model.commercialRole : .ae
    case .managed, .renewal, .save: return model.commercialRole
    }
  }

  /// Whether the customer has gone over to the receiving role.
  public func hasFlipped(_ card: Handoff, under rule: AfterSigning, on day: Day) -> Bool {
    switch rule.ownerFlips {
    case .signature: card.anchor <= day
    case .acceptance: isAccepted(card, on: day)
    case .kickoff: hasKickedOff(card, on: day)
    case .day90: card.exit != nil || day - card.anchor >= 90
    case .never: false
    }
  }

  /// Whether the receiver said yes to a packet that nobody gives: with no AE to keep the customer
  /// until the flip, it stays with the person who holds it, rather than with nobody.
  private func isHeldByReceiver(
    _ card: Handoff, of account: Account, under model: CoverageModel, on day: Day
  ) -> Bool {
    guard case .accepted(let on, _) = card.decision, on <= day else { return false }
    return card.giver == nil && holder(of: account, role: .ae, under: model, on: day) == nil
      && holder(of: account, role: model.commercialRole, under: model, on: day) != nil
  }

  private func hasKickedOff(_ card: Handoff, on day: Day) -> Bool {
    links.itemsOfHandoff[card.key].contains { key in
      guard let item = items[key], item.code == "H15" else { return false }
      if case .done(let on, _) = item.state { return on <= day }
      return false
    }
  }

  /// Whether the packet counts as accepted. On a card whose template says so, some working days
  /// without an answer accept (RULES §5: two on a light card).
  public func isAccepted(_ card: Handoff, on day: Day) -> Bool {
    switch card.decision {
    case .accepted(let on, _): return on <= day
    case .returned: return false
    case .pending:
      let template = playbook.template(card.template, version: card.version)
      guard let silence = template?.silenceAccepts else { return false }
      return card.anchor.adding(workingDays: silence) < day
    }
  }
}

extension Deal {
  /// Which of an account's deals says who sells now: open before won, then the newest.
  fileprivate var standing: (Int, Day, DealKey) {
    (phase.isOpen ? 1 : 0, closes ?? created ?? .first, key)
  }
}

extension Role {
  /// `an AM`, `a CSM`.
  public var withArticle: String {
    switch self {
    case .sdr, .ae, .am, .se, .executiveSponsor: "an \(abbreviation)"
    case .csm, .revOps: "a \(abbreviation)"
    }
  }
}

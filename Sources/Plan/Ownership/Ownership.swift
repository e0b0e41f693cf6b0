/// The answer to the boundary test: which role and person owns an account now, until what, and who
/// gets it next.
public struct Ownership: Equatable, Sendable {
  public var account: AccountKey
  public var accountable: Accountable
  /// What ends it: a date or an event, in words that follow "until".
  public var until: String
  public var next: Next
  /// The committed change of the person that comes before anything else does; nil where none does.
  public var change: Succession?
  /// Named on the card with items, not accountable.
  public var attached: [Attached]
  /// The open deals, each with an owner of its own.
  public var deals: [DealOwnership]
  /// The whole answer as one sentence, and one more for each deal.
  public var sentence: String

  public struct Next: Equatable, Sendable {
    public var stage: Stage?
    public var role: Role?
    public var seat: SeatKey?
    /// The day on which it is decided that they take over; nil where an event decides.
    public var on: Day?
  }

  public struct Attached: Equatable, Sendable {
    public var role: Role
    public var seat: SeatKey
    public var until: Day
  }

  public struct DealOwnership: Equatable, Sendable {
    public var deal: DealKey
    public var role: Role
    public var seat: SeatKey?
  }
}

extension Plan {
  /// Who owns an account, until what, who is next, in one sentence.
  public func ownership(of key: AccountKey, on day: Day) -> Ownership? {
    guard let account = accounts[key] else { return nil }
    let accountable = accountable(for: key, on: day)
    let card = liveCard(of: key, on: day)
    var ownership = Ownership(
      account: key, accountable: accountable,
      until: until(accountable, of: account, card: card, on: day),
      next: next(after: accountable, of: account, card: card, on: day),
      attached: attached(to: account, card: card, accountable: accountable, on: day),
      deals: openDeals(of: account, on: day), sentence: "")
    if let change = personChange(from: accountable, of: account, card: card, on: day) {
      ownership.change = change
      ownership.until = (change.on - 1).short(asOf: day)
      ownership.next = Ownership.Next(
        stage: stage(of: account, on: change.on), role: change.role, seat: change.to,
        on: change.on)
    }
    ownership.sentence = sentence(of: ownership, account: account, on: day)
    return ownership
  }

  /// The committed change of who answers for an account; nil where none is known, or the customer
  /// passes to another role on a day before it.
  private func personChange(
    from owner: Accountable, of account: Account, card: Handoff?, on day: Day
  ) -> Succession? {
    guard let role = owner.role,
      let change = successions(of: account.key, role: role, after: day).first
    else { return nil }
    if owner.stage == .onboarding, let card, card.anchor + 90 < change.on { return nil }
    return change
  }

  private func until(_ owner: Accountable, of account: Account, card: Handoff?, on day: Day)
    -> String
  {
    switch owner.stage {
    case .prospect: return "an SDR qualifies it"
    case .qualified: return "an AE accepts it"
    case .opportunity: return "the contract is signed"
    case .onboarding:
      guard let card else { return "onboarding ends" }
      let model = coverage(of: account)
      if hasFlipped(card, under: model.afterSigning, on: day) {
        return "the day-90 exit, \((card.anchor + 90).short(asOf: day))"
      }
      switch model.afterSigning.ownerFlips {
      case .signature: return "signature"
      case .acceptance: return "the packet is accepted"
      case .kickoff: return "the kickoff is held"
      case .day90: return "day 90, \((card.anchor + 90).short(asOf: day))"
      case .never: return "the day-90 exit, \((card.anchor + 90).short(asOf: day))"
      }
    case .managed, .renewal:
      guard let renewal = account.renewal else { return "its renewal, no date known" }
      return "its renewal, \(renewal.short(asOf: day))"
    case .save:
      guard let opened = account.saveOpened else { return "the save is decided" }
      let days = playbook.save.decisionDays
      return "the day-\(days) decision, \((opened + days).short(asOf: day))"
    case .former: return "it comes back"
    }
  }

  private func next(after owner: Accountable, of account: Account, card: Handoff?, on day: Day)
    -> Ownership.Next
  {
    let model = coverage(of: account)
    let (stage, role): (Stage?, Role?) =
      switch owner.stage {
      case .prospect: (.qualified, .sdr)
      case .qualified: (.opportunity, .ae)
      case .opportunity:
        (
          .onboarding,
          model.afterSigning.ownerFlips == .signature
            ? model.commercialRole : .ae
        )
      case .onboarding:
        owner.role == model.commercialRole
          ? (.managed, model.commercialRole) : (.onboarding, model.commercialRole)
      case .managed: (.renewal, model.commercialRole)
      case .renewal, .save: (.managed, model.commercialRole)
      case .former: (.prospect, .sdr)
      }
    let seat = role.flatMap { holder(of: account.key, role: $0, on: day)?.seat }
    return Ownership.Next(stage: stage, role: role, seat: card?.receiver ?? seat)
  }

  private func attached(
    to account: Account, card: Handoff?, accountable: Accountable, on day: Day
  ) -> [Ownership.Attached] {
    guard let card, accountable.role != .ae,
      let lastDay = coverage(of: account).afterSigning.attachedUntilDay,
      let holder = holder(of: account.key, role: .ae, on: day), day <= card.anchor + lastDay
    else { return [] }
    return [.init(role: .ae, seat: holder.seat, until: card.anchor + lastDay)]
  }

  private func openDeals(of account: Account, on day: Day) -> [Ownership.DealOwnership] {
    deals(of: account.key).filter(\.phase.isOpen).map { deal in
      Ownership.DealOwnership(deal: deal.key, role: role(of: deal, on: account), seat: deal.owner)
    }
  }

  /// The role a deal belongs to: an AE's before the first signature and for large or new-unit
  /// expansions, the one that coverage names for expansion otherwise (DOMAIN 10.4).
  public func role(of deal: Deal, on account: Account) -> Role {
    role(of: deal, on: account, under: coverage(of: account))
  }

  func role(of deal: Deal, on account: Account, under model: CoverageModel) -> Role {
    guard isCustomer(account) else { return deal.phase == .early ? .sdr : .ae }
    if deal.kind == .renewal { return model.commercialRole }
    return ExpansionRoute.route(
      expansion: wholeNeed(of: deal), existing: account.acv ?? .zero,
      isNewBusinessUnit: deal.isNewUnit, over: playbook.thresholds.expansionOver
    ).role(under: model)
  }

  /// The annual value of a need that was parted into several deals: those for the same product
  /// opened within 90 days of this one count with it (DOMAIN 10.4).
  private func wholeNeed(of deal: Deal) -> Money {
    let amount = deal.amount ?? .zero
    guard let account = deal.account, let created = deal.created, let product = deal.product else {
      return amount
    }
    return links.dealsOfAccount[account].reduce(amount) { sum, key in
      guard key != deal.key, let part = deals[key], part.kind != .renewal, part.phase != .lost,
        part.phase != .won, part.product == product, let day = part.created,
        abs(day - created) <= 90
      else { return sum }
      return sum + (part.amount ?? .zero)
    }
  }

  private func sentence(of ownership: Ownership, account: Account, on day: Day) -> String {
    let owner = ownership.accountable
    let then = ownership.change.map { change in
      guard let seat = change.to.flatMap({ seats[$0] }) else { return ", then nobody" }
      return ", then \(seat.name)"
    }
    let until = ownership.until + (then ?? "")
    var parts: [String] = []
    if owner.stage == .former {
      parts.append("Nobody owns \(account.name): it is a former customer.")
    } else if let seat = owner.seat.flatMap({ seats[$0] }), let role = owner.role {
      let since = owner.since.map { " since \($0.short(asOf: day))" } ?? ""
      parts.append(
        "\(seat.name) (\(role.abbreviation)) owns \(account.name)\(since) until \(until).")
    } else if let words = otherOwnerWords(of: account.key, owner, on: day) {
      let role = owner.role?.abbreviation ?? "owner"
      parts.append("Nobody answers for \(account.name) as \(role) until \(until): \(words).")
    } else {
      let role = owner.role?.abbreviation ?? "owner"
      parts.append(
        "Nobody owns \(account.name): its \(role) is vacant until \(until).")
    }
    for other in ownership.attached {
      let name = seats[other.seat]?.name ?? "nobody"
      parts.append(
        "Attached: \(name) (\(other.role.abbreviation)) to \(other.until.short(asOf: day)).")
    }
    parts += ownership.deals.prefix(3).map { dealSentence($0) }
    if ownership.deals.count > 3 { parts.append("And \(ownership.deals.count - 3) more deals.") }
    return parts.joined(separator: " ")
  }

  private func dealSentence(_ ownership: Ownership.DealOwnership) -> String {
    let deal = deals[ownership.deal]
    let amount = deal?.amount.map { " \($0.short(currency))" } ?? ""
    let name = ownership.seat.flatMap { seats[$0]?.name } ?? "nobody"
    return "Open deal \"\(deal?.name ?? "")\"\(amount): \(name) (\(ownership.role.abbreviation))."
  }
}

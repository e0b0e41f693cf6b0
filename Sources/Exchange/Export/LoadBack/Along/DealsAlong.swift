import Plan

/// The open deals of whoever gives an account up, where they go along.
///
/// A deal has an owner of its own (RULES §1), and open ones often stay with the old one: under a
/// holdover, and where the move's card says that it is held (DOMAIN 4.4, 10.4).
struct DealsAlong {
  private let plan: Plan
  private let day: Day
  private(set) var owners = RecordOwners("sf-opportunity-owner")
  private(set) var unresolved: [LoadBack.Unresolved] = []
  /// How many stay with their owner.
  private(set) var held = 0

  init(_ plan: Plan, on day: Day) {
    self.plan = plan
    self.day = day
  }

  mutating func take(_ handed: LoadBack.Handed) {
    let change = handed.change
    guard let from = change.from, let account = plan.accounts[change.account] else { return }
    let deals = plan.deals(of: account.key).filter { deal in
      deal.phase.isOpen && deal.owner == from
        && (handed.isOwner || plan.role(of: deal, on: account) == change.role)
    }
    guard !deals.isEmpty else { return }
    let isHeldOver = plan.holds(of: account.key).contains {
      $0.kind == .holdover && $0.binds(change.role, on: day) && ($0.seat ?? from) == from
    }
    let kept = dealsHeld(on: account)
    for deal in deals {
      if isHeldOver || kept.contains(where: deal.isCalled) {
        held += 1
      } else {
        take(deal, handed)
      }
    }
  }

  private mutating func take(_ deal: Deal, _ handed: LoadBack.Handed) {
    guard let id = deal.identity?.id else {
      return refuse(deal, handed, "has no Opportunity ID; import a deal list that has it")
    }
    guard let long = SalesforceID.long(id), long.hasPrefix("006") else {
      return refuse(deal, handed, "has \(id), which is no Opportunity ID")
    }
    guard let new = handed.new.text else {
      return refuse(deal, handed, "stays, for \(handed.new.why ?? "nobody is to have it")")
    }
    guard let old = handed.old.text else {
      return refuse(deal, handed, "stays, for \(handed.old.why ?? "its owner is not known")")
    }
    owners.append(long, to: new, from: old)
  }

  private mutating func refuse(_ deal: Deal, _ handed: LoadBack.Handed, _ why: String) {
    unresolved.append(.init(change: handed.change, why: "deal \(deal.name) \(why)"))
  }

  /// What the live card of the move says of open opportunities: those that are held.
  private func dealsHeld(on account: Account) -> Set<String> {
    let cards = plan.handoffs(of: account.key).filter { $0.isLive && $0.kind == .territoryMove }
    let evidence = cards.flatMap { plan.items(of: $0.key) }
      .filter { $0.code == TemplateItem.openDeals }.compactMap { $0.evidence["held"] }
    return Set(
      evidence.flatMap(EvidenceField.entries).map { String($0).trimmed.lowercased() })
  }
}

extension Deal {
  /// Whether a person means this deal by a word: its name or its id.
  fileprivate func isCalled(_ word: String) -> Bool {
    name.lowercased() == word || identity?.id.lowercased() == word
  }
}

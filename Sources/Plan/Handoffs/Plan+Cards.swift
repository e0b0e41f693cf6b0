/// What a card's lines have in common while it is read.
struct CardContext {
  var card: Handoff
  var account: Account
  var coverage: CoverageModel
  /// The day it is read for.
  var day: Day
  var acv: Money?
  var giver: SeatKey?
  var receiver: SeatKey?
  var isAccepted: Bool
  var promises: [Promise]
  /// Whether someone attested that nothing was promised.
  var isFreeOfPromises: Bool
  /// Who holds each role; looked up once.
  var holders: [Role: SeatKey]
}

extension Plan {
  /// A card as it stands on a day; nil where there is none.
  public func card(_ key: HandoffKey, on day: Day) -> Card? {
    handoffs[key].flatMap { card($0, on: day) }
  }

  func card(_ handoff: Handoff, on day: Day) -> Card? {
    guard let account = accounts[handoff.account] else { return nil }
    return card(handoff, of: account, under: coverage(of: account), on: day)
  }

  /// A card as it would stand under another coverage model.
  func card(_ handoff: Handoff, under coverage: CoverageModel, on day: Day) -> Card? {
    guard let account = accounts[handoff.account] else { return nil }
    return card(handoff, of: account, under: coverage, on: day)
  }

  private func card(
    _ handoff: Handoff, of account: Account, under coverage: CoverageModel, on day: Day
  ) -> Card {
    let lines = items(of: handoff.key)
    let template = playbook.template(handoff.template, version: handoff.version)
    let context = context(
      of: handoff, account: account, under: coverage, lines: lines, on: day)
    let read = lines.map { line in
      cardItem(line, template: template?.item(line.code), in: context)
    }
    let released = settleTransfer(read, in: context)
    let lastDay = template?.items.lazy.map(\.dueDay).max() ?? 90
    return Card(
      handoff: handoff, asOf: context.day, items: released, giver: context.giver,
      receiver: context.receiver, receivingRole: context.receivingRole,
      isAccepted: context.isAccepted, exitDay: handoff.anchor + lastDay)
  }

  private func context(
    of handoff: Handoff, account: Account, under coverage: CoverageModel, lines: [HandoffItem],
    on day: Day
  ) -> CardContext {
    var holders: [Role: SeatKey] = [:]
    for role in Role.ownable {
      holders[role] = holder(of: account, role: role, under: coverage, on: day)?.seat
    }
    let end = handoff.exit?.on ?? handoff.closed?.on
    let isFreeOfPromises = lines.contains { line in
      line.evidence["none were made"].map(EvidenceField.isAffirmed) ?? false
    }
    return CardContext(
      card: handoff, account: account, coverage: coverage, day: end.map { min($0, day) } ?? day,
      acv: account.acv ?? handoff.deal.flatMap { deals[$0]?.amount },
      giver: handoff.giver ?? holders[.ae],
      receiver: handoff.receiver ?? holders[coverage.commercialRole],
      isAccepted: isAccepted(handoff, on: day), promises: promises(of: handoff.key),
      isFreeOfPromises: isFreeOfPromises,
      holders: holders)
  }

  private func cardItem(
    _ item: HandoffItem, template: TemplateItem?, in context: CardContext
  ) -> CardItem {
    let due = item.due ?? context.card.anchor + (template?.dueDay ?? item.added?.dueDay ?? 0)
    let fits = template?.applies(acv: context.acv) ?? true
    let reply = template?.answer.flatMap { self.reply(to: $0, due: due, in: context) }
    let state = context.state(of: item, due: due, reply: reply)
    let (role, seat) = context.owner(of: template?.owner ?? .role(item.added?.role ?? .ae))
    let isApplicable = fits && state.isApplicable
    let isDone = state.isDone
    let isLate = isApplicable && !isDone && due < context.day
    return CardItem(
      item: item, template: template, role: role, owner: item.owner ?? seat, due: due,
      isApplicable: isApplicable,
      isCritical: fits && (template?.isCritical ?? item.added?.isCritical ?? false), state: state,
      answeredBy: reply.map { _ in "from \(template?.answer?.source ?? "the plan")" },
      answerValue: reply?.value,
      isUnproven: isDone && reply == nil
        && !item.isProven(fields: template?.evidence, any: template?.isAnyEvidenceEnough ?? false)
        && !(template?.id == CardContext.promisesItem && !context.promises.isEmpty),
      lateDays: isLate ? context.day - due : 0)
  }
}

extension CardContext {
  /// The item whose proof is the promises themselves, written on the card.
  static let promisesItem = "H02"

  /// The role that receives; nil where one AE keeps the account.
  var receivingRole: Role? {
    card.kind == .newLogo && coverage.commercialRole == .ae ? nil : coverage.commercialRole
  }

  /// The role that owes an item today, and its person.
  func owner(of item: ItemOwner) -> (role: Role, seat: SeatKey?) {
    switch item {
    case .giver: return (coverage.commercialRole, card.giver)
    case .receiver, .both: return (coverage.commercialRole, receiver)
    case .role(let written):
      let role = coverage.resolve(written, hasSE: holders[.se] != nil)
      if role == .ae { return (role, giver) }
      return (role, role == coverage.commercialRole ? receiver : holders[role])
    }
  }

  /// The state as it counts.
  ///
  /// What the plan answers is done. What was due before the plan knew of the deal comes back when
  /// day 0 slips beyond that day.
  func state(of item: HandoffItem, due: Day, reply: PlanReply?) -> HandoffItem.State {
    switch item.state {
    case .done, .blocked, .notApplicable: return item.state
    case .beforeTracking where due < card.openedOn: return .beforeTracking
    case .open, .beforeTracking:
      guard let reply else { return .open }
      return .done(on: reply.on ?? min(due, day), by: "plan: \(reply.source)")
    }
  }
}

extension HandoffItem.State {
  var isDone: Bool { if case .done = self { true } else { false } }

  /// Whether it is in the sums.
  var isApplicable: Bool {
    switch self {
    case .open, .done, .blocked: true
    case .notApplicable, .beforeTracking: false
    }
  }
}

extension HandoffItem {
  /// Whether what was kept proves that it is done.
  func isProven(fields: [EvidenceField]?, any isAnyEnough: Bool) -> Bool {
    guard let fields, !fields.isEmpty else {
      return EvidenceField.ofAddedItem.isProof(evidence[EvidenceField.ofAddedItem.name])
    }
    return isAnyEnough
      ? fields.contains { $0.isProof(evidence[$0.name]) }
      : fields.allSatisfy { $0.isProof(evidence[$0.name]) }
  }
}

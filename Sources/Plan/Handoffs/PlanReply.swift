/// The plan's own answer to an item: that it is done, from what, and since when.
struct PlanReply: Equatable {
  /// In words that follow "from": `the deal`.
  var source: String
  /// Nil where the plan does not know the day.
  var on: Day?
  /// The number it rests on, where it is one: `81`.
  var value: String?
}

extension Plan {
  /// Whether the plan answers an item by itself (RULES §5); nil while it does not.
  ///
  /// - Parameter due: the item's own day: promises count that are due by then.
  func reply(to answer: PlanAnswer, due: Day, in context: CardContext) -> PlanReply? {
    let account = context.account
    func when(_ isAnswered: Bool, on day: Day? = nil) -> PlanReply? {
      isAnswered ? PlanReply(source: answer.source, on: day) : nil
    }
    /// By the account's health, which stands with the answer.
    func byHealth(_ isAnswered: Bool, on day: Day? = nil) -> PlanReply? {
      guard isAnswered else { return nil }
      return PlanReply(source: answer.source, on: day, value: account.health.map { "\($0)" })
    }
    switch answer {
    case .receiverNamed: return when(context.receiver != nil && context.receivingRole != nil)
    case .accepted:
      guard context.isAccepted else { return nil }
      if case .accepted(let on, _) = context.card.decision { return when(true, on: on) }
      return when(true, on: due)
    case .contractFacts: return when(hasContractFacts(context))
    case .promisesChecked:
      return when(context.allPromises { $0.status != nil })
    case .promisesTold:
      let told = context.promises.compactMap(\.customerToldOn)
      return when(
        context.allPromises { $0.customerToldOn.map { $0 <= context.day } ?? false },
        on: told.max())
    case .promisesKept:
      return when(
        context.allPromises { promise in
          if let day = promise.due, day > due { return true }
          return promise.deliveredOn.map { $0 <= context.day } ?? false
        })
    case .contactsNamed: return when(contacts(of: account.key).count >= 3)
    case .multiThreaded: return when(isMultiThreaded(account.key))
    // The health of day 30 is not known before day 30, whatever a file said at the signing.
    case .healthKnown: return byHealth(account.health != nil && context.day >= due, on: due)
    case .adoptionReached:
      return byHealth(account.health.map { $0 >= playbook.health.greenFrom } ?? false)
    case .healthGreenOrSave:
      let isGreen = account.health.map { $0 >= playbook.health.greenFrom } ?? false
      return isGreen ? byHealth(true) : when(account.saveOpened != nil)
    case .renewalDeal:
      return when(
        deals(of: account.key).contains {
          $0.kind == .renewal && $0.phase.isOpen && $0.closes != nil
        })
    // Hangs on the other items: see `settleTransfer`.
    case .transferred: return nil
    }
  }

  /// Whether the won deal and the account say what the contract says: value, start and renewal.
  private func hasContractFacts(_ context: CardContext) -> Bool {
    guard let deal = context.card.deal.flatMap({ deals[$0] }), deal.phase == .won else {
      return false
    }
    return deal.amount != nil && deal.closes != nil && context.account.renewal != nil
  }

  /// Three contacts in two functions, one of them finance or IT (H23).
  private func isMultiThreaded(_ account: AccountKey) -> Bool {
    let contacts = contacts(of: account)
    let functions = Set(contacts.map { $0.function.lowercased() }.filter { !$0.isEmpty })
    let money: Set<String> = ["finance", "it"]
    return contacts.count >= 3 && functions.count >= 2 && !functions.isDisjoint(with: money)
  }

  /// Closes the transfer where the receiver is the owner and the AE owes nothing any more; where no
  /// AE was there to be released it does not apply.
  func settleTransfer(_ items: [CardItem], in context: CardContext) -> [CardItem] {
    let answer = PlanAnswer.transferred
    guard
      let place = items.firstIndex(where: { $0.template?.answer == answer }),
      case .open = items[place].state, items[place].isApplicable,
      context.holders[context.coverage.commercialRole] != nil,
      hasFlipped(context.card, under: context.coverage.afterSigning, on: context.day),
      !items.contains(where: { $0.role == .ae && $0.isOpen })
    else { return items }
    var items = items
    let hasWorked = items.contains { $0.role == .ae && $0.isDone && $0.answeredBy == nil }
    items[place] =
      context.giver == nil && !hasWorked
      ? items[place].notApplying(for: "no AE hands over")
      : items[place].answered(from: answer.source, on: context.day)
    return items
  }
}

extension CardContext {
  /// Whether all promises satisfy something. No promise at all satisfies only where someone
  /// attested that none was made.
  func allPromises(_ isSatisfied: (Promise) -> Bool) -> Bool {
    promises.isEmpty ? isFreeOfPromises : promises.allSatisfy(isSatisfied)
  }
}

extension CardItem {
  /// The same line, which the plan says is nobody's to do.
  func notApplying(for reason: String) -> CardItem {
    CardItem(
      item: item, template: template, role: role, owner: owner, due: due, isApplicable: false,
      isCritical: isCritical, state: .notApplicable(reason: reason, by: "plan"), answeredBy: nil,
      answerValue: nil, isUnproven: false, lateDays: 0)
  }

  /// The same line, closed by the plan.
  func answered(from source: String, on day: Day) -> CardItem {
    CardItem(
      item: item, template: template, role: role, owner: owner, due: due,
      isApplicable: isApplicable, isCritical: isCritical,
      state: .done(on: min(due, day), by: "plan: \(source)"), answeredBy: "from \(source)",
      answerValue: nil, isUnproven: false, lateDays: 0)
  }
}

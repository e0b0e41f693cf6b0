/// From when on something is worth a finding.
public enum FindingRules {
  /// Days before its renewal date: by then the majority should be closed (DOMAIN 10.4).
  public static let renewalNearDays = 30
}

extension Card {
  /// What is wrong with a live card: late items, an answer or an exit that is due.
  func findings(of account: Account, in plan: Plan) -> [Finding] {
    var findings = items.compactMap { item in
      item.lateDays > 0 && !isAnswer(item) ? late(item, of: account) : nil
    }
    if let finding = answerFinding(of: account, in: plan) { findings.append(finding) }
    if asOf >= exitDay { findings.append(exitFinding(of: account)) }
    if receivingRole != nil, receiver == nil { findings.append(receiverFinding(of: account)) }
    return findings
  }

  /// The receiver's answer has a finding of its own, which says more than "late".
  private func isAnswer(_ item: CardItem) -> Bool { item.template?.answer == .accepted }

  /// The item that the receiver's answer closes; nil on a card that asks for none.
  var answerItem: CardItem? { items.first(where: isAnswer) }

  /// How many days the answer to the packet is late; nil where it is not, or its item was ticked or
  /// does not apply.
  var answerLate: Int? {
    guard let due = answerDue, asOf > due else { return nil }
    return asOf - due
  }

  /// Whether the receiver's answer is waited for, and its item is outside the sums.
  var isAnswerAwaitedUncounted: Bool {
    answerDue != nil && answerItem?.state == .beforeTracking
  }

  /// The day by which the receiver answers; nil where no answer is waited for.
  ///
  /// On a card that the plan learned of late the receiver has as long from that day on: what was due
  /// before is never late (RULES §4), but the answer is still owed.
  private var answerDue: Day? {
    guard case .pending = handoff.decision, !isAccepted, let item = answerItem, !item.isSettled,
      handoff.isLive
    else { return nil }
    guard item.state == .beforeTracking else { return item.due }
    return handoff.openedOn + max(0, item.due - handoff.anchor)
  }

  private func late(_ item: CardItem, of account: Account) -> Finding {
    let isRed = item.isCritical && item.lateDays > CardRules.redAfterDays
    return Finding(
      .itemLate, isRed ? .red : item.isCritical ? .amber : .green, subject: account.name,
      message: "\(account.name): \(item.code) \(item.lateDays) d late, \(item.shortTitle)",
      target: .handoff(key), item: item.key, owner: item.owner, amount: item.lateDays,
      account: account.key)
  }

  private func answerFinding(of account: Account, in plan: Plan) -> Finding? {
    guard let item = answerItem else { return nil }
    switch handoff.decision {
    case .accepted: return nil
    case .returned(let reason, _, _):
      guard let clock = returnClock else { return nil }
      let late = asOf - clock
      return Finding(
        .cardReturned, late > 0 ? .red : .amber, subject: account.name,
        message: "\(account.name): packet returned (\(reason.phrase)), hand it in by "
          + clock.short(asOf: asOf),
        target: .handoff(key), item: item.key, owner: giver, amount: max(0, late),
        account: account.key)
    case .pending:
      guard let late = answerLate else { return nil }
      let name = receiver.flatMap { plan.seats[$0]?.name } ?? "the receiver"
      return Finding(
        .cardUndecided, item.isCritical && late > CardRules.redAfterDays ? .red : .amber,
        subject: account.name,
        message: "\(account.name): \(name)'s answer to the packet is \(late) d late",
        target: .handoff(key), item: item.key, owner: receiver, amount: late, account: account.key)
    }
  }

  private func exitFinding(of account: Account) -> Finding {
    let result = exitPreview.result
    return Finding(
      .exitDue, result == .fail ? .red : .amber, subject: account.name,
      message: "\(account.name): the exit is due; now it would be \(result.phrase)",
      target: .handoff(key), owner: receiver ?? giver, amount: asOf - exitDay, account: account.key)
  }

  private func receiverFinding(of account: Account) -> Finding {
    Finding(
      .receiverMissing, .amber, subject: account.name,
      message:
        "\(account.name): nobody receives it as \(receivingRole?.abbreviation ?? "owner"); choose one",
      target: .handoff(key), owner: giver, amount: max(0, day), account: account.key)
  }
}

extension CardItem {
  /// The title up to its first colon or comma.
  public var shortTitle: String {
    let head = title.prefix { $0 != ":" && $0 != "," }
    return head.isEmpty ? title : String(head)
  }
}

extension ExitResult {
  /// `a pass`.
  public var phrase: String {
    switch self {
    case .pass: "a pass"
    case .conditional: "conditional"
    case .fail: "a fail"
    }
  }
}

extension Finding {
  static func exitFailed(_ card: Handoff, of account: Account, owner: SeatKey?) -> Finding {
    let missing = card.exit?.missing ?? []
    let what = missing.isEmpty ? "" : ", missing \(missing.prefix(4).joined(separator: ", "))"
    return Finding(
      .exitFailed, .red, subject: account.name,
      message: "\(account.name) failed its day-90 exit\(what); the save motion is open",
      target: .handoff(card.key), owner: owner, amount: missing.count, account: account.key)
  }
}

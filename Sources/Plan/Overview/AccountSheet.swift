/// One account, read: what it adds to the sums, its cards, what is wrong with it.
struct AccountSheet {
  var reading: AccountReading
  var cards: [CardLine] = []
  var findings: [Finding] = []
  var owed: [Overview.OwedItem] = []
  /// The committed changes of its holders that are still to come.
  var coming: [Succession] = []

  init(_ account: Account, in plan: Plan, under coverage: SegmentCoverage, on day: Day) {
    let segment = plan.segmentKey(of: account)
    let model = coverage[segment]
    let accountable = plan.accountable(for: account, under: model, on: day)
    var standing = Standing(
      stage: accountable.stage, role: accountable.role, seat: accountable.seat, segment: segment,
      arr: account.arr, acv: account.acv, stray: coverage.stray(account, in: segment))
    standing.other = plan.otherOwner(of: account.key, accountable, on: day)
    reading = AccountReading(standing: standing)
    reading.isGone = account.isGone
    reading.hasNegativeARR = account.arr?.isNegative ?? false
    if standing.stage == .renewal, let renewal = account.renewal {
      let days = renewal - day
      reading.renewal = days < 0 ? .late : days <= FindingRules.renewalNearDays ? .near : .none
    }
    if standing.stage != .former {
      reading.books = plan.books(of: account, under: model, accountable: accountable, on: day)
      coming = plan.successions(of: account.key, after: day)
    }
    if standing.stage.isCustomer { readDeals(of: account, in: plan, under: model, on: day) }
    readCards(of: account, in: plan, on: day)
    readSave(of: account, in: plan, on: day)
    reading.isStuck = isStuck(account, in: plan, on: day)
    reading.hasCards = !cards.isEmpty
    reading.hasFindings = !findings.isEmpty
  }

  private mutating func readCards(of account: Account, in plan: Plan, on day: Day) {
    for key in plan.links.handoffsOfAccount[account.key] {
      guard let handoff = plan.handoffs[key] else { continue }
      if handoff.exit?.result == .fail, account.saveOpened != nil {
        findings.append(.exitFailed(handoff, of: account, owner: reading.standing.seat))
      }
      guard handoff.isLive, let card = plan.card(handoff, on: day) else { continue }
      cards.append(CardLine(card, arr: account.arr))
      findings += card.findings(of: account, in: plan)
      for item in card.items where item.isOpen {
        if let seat = item.owner { owed.append(.init(seat: seat, due: item.due)) }
      }
    }
  }

  /// Finds the deals that two people are paid on or forecast.
  private mutating func readDeals(
    of account: Account, in plan: Plan, under model: CoverageModel, on day: Day
  ) {
    for key in plan.links.dealsOfAccount[account.key] {
      guard let deal = plan.deals[key], deal.phase.isOpen, let owner = deal.owner,
        let keeper = plan.holder(of: account, role: model.commercialRole, under: model, on: day)?
          .seat,
        keeper != owner
      else { continue }
      if deal.kind == .renewal {
        reading.hasTwoForecasters = true
      } else if plan.seats[owner]?.role == .ae,
        plan.role(of: deal, on: account, under: model) == model.commercialRole
      {
        reading.doublePaid = (reading.doublePaid ?? .zero) + (deal.amount ?? .zero)
      }
    }
  }

  private mutating func readSave(of account: Account, in plan: Plan, on day: Day) {
    guard reading.standing.stage == .save, let opened = account.saveOpened else { return }
    let late = day - (opened + plan.playbook.save.decisionDays)
    guard late > 0 else { return }
    findings.append(
      Finding(
        .saveLate, .red, subject: account.name,
        message: "\(account.name): the save is \(late) d past its decision day; decide it",
        target: .account(account.key), owner: reading.standing.seat, amount: late,
        account: account.key))
  }

  private func isStuck(_ account: Account, in plan: Plan, on day: Day) -> Bool {
    switch reading.standing.stage {
    case .prospect, .managed: reading.standing.isUnowned
    case .qualified: reading.standing.isVacant
    case .opportunity:
      plan.links.dealsOfAccount[account.key].contains { key in
        guard let deal = plan.deals[key], deal.phase.isOpen, let closes = deal.closes else {
          return false
        }
        return closes < day
      }
    case .onboarding: cards.contains { $0.light == .red }
    case .renewal: reading.renewal == .late
    case .save: findings.contains { $0.kind == .saveLate }
    case .former: false
    }
  }
}

extension Plan {
  /// The seats that hold an account, each in its role: by tenure, or by answering for it.
  func books(
    of account: Account, under model: CoverageModel, accountable: Accountable, on day: Day
  ) -> BookList {
    var books = BookList()
    for key in links.tenuresOfAccount[account.key] {
      guard let tenure = tenures[key], tenure.holds(on: day) else { continue }
      let role = tenure.role ?? plainRole(of: tenure, on: account, under: model)
      let book = BookKey(seat: tenure.seat, role: role)
      if !books.contains(book) { books.append(book) }
    }
    if let role = accountable.role, let seat = accountable.seat {
      let book = BookKey(seat: seat, role: role)
      if !books.contains(book) { books.append(book) }
    }
    return books
  }
}

extension Plan {
  /// Whether an account has signed: its type says so, or a won deal, or ARR.
  public func isCustomer(_ account: Account) -> Bool {
    switch account.kind {
    case .customer: return true
    case .former, .partner: return false
    case .prospect, nil: break
    }
    let hasWon = links.dealsOfAccount[account.key].contains { deals[$0]?.phase == .won }
    if hasWon { return true }
    guard account.kind == nil, let arr = account.arr else { return false }
    return arr > .zero
  }

  /// The stage an account is at on a day.
  public func stage(of account: Account, on day: Day) -> Stage {
    stage(of: account, under: coverage(of: account), on: day)
  }

  func stage(of account: Account, under model: CoverageModel, on day: Day) -> Stage {
    if account.kind == .former { return .former }
    guard isCustomer(account) else { return stageBeforeSigning(of: account) }
    if account.saveOpened != nil { return .save }
    if liveCard(of: account.key, on: day) != nil { return .onboarding }
    switch Lifecycle(account.lifecycle) {
    case .onboarding: return .onboarding
    case .atRisk: return .save
    case .other: break
    }
    if let renewal = account.renewal,
      renewal - day <= playbook.renewalStart.days(for: model.leaf)
    {
      return .renewal
    }
    return .managed
  }

  private func stageBeforeSigning(of account: Account) -> Stage {
    var hasEarly = account.isQualified
    for key in links.dealsOfAccount[account.key] {
      switch deals[key]?.phase {
      case .open, .commit: return .opportunity
      case .early: hasEarly = true
      case .won, .lost, nil: break
      }
    }
    return hasEarly ? .qualified : .prospect
  }

  /// The live card of a new customer whose day 0 has come.
  public func liveCard(of account: AccountKey, on day: Day) -> Handoff? {
    for key in links.handoffsOfAccount[account] {
      if let card = handoffs[key], card.isLive, card.kind == .newLogo, card.anchor <= day {
        return card
      }
    }
    return nil
  }

  /// How many days before its renewal date an account enters the renewal stage.
  public func renewalStart(of account: Account) -> Int {
    playbook.renewalStart.days(for: coverage(of: account).leaf)
  }
}

/// What a CRM's own lifecycle word tells of the stage.
private enum Lifecycle {
  case onboarding, atRisk, other

  init(_ text: String?) {
    switch text?.lowercased() {
    case "onboarding", "implementation": self = .onboarding
    case "at-risk", "at risk", "save", "churn risk": self = .atRisk
    default: self = .other
    }
  }
}

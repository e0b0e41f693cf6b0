import Canvas
import Exchange
import Plan

extension TodayScreen {
  static let actions: [Action] = [
    Action(
      "today.go", .today, keys: "Enter", "go there",
      "Goes to the screen and row that this line is about.", hint: 90,
      disabled: { $0.today.selected == nil ? "There is nothing under the cursor." : nil },
      run: { $0.followToday($1) }),
    Action(
      "today.why", .today, keys: "i", "why", "Says what this line rests on.", hint: 80,
      disabled: { $0.today.selected == nil ? "There is nothing under the cursor." : nil },
      run: { $0.explainToday($1) }),
  ]
}

extension Workbench {
  fileprivate mutating func followToday(_ environment: Environment) {
    switch today.selected {
    case .next(let next): follow(next.goal, environment)
    case .step(let step): follow(step.goal, environment)
    case .finding(let finding): follow(finding.target, hint: finding.screen, environment)
    case .owed: go(to: .handoffs, environment)
    case nil: break
    }
  }

  private mutating func follow(_ goal: Step.Goal, _ environment: Environment) {
    switch goal {
    case .screen(let screen): go(to: screen, environment)
    case .tab(let tab): showTerritories(tab, environment)
    case .accounts(let scope): showAccounts(scope, environment)
    case .walk:
      go(to: .design, environment)
      startWalk()
    case .importing: askForImport(environment)
    case .exporting: askForExport(environment)
    }
  }

  /// Goes to what a finding is about.
  mutating func follow(
    _ target: Finding.Target, hint: Finding.ScreenHint, _ environment: Environment
  ) {
    switch target {
    case .handoff(let key):
      go(to: .handoffs, environment)
      handoffs.open(key, self, environment)
      refresh(environment)
    case .account(let key): openAccount(key, environment)
    case .segment(let key):
      go(to: .design, environment)
      design.select(key, self)
      refresh(environment)
    case .strays(let segment, let side): showAccounts(.strays(segment, side), environment)
    case .seat(let key):
      go(to: .territories, environment)
      territories.select(seat: key, self)
      refresh(environment)
    case .stage(let stage):
      go(to: .pipeline, environment)
      pipeline.select(stage, self)
      refresh(environment)
    case .deal(let key):
      if let account = plan.deals[key]?.account {
        openAccount(account, environment)
      } else {
        go(to: .territories, environment)
      }
    case .none: go(to: ScreenID(hint), environment)
    }
  }

  fileprivate mutating func explainToday(_ environment: Environment) {
    switch today.selected {
    case .next(let next):
      overlays.append(
        .page(Page(title: "Next", [StyledText("\(next.sentence): \(next.reason).")])))
    case .step(let step):
      overlays.append(
        .page(Page(title: step.title, [StyledText("\(step.what). \(step.state)")])))
    case .finding(let finding):
      overlays.append(
        .page(
          Page(
            title: finding.subject,
            [
              StyledText(finding.message + finding.remedy), .empty,
              StyledText("Rule \(finding.rule), \(finding.severity.rawValue).", .muted),
            ], topics: [Topic.explaining(finding.kind)])))
    case .owed(let owed): overlays.append(.page(owedPage(owed, environment)))
    case nil: break
    }
  }

  private func owedPage(_ owed: Owed, _ environment: Environment) -> Page {
    let items = plan.owedItems(by: owed.seat, on: environment.today)
    return Page(
      title: "\(plan.seats[owed.seat]?.name ?? "Nobody") owes",
      items.map { StyledText(OwedText.line($0, in: plan, on: environment.today)) })
  }

  mutating func copyOwed(_ environment: Environment) {
    guard case .owed(let owed) = today.selected else { return }
    copyOwed(by: owed.seat, environment)
  }
}

extension Finding {
  /// What mends it, after its message, where the message does not say it.
  fileprivate var remedy: String {
    guard kind == .ownerInOtherRole else { return "" }
    return ". The owner is there, and stays; \(OtherOwners.mend)."
  }
}

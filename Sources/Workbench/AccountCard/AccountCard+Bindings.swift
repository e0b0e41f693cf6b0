import Canvas
import Plan

extension AccountCard {
  static let actions: [Action] = [
    Action(
      "account.enter", .accountCard, keys: "Enter", "work on it",
      "Assigns the role, edits the fact, lists the blank ones, or opens the handoff.", hint: 90,
      disabled: { workbench in
        switch workbench.accountCard?.subject(workbench) {
        case .role, .segment, .fact, .blankFacts, .handoff: nil
        case .deal: "A deal follows the CRM file; o on the account moves who owns it."
        case nil: "Move to a line first."
        }
      }, run: { $0.enterAccountLine($1) }),
    Action(
      "account.assign", .accountCard, keys: "o", "assign a role",
      "Gives a role on this account to a seat from a day on.", hint: 85,
      run: { $0.assignRoleOfAccount($1) }),
    Action(
      "account.move", .accountCard, keys: "m", "move to",
      "Drafts the account to a seat; each shows what it comes to first.", hint: 60
    ) { workbench, environment in
      guard let key = workbench.accountCard?.account else { return }
      workbench.askForMove(of: [key], environment)
    },
    Action(
      "account.lock", .accountCard, keys: "L", "lock",
      "Locks the account where it is, or lifts the lock.", hint: 32
    ) { workbench, environment in
      guard let key = workbench.accountCard?.account else { return }
      workbench.askForLock(of: [key], environment)
    },
    Action(
      "account.edit", .accountCard, keys: "e", "edit the fact",
      "Edits the fact under the cursor; it stands over the file until cleared.", hint: 80,
      disabled: { workbench in
        switch workbench.accountCard?.subject(workbench) {
        case .fact, .segment, .blankFacts: nil
        case .role, .deal, .handoff, nil: "Move to a fact; o assigns a role."
        }
      }, run: { $0.editAccountFact($1) }),
    Action(
      "account.clear", .accountCard, keys: "c", "clear the edit",
      "Lets the file's value count again.", hint: 40,
      disabled: { $0.whyNothingToClear }, run: { $0.clearAccountFact($1) }),
    Action(
      "account.segment", .accountCard, keys: "C", "choose the segment",
      "Puts the account into a segment by hand."
    ) { workbench, environment in
      guard let key = workbench.accountCard?.account else { return }
      workbench.askForSegment(of: [key], environment)
    },
    Action(
      "account.qualify", .accountCard, keys: "Q", "qualify",
      "Says that an SDR has qualified the account, or takes that back.", hint: 30,
      disabled: { workbench in
        workbench.accountCard.flatMap { workbench.whyNotQualified([$0.account]) }
      }
    ) { workbench, environment in
      guard let key = workbench.accountCard?.account else { return }
      workbench.qualify([key], environment)
    },
    Action(
      "account.save", .accountCard, keys: "z", "save motion",
      "Opens the save motion of a customer at risk, or ends it.", hint: 35,
      disabled: { workbench in
        guard let account = workbench.accountCard.flatMap({ workbench.plan.accounts[$0.account] })
        else { return "There is no account." }
        return account.saveOpened != nil || workbench.plan.isCustomer(account)
          ? nil : "Only a customer can be saved."
      }, run: { $0.turnSaveMotion($1) }),
    Action(
      "account.why", .accountCard, keys: "i", "why", "Says why this owner, and until when."
    ) { workbench, environment in
      guard let key = workbench.accountCard?.account else { return }
      workbench.explainOwner(of: key, environment)
    },
  ]
}

extension Workbench {
  /// The sentence that says who owns the account in front.
  mutating func copyOwnership(_ environment: Environment) {
    guard let detail = accountCard?.detail(self) else { return }
    copy(
      detail.ownership.sentence, what: detail.account.name, said: "who owns \(detail.account.name)")
  }

  fileprivate mutating func enterAccountLine(_ environment: Environment) {
    guard let card = accountCard else { return }
    switch card.subject(self) {
    case .role(let role): askForSeat(of: [card.account], role: role, environment)
    case .segment, .fact, .blankFacts: editAccountFact(environment)
    case .handoff(let key):
      overlays.removeAll()
      go(to: .handoffs, environment)
      handoffs.open(key, self, environment)
      refresh(environment)
    case .deal, nil: break
    }
  }

  fileprivate mutating func assignRoleOfAccount(_ environment: Environment) {
    guard let card = accountCard else { return }
    if case .role(let role) = card.subject(self) {
      askForSeat(of: [card.account], role: role, environment)
      return
    }
    let roles = Role.ownable
    let accountable = overview.standing(of: card.account)?.role
    let items = roles.map { role in
      let holding = plan.holder(of: card.account, role: role, on: environment.today)
      let name = holding.flatMap { plan.seats[$0.seat]?.name } ?? "vacant"
      return Picker.Item(role.title, detail: name)
    }
    open(
      Picker(
        title: "Assign which role?", items: items,
        selected: accountable.flatMap { roles.firstIndex(of: $0) } ?? 0
      ) { workbench, choice, environment in
        workbench.askForSeat(of: [card.account], role: roles[choice], environment)
      })
  }

  fileprivate mutating func editAccountFact(_ environment: Environment) {
    guard let card = accountCard else { return }
    switch card.subject(self) {
    case .segment: askForSegment(of: [card.account], environment)
    case .fact(let field):
      editFact(
        field, of: card.account, in: [card.account],
        inline: InlineTarget(row: card.cursor, column: 0), environment)
    case .blankFacts: listBlankFacts()
    case .role, .deal, .handoff, nil: break
    }
  }

  /// Gives each blank fact a line; the cursor then stands on the first of them.
  private mutating func listBlankFacts() {
    guard case .account(var card) = overlays.last else { return }
    card.listsBlanks = true
    overlays[overlays.count - 1] = .account(card)
  }

  /// Why there is no edit to clear under the cursor; nil where there is one.
  fileprivate var whyNothingToClear: String? {
    guard let card = accountCard, let account = plan.accounts[card.account] else {
      return "There is no account."
    }
    switch card.subject(self) {
    case .segment:
      return account.segmentChoice == nil ? "The segment was not chosen here." : nil
    case .fact(let field):
      return account.isOverridden(field) ? nil : "\(field.title) is the file's own."
    case .role, .blankFacts, .deal, .handoff, nil: return "Move to a fact that was edited here."
    }
  }

  fileprivate mutating func clearAccountFact(_ environment: Environment) {
    guard let card = accountCard else { return }
    switch card.subject(self) {
    case .segment: choose(segment: nil, for: [card.account], environment)
    case .fact(let field): clearOverride(of: field, on: [card.account], environment)
    case .role, .blankFacts, .deal, .handoff, nil: break
    }
  }

  fileprivate mutating func turnSaveMotion(_ environment: Environment) {
    guard let card = accountCard, let account = plan.accounts[card.account] else { return }
    let opened = account.saveOpened == nil ? environment.today : nil
    guard
      perform(
        .saveMotionSet(SaveMotionSet(account: card.account, opened: opened)), environment)
    else { return }
    let days = plan.playbook.save.decisionDays
    say(
      opened == nil
        ? "The save of \(account.name) ended; u opens it again."
        : "The save of \(account.name) is open: decide it within \(days) days.", .done)
  }
}

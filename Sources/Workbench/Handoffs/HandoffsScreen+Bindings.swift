import Canvas
import Plan

extension HandoffsScreen {
  static let actions: [Action] = listActions + marking + CardPane.actions + CatchUpGrid.actions

  private static let listActions: [Action] = [
    Action(
      "handoffs.open", .handoffs, keys: "Enter Right l", "open card",
      "Opens the card under the cursor.", hint: 90, disabled: noCard
    ) { workbench, environment in
      workbench.handoffs.openSelected(workbench, environment)
      workbench.refresh(environment)
    },
    Action(
      "handoffs.next-tab", .handoffs, keys: "] .", "live, exited, all",
      "Lists live cards, ended ones, or all.", hint: 40
    ) { workbench, environment in workbench.turnHandoffs(by: 1, environment) },
    Action(
      "handoffs.previous-tab", .handoffs, keys: "[ ,", "back a tab",
      "Lists live cards, ended ones, or all; the other way round."
    ) { workbench, environment in workbench.turnHandoffs(by: -1, environment) },
    Action(
      "handoffs.pane", .handoffs, keys: "Tab Shift-Tab", "the card",
      "Goes from the list to the card beside it.", disabled: noCard
    ) { workbench, environment in
      workbench.handoffs.openSelected(workbench, environment)
      workbench.refresh(environment)
    },
    Action(
      "handoffs.sort", .handoffs, keys: "s", "sort", "Sorts by risk, day, account or ARR.", hint: 30
    ) { workbench, environment in workbench.sortHandoffs(environment) },
    Action(
      "handoffs.reverse", .handoffs, keys: "S", "other way round", "Turns the order round."
    ) { workbench, environment in
      workbench.handoffs.list.isReversed.toggle()
      workbench.refresh(environment)
    },
    Action(
      "handoffs.why", .handoffs, keys: "i", "why", "Says why the card has its light, exactly.",
      hint: 60, disabled: noCard
    ) { workbench, environment in
      guard let key = workbench.handoffs.list.selected?.key else { return }
      workbench.explainCard(key, environment)
    },
    Action(
      "handoffs.new", .handoffs, keys: "n", "new card",
      "Opens a card by hand, for an account that has none.", hint: 50
    ) { workbench, environment in workbench.startHandoff(environment) },
    Action(
      "handoffs.catch-up", .handoffs, keys: "c", "catch up",
      "Opens all live cards as a grid of their items, to bring them up to date at once.", hint: 70,
      disabled: { $0.overview.cards.isEmpty ? "No handoff is under way." : nil },
      run: { $0.openCatchUp($1) }),
    Action(
      "handoffs.edit", .handoffs, keys: "e", "edit",
      "Changes who receives and day 0, of the card or of all that are marked.", hint: 45,
      disabled: noLiveCard, run: { $0.editHandoffs($1) }),
    Action(
      "handoffs.receivers", .handoffs, keys: "p", "accept receivers",
      "Accepts the receivers proposed for the marked cards, or for all, as one step.", hint: 55,
      disabled: {
        $0.handoffs.list.scope == .ended
          ? "These cards have ended; [ goes to the live ones."
          : $0.handoffs.list.chosenProposals.isEmpty
            ? "Every card has a receiver, or nobody could be." : nil
      }, run: { $0.acceptReceivers($1) }),
  ]

  private static let marking = MarkActions.all(
    "handoffs", .handoffs, noun: "card", effect: "p and e then work on the marked ones", hint: 35,
    marks: \.handoffs.list.marks, shown: { $0.handoffs.list.lines.map(\.key) },
    cursor: { $0.handoffs.list.window.cursor }, selected: { $0.handoffs.list.selected?.key },
    disabled: noCard)

  private static let noLiveCard: @Sendable (Workbench) -> String? = { workbench in
    let keys = workbench.handoffs.list.targets
    if keys.isEmpty { return "There is no card under the cursor." }
    return keys.contains { workbench.plan.handoffs[$0]?.isLive ?? false }
      ? nil : "The card has ended; there is nothing to change on it."
  }

  private static let noCard: @Sendable (Workbench) -> String? = {
    $0.handoffs.list.selected == nil ? "There is no card under the cursor." : nil
  }
}

extension Workbench {
  fileprivate mutating func turnHandoffs(by steps: Int, _ environment: Environment) {
    let scopes = HandoffList.Scope.allCases
    let now = handoffs.list.scope.rawValue
    handoffs.list.scope = scopes[(now + steps + scopes.count) % scopes.count]
    refresh(environment)
  }

  fileprivate mutating func sortHandoffs(_ environment: Environment) {
    let orders = HandoffList.Order.allCases
    handoffs.list.order = orders[(handoffs.list.order.rawValue + 1) % orders.count]
    handoffs.list.isReversed = false
    refresh(environment)
    say("Sorted by \(handoffs.list.order.title); S turns it round.")
  }

  /// Gives every card that nobody receives the person proposed for it.
  fileprivate mutating func acceptReceivers(_ environment: Environment) {
    var edits: [Edit] = []
    var names: [String] = []
    for proposal in handoffs.list.chosenProposals {
      guard let account = plan.handoffs[proposal.handoff].flatMap({ plan.accounts[$0.account] }),
        let keys = takeKeys(AccountAssigned.keysNeeded, environment)
      else { continue }
      let role = plan.coverage(of: account).commercialRole
      edits.append(
        .accountAssigned(
          AccountAssigned(
            account: account.key, role: role, seat: proposal.seat, on: environment.today,
            why: .proposed, keys: keys)))
      names.append("\(account.name) to \(plan.seats[proposal.seat]?.name ?? "nobody")")
    }
    let what = "accepted \(counted(edits.count, "receiver"))"
    guard perform(.together(Together(what, edits)), environment) else { return }
    handoffs.list.marks.clear()
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    say("\(names.prefix(3).joined(separator: ", "))\(more); u takes it back.", .done)
  }
}

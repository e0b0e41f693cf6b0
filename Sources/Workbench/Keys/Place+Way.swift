import Plan

/// How to get to where an action works.
extension Workbench {
  /// Goes to the screen or tab where a place's keys are looked up.
  ///
  /// - Returns: why there is no way; nil once it is in front.
  mutating func reach(_ place: Place, _ environment: Environment) -> String? {
    guard !places.contains(place) else { return nil }
    switch place {
    case .everywhere, .list: return nil
    case .today: go(to: .today, environment)
    case .design:
      go(to: .design, environment)
      design.leaveWalk()
    case .walk:
      go(to: .design, environment)
      startWalk()
    case .pipeline: go(to: .pipeline, environment)
    case .handoffs:
      go(to: .handoffs, environment)
      handoffs.closeCard()
      handoffs.closeGrid()
    case .catchUp:
      go(to: .handoffs, environment)
      handoffs.closeCard()
      guard !overview.cards.isEmpty else { return "No handoff is under way." }
      openCatchUp(environment)
    case .card, .items, .promises, .people, .log: return goToCard(place, environment)
    case .territories, .books: return goToTab(.books, environment)
    case .accounts: return goToTab(.accounts, environment)
    case .seats: return goToTab(.seats, environment)
    case .rules: return goToTab(.rules, environment)
    case .moves: return goToTab(.moves, environment)
    case .challenges: return goToTab(.challenges, environment)
    case .map: return goToTab(.map, environment)
    case .summary: go(to: .summary, environment)
    case .field: return "Open a field first: e does, on any row that can be edited."
    case .importing: return "Import a file first: I does."
    case .history: openHistory(environment)
    case .accountCard: return "Open an account first: Enter does, on any account."
    }
    refresh(environment)
    return nil
  }

  private mutating func goToTab(
    _ tab: TerritoriesScreen.Tab, _ environment: Environment
  ) -> String? {
    go(to: .territories, environment)
    showTerritories(tab, environment)
    return nil
  }

  /// Opens the card under the list's cursor on the view where the place is.
  private mutating func goToCard(_ place: Place, _ environment: Environment) -> String? {
    go(to: .handoffs, environment)
    if handoffs.card == nil { handoffs.openSelected(self, environment) }
    guard handoffs.card != nil else {
      return "There is no card to open; n on Handoffs opens one by hand."
    }
    if place != .card, handoffs.pane.tab.place != place,
      let tab = CardTab.allCases.first(where: { $0.place == place })
    {
      handoffs.pane.show(tab)
    }
    refresh(environment)
    return nil
  }

  /// Runs an action of a list of commands: where it works elsewhere, goes there first.
  ///
  /// What would change the plan on a row that was not in view is not done: it is shown where, and
  /// with which key.
  mutating func runFromAfar(_ action: Action, _ environment: Environment) {
    noteRecent(action)
    guard !places.contains(action.place) else {
      run(action, environment)
      return
    }
    var there = self
    if let reason = there.reach(action.place, environment) {
      say(reason, .refused)
      return
    }
    var done = there
    done.run(action, environment)
    let edits = done.effects.dropFirst(there.effects.count)
    let changes = edits.contains { if case .commit = $0 { true } else { false } }
    guard changes, let key = action.keys.first else {
      self = done
      return
    }
    self = there
    say("Here \(key) does it: \(action.help.lowercasedFirst)")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

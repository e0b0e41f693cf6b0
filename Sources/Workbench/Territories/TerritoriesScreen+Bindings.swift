import Canvas

extension TerritoriesScreen {
  static let tabActions: [Action] = [
    Action(
      "territories.next-tab", .territories, keys: "] . Tab", "next tab",
      "Goes to the next of Books, Accounts, Seats and the others.", hint: 81,
      run: { $0.turnTab(by: 1, $1) }),
    Action(
      "territories.previous-tab", .territories, keys: "[ , Shift-Tab", "previous tab",
      "Goes to the tab before.", run: { $0.turnTab(by: -1, $1) }),
    Action(
      "territories.branch", .territories, keys: "B", "branch",
      "Writes this plan to another file as a scenario, and offers to open it.", hint: 28,
      disabled: { $0.past.map { "This is the plan \($0.sentence)." } },
      also: ["scenario", "fork", "save as", "copy"], run: { $0.askToBranch($1) }),
    Action(
      "territories.compare", .territories, keys: "w", "compare",
      "Puts another plan file beside this one: seats, balance, moves and what they cost.", hint: 27,
      also: ["diff", "scenarios"], run: { workbench, _ in workbench.askToCompare() }),
  ]
}

extension Workbench {
  fileprivate mutating func turnTab(by step: Int, _ environment: Environment) {
    let count = TerritoriesScreen.Tab.allCases.count
    let next = (territories.tab.rawValue + step + count) % count
    showTerritories(TerritoriesScreen.Tab(rawValue: next) ?? .books, environment)
  }
}

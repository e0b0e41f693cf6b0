import Canvas

extension TerritoriesScreen {
  static let tabActions: [Action] = [
    Action(
      "territories.next-tab", .territories, keys: "] .", "next tab",
      "Goes to the next of Books, Accounts, Seats and the others.", hint: 45,
      run: { $0.turnTab(by: 1, $1) }),
    Action(
      "territories.previous-tab", .territories, keys: "[ ,", "previous tab",
      "Goes to the tab before.", run: { $0.turnTab(by: -1, $1) }),
  ]
}

extension Workbench {
  fileprivate mutating func turnTab(by step: Int, _ environment: Environment) {
    let count = TerritoriesScreen.Tab.allCases.count
    let next = (territories.tab.rawValue + step + count) % count
    showTerritories(TerritoriesScreen.Tab(rawValue: next) ?? .books, environment)
  }
}

import Plan

extension Workbench {
  /// Puts a screen in front as `remit show` and a reopened plan want it.
  ///
  /// - Parameters:
  ///   - account: opened on the screen: its card on Handoffs, its account card elsewhere.
  ///   - tab: the tab's name.
  /// - Returns: whether the screen has that tab.
  public mutating func show(
    _ id: ScreenID, account: AccountKey? = nil, tab: String? = nil, _ environment: Environment
  ) -> Bool {
    go(to: id, environment)
    if let tab, !select(tab: tab) { return false }
    if let account {
      if id == .handoffs, let card = plan.handoffs(of: account).last {
        handoffs.open(card.key, self, environment)
      } else {
        openAccount(account, environment)
      }
    }
    refresh(environment)
    return true
  }

  private mutating func select(tab: String) -> Bool {
    switch screen {
    case .territories: territories.select(tab: tab)
    case .handoffs: handoffs.select(tab: tab)
    case .today, .design, .pipeline, .summary: false
    }
  }

  /// Opens the import dialog for a file at once: a plan that was begun from a CRM file.
  public mutating func beginImport(of path: String) -> [Effect] {
    read(path)
    return takeEffects()
  }
}

import Canvas
import Plan

extension Workbench {
  /// `y`: the row as a spreadsheet takes it.
  mutating func copyAccountRow(_ environment: Environment) {
    guard let key = territories.accounts.selected, let account = plan.accounts[key] else { return }
    let cells = accountCells(key, environment)
    copy(
      cells.joined(separator: "\t"), what: account.name,
      said: "\(account.name): \(cells.count) cells, parted by tabs")
  }

  /// The cells of an account as a spreadsheet reads them.
  func accountCells(_ key: AccountKey, _ environment: Environment) -> [String] {
    guard let account = plan.accounts[key] else { return [] }
    let standing = overview.standing(of: key)
    let reader = AccountReader(self, environment)
    return AccountTableColumn.allCases.map { column -> String in
      if let field = column.field { return account.copied(field, plan.currency) }
      switch column {
      case .segment: return reader.segment(standing)
      case .stage: return standing?.stage.title ?? ""
      default: return reader.owner(standing)
      }
    }
  }
}

extension Account {
  /// A field as a spreadsheet reads it: plain numbers, ISO days.
  fileprivate func copied(_ field: AccountField, _ currency: Currency) -> String {
    switch self[field] {
    case .money(let money): money.plain(currency)
    case .day(let day): day.iso
    case .text(let text): String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .share(let share): share.percent
    case nil: ""
    }
  }
}

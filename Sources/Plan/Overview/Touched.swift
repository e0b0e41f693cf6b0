/// What a change bears on.
struct Touched {
  /// Whether every account has to be read again.
  private(set) var isAll = false
  /// Whether something beyond accounts changed that segments or findings of the plan show.
  private(set) var isPlan = false
  private(set) var accounts: Set<AccountKey> = []
  private(set) var deals: Set<DealKey> = []

  init(_ rows: [RowChange], in plan: Plan) {
    for row in rows {
      // Of so many none need be told apart any more.
      if accounts.count * 4 > plan.accounts.count + 64 { isAll = true }
      if isAll { return }
      if case .seat(let before) = row.before {
        guard case .seat(let after) = row.after else {
          isAll = true
          continue
        }
        isAll = isAll || before.bearsOnAccounts(unlike: after)
      }
      if case .account(let before) = row.before, case .account(let after) = row.after,
        before.name != after.name
      {
        isPlan = true
      }
      for value in [row.before, row.after] {
        if let value { note(value, in: plan) }
      }
    }
  }

  private mutating func note(_ value: RowValue, in plan: Plan) {
    switch value {
    case .identity, .playbook, .answers, .segment: isAll = true
    case .seat: isPlan = true
    case .source: break
    case .rule: isPlan = true
    case .hold(let row): accounts.insert(row.account)
    case .move(let row): accounts.insert(row.account)
    case .challenge(let row): accounts.insert(row.account)
    case .account(let row): accounts.insert(row.key)
    case .tenure(let row): accounts.insert(row.account)
    case .contact(let row): accounts.insert(row.account)
    case .handoff(let row): accounts.insert(row.account)
    case .item(let row): note(row.handoff, in: plan)
    case .promise(let row): note(row.handoff, in: plan)
    case .deal(let row):
      deals.insert(row.key)
      if let account = row.account { accounts.insert(account) }
      isPlan = true
    }
  }

  /// A card that is gone stands in the rows itself.
  private mutating func note(_ handoff: HandoffKey, in plan: Plan) {
    if let card = plan.handoffs[handoff] { accounts.insert(card.account) }
  }
}

extension Seat {
  /// Whether a change of the seat shows on the accounts it holds: its role, its name, its days.
  fileprivate func bearsOnAccounts(unlike other: Seat) -> Bool {
    role != other.role || name != other.name || isOpen != other.isOpen || end != other.end
  }
}

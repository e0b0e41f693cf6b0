import Plan

/// Finds the accounts and seats of one plan in another: by their place where one plan was made from
/// the other, by CRM id and by name where each was imported for itself.
struct Counterparts {
  private let plan: Plan
  private var seats: [SeatKey: SeatKey] = [:]
  private var accountsByName: [String: AccountKey?] = [:]

  /// - Parameter other: the plan whose rows are looked for in `plan`.
  init(of other: Plan, in plan: Plan) {
    self.plan = plan
    var byName: [String: SeatKey?] = [:]
    for seat in plan.seats { Self.note(seat.key, under: seat.name, in: &byName) }
    for seat in other.seats { seats[seat.key] = Self.seat(seat, in: plan, byName) }
    guard other.accounts.contains(where: { Self.samePlace($0, in: plan) == nil }) else { return }
    for account in plan.accounts {
      Self.note(account.key, under: account.file.name, in: &accountsByName)
    }
  }

  func account(_ account: Account) -> AccountKey? {
    if let key = Self.samePlace(account, in: plan) { return key }
    if let key = account.identity.flatMap({ plan.account($0) }) { return key }
    guard let key = accountsByName[account.file.name.lowercased()] ?? nil else { return nil }
    return account.identity == nil || plan.accounts[key]?.identity == nil ? key : nil
  }

  func seat(_ key: SeatKey) -> SeatKey? { seats[key] }

  /// The row of the same number, where it is about the same company.
  private static func samePlace(_ account: Account, in plan: Plan) -> AccountKey? {
    guard let row = plan.accounts[account.key],
      row.identity?.folded == account.identity?.folded,
      row.identity != nil || row.file.name == account.file.name
    else { return nil }
    return row.key
  }

  private static func seat(
    _ seat: Seat, in plan: Plan, _ byName: [String: SeatKey?]
  ) -> SeatKey? {
    if let row = plan.seats[seat.key], row.identity?.folded == seat.identity?.folded,
      row.identity != nil || row.name == seat.name
    {
      return row.key
    }
    if let key = seat.identity.flatMap({ plan.seat($0) }) { return key }
    guard let key = byName[seat.name.lowercased()] ?? nil else { return nil }
    return seat.identity == nil || plan.seats[key]?.identity == nil ? key : nil
  }

  /// Of two that share a name neither is meant.
  private static func note<Row>(
    _ key: RowKey<Row>, under name: String, in names: inout [String: RowKey<Row>?]
  ) {
    let name = name.lowercased()
    names[name] = .some(names[name] == nil ? key : nil)
  }
}

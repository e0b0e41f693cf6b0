/// A change of who holds a role on an account that is committed and has not come yet.
public struct Succession: Hashable, Sendable {
  public var account: AccountKey
  public var role: Role
  /// Who holds it until then; nil is a vacancy.
  public var from: SeatKey?
  /// Who holds it from then on; nil is a vacancy.
  public var to: SeatKey?
  /// The first day of the new holder.
  public var on: Day
  /// The tenure that begins; nil where one only ends.
  public var tenure: TenureKey?
}

extension Plan {
  /// Every committed change of a role's holder that comes after a day, the next first.
  ///
  /// The one answer to "who will hold it": sentences, lists, maps and books go by it.
  /// - Complexity: O(tenures of the account).
  public func successions(of account: AccountKey, role: Role, after day: Day) -> [Succession] {
    guard let row = accounts[account] else { return [] }
    return successions(of: row, role: role, turningDays(of: account, after: day))
  }

  /// The same for every role that somebody holds or will hold, by day.
  public func successions(of account: AccountKey, after day: Day) -> [Succession] {
    let days = turningDays(of: account, after: day)
    guard !days.isEmpty, let row = accounts[account] else { return [] }
    let model = coverage(of: row)
    let roles = Set(
      tenures(of: account).map { $0.role ?? plainRole(of: $0, on: row, under: model) })
    return roles.sorted().flatMap { successions(of: row, role: $0, days) }
      .sorted { ($0.on, $0.role) < ($1.on, $1.role) }
  }

  /// Who holds a role once everything that is committed has come; nil is a vacancy.
  public func settledHolder(of account: AccountKey, role: Role, on day: Day) -> SeatKey? {
    if let last = successions(of: account, role: role, after: day).last { return last.to }
    return holder(of: account, role: role, on: day)?.seat
  }

  private func successions(of account: Account, role: Role, _ days: [Day]) -> [Succession] {
    guard !days.isEmpty else { return [] }
    let model = coverage(of: account)
    return days.compactMap { day in
      let before = holder(of: account, role: role, under: model, on: day - 1)
      let after = holder(of: account, role: role, under: model, on: day)
      guard before?.seat != after?.seat else { return nil }
      return Succession(
        account: account.key, role: role, from: before?.seat, to: after?.seat, on: day,
        tenure: after?.tenure)
    }
  }

  /// The days after one on which a tenure of the account begins, or the first without one.
  private func turningDays(of account: AccountKey, after day: Day) -> [Day] {
    var days: Set<Day> = []
    for key in links.tenuresOfAccount[account] {
      guard let tenure = tenures[key] else { continue }
      if tenure.why != .imported, tenure.from > day { days.insert(tenure.from) }
      if let until = tenure.until, until >= day { days.insert(until + 1) }
    }
    return days.sorted()
  }
}

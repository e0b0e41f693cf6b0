import Plan

extension AccountReader {
  /// One seat that has an account in a role.
  struct Held: Hashable {
    var seat: SeatKey
    var role: Role
  }

  /// Every seat that holds an account in a role, by tenure or by answering for it, once everything
  /// that is committed has come.
  func holdings(of account: Account, _ standing: Standing?) -> [Held] {
    guard let standing, standing.stage != .former else { return [] }
    var held: [Held] = []
    func add(_ seat: SeatKey, _ role: Role) {
      let new = Held(seat: seat, role: role)
      if !held.contains(new) { held.append(new) }
    }
    for tenure in plan.tenures(of: account.key) where tenure.holds(on: today) {
      if let role = tenure.role ?? plan.ownerRole(of: account.key, on: today) {
        add(tenure.seat, role)
      }
    }
    if let role = standing.role, let seat = standing.seat { add(seat, role) }
    for change in overview.successions(of: account.key) {
      held.removeAll { $0.role == change.role && $0.seat == change.from }
      if let seat = change.to { add(seat, change.role) }
    }
    return held
  }
}

import Plan

/// The name by which a proposal goes out of a plan and comes back: `REMIT-9c41f0d2-217-am-35`.
///
/// It says which plan it belongs to, the account, the role, and who was proposed: an answer to a
/// proposal that has changed since is known as such.
struct ReviewID: Hashable {
  let plan: String
  let account: AccountKey
  let role: Role
  let proposed: SeatKey

  init(_ account: AccountKey, _ role: Role, _ proposed: SeatKey, of plan: Plan) {
    self.account = account
    self.role = role
    self.proposed = proposed
    self.plan = HandoffItemID.mark(of: plan.identity.id)
  }

  /// - Returns: nil where the text is none that ``text`` made, upper or lower case.
  init?(_ text: String) {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "remit", parts[1].utf8.count == 8,
      parts[1].utf8.allSatisfy(HandoffItemID.isHexadecimal),
      let number = Int(parts[2]), number > 0, let seat = Int(parts[4]), seat > 0,
      let role = Role.allCases.first(where: { $0.abbreviation.lowercased() == parts[3] })
    else { return nil }
    plan = String(parts[1])
    account = AccountKey(number)
    self.role = role
    proposed = SeatKey(seat)
  }

  var text: String {
    "REMIT-\(plan)-\(account.number)-\(role.abbreviation.lowercased())-\(proposed.number)"
  }

  func belongs(to plan: Plan) -> Bool { self.plan == HandoffItemID.mark(of: plan.identity.id) }
}

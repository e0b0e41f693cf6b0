/// What the CRM says of owners, beside what the plan decided: the way back goes by the difference.
extension Plan {
  /// Whom the CRM's newest file names: for a role, or as plain owner where `role` is nil.
  public func crmHolder(of account: AccountKey, in role: Role?) -> SeatKey? {
    if let said = accounts[account]?.heard?.first(where: { $0.role == role }) { return said.seat }
    var last: Tenure?
    for tenure in tenures(of: account) where tenure.role == role && tenure.why == .imported {
      if tenure.isActive { return tenure.seat }
      if let end = last?.until, let until = tenure.until, until < end { continue }
      last = tenure
    }
    return last?.seat
  }

  /// Whether what a file says of a person is not known yet, whoever holds the role here.
  public func isNews(_ holder: AccountFacts.Holder, on account: AccountKey) -> Bool {
    follows(holder, on: account) || crmHolder(of: account, in: holder.role) != holder.seat
  }

  /// The role that a column for people stands for: its own, or of a plain owner the one that the
  /// person whom the file names has on the account.
  ///
  /// Where somebody here decided who takes the plain owner's place, the column stands for the role
  /// of that decision, also once the file names a person whose own role is another.
  public func role(ofColumn role: Role?, of account: Account) -> Role {
    if let role { return role }
    let model = coverage(of: account)
    let usual = isCustomer(account) ? model.commercialRole : .ae
    let named = crmHolder(of: account.key, in: nil)
    let own = named.map { plainRole(of: $0, on: account, under: model) } ?? usual
    let tenures = tenures(of: account.key)
    if tenures.contains(where: { $0.isActive && $0.role == nil }) { return own }
    let decided = tenures.filter { $0.isActive && $0.why != .imported }
    let before = tenures.last { $0.role == nil && $0.why == .imported }?.seat
    let roles = [
      own, before.map { plainRole(of: $0, on: account, under: model) } ?? usual, usual,
      decided.first { $0.seat == named }?.role ?? own,
    ]
    return roles.first { role in decided.contains { $0.role == role } } ?? own
  }

  /// Remembers what the CRM's file says where the plan decides otherwise.
  mutating func hear(_ holder: AccountFacts.Holder, on account: AccountKey) {
    guard var row = accounts[account] else { return }
    var heard = row.heard ?? []
    heard.removeAll { $0.role == holder.role }
    heard.append(holder)
    guard heard != row.heard ?? [] else { return }
    row.heard = heard
    put(row)
  }

  /// The role follows the file again.
  mutating func forget(_ role: Role?, on account: AccountKey) {
    guard var row = accounts[account], var heard = row.heard else { return }
    heard.removeAll { $0.role == role }
    row.heard = heard.isEmpty ? nil : heard
    put(row)
  }
}

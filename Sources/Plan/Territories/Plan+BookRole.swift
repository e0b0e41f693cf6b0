extension Plan {
  /// The role in whose books an account stands: the accountable one, or where that is vacant the one
  /// that the file's owner has.
  public func bookRole(of account: AccountKey, _ accountable: Accountable, on day: Day) -> Role {
    if accountable.seat == nil, let plain = ownerRole(of: account, on: day) { return plain }
    return accountable.role ?? .ae
  }
}

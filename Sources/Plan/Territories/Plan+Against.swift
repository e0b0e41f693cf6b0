/// What a drafted move goes against, so that nobody breaks a rule unawares.
extension Plan {
  /// What gives the account of a move to others than the move does; nil where nothing does.
  ///
  /// Balance gives nobody anything, and a rule that names several people lets any of them have it.
  public func claim(against move: Move, on day: Day, _ rules: RuleBook) -> Placement.Claim? {
    guard let account = accounts[move.account] else { return nil }
    let winner = placement(of: account, role: move.role, on: day, rules).winner
    return winner.seats.isEmpty || winner.seats.contains(move.to) ? nil : winner
  }
}

/// Why an account cannot stay where it is.
public enum MustMove: Equatable, Sendable {
  /// No seat holds it.
  case heldByNobody
  /// The seat that holds it may not hold its class, and no lock keeps it there.
  case notEligible
}

extension BalanceProblem {
  /// Whether a seat may hold the accounts of a class.
  ///
  /// - Complexity: O(log m).
  public func mayHold(classNumber: Int, seat: Int32) -> Bool {
    let list = classes[classNumber]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < seat { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == seat
  }

  /// Whether a seat may hold an account: its coverage allows it, or a lock keeps it there.
  public func mayHold(_ account: Int, seat: Int32) -> Bool {
    if isHeldByLock(account) { return accounts.seatOf[account] == seat }
    return mayHold(classNumber: Int(accounts.classOf[account]), seat: seat)
  }

  /// Whether a lock keeps the account. A lock on an account that nobody holds binds nothing.
  public func isHeldByLock(_ account: Int) -> Bool {
    accounts.locked(account) && accounts.seatOf[account] >= 0
  }

  /// Why the account must move, or `nil` where it may stay.
  public func mustMove(_ account: Int) -> MustMove? {
    let seat = accounts.seatOf[account]
    if seat < 0 { return .heldByNobody }
    return mayHold(account, seat: seat) ? nil : .notEligible
  }
}

/// How many managers a number of accounts needs: 200 accounts at 30-50 each need 4-7.
///
/// Source: DOMAIN 6.1. Nil where the range allows no account at all.
public func managersNeeded(accounts: Int, range: CountRange) -> CountRange? {
  guard range.high > 0, accounts >= 0 else { return nil }
  let fewest = accounts.dividedRoundingUp(by: range.high)
  let most = accounts.dividedRoundingUp(by: max(1, range.low))
  return CountRange(low: fewest, high: max(fewest, most))
}

extension Int {
  fileprivate func dividedRoundingUp(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

/// How many managers a number of accounts needs: 200 accounts at 30-50 each need 4-7.
///
/// Source: DOMAIN 6.1. A range without room for an account counts as one account each.
public func managersNeeded(accounts: Int, range: CountRange) -> CountRange {
  let fewest = max(0, accounts).dividedRoundingUp(by: max(1, range.high))
  let most = max(0, accounts).dividedRoundingUp(by: max(1, range.low))
  return CountRange(low: fewest, high: max(fewest, most))
}

extension Int {
  fileprivate func dividedRoundingUp(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

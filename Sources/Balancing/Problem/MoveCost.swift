/// What a voluntary move costs, in usual moves.
///
/// Counting moves alone moves few accounts but large ones. Where the value that changes hands
/// matters too, a move costs `even + (1 - even) x value / median`, the median being that of the
/// account's balance group; and more where the customer is just being talked to.
///
/// Source: BALANCING 1.2.
public struct MoveCost: Equatable, Sendable {
  /// The part of the cost that is the same for every account: 1 counts moves alone, 0 counts value
  /// alone.
  public var even: Double

  /// What is added for a delicate account (`BalanceAccounts.isDelicate`), in usual moves.
  public var delicate: Double

  /// Every move costs the same.
  public static let same = MoveCost()

  public init(even: Double = 1, delicate: Double = 0) {
    self.even = even
    self.delicate = delicate
  }

  /// - Parameters:
  ///   - weight: what the account's own weight is, in thousandths of a usual move.
  ///   - median: the value of the usual account; zero where there is none.
  /// - Returns: thousandths of a usual move, from 1 to `BalanceProblem.heaviestMove`.
  func cost(weight: Int32, value: Int64, median: Int64, isDelicate: Bool) -> Int32 {
    let even = even >= 0 ? min(even, 1) : 1
    let ratio = median > 0 ? Double(value) / Double(median) : 1
    let extra = isDelicate && delicate > 0 ? delicate * 1_000 : 0
    let cost = Double(weight) * (even + (1 - even) * ratio) + extra
    return Int32(max(1, min(Double(BalanceProblem.heaviestMove), cost.rounded())))
  }
}

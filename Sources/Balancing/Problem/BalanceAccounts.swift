/// The accounts of a balancing problem as columns: row `i` of each column is account `i`.
public struct BalanceAccounts: Sendable {
  /// What is balanced, in minor units of one currency; never negative.
  public var value: [Int64]

  /// Workload in any one unit (points, hours); never negative. Empty where nobody measures it.
  public var work: [Int32]

  /// The class of each account: the row of `BalanceProblem.classes` that says who may hold it.
  public var classOf: [Int32]

  /// The seat that holds each account today, or `BalanceProblem.nobody`.
  public var seatOf: [Int32]

  /// Accounts that must stay where they are, whoever may hold them. Empty for none.
  public var isLocked: [Bool]

  /// What one voluntary move of each account costs, in thousandths of a usual move: from 1 to
  /// `BalanceProblem.heaviestMove`. Empty where every move costs the same.
  public var moveWeight: [Int32]

  /// Accounts that are better left alone just now: a renewal within 90 days, an open opportunity.
  /// `BalancePolicy.moveCost` says what moving one costs beside. Empty for none.
  public var isDelicate: [Bool]

  /// Where each account is, for `BalancePolicy.compactness`. Empty where nobody knows.
  public var location: [BalanceLocation]

  public init(
    value: [Int64], work: [Int32] = [], classOf: [Int32], seatOf: [Int32],
    isLocked: [Bool] = [], moveWeight: [Int32] = [], isDelicate: [Bool] = [],
    location: [BalanceLocation] = []
  ) {
    self.value = value
    self.work = work
    self.classOf = classOf
    self.seatOf = seatOf
    self.isLocked = isLocked
    self.moveWeight = moveWeight
    self.isDelicate = isDelicate
    self.location = location
  }

  /// How many accounts there are.
  public var count: Int { value.count }

  func workload(_ account: Int) -> Int32 { work.isEmpty ? 0 : work[account] }

  func locked(_ account: Int) -> Bool { isLocked.isEmpty ? false : isLocked[account] }

  func weight(_ account: Int) -> Int32 {
    moveWeight.isEmpty ? BalanceProblem.usualMove : moveWeight[account]
  }
}

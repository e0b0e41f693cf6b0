/// What is to be carved: accounts, seats, and which class of accounts each seat may hold.
///
/// Eligibility hangs on the class alone (segment, state, skill and whatever else decides it), so
/// that all that is expensive is done on a few hundred classes and never on accounts times seats.
public struct BalanceProblem: Sendable {
  /// In `BalanceAccounts.seatOf` and in assignments: held by no seat.
  public static let nobody: Int32 = -1

  /// The weight of a usual move, in thousandths.
  public static let usualMove: Int32 = 1_000

  /// The heaviest move there is: as much as a thousand usual ones.
  public static let heaviestMove: Int32 = 1_000_000

  /// The most that values and workloads may add up to, so that no sum overflows.
  static let largestSum: Int64 = 1 << 60

  public let accounts: BalanceAccounts

  /// The seats that may hold the accounts of each class, ascending and without repeats.
  public let classes: [[Int32]]

  public let seats: [BalanceSeat]

  /// - Throws: `BalanceProblemFault` naming the first row that cannot be right.
  public init(
    accounts: BalanceAccounts, classes: [[Int32]], seats: [BalanceSeat]
  ) throws(BalanceProblemFault) {
    try Self.check(accounts, classes: classes.count, seats: seats.count)
    try Self.check(seats)
    var sorted = classes
    for (number, list) in classes.enumerated() {
      for seat in list where seat < 0 || Int(seat) >= seats.count {
        throw .unknownSeatInClass(number)
      }
      sorted[number] = Self.ascending(list)
    }
    self.accounts = accounts
    self.classes = sorted
    // No limit beyond the largest number of accounts means more than that one.
    self.seats = seats.map { seat in
      var seat = seat
      seat.minimum = seat.minimum.map { min($0, Int(Int32.max)) }
      seat.maximum = seat.maximum.map { min($0, Int(Int32.max)) }
      return seat
    }
  }

  private static func ascending(_ list: [Int32]) -> [Int32] {
    guard zip(list, list.dropFirst()).contains(where: { $0 >= $1 }) else { return list }
    var result: [Int32] = []
    for seat in list.sorted() where result.last != seat { result.append(seat) }
    return result
  }
}

/// Why columns are no balancing problem. Rows are counted from zero.
public enum BalanceProblemFault: Error, Equatable, Sendable {
  /// Columns of different lengths.
  case unequalColumns
  case negativeValue(account: Int)
  case negativeWork(account: Int)
  /// A move weight below 1 or above `BalanceProblem.heaviestMove`.
  case unusableMoveWeight(account: Int)
  case unknownClass(account: Int)
  case unknownSeat(account: Int)
  case unknownSeatInClass(Int)
  /// The values, or the workloads, add up to more than can be summed.
  case sumTooLarge
  case minimumAboveMaximum(seat: Int)
  case negativeLimit(seat: Int)
  /// A share or a target that is negative or no number.
  case unusableShare(seat: Int)
  /// A tolerance that is negative or no number.
  case unusableTolerance(seat: Int)
}

extension BalanceProblem {
  private static func check(
    _ accounts: BalanceAccounts, classes: Int, seats: Int
  ) throws(BalanceProblemFault) {
    let count = accounts.count
    guard accounts.classOf.count == count, accounts.seatOf.count == count,
      [
        accounts.work.count, accounts.isLocked.count, accounts.moveWeight.count,
        accounts.isDelicate.count, accounts.location.count,
      ].allSatisfy({ $0 == 0 || $0 == count }), count < Int32.max
    else { throw .unequalColumns }
    var sum: Int64 = 0
    for account in 0..<count {
      let value = accounts.value[account]
      if value < 0 { throw .negativeValue(account: account) }
      if value > largestSum - sum { throw .sumTooLarge }
      sum += value
      if accounts.classOf[account] < 0 || Int(accounts.classOf[account]) >= classes {
        throw .unknownClass(account: account)
      }
      if accounts.seatOf[account] < nobody || Int(accounts.seatOf[account]) >= seats {
        throw .unknownSeat(account: account)
      }
    }
    if let account = accounts.work.firstIndex(where: { $0 < 0 }) {
      throw .negativeWork(account: account)
    }
    if let account = accounts.moveWeight.firstIndex(where: { !(1...heaviestMove).contains($0) }) {
      throw .unusableMoveWeight(account: account)
    }
  }

  private static func check(_ seats: [BalanceSeat]) throws(BalanceProblemFault) {
    for (number, seat) in seats.enumerated() {
      if let minimum = seat.minimum, minimum < 0 { throw .negativeLimit(seat: number) }
      if let maximum = seat.maximum, maximum < 0 { throw .negativeLimit(seat: number) }
      if let minimum = seat.minimum, let maximum = seat.maximum, minimum > maximum {
        throw .minimumAboveMaximum(seat: number)
      }
      if !(seat.share >= 0 && seat.share.isFinite) || (seat.target ?? 0) < 0 {
        throw .unusableShare(seat: number)
      }
      if let tolerance = seat.tolerance, !(tolerance >= 0 && tolerance.isFinite) {
        throw .unusableTolerance(seat: number)
      }
    }
  }
}

@testable import Balancing

/// Problems written down in a line.
enum SmallProblem {
  /// Every seat may hold everything.
  static func open(
    _ books: [[Int64]], seats: [BalanceSeat]? = nil, locked: Set<Int> = []
  ) throws -> BalanceProblem {
    let value = books.flatMap { $0 }
    let seatOf = books.enumerated().flatMap { seat, book in book.map { _ in Int32(seat) } }
    return try BalanceProblem(
      accounts: BalanceAccounts(
        value: value, classOf: value.map { _ in 0 }, seatOf: seatOf,
        isLocked: value.indices.map { locked.contains($0) }),
      classes: [books.indices.map { Int32($0) }],
      seats: seats ?? books.map { _ in BalanceSeat() })
  }
}

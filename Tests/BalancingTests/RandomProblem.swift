@testable import Balancing

/// Small problems of every shape, by seed.
enum RandomProblem {
  static func make(
    _ seed: Int, accounts: ClosedRange<Int> = 0...60, seats: ClosedRange<Int> = 1...6,
    limits: Bool = true
  ) throws -> BalanceProblem {
    var generator = Generator(seed: UInt64(seed), stream: 7)
    let seatCount = seats.lowerBound + generator.below(seats.count)
    let count = accounts.lowerBound + generator.below(accounts.count)
    let classCount = 1 + generator.below(5)
    let classes = (0..<classCount).map { _ in
      (0..<Int32(seatCount)).filter { _ in generator.below(10) < 6 }
    }
    let value = (0..<count).map { _ in Int64(generator.below(1 + generator.below(100_000))) }
    let average = count / seatCount
    return try BalanceProblem(
      accounts: BalanceAccounts(
        value: value, work: value.map { _ in Int32(generator.below(20)) },
        classOf: value.map { _ in Int32(generator.below(classCount)) },
        seatOf: value.map { _ in Int32(generator.below(seatCount + 1)) - 1 },
        isLocked: value.map { _ in generator.below(12) == 0 }),
      classes: classes,
      seats: (0..<seatCount).map { _ in
        BalanceSeat(
          minimum: limits && generator.below(3) == 0 ? generator.below(average + 1) : nil,
          maximum: limits && generator.below(3) == 0 ? average + generator.below(average + 3) : nil,
          share: [0, 0.5, 1, 1, 1][generator.below(5)],
          pool: generator.below(2) == 0 ? 1 : nil)
      })
  }
}

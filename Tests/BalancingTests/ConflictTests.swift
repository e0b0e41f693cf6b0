import Testing

@testable import Balancing

@Suite struct ConflictTests {
  private func conflicts(_ problem: BalanceProblem) -> [BalanceConflict] {
    Balancer(problem, policy: BalancePolicy(tolerance: 0.1)).conflicts
  }

  @Test("more accounts than places names the classes and the seats")
  func tooFewPlaces() throws {
    // Class 0 may go to seat 0 alone, which holds two; class 1 has room enough.
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(
        value: [5, 4, 3, 2, 1], classOf: [0, 0, 0, 1, 1], seatOf: [0, 0, 1, 1, 1]),
      classes: [[0], [0, 1]], seats: [BalanceSeat(maximum: 2), BalanceSeat(maximum: 9)])
    #expect(
      conflicts(problem) == [.tooFewPlaces(classes: [0], accounts: 3, seats: [0], places: 2)])
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.1)).balance()
    #expect(plan.assignment == [0, 0, 0, 1, 1])
  }

  @Test("minima that ask for more accounts than there are name the seats")
  func tooFewAccounts() throws {
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(value: [5, 4, 3], classOf: [0, 0, 1], seatOf: [0, 1, 1]),
      classes: [[0, 1], [1]], seats: [BalanceSeat(minimum: 3), BalanceSeat()])
    #expect(
      conflicts(problem) == [.tooFewAccounts(seats: [0], wanted: 3, classes: [0], accounts: 2)])
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.1)).balance()
    #expect(plan.assignment == [0, 0, 1])
  }

  @Test("a class that no seat may hold is named, and its accounts are left alone")
  func nobody() throws {
    let problem = try BalanceProblem(
      accounts: BalanceAccounts(value: [5, 4, 3], classOf: [0, 1, 1], seatOf: [0, 1, -1]),
      classes: [[0, 1], []], seats: [BalanceSeat(), BalanceSeat()])
    #expect(conflicts(problem) == [.nobodyMayHold(classNumber: 1, accounts: 2)])
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.5)).balance()
    #expect(plan.assignment[1] == 1 && plan.assignment[2] == -1)
  }

  @Test("locks beyond a maximum are named, and kept")
  func locks() throws {
    let problem = try SmallProblem.open(
      [[5, 4, 3], [1]], seats: [BalanceSeat(maximum: 2), BalanceSeat()], locked: [0, 1, 2])
    #expect(conflicts(problem).contains(.lockedBeyondMaximum(seat: 0, locked: 3, maximum: 2)))
    let plan = Balancer(problem, policy: BalancePolicy(tolerance: 0.1)).balance()
    #expect(plan.assignment.prefix(3) == [0, 0, 0])
  }

  @Test("columns that cannot be right are refused by the row")
  func faults() {
    func fault(_ accounts: BalanceAccounts, _ seats: [BalanceSeat] = [BalanceSeat()])
      -> BalanceProblemFault?
    {
      do throws(BalanceProblemFault) {
        _ = try BalanceProblem(accounts: accounts, classes: [[0]], seats: seats)
        return nil
      } catch {
        return error
      }
    }
    func one(_ value: Int64, classOf: Int32 = 0, seat: Int32 = 0) -> BalanceAccounts {
      BalanceAccounts(value: [value], classOf: [classOf], seatOf: [seat])
    }
    #expect(fault(one(1)) == nil)
    #expect(fault(one(-1)) == .negativeValue(account: 0))
    #expect(fault(one(.max)) == .sumTooLarge)
    #expect(fault(one(1, classOf: 7)) == .unknownClass(account: 0))
    #expect(fault(one(1, seat: 3)) == .unknownSeat(account: 0))
    #expect(fault(one(1), [BalanceSeat(minimum: 4, maximum: 2)]) == .minimumAboveMaximum(seat: 0))
    #expect(fault(one(1), [BalanceSeat(share: .nan)]) == .unusableShare(seat: 0))
    #expect(fault(one(1), [BalanceSeat(tolerance: -1)]) == .unusableTolerance(seat: 0))
    #expect(
      fault(BalanceAccounts(value: [1, 2], classOf: [0], seatOf: [0, 0])) == .unequalColumns)
  }

  @Test("a problem without seats or accounts comes to an empty plan")
  func nothing() throws {
    let none = try BalanceProblem(
      accounts: BalanceAccounts(value: [1, 2], classOf: [0, 0], seatOf: [-1, -1]),
      classes: [[]], seats: [])
    #expect(Balancer(none, policy: BalancePolicy(tolerance: 0)).balance().assignment == [-1, -1])
    let empty = try SmallProblem.open([[], []])
    #expect(Balancer(empty, policy: BalancePolicy(tolerance: 0)).balance().assignment.isEmpty)
    #expect(Balancer(empty, policy: BalancePolicy(tolerance: 0)).bestMoves(within: 5).steps.isEmpty)
  }
}

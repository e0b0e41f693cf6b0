import Plan

/// What a plan of books comes to, in the terms of the people who decide on it.
public struct CarvingOutcome: Sendable {
  public let before: BalanceMetrics
  public let after: BalanceMetrics
  /// No plan's worst deviation is smaller, as a fraction.
  public let bound: DeviationBound
  /// The worst group's distance from what can be shown to be the best, as a fraction.
  public let gap: Double
  /// ARR of the customers whose owner changes.
  public let movedARR: Money
  /// How far accounts lie from the middles of their books, in kilometres, before and after; nil where
  /// nobody asked, or nobody knows.
  public let reach: (before: Double, after: Double)?
  /// The part of the customers' ARR that keeps its owner; nil where there is none.
  public let kept: Share?

  public init(_ carving: Carving, _ balancer: Balancer, _ plan: BalancedPlan, of source: Plan) {
    before = BookStanding(carving.problem).metrics
    after = BookStanding(carving.problem, assignment: plan.assignment).metrics
    let bounds = plan.groups.map(\.bound)
    bound =
      bounds.max { $0.deviation < $1.deviation } ?? DeviationBound(deviation: 0, cause: .nothing)
    gap = plan.gap
    reach = carving.problem.meanDistance(carving.problem.accounts.seatOf).flatMap { before in
      carving.problem.meanDistance(plan.assignment).map { (before, $0) }
    }
    var moved: Int128 = 0
    var all: Int128 = 0
    let numbers = Dictionary(
      uniqueKeysWithValues: carving.seats.enumerated().map { ($1, Int32($0)) })
    for row in carving.accounts.indices {
      let isAlone = carving.families[row] == nil
      for account in carving.members(of: row) {
        guard let account = source.accounts[account], let arr = account.arr, arr > .zero,
          source.isCustomer(account)
        else { continue }
        all += Int128(arr.minorUnits)
        // Of those that go as a whole each may come from somebody else.
        let from =
          isAlone
          ? carving.problem.accounts.seatOf[row]
          : source.holder(of: account.key, role: carving.roles[row], on: carving.request.day)
            .flatMap { numbers[$0.seat] } ?? BalanceProblem.nobody
        if from >= 0, plan.assignment[row] != from { moved += Int128(arr.minorUnits) }
      }
    }
    movedARR = Money(minorUnits: Int64(clamping: moved))
    kept = all > 0 ? Share(basisPoints: Int((all - moved) * 10_000 / all)) : nil
  }

  /// What moving them may cost.
  public var atRisk: MoneyRange { TerritoryRules.atRisk(movedARR) }
}

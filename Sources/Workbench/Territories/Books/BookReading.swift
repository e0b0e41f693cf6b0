import Balancing
import Plan

/// All books of a plan, read at once.
struct BookReading: Equatable, Sendable {
  var lines: [BookLine]
  var balance: BalanceHeadline?
  /// The measures that any account carries.
  var measures: [CarvingRequest.Measure]

  /// - Complexity: O(accounts).
  init(_ plan: Plan, _ overview: Overview, on day: Day) {
    lines = BookSurvey.lines(AccountReader(plan: plan, overview: overview, today: day))
    balance = BalanceHeadline(lines)
    measures = CarvingRequest.Measure.allCases.filter { measure in
      plan.accounts.contains { measure.value(of: $0) != nil }
    }
  }
}

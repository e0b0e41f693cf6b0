import Plan

/// All books of a plan, read at once.
struct BookReading: Equatable, Sendable {
  var lines: [BookLine]
  var balance: BalanceHeadline?

  /// - Complexity: O(accounts).
  init(_ plan: Plan, _ overview: Overview, on day: Day) {
    lines = BookSurvey.lines(AccountReader(plan: plan, overview: overview, today: day))
    balance = BalanceHeadline(lines)
  }
}

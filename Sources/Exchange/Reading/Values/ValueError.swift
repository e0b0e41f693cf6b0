import Plan

/// Why a cell cannot be read as what its column holds.
public enum ValueError: Error, Hashable, Sendable {
  case notMoney, notNumber, notFlag, notShare, notDay
  /// `1.5E+06`: a spreadsheet dropped digits that nobody can bring back.
  case shortened
  /// `1-Mar`: a spreadsheet took an id for a date.
  case turnedToDate
  /// More than can be counted.
  case tooLarge
  /// Written with the other decimal mark than the rest of its column.
  case otherDecimalMark(DecimalMark)
  /// `12.5` where only whole numbers make sense.
  case notWhole
  /// Marked with another currency than the plan's.
  case otherCurrency(Currency, plan: Currency)
  /// Marked with a sign that no known currency has.
  case unknownCurrency(String)
  /// A day that the calendar lacks, such as 30 February.
  case noSuchDay
  /// No day in the order in which the file's other dates are written.
  case otherDateOrder(DateOrder)
  /// `45321`: the number by which a spreadsheet counts days.
  case dayNumber

  /// What is wrong and what would mend it; the cell, its column and line stand beside it.
  public var reason: String {
    switch self {
    case .notMoney: "is no amount; write 1234.50, $1,234.50 or 1.2M"
    case .notNumber: "is no number"
    case .notFlag: "is neither yes nor no; write true or false"
    case .notShare: "is no share; write 50% or 0.5"
    case .notDay: "is no date; write it as 2026-02-12"
    case .shortened: "was shortened by a spreadsheet; format the column as text and export it again"
    case .turnedToDate:
      "is an id that a spreadsheet turned into a date; format the column as text and export it again"
    case .tooLarge: "is more than can be counted"
    case .otherDecimalMark(let mark):
      "does not fit its column, whose decimals follow a \(mark.name)"
    case .notWhole: "is no whole number"
    case .otherCurrency(let currency, let plan):
      "is in \(currency.code) but the plan counts in \(plan.code); convert it, or make the plan with"
        + " --currency \(currency.code)"
    case .unknownCurrency(let mark):
      "is marked \(mark), which is no known currency; the plan's is set with --currency"
    case .noSuchDay: "is a day that no calendar has"
    case .otherDateOrder(let order):
      "does not fit the order of the file's other dates, \(order.form); see --date-order"
    case .dayNumber:
      "is a spreadsheet's day number; format the column as a date and export it again"
    }
  }
}

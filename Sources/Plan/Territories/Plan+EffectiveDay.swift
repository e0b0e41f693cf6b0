extension Plan {
  /// The day from which drafted moves will hold: what was said, unless it is past; else the first of
  /// the next month.
  public func effectiveDay(on day: Day) -> Day {
    if let said = answers.effective, said >= day { return said }
    return day.startOfNextMonth
  }

  /// The day on which every move that is committed holds: the last one's, or a day itself where none
  /// is for later.
  public func settledDay(on day: Day) -> Day {
    tenures.reduce(day) { last, tenure in
      tenure.why == .imported || !tenure.isActive ? last : max(last, tenure.from)
    }
  }
}

extension Day {
  /// The first of the month after this day's.
  fileprivate var startOfNextMonth: Day {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? self
  }
}

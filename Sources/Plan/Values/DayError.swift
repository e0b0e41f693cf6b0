/// Why typed text is no day.
public enum DayError: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The text has none of the accepted forms.
  case unreadable(String)
  /// The form is right, but the calendar has no such day: 30 Feb.
  case noSuchDay(String)
  /// The day lies outside the years 1...9999.
  case outOfRange(String)
  /// The day and the month could stand in either order: 3/4/2027.
  case ambiguous(String, _ dayFirst: Day, _ monthFirst: Day)
  /// The day lies further from today than what is asked can: 1 jan 1700.
  case tooFar(String, years: Int)

  /// The forms that are accepted, as a message lists them.
  public static let acceptedForms =
    "12 feb, 12 feb 2027, 2027-02-12, +3d, -2w, +1m, tomorrow or fri"

  /// One sentence: what is wrong, and what is accepted.
  public var message: String {
    switch self {
    case .empty: "No date was given: write \(DayError.acceptedForms)"
    case .unreadable(let text):
      "\(quoted(text)) is no date: write \(DayError.acceptedForms)"
    case .noSuchDay(let text): "The calendar has no \(quoted(text))"
    case .outOfRange(let text): "\(quoted(text)) lies outside the years 1 to 9999"
    case .ambiguous(let text, let dayFirst, let monthFirst):
      "\(quoted(text)) is \(dayFirst.dated) or \(monthFirst.dated); write the one you mean so"
    case .tooFar(let text, let years):
      "\(quoted(text)) is over \(years) years away; write the year again, as in "
        + "12 feb 2027"
    }
  }
}

extension DayError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

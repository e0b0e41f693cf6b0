import Plan

/// Which past of the plan is asked for.
public enum PastRequest: Equatable, Sendable {
  /// After an edit, by its place in the journal.
  case edit(Int)
  /// At the end of a day (UTC).
  case day(Day)
}

/// The way to a past that was asked for.
struct GoingBack: Sendable {
  /// Which request is awaited; answers to others come too late.
  var token: Int?
  /// How far it has come; nil while nothing is under way.
  var progress: (done: Int, total: Int)?
}

/// The plan as it once was, for the screens to show.
public struct PastReading: Sendable {
  public var plan: Plan
  public var request: PastRequest
  /// When its newest edit was made: UTC, ISO 8601.
  public var at: String

  /// The day from which it is reckoned: the one asked for, or that of its newest edit.
  ///
  /// - Parameter today: never later than this.
  public func day(_ today: Day) -> Day {
    switch request {
    case .day(let day): min(day, today)
    case .edit: min(Day(iso: String(at.prefix(10))) ?? today, today)
    }
  }

  public init(plan: Plan, request: PastRequest, at: String) {
    self.plan = plan
    self.request = request
    self.at = at
  }
}

/// The past that is being looked at, and the present that waits meanwhile.
struct PastView: Sendable {
  var present: PlanSession
  /// Where the person was.
  var place: SavedPlace
  /// The day the screens are worked out for.
  var day: Day
  /// `as of 12 Nov`
  var words: String

  /// The title line's, and what an edit is answered with.
  var sentence: String { "\(words), read-only; Esc returns to now" }
}

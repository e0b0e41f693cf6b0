import Plan

/// Which books are to be even, by which measure.
public struct CarvingRequest: Equatable, Sendable {
  /// Nil takes every account in the role that is accountable for it.
  public var role: Role?
  public var measure: Measure
  public var unit: Unit
  /// How far a book may lie from its target; nil goes by segment.
  public var tolerance: Share?
  /// Whether drafted moves stand; else they are drafted anew.
  public var keepsDrafts: Bool
  public var day: Day

  public init(
    role: Role? = nil, measure: Measure = .arr, unit: Unit = .account, tolerance: Share? = nil,
    keepsDrafts: Bool = false, day: Day
  ) {
    self.role = role
    self.measure = measure
    self.unit = unit
    self.tolerance = tolerance
    self.keepsDrafts = keepsDrafts
    self.day = day
  }

  /// What goes to one book as a whole.
  public enum Unit: String, CaseIterable, Sendable {
    case account
    /// All accounts of a state that the same people may hold; those that must stay stay apart.
    case state
  }

  /// What makes a book large.
  public enum Measure: String, CaseIterable, Sendable {
    case arr, acv, potential, revenue, count

    /// The word in headings.
    public var title: String {
      switch self {
      case .arr: "ARR"
      case .acv: "ACV"
      case .potential: "Potential"
      case .revenue: "Revenue"
      case .count: "Accounts"
      }
    }

    /// What an account counts; nil where the file says nothing.
    public func value(of account: Account) -> Int64? {
      switch self {
      case .arr: account.arr?.minorUnits
      case .acv: account.acv?.minorUnits
      case .potential: account.potential?.minorUnits
      case .revenue: account.revenue?.minorUnits
      case .count: 1
      }
    }
  }
}

/// Why books cannot be carved.
public enum CarvingError: Error, Equatable, Sendable {
  case noAccounts(Role?)
  case noSeats(Role?)
  /// No account carries the measure.
  case blank(CarvingRequest.Measure)
  /// A seat's own minimum and maximum contradict each other.
  case limits(seat: SeatKey)
  /// Amounts too large to add up.
  case tooLarge

  /// One sentence that says how to mend it.
  public func sentence(in plan: Plan) -> String {
    switch self {
    case .noAccounts(let role):
      let words = role.map { "No account is held, or waits, in the role of \($0.abbreviation)" }
      return (words ?? "There are no accounts to carve") + "; import some first."
    case .noSeats(let role):
      return
        "There is no \(role?.abbreviation ?? "seat") who could hold accounts; add seats on the "
        + "Seats tab, or import them."
    case .blank(let measure):
      return "\(measure.title) is blank on every account; choose another measure."
    case .limits(let seat):
      let name = plan.seats[seat]?.name ?? "A seat"
      return
        "\(name) is to hold at least more accounts than it may hold at most; change one of them."
    case .tooLarge:
      return "The amounts add up to more than can be counted; look for a wrong one."
    }
  }
}

import Plan

/// Which books are to be even, by which measure.
public struct CarvingRequest: Equatable, Sendable {
  /// Nil takes every account in the role that is accountable for it.
  public var role: Role?
  /// Nil takes every segment; else its accounts alone, over the seats that work it.
  public var segment: SegmentKey?
  public var measure: Measure
  public var unit: Unit
  /// How far a book may lie from its target; nil goes by segment.
  public var tolerance: Share?
  public var drafts: KeptDrafts
  /// What counts beside the number of moves.
  public var wishes = MoveWishes.none
  public var day: Day

  public init(
    role: Role? = nil, segment: SegmentKey? = nil, measure: Measure = .arr,
    unit: Unit = .account, tolerance: Share? = nil, drafts: KeptDrafts = .none, day: Day
  ) {
    self.role = role
    self.segment = segment
    self.measure = measure
    self.unit = unit
    self.tolerance = tolerance
    self.drafts = drafts
    self.day = day
  }

  /// Which drafted moves stand; the others are drafted anew.
  public enum KeptDrafts: Sendable {
    case none
    /// Those that a person, a rule or a review made.
    case byHand
    case all

    func keeps(_ move: Move) -> Bool {
      switch self {
      case .none: false
      case .byHand: move.why != .balance
      case .all: true
      }
    }
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
      let words = role.map {
        "No account here is held, or waits, in the role of \($0.abbreviation)"
      }
      return (words ?? "There are no accounts to carve") + "; import some first."
    case .noSeats(let role):
      return
        "There is no \(role?.abbreviation ?? "seat") that could hold accounts; add seats on the "
        + "Seats tab, or import them."
    case .blank(let measure):
      return "\(measure.title) is blank on every account; choose another measure."
    case .limits(let seat):
      let name = plan.seats[seat]?.name ?? "A seat"
      let row = plan.seats[seat]
      guard let least = row?.minimum, let most = row?.limit else {
        return
          "\(name) is to hold more accounts at least than at most; the Seats tab says how many."
      }
      return
        "\(name) is to hold at least \(least.grouped) accounts and at most \(most.grouped); change one "
        + "of them on the Seats tab."
    case .tooLarge:
      return
        "The amounts add up to more than can be counted; look for a wrong one among the largest on Accounts."
    }
  }
}

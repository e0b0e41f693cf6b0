import Plan

/// The books of one role against their targets on the day of the moves, with the drafts made: the
/// one reckoning of "of target" that the Books tab, the summary and the comparison share.
///
/// A target is the equal part of everything these books hold or wait for, by each seat's share of a
/// book; whoever is not there yet on that day has none (RULES §3).
public struct TargetedBooks: Sendable {
  public struct Book: Equatable, Sendable {
    public let seat: SeatKey
    public let accounts: Int
    /// In minor units, or accounts.
    public let value: Int64
    /// Over (+) or under (-) the target without the drafts and with them, as fractions; nil without
    /// a target.
    public let before: Double?
    public let after: Double?
  }

  public let role: Role?
  public let carving: Carving
  public let before: BookStanding
  public let after: BookStanding

  /// - Parameters:
  ///   - role: whose books; nil takes every account in the role that is accountable for it.
  ///   - overview: of the same plan on that day.
  /// - Complexity: O(accounts).
  public init(
    _ role: Role?, of plan: Plan, _ overview: Overview, measure: CarvingRequest.Measure = .arr,
    on day: Day
  ) throws(CarvingError) {
    self.role = role
    let request = CarvingRequest(role: role, measure: measure, drafts: .all, day: day)
    carving = try Carving(of: plan, overview, request)
    after = BookStanding(carving.problem)
    before = BookStanding(carving.problem, assignment: carving.undrafted(of: plan))
  }

  /// With the drafts, in the order of the carving's seats.
  public var books: [Book] {
    carving.seats.enumerated().map { number, seat in
      Book(
        seat: seat, accounts: after.count[number], value: after.value[number],
        before: before.deviation(of: number), after: after.deviation(of: number))
    }
  }

  /// What waits for somebody, with the drafts; nil where nothing does.
  public var vacancy: (accounts: Int, value: Int64)? {
    let rows = after.assignment.indices.filter { after.assignment[$0] < 0 }
    guard !rows.isEmpty else { return nil }
    let values = carving.problem.accounts.value
    return (
      rows.reduce(0) { $0 + carving.members(of: $1).count }, rows.reduce(0) { $0 + values[$1] }
    )
  }
}

extension Overview {
  /// The roles whose books the segments count, each once.
  public var managerRoles: [Role] {
    Set(segments.filter(\.isAnswered).map(\.managerRole)).sorted()
  }
}

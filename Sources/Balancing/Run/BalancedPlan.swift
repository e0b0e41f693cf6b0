/// A plan: who holds each account, and how good it can be shown to be.
public struct BalancedPlan: Equatable, Sendable {
  /// The seat of each account, or `BalanceProblem.nobody`. An account that no seat may hold stays
  /// where it is.
  public internal(set) var assignment: [Int32]

  /// One for each balance group, in order.
  public internal(set) var groups: [Group] = []

  /// Whether the caller stopped the search before it was done.
  public internal(set) var wasCut = false

  /// Candidates looked at.
  public internal(set) var evaluations = 0

  /// What is known of one balance group's plan.
  public struct Group: Equatable, Sendable {
    /// Rows of the problem, ascending.
    public var seats: [Int32]

    /// The load that each of them can be brought to at best, in minor units: its target, or what
    /// coverage, locks and large accounts leave of it.
    public var attainable: [Double]

    /// No plan's worst deviation is smaller, and why.
    public var bound: DeviationBound

    /// The worst deviation of this plan, as a fraction.
    public var worstDeviation: Double

    /// Seats outside their tolerance or their limits.
    public var seatsOutside: Int

    /// Moves of accounts that could have stayed.
    public var voluntaryMoves: Int

    /// No plan of the group that keeps its tolerances and limits has fewer voluntary moves: the most
    /// that could be proven on the way, from what seats have too much of and, where the linear
    /// relaxation was solved, from its prices. Zero where moves do not all cost the same.
    public var fewestMoves: Int

    /// Whether this plan is proven to be one with the fewest.
    public var isFewest: Bool

    /// How far the accounts lie from the middles of their books, in kilometres, weighed by value;
    /// `nil` where nobody knows where they are.
    public var meanDistance: Double?
  }

  /// The worst of the groups' distances from what can be shown to be the best, as a fraction.
  public var gap: Double {
    groups.map { $0.worstDeviation - $0.bound.deviation }.max() ?? 0
  }

  init(assignment: [Int32]) { self.assignment = assignment }
}

/// What the search of one group came to.
struct GroupResult: Sendable {
  let number: Int
  let rows: [Int32]
  let seats: [Int32]
  let group: BalancedPlan.Group
  let wasCut: Bool
  let evaluations: Int

  init(_ search: GroupSearch) {
    let coverage = search.coverage
    number = search.facts.number
    rows = search.facts.members
    seats = search.books.seatOf.map { $0 < 0 ? BalanceProblem.nobody : coverage.seats[Int($0)] }
    let progress = search.progress(.done)
    group = BalancedPlan.Group(
      seats: coverage.seats, attainable: search.attainable.load, bound: search.attainable.bound,
      worstDeviation: progress.worstDeviation, seatsOutside: progress.seatsOutside,
      voluntaryMoves: progress.voluntaryMoves, fewestMoves: search.fewestMoves,
      isFewest: search.isFewest,
      meanDistance: search.meanDistance)
    wasCut = search.clock.isStopped
    evaluations = search.clock.evaluations
  }

  /// A plan that the search never got to see.
  init(_ plan: HastyPlan, number: Int) {
    self.number = number
    rows = plan.rows
    seats = plan.seats
    group = plan.group
    wasCut = true
    evaluations = 0
  }
}

extension BalancedPlan {
  mutating func take(_ result: GroupResult) {
    for (row, seat) in zip(result.rows, result.seats) { assignment[Int(row)] = seat }
    groups.append(result.group)
    wasCut = wasCut || result.wasCut
    evaluations += result.evaluations
  }
}

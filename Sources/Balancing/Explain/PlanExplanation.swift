/// Says of a plan why each account stands where it does.
///
/// It explains the plan, not the search that found it: what would be so if the account were
/// elsewhere. Every answer takes a moment, whatever the size of the plan.
public struct PlanExplanation: Sendable {
  public let standing: BookStanding
  private let tolerance: Double
  private let attainable: [Double]

  /// Accounts that moved, by the seats they left and entered, ascending.
  private let movesBetween: [Passage: [Int32]]

  private struct Passage: Hashable { var from: Int32, to: Int32 }

  /// - Complexity: O(n).
  public init(_ balancer: Balancer, plan: BalancedPlan) {
    standing = BookStanding(balancer.problem, assignment: plan.assignment)
    tolerance = balancer.policy.tolerance
    var attainable = standing.valueTarget
    for group in plan.groups {
      for (seat, load) in zip(group.seats, group.attainable) { attainable[Int(seat)] = load }
    }
    self.attainable = attainable
    var moves: [Passage: [Int32]] = [:]
    for (account, seat) in standing.assignment.enumerated() {
      let from = balancer.problem.accounts.seatOf[account]
      guard from != seat, from >= 0 else { continue }
      moves[Passage(from: from, to: seat), default: []].append(Int32(account))
    }
    movesBetween = moves
  }

  private var problem: BalanceProblem { standing.problem }

  /// What a seat carries as a fraction of its target, above or below it, with more or less.
  private func deviation(_ seat: Int32, adding value: Int64) -> Double? {
    let target = standing.valueTarget[Int(seat)]
    guard target > 0 else { return nil }
    return Double(standing.value[Int(seat)] + value) / target - 1
  }

  /// Why an account stands where the plan has it.
  public func why(_ account: Int) -> Placement {
    let seat = standing.assignment[account]
    let home = problem.accounts.seatOf[account]
    if seat == home { return .stayed(whyStayed(account, seat)) }
    let value = problem.accounts.value[account]
    return .moved(
      Move(
        from: home, to: seat, must: problem.mustMove(account),
        leftIfKept: home >= 0 ? deviation(home, adding: value) : nil,
        left: home >= 0 ? deviation(home, adding: 0) : nil,
        enteredWithout: seat >= 0 ? deviation(seat, adding: -value) : nil,
        entered: seat >= 0 ? deviation(seat, adding: 0) : nil,
        inReturn: movesBetween[Passage(from: seat, to: home)] ?? []))
  }

  private func whyStayed(_ account: Int, _ seat: Int32) -> Stay {
    if seat < 0 || problem.classes[Int(problem.accounts.classOf[account])].isEmpty {
      return .nobodyMayHold
    }
    if problem.isHeldByLock(account) { return .locked }
    if problem.classes[Int(problem.accounts.classOf[account])] == [seat] { return .onlySeat }
    return .notNeeded(deviation: deviation(seat, adding: 0))
  }

  /// Why a seat does not hold an account: the first rule that speaks against it.
  public func whyNot(_ account: Int, seat: Int32) -> Objection {
    let current = standing.assignment[account]
    if current == seat { return .holdsIt }
    if problem.isHeldByLock(account) { return .locked(to: problem.accounts.seatOf[account]) }
    guard problem.mayHold(account, seat: seat) else { return .notEligible }
    let terms = problem.seats[Int(seat)]
    let held = standing.count[Int(seat)]
    if let maximum = terms.maximum, held >= maximum {
      return .full(accounts: held, maximum: maximum)
    }
    if current >= 0, let minimum = problem.seats[Int(current)].minimum,
      standing.count[Int(current)] <= minimum
    {
      return .neededForMinimum(
        seat: current, accounts: standing.count[Int(current)], minimum: minimum)
    }
    let value = problem.accounts.value[account]
    if let worse = outside(seat, adding: value) { return worse }
    if current >= 0, let worse = outside(current, adding: -value) { return worse }
    let home = problem.accounts.seatOf[account]
    return current == home ? .needlessMove : .noGain
  }

  private func outside(_ seat: Int32, adding value: Int64) -> Objection? {
    let target = standing.valueTarget[Int(seat)]
    let tolerance = problem.seats[Int(seat)].tolerance ?? tolerance
    let load = Double(standing.value[Int(seat)] + value)
    let reachable = attainable[Int(seat)]
    let isOutside =
      value > 0
      ? load > max(reachable, target) * (1 + tolerance)
      : load < min(reachable, target) * (1 - tolerance)
    guard isOutside, let after = deviation(seat, adding: value),
      let now = deviation(seat, adding: 0)
    else { return nil }
    return .unbalances(seat: seat, now: now, after: after)
  }

  /// Seats that cannot reach their targets whatever the plan, with what they can be brought to.
  public var forced: [(seat: Int, attainable: Double, target: Double)] {
    attainable.indices
      .filter { abs(attainable[$0] - standing.valueTarget[$0]) > 1e-4 * standing.valueTarget[$0] }
      .map { ($0, attainable[$0], standing.valueTarget[$0]) }
  }
}

extension PlanExplanation {
  /// Whether an account stayed or moved, and why.
  public enum Placement: Equatable, Sendable {
    case stayed(Stay)
    case moved(Move)
  }

  public enum Stay: Equatable, Sendable {
    case locked
    /// No seat may hold it, so it was left alone.
    case nobodyMayHold
    /// Nobody else may hold it.
    case onlySeat
    /// Its seat is as it should be without a move.
    case notNeeded(deviation: Double?)
  }

  /// Deviations are fractions of the target; `nil` where there is no target or no seat.
  public struct Move: Equatable, Sendable {
    public var from: Int32
    public var to: Int32
    /// Why it had to move, or `nil` where it was moved for balance.
    public var must: MustMove?
    /// The seat it left: had it stayed, and as it is.
    public var leftIfKept: Double?
    public var left: Double?
    /// The seat it entered: without it, and as it is.
    public var enteredWithout: Double?
    public var entered: Double?
    /// Accounts that went the other way.
    public var inReturn: [Int32]
  }

  public enum Objection: Equatable, Sendable {
    case holdsIt
    case locked(to: Int32)
    case notEligible
    case full(accounts: Int, maximum: Int)
    /// The seat that has it would fall short of its minimum.
    case neededForMinimum(seat: Int32, accounts: Int, minimum: Int)
    /// The seat would leave its tolerance.
    case unbalances(seat: Int32, now: Double, after: Double)
    /// It would do no harm, but nobody needs it: an account that could stay would be moved.
    case needlessMove
    /// It could stand there as well, and nothing would be better.
    case noGain
  }
}

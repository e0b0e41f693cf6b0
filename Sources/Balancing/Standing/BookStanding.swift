/// Where every book stands, kept up from move to move.
///
/// A screen moves one account at a time and reads the metrics again: that takes time in proportion
/// to the seats, never to the accounts.
public struct BookStanding: Sendable {
  public let problem: BalanceProblem
  public private(set) var assignment: [Int32]

  /// By seat, in minor units, units of work, and accounts.
  public private(set) var value: [Int64]
  public private(set) var work: [Int64]
  public private(set) var count: [Int]

  /// What each seat should carry, in minor units and units of work.
  public var valueTarget: [Double] { targets.value }
  public var workTarget: [Double] { targets.work }

  /// The balance group of each seat: seats are measured against the others of their group.
  public let groupOfSeat: [Int32]
  let targets: SeatTargets
  private var moves = BalanceMetrics.Moves()
  private var unassigned = 0

  /// The books as they are today.
  public init(_ problem: BalanceProblem) {
    self.init(Balancer(problem, policy: BalancePolicy(tolerance: 0)))
  }

  /// The books of a plan; its rows that name no seat stand unassigned.
  public init(_ problem: BalanceProblem, assignment: [Int32]) {
    self.init(problem)
    for (account, seat) in assignment.enumerated() where account < self.assignment.count {
      if seat >= -1, Int(seat) < problem.seats.count { move(account, to: seat) }
    }
  }

  init(_ balancer: Balancer) {
    problem = balancer.problem
    assignment = problem.accounts.seatOf
    targets = balancer.index.targets
    groupOfSeat = balancer.index.groupOfSeat
    value = Array(repeating: 0, count: problem.seats.count)
    work = value
    count = Array(repeating: 0, count: problem.seats.count)
    for account in assignment.indices { add(account, sign: 1) }
  }

  /// Gives an account to a seat, or to `BalanceProblem.nobody`, whether or not it may hold it.
  ///
  /// - Complexity: O(log m), for finding whether the move was a must.
  public mutating func move(_ account: Int, to seat: Int32) {
    guard assignment.indices.contains(account), assignment[account] != seat else { return }
    add(account, sign: -1)
    assignment[account] = seat
    add(account, sign: 1)
  }

  private mutating func add(_ account: Int, sign: Int) {
    let seat = Int(assignment[account])
    let amount = problem.accounts.value[account]
    if seat >= 0 {
      value[seat] += Int64(sign) * amount
      work[seat] += Int64(sign) * Int64(problem.accounts.workload(account))
      count[seat] += sign
    } else {
      unassigned += sign
    }
    guard assignment[account] != problem.accounts.seatOf[account] else { return }
    if problem.mustMove(account) == nil {
      moves.voluntary += sign
      moves.voluntaryValue += Int64(sign) * amount
    } else {
      moves.must += sign
      moves.mustValue += Int64(sign) * amount
    }
  }

  /// How far a seat is from its target, as a fraction; nothing where its target is zero.
  public func deviation(of seat: Int) -> Double? {
    targets.value[seat] > 0 ? Double(value[seat]) / targets.value[seat] - 1 : nil
  }

  /// The metrics of all seats.
  ///
  /// - Complexity: O(m log m).
  public var metrics: BalanceMetrics { metrics(of: problem.seats.indices) }

  /// The metrics of one balance group; moves and unassigned accounts are those of all.
  public func metrics(ofGroup group: Int32) -> BalanceMetrics {
    metrics(of: problem.seats.indices.filter { groupOfSeat[$0] == group })
  }

  private func metrics(of seats: some Sequence<Int>) -> BalanceMetrics {
    var capacity = BalanceMetrics.Capacity(unassigned: unassigned)
    var values: [(seat: Int, load: Double, target: Double)] = []
    var works = values
    for seat in seats {
      values.append((seat, Double(value[seat]), targets.value[seat]))
      works.append((seat, Double(work[seat]), targets.work[seat]))
      let terms = problem.seats[seat]
      if let maximum = terms.maximum, count[seat] > maximum {
        capacity.seatsOver += 1
        capacity.accountsOver += count[seat] - maximum
      }
      if let minimum = terms.minimum, count[seat] < minimum {
        capacity.seatsUnder += 1
        capacity.accountsUnder += minimum - count[seat]
      }
    }
    return BalanceMetrics(
      value: .init(values), work: .init(works), moves: moves, capacity: capacity)
  }
}

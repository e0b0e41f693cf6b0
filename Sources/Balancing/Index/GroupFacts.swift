/// All that is known of one balance group before anything moves.
///
/// Accounts are numbered by rank: 0 is the largest, so that the order of ranks is the order of
/// values everywhere.
struct GroupFacts: Sendable {
  /// A seat of the group.
  struct Seat: Sendable {
    var fixed: BalanceIndex.Fixed
    var minimum: Int32
    /// `Int32.max` where there is none.
    var maximum: Int32
    var target: Double
    var perTarget: Double
    var workTarget: Double
    var perWorkTarget: Double
    var tolerance: Double
  }

  let number: Int
  let problem: BalanceProblem
  let coverage: Coverage
  var seats: [Seat]

  /// The rows of the problem's accounts, by rank.
  let members: [Int32]

  /// What is asked of every account again and again, by rank: reading the problem's columns in the
  /// order of ranks is reading memory at random.
  struct Member: Sendable {
    var value: Int64
    /// The seat that holds it and may go on doing so, or -1.
    var home: Int32
    var classNumber: Int32
  }

  private let ranked: ContiguousArray<Member>

  /// What a move of each costs, by rank, in thousandths; empty where all cost the same.
  private let costs: [Int32]

  /// Workload by rank; empty where it plays no part.
  private let works: [Int32]

  private let groupOfSeat: [Int32]
  private let numberOfSeat: [Int32]

  /// What the movable accounts of each class add up to.
  private(set) var classValue: [Int64]
  private(set) var classCount: [Int]

  /// By seat, the accounts that may stay where they are.
  private(set) var staying: [Int]

  init(_ problem: BalanceProblem, _ index: BalanceIndex, group: Int, policy: BalancePolicy) {
    self.init(problem, index, group: group, policy: policy) {}
  }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    _ problem: BalanceProblem, _ index: BalanceIndex, group: Int, policy: BalancePolicy,
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.problem = problem
    number = group
    coverage = index.groups[group]
    groupOfSeat = index.groupOfSeat
    numberOfSeat = index.numberOfSeat
    seats = coverage.seats.map { row in
      let row = Int(row)
      let terms = problem.seats[row]
      return Seat(
        fixed: index.fixed[row], minimum: Int32(clamping: terms.minimum ?? 0),
        maximum: Int32(clamping: terms.maximum ?? Int(Int32.max)),
        target: index.targets.value[row], perTarget: index.targets.perValue[row],
        workTarget: index.targets.work[row], perWorkTarget: index.targets.perWork[row],
        tolerance: Self.usable(terms.tolerance ?? policy.tolerance))
    }
    classValue = Array(repeating: 0, count: coverage.classes.count)
    classCount = Array(repeating: 0, count: coverage.classes.count)
    staying = Array(repeating: 0, count: coverage.seats.count)
    let rows = index.members[group]
    var gathered = ContiguousArray<Member>()
    gathered.reserveCapacity(rows.count)
    // Gathered in the order of the rows, before they are sorted: memory is read in one sweep.
    for row in rows {
      if gathered.count & 0xffff == 0xffff { try pause() }
      let number = index.numberOfClass[Int(problem.accounts.classOf[Int(row)])]
      let value = problem.accounts.value[Int(row)]
      classValue[Int(number)] += value
      classCount[Int(number)] += 1
      let home = Self.home(row, number, problem, index, coverage, group) ?? -1
      if home >= 0 { staying[Int(home)] += 1 }
      gathered.append(Member(value: value, home: home, classNumber: number))
    }
    try pause()
    let order = try ValueOrder.ranks(of: gathered.map(\.value), pausing: pause)
    try pause()
    var members: [Int32] = []
    var ranked = ContiguousArray<Member>()
    members.reserveCapacity(order.count)
    ranked.reserveCapacity(order.count)
    for place in order {
      if members.count & 0xffff == 0xffff { try pause() }
      members.append(rows[Int(place)])
      ranked.append(gathered[Int(place)])
    }
    self.members = members
    self.ranked = ranked
    let usesWork = policy.workTolerance != nil && !problem.accounts.work.isEmpty
    try pause()
    works = usesWork ? members.map { problem.accounts.work[Int($0)] } : []
    costs = Self.costs(problem.accounts, policy.moveCost, members, ranked)
  }

  /// Empty where every move costs the same.
  private static func costs(
    _ accounts: BalanceAccounts, _ moveCost: MoveCost, _ members: [Int32],
    _ ranked: ContiguousArray<Member>
  ) -> [Int32] {
    let isByValue = moveCost.even < 1 && moveCost.even >= 0
    let isDelicate = moveCost.delicate > 0 && !accounts.isDelicate.isEmpty
    guard isByValue || isDelicate || !accounts.moveWeight.isEmpty, !ranked.isEmpty else {
      return []
    }
    let median = ranked[ranked.count / 2].value
    let costs = members.indices.map { rank in
      let row = Int(members[rank])
      return moveCost.cost(
        weight: accounts.weight(row), value: ranked[rank].value, median: median,
        isDelicate: isDelicate && accounts.isDelicate[row])
    }
    return costs.allSatisfy { $0 == BalanceProblem.usualMove } ? [] : costs
  }

  /// What the dearest move costs, in usual moves.
  var dearestMove: Double { Double(costs.max() ?? BalanceProblem.usualMove) / 1_000 }

  /// Whether moves are counted and nothing else of them.
  var countsMovesAlone: Bool { costs.isEmpty }

  /// A tolerance of a thousand targets is as good as none; what is no number is zero.
  static func usable(_ tolerance: Double) -> Double { tolerance >= 0 ? min(tolerance, 1_000) : 0 }

  /// The seat that holds an account and may go on doing so.
  private static func home(
    _ row: Int32, _ number: Int32, _ problem: BalanceProblem, _ index: BalanceIndex,
    _ coverage: Coverage, _ group: Int
  ) -> Int32? {
    let seat = problem.accounts.seatOf[Int(row)]
    guard seat >= 0, index.groupOfSeat[Int(seat)] == Int32(group) else { return nil }
    let home = index.numberOfSeat[Int(seat)]
    return coverage.isEligible(number, seat: home) ? home : nil
  }

  /// The value of the account of a rank.
  @inline(__always)
  func value(_ rank: Int) -> Int64 { ranked[rank].value }

  /// The class of the account of a rank, as the group numbers it.
  @inline(__always)
  func classNumber(_ rank: Int) -> Int32 { ranked[rank].classNumber }

  /// The account of a rank, ready for a book.
  @inline(__always)
  func entry(_ id: Int32) -> Entry {
    let member = ranked[Int(id)]
    let cost = costs.isEmpty ? BalanceProblem.usualMove : costs[Int(id)]
    return Entry(
      value: member.value, id: id, work: works.isEmpty ? 0 : works[Int(id)], home: member.home,
      cost: member.home < 0 ? 0 : cost, classNumber: member.classNumber)
  }

  /// The group's number of one of the problem's seats, if it is one of its own.
  func seatNumber(_ row: Int32) -> Int32? {
    groupOfSeat[Int(row)] == Int32(number) ? numberOfSeat[Int(row)] : nil
  }
}

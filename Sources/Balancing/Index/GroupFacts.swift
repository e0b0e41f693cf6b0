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

  /// The number of each of the problem's classes inside its group.
  let numberOfClass: [Int32]

  private let groupOfSeat: [Int32]
  private let numberOfSeat: [Int32]

  /// What the movable accounts of each class add up to.
  private(set) var classValue: [Int64]
  private(set) var classCount: [Int]

  /// By seat, the accounts that may stay where they are.
  private(set) var staying: [Int]

  init(_ problem: BalanceProblem, _ index: BalanceIndex, group: Int, tolerance: Double) {
    self.problem = problem
    number = group
    coverage = index.groups[group]
    numberOfClass = index.numberOfClass
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
        tolerance: Self.usable(terms.tolerance ?? tolerance))
    }
    classValue = Array(repeating: 0, count: coverage.classes.count)
    classCount = Array(repeating: 0, count: coverage.classes.count)
    staying = Array(repeating: 0, count: coverage.seats.count)
    // Counted in the order of the rows, before they are sorted: memory is read in one sweep.
    for row in index.members[group] {
      let number = index.numberOfClass[Int(problem.accounts.classOf[Int(row)])]
      classValue[Int(number)] += problem.accounts.value[Int(row)]
      classCount[Int(number)] += 1
      if let home = Self.home(row, number, problem, index, coverage, group) {
        staying[Int(home)] += 1
      }
    }
    var order = index.members[group]
    ValueOrder.sort(&order, by: problem.accounts.value)
    members = order
  }

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
  func value(_ rank: Int) -> Int64 { problem.accounts.value[Int(members[rank])] }

  /// The class of the account of a rank, as the group numbers it.
  func classNumber(_ rank: Int) -> Int32 {
    numberOfClass[Int(problem.accounts.classOf[Int(members[rank])])]
  }

  /// The group's number of one of the problem's seats, if it is one of its own.
  func seatNumber(_ row: Int32) -> Int32? {
    groupOfSeat[Int(row)] == Int32(number) ? numberOfSeat[Int(row)] : nil
  }
}

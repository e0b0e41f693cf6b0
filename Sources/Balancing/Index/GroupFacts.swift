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

  init(_ problem: BalanceProblem, _ index: BalanceIndex, group: Int, tolerance: Double) {
    self.problem = problem
    number = group
    coverage = index.groups[group]
    numberOfClass = index.numberOfClass
    groupOfSeat = index.groupOfSeat
    numberOfSeat = index.numberOfSeat
    var order = index.members[group]
    ValueOrder.sort(&order, by: problem.accounts.value)
    members = order
    seats = coverage.seats.map { row in
      let row = Int(row)
      let terms = problem.seats[row]
      return Seat(
        fixed: index.fixed[row], minimum: Int32(clamping: terms.minimum ?? 0),
        maximum: Int32(clamping: terms.maximum ?? Int(Int32.max)),
        target: index.targets.value[row], perTarget: index.targets.perValue[row],
        workTarget: index.targets.work[row], perWorkTarget: index.targets.perWork[row],
        tolerance: terms.tolerance ?? tolerance)
    }
    classValue = Array(repeating: 0, count: coverage.classes.count)
    classCount = Array(repeating: 0, count: coverage.classes.count)
    for rank in members.indices {
      let number = Int(classNumber(rank))
      classValue[number] += value(rank)
      classCount[number] += 1
    }
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

/// A problem taken apart into groups that can be balanced each on its own.
///
/// A balance group is a connected part of the graph of classes and seats, seats of one pool taken
/// as connected.
struct BalanceIndex: Sendable {
  /// What a seat holds whatever the search does: locked accounts, and accounts nobody may hold.
  struct Fixed: Sendable {
    var value: Int64 = 0
    var work: Int64 = 0
    var count: Int32 = 0
  }

  var groups: [Coverage] = []

  /// The group of each seat of the problem.
  var groupOfSeat: [Int32]

  /// The seat's number inside its group.
  var numberOfSeat: [Int32]

  /// The group of each class of the problem, or -1 where no seat may hold it.
  var groupOfClass: [Int32]
  var numberOfClass: [Int32]

  /// Accounts of each group that the search may move, as rows of the problem, ascending.
  var members: [[Int32]] = []

  /// By seat of the problem.
  var fixed: [Fixed]

  /// By seat of the problem.
  var targets: SeatTargets

  /// Accounts that no seat may hold: they stay where they are.
  var stranded: [Int32] = []

  init(_ problem: BalanceProblem) {
    let seats = problem.seats.count
    var sets = DisjointSets(count: seats)
    for list in problem.classes {
      for seat in list.dropFirst() { sets.join(Int(list[0]), Int(seat)) }
    }
    var firstOfPool: [Int: Int] = [:]
    for (number, seat) in problem.seats.enumerated() {
      guard let pool = seat.pool else { continue }
      if let first = firstOfPool[pool] {
        sets.join(first, number)
      } else {
        firstOfPool[pool] = number
      }
    }
    groupOfSeat = sets.numbers()
    groupOfClass = problem.classes.map { _ in -1 }
    numberOfSeat = Array(repeating: 0, count: seats)
    numberOfClass = Array(repeating: 0, count: problem.classes.count)
    fixed = Array(repeating: Fixed(), count: seats)
    targets = SeatTargets(count: seats)
    gatherGroups(problem)
    gatherAccounts(problem)
  }

  private mutating func gatherGroups(_ problem: BalanceProblem) {
    let count = Int((groupOfSeat.max() ?? -1) + 1)
    var seatsOf = Array(repeating: [Int32](), count: count)
    for (seat, group) in groupOfSeat.enumerated() {
      numberOfSeat[seat] = Int32(seatsOf[Int(group)].count)
      seatsOf[Int(group)].append(Int32(seat))
    }
    var classesOf = Array(repeating: [Int32](), count: count)
    var classesOfSeat = Array(repeating: [Int32](), count: problem.seats.count)
    for (number, list) in problem.classes.enumerated() {
      guard let seat = list.first else { continue }
      let group = groupOfSeat[Int(seat)]
      groupOfClass[number] = group
      numberOfClass[number] = Int32(classesOf[Int(group)].count)
      classesOf[Int(group)].append(Int32(number))
      for seat in list { classesOfSeat[Int(seat)].append(numberOfClass[number]) }
    }
    for group in 0..<count {
      groups.append(
        Coverage(
          seats: seatsOf[group], classes: classesOf[group],
          classesOfSeat: seatsOf[group].map { classesOfSeat[Int($0)] }))
    }
  }

  private mutating func gatherAccounts(_ problem: BalanceProblem) {
    let accounts = problem.accounts
    var totals = Array(repeating: Fixed(), count: groups.count)
    var counts = Array(repeating: 0, count: groups.count)
    for account in 0..<accounts.count {
      let group = groupOfClass[Int(accounts.classOf[account])]
      if group >= 0 { counts[Int(group)] += 1 }
    }
    members = counts.map {
      var list: [Int32] = []
      list.reserveCapacity($0)
      return list
    }
    for account in 0..<accounts.count {
      var group = groupOfClass[Int(accounts.classOf[account])]
      let seat = accounts.seatOf[account]
      if group < 0 { stranded.append(Int32(account)) }
      if group < 0 || (accounts.locked(account) && seat >= 0) {
        guard seat >= 0 else { continue }
        if group < 0 { group = groupOfSeat[Int(seat)] }
        fixed[Int(seat)].value += accounts.value[account]
        fixed[Int(seat)].work += Int64(accounts.workload(account))
        fixed[Int(seat)].count += 1
      } else {
        members[Int(group)].append(Int32(account))
      }
      totals[Int(group)].value += accounts.value[account]
      totals[Int(group)].work += Int64(accounts.workload(account))
    }
    for (group, coverage) in groups.enumerated() {
      targets.set(
        coverage.seats, of: problem.seats, value: totals[group].value, work: totals[group].work)
    }
  }
}

/// Union by size of the numbers below a count.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(one), root(other))
    parent[max(one, other)] = min(one, other)
  }

  /// The sets, numbered in the order of their first members.
  mutating func numbers() -> [Int32] {
    var result = Array(repeating: Int32(0), count: parent.count)
    var next: Int32 = 0
    for number in parent.indices {
      let root = root(number)
      if root == number {
        result[number] = next
        next += 1
      } else {
        result[number] = result[root]
      }
    }
    return result
  }
}

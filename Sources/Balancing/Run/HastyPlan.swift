/// The plan that can be had at once, for a search that is stopped before it has placed everything:
/// what may stay stays, and what must move goes to the next of its seats that has room.
///
/// - Complexity: O(n), reading memory in one sweep.
struct HastyPlan {
  let rows: [Int32]
  private(set) var seats: [Int32] = []
  private(set) var group: BalancedPlan.Group

  /// - Parameter assignment: another plan to stay with than today's books.
  init(
    _ problem: BalanceProblem, _ index: BalanceIndex, group number: Int,
    from assignment: [Int32]? = nil
  ) {
    rows = index.members[number]
    let coverage = index.groups[number]
    group = BalancedPlan.Group(
      seats: coverage.seats, attainable: coverage.seats.map { index.targets.value[Int($0)] },
      bound: .none, worstDeviation: 0, seatsOutside: 0, voluntaryMoves: 0, fewestMoves: 0,
      isFewest: false)
    var value = coverage.seats.map { index.fixed[Int($0)].value }
    var count = coverage.seats.map { Int(index.fixed[Int($0)].count) }
    place(problem, index, Int32(number), assignment ?? problem.accounts.seatOf, &value, &count)
    measure(problem, index, value, count)
  }

  private mutating func place(
    _ problem: BalanceProblem, _ index: BalanceIndex, _ group: Int32, _ today: [Int32],
    _ value: inout [Int64], _ count: inout [Int]
  ) {
    let coverage = index.groups[Int(group)]
    func give(_ row: Int, to seat: Int32) {
      let number = Int(index.numberOfSeat[Int(seat)])
      value[number] += problem.accounts.value[row]
      count[number] += 1
    }
    seats = Array(repeating: BalanceProblem.nobody, count: rows.count)
    var waiting: [Int] = []
    for (place, row) in rows.enumerated() {
      let seat = Int(row) < today.count ? today[Int(row)] : BalanceProblem.nobody
      let number = Int(problem.accounts.classOf[Int(row)])
      if seat >= 0, Int(seat) < problem.seats.count,
        index.groupOfSeat[Int(seat)] == group,
        coverage.isEligible(index.numberOfClass[number], seat: index.numberOfSeat[Int(seat)])
      {
        seats[place] = seat
        give(Int(row), to: seat)
      } else {
        waiting.append(place)
      }
    }
    var next = Array(repeating: 0, count: problem.classes.count)
    for place in waiting {
      let row = Int(rows[place])
      let number = Int(problem.accounts.classOf[row])
      let list = problem.classes[number]
      let seat = Self.seat(list, &next[number]) { seat in
        let held = count[Int(index.numberOfSeat[Int(seat)])]
        return held < problem.seats[Int(seat)].maximum ?? .max
      }
      seats[place] = seat
      give(row, to: seat)
    }
  }

  /// The next seat of a class that has room, or the next at all.
  private static func seat(_ list: [Int32], _ next: inout Int, hasRoom: (Int32) -> Bool) -> Int32 {
    for _ in list.indices {
      let seat = list[next]
      if hasRoom(seat) {
        next = (next + 1) % list.count
        return seat
      }
      next = (next + 1) % list.count
    }
    return list[next]
  }

  private mutating func measure(
    _ problem: BalanceProblem, _ index: BalanceIndex, _ value: [Int64], _ count: [Int]
  ) {
    for (number, seat) in group.seats.enumerated() {
      let target = index.targets.value[Int(seat)]
      let terms = problem.seats[Int(seat)]
      if target > 0 {
        let deviation = abs(Double(value[number]) / target - 1)
        group.worstDeviation = max(group.worstDeviation, deviation)
      }
      if count[number] > terms.maximum ?? .max || count[number] < terms.minimum ?? 0 {
        group.seatsOutside += 1
      }
    }
  }
}

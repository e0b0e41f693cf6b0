extension Relaxation {
  /// No plan inside all bands and limits costs less, in voluntary moves.
  ///
  /// Whatever the seats' prices are, this holds: each class asks the least that any of its seats
  /// would pay, and every account takes the cheaper of leaving and staying (Lagrange).
  func bound(_ search: GroupSearch) -> Double { bound(search) {} }

  /// - Parameter pause: called every few milliseconds.
  func bound<Failure: Error>(
    _ search: GroupSearch, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    let asked = asked
    var sum = 0.0
    for (supply, price) in zip(problem.supply, asked) where price.count < .infinity {
      sum += supply.value * price.value + supply.count * price.count
    }
    for seat in problem.room.indices {
      let (value, count) = (seatPrice[2 * seat], seatPrice[2 * seat + 1])
      sum += problem.room[seat].value * value + problem.room[seat].count * count
      sum -= problem.width[seat].value * max(0, value) + problem.width[seat].count * max(0, count)
    }
    for cell in problem.cells {
      guard cell.classNumber >= 0 else {
        try pause()
        continue
      }
      let (seat, price) = (2 * Int(cell.seat), asked[Int(cell.classNumber)])
      let (value, count) = (price.value + seatPrice[seat], price.count + seatPrice[seat + 1])
      for (place, index) in zip(cell.accounts, cell.columns) {
        let column = problem.columns[index]
        let cost = Double(search.facts.entry(problem.accounts[place]).cost) / 1_000
        sum += min(0, cost - column.value * value + count)
      }
    }
    return sum
  }

  /// What each class asks at most for value and for an account, so that no seat would pay more for
  /// either kind of flow.
  private var asked: [(value: Double, count: Double)] {
    var ends = problem.supply.map { _ in (Double.infinity, Double.infinity) }
    for cell in problem.cells where cell.classNumber >= 0 {
      let (seat, number) = (2 * Int(cell.seat), Int(cell.classNumber))
      let (value, count) = (-seatPrice[seat], -seatPrice[seat + 1])
      let (one, other) = problem.flows[number]
      ends[number].0 = min(ends[number].0, one.value * value + one.count * count)
      ends[number].1 = min(ends[number].1, other.value * value + other.count * count)
    }
    return zip(ends, problem.flows).map { ends, flows in
      guard ends.0 < .infinity else { return (0, .infinity) }
      let (one, other) = flows
      let size = one.value * other.count - other.value * one.count
      return (
        (ends.0 * other.count - ends.1 * one.count) / size,
        (ends.1 * one.value - ends.0 * other.value) / size
      )
    }
  }

  /// The accounts of which more than a half leaves.
  var leaving: [Int32] {
    var ids: [Int32] = []
    for cell in problem.cells {
      for (place, index) in zip(cell.accounts, cell.columns)
      where problem.columns[index].amount > 0.5 {
        ids.append(problem.accounts[place])
      }
    }
    return ids
  }

  /// What flows of each class to each coverage set, in minor units and in the order of
  /// `Coverage.setsOf`.
  func brought(_ coverage: Coverage) -> [[Double]] {
    var flows = coverage.setsOf.map { $0.map { _ in 0.0 } }
    for cell in problem.cells where cell.classNumber >= 0 {
      let set = coverage.setOf[Int(cell.seat)]
      let number = Int(cell.classNumber)
      if let place = coverage.setsOf[number].firstIndex(of: set) {
        for index in cell.columns.dropFirst(cell.accounts.count) {
          let column = problem.columns[index]
          flows[number][place] += column.amount * column.value / problem.scale
        }
      }
    }
    return flows
  }
}

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
    var asked = problem.supply.map { _ in (value: Double.infinity, count: Double.infinity) }
    for cell in problem.cells where cell.classNumber >= 0 {
      let (seat, number) = (2 * Int(cell.seat), Int(cell.classNumber))
      asked[number].value = min(asked[number].value, -seatPrice[seat])
      asked[number].count = min(asked[number].count, -seatPrice[seat + 1])
    }
    var sum = 0.0
    for (supply, price) in zip(problem.supply, asked) where price.value < .infinity {
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
        let flow = cell.columns.lowerBound + cell.accounts.count
        flows[number][place] += problem.columns[flow].amount / problem.scale
      }
    }
    return flows
  }
}

extension Relaxation {
  /// What the products of amounts and prices begin at.
  private static let center = 0.5

  /// Every unknown halfway between its limits, or about what flows in the mean, at prices that
  /// balance it; what misses a limit so little that its price is what it costs.
  mutating func start() {
    var cellsOfClass = problem.supply.map { _ in 0.0 }
    for cell in problem.cells where cell.classNumber >= 0 {
      cellsOfClass[Int(cell.classNumber)] += 1
    }
    for cell in problem.cells {
      var flow = (value: 1e-3, count: 0.1)
      if cell.classNumber >= 0 {
        let number = Int(cell.classNumber)
        flow.value = max(flow.value, problem.supply[number].value / cellsOfClass[number])
        flow.count = max(flow.count, problem.supply[number].count / cellsOfClass[number])
        // Half of the accounts are of each kind where both kinds are accounts.
        if problem.flows[number].0.count > 0 { flow.count /= 2 }
      }
      for index in cell.columns {
        var column = problem.columns[index]
        if column.upper < .infinity {
          column.amount = 0.5 * Double(column.upper)
          column.high = Self.center / column.amount
        } else if cell.classNumber < 0 {
          column.amount = Self.center / Double(column.cost)
        } else {
          column.amount = column.count == 0 ? flow.value : flow.count
        }
        column.low = Self.center / column.amount
        problem.columns[index] = column
      }
    }
  }
}

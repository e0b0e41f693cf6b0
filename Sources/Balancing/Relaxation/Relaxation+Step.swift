/// One step of the solver. Each of its sweeps over all columns works their rates out anew: dividing
/// takes less time than fetching them would.
extension Relaxation {
  /// Where the first direction leads, which the second makes up for.
  typealias Center = (product: Double, seats: [Double], classes: [Double])

  /// - Parameter state: what has just been measured.
  /// - Returns: whether to go on; a step that is stopped on the way changes nothing.
  mutating func step(_ state: State, _ clock: inout WorkClock) -> Bool {
    let work = problem.columns.count / 8
    guard clock.tick(work), factor(&clock) else { return false }
    predict(state)
    guard clock.tick(work) else { return false }
    let mean = state.gap / state.products
    let part = predictedGap(state) / state.gap
    let center = (mean * part * part * part, seatStep, classStep)
    guard clock.tick(work) else { return false }
    findStep(state, center)
    guard clock.tick(work) else { return false }
    let reach = reach(center)
    guard clock.goesOn() else { return false }
    advance(as: reach, center)
    return true
  }

  private mutating func factor(_ clock: inout WorkClock) -> Bool {
    do {
      try equations.factor { () throws(Stopped) in try clock.pause() }
      return true
    } catch {
      return false
    }
  }

  @inline(__always)
  func price(
    _ cell: RelaxationColumns.Cell, _ seats: [Double], _ classes: [Double]
  ) -> (value: Double, count: Double) {
    let seat = 2 * Int(cell.seat)
    guard cell.classNumber >= 0 else { return (seats[seat], seats[seat + 1]) }
    let number = 2 * Int(cell.classNumber)
    return (seats[seat] + classes[number], seats[seat + 1] + classes[number + 1])
  }

  /// Measures where the solver is, and gathers the equations of its next step in the same sweep.
  mutating func measure() -> State {
    equations.clear()
    let seatLack = problem.room.flatMap { [$0.value, $0.count] }
    let classLack = problem.supply.flatMap { [$0.value, $0.count] }
    var state = State(
      seatLack: seatLack, classLack: classLack, seatPull: seatLack.map { _ in 0 },
      classPull: classLack.map { _ in 0 })
    for (number, cell) in problem.cells.enumerated() {
      let price = price(cell, seatPrice, classPrice)
      var sums = CellSums()
      for index in cell.columns { sums.add(problem.columns[index], price) }
      state.gap += sums.gap
      state.products += sums.products
      state.cost += sums.cost
      let seat = 2 * Int(cell.seat)
      state.seatLack[seat] -= sums.amount.value
      state.seatLack[seat + 1] -= sums.amount.count
      state.seatPull[seat] += sums.pull.value
      state.seatPull[seat + 1] += sums.pull.count
      equations.ofSeat[Int(cell.seat)] += sums.block
      guard cell.classNumber >= 0 else { continue }
      let row = 2 * Int(cell.classNumber)
      state.classLack[row] -= sums.amount.value
      state.classLack[row + 1] -= sums.amount.count
      state.classPull[row] += sums.pull.value
      state.classPull[row + 1] += sums.pull.count
      equations.ofClass[Int(cell.classNumber)] += sums.block
      equations.cross[Int(pairOfCell[number])] = sums.block
    }
    for lack in state.seatLack { state.miss = max(state.miss, abs(lack)) }
    for lack in state.classLack { state.miss = max(state.miss, abs(lack)) }
    return state
  }

  /// What the columns of one cell come to.
  private struct CellSums {
    var gap = 0.0
    var products = 0.0
    var cost = 0.0
    var amount = (value: 0.0, count: 0.0)
    var pull = (value: 0.0, count: 0.0)
    var block = SquareBlock()

    @inline(__always)
    mutating func add(_ column: RelaxationColumn, _ price: (value: Double, count: Double)) {
      let rates = RelaxationRates(column)
      let count = Double(column.count)
      amount.value += column.value * column.amount
      amount.count += count * column.amount
      cost += Double(column.cost) * column.amount
      gap += column.amount * column.low
      products += 1
      if column.upper < .infinity {
        gap += column.room * column.high
        products += 1
      }
      let pulled = rates.weight * column.plainPull(price)
      pull.value += pulled * column.value
      pull.count += pulled * count
      block.valueValue += rates.weight * column.value * column.value
      block.valueCount += rates.weight * column.value * count
      block.countCount += rates.weight * count * count
    }
  }

  /// Finds where the prices go straight for the optimum.
  private mutating func predict(_ state: State) {
    (seatStep, classStep) = (state.seatPull, state.classPull)
    for row in seatStep.indices { seatStep[row] += state.seatLack[row] }
    for row in classStep.indices { classStep[row] += state.classLack[row] }
    equations.solve(&seatStep, &classStep)
  }

  /// What all products come to as far as the way straight for the optimum may be gone.
  ///
  /// On that way each product changes by as much as it is, so that how prices change follows from
  /// how amounts do.
  private func predictedGap(_ state: State) -> Double {
    var (shrinking, shrinkingPrice) = (1.0, 1.0)
    var (first, second) = (0.0, 0.0)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let step = self.price(cell, seatStep, classStep)
      for index in cell.columns {
        let column = problem.columns[index]
        let rates = RelaxationRates(column)
        let offered = column.value * step.value + Double(column.count) * step.count
        let change = rates.weight * (offered - column.plainPull(price))
        let (grown, taken) = (change * rates.perAmount, change * rates.perRoom)
        shrinking = max(shrinking, max(-grown, taken))
        shrinkingPrice = max(shrinkingPrice, max(1 + grown, 1 - taken))
        let (low, high) = (change * column.low, change * column.high)
        first += low - high
        second -= low * (1 + grown) - high * (1 - taken)
      }
    }
    let (amount, part) = (1 / shrinking, 1 / shrinkingPrice)
    return state.gap + amount * first - part * (state.gap + first) + amount * part * second
  }

  /// Finds where the prices go, to a center.
  private mutating func findStep(_ state: State, _ center: Center) {
    (seatStep, classStep) = (state.seatLack, state.classLack)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let first = self.price(cell, center.seats, center.classes)
      var (value, count) = (0.0, 0.0)
      for index in cell.columns {
        let column = problem.columns[index]
        let rates = RelaxationRates(column)
        let amount = column.pulled(rates, price, first, center.product)
        value += amount * column.value
        count += amount * Double(column.count)
      }
      let seat = 2 * Int(cell.seat)
      seatStep[seat] += value
      seatStep[seat + 1] += count
      guard cell.classNumber >= 0 else { continue }
      let number = 2 * Int(cell.classNumber)
      classStep[number] += value
      classStep[number + 1] += count
    }
    equations.solve(&seatStep, &classStep)
  }

  /// How far the found step may go before an amount or a price would be nothing.
  private func reach(_ center: Center) -> (amount: Double, price: Double) {
    var (shrinking, most) = (1.0, 1.0)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let step = self.price(cell, seatStep, classStep)
      let first = self.price(cell, center.seats, center.classes)
      for index in cell.columns {
        let column = problem.columns[index]
        let rates = RelaxationRates(column)
        let change = column.change(rates, price, step, first, center.product)
        shrinking = max(
          shrinking, max(-change.amount * rates.perAmount, change.amount * rates.perRoom))
        if column.low + most * change.low < 0 { most = -column.low / change.low }
        if column.high + most * change.high < 0 { most = -column.high / change.high }
      }
    }
    return (1 / shrinking, most)
  }

  private mutating func advance(as reach: (amount: Double, price: Double), _ center: Center) {
    let amount = min(1, 0.995 * reach.amount)
    let part = min(1, 0.995 * reach.price)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let step = self.price(cell, seatStep, classStep)
      let first = self.price(cell, center.seats, center.classes)
      for index in cell.columns {
        var column = problem.columns[index]
        let rates = RelaxationRates(column)
        let change = column.change(rates, price, step, first, center.product)
        column.amount += amount * change.amount
        column.low += part * change.low
        column.high += part * change.high
        problem.columns[index] = column
      }
    }
    for place in seatPrice.indices { seatPrice[place] += part * seatStep[place] }
    for place in classPrice.indices { classPrice[place] += part * classStep[place] }
  }
}

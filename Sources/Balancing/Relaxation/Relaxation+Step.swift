extension Relaxation {
  /// - Returns: whether to go on; a step that is stopped on the way changes nothing.
  mutating func step(_ state: State, _ clock: inout WorkClock) -> Bool {
    let work = problem.columns.count / 8
    guard clock.goesOn() else { return false }
    gatherEquations()
    guard clock.tick(work), factor(&clock) else { return false }
    findStep(state, center: nil)
    guard clock.tick(work) else { return false }
    let mean = state.gap / state.products
    let reach = reach(center: nil)
    let after = reach.product / state.products
    let part = after / mean
    let center = mean * part * part * part
    let first = (seatStep, classStep)
    guard clock.tick(work) else { return false }
    findStep(state, center: (center, first.0, first.1))
    guard clock.tick(work) else { return false }
    let last = self.reach(center: (center, first.0, first.1))
    guard clock.goesOn() else { return false }
    advance(as: last, center: (center, first.0, first.1))
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

  mutating func gatherEquations() {
    equations.clear()
    for (number, cell) in problem.cells.enumerated() {
      var block = SquareBlock()
      for index in cell.columns {
        let column = problem.columns[index]
        let weight = RelaxationRates(column).weight
        let count = Double(column.count)
        block.valueValue += weight * column.value * column.value
        block.valueCount += weight * column.value * count
        block.countCount += weight * count * count
      }
      equations.ofSeat[Int(cell.seat)] += block
      if cell.classNumber >= 0 {
        equations.ofClass[Int(cell.classNumber)] += block
        equations.cross[Int(pairOfCell[number])] = block
      }
    }
  }

  /// Finds where the prices go, straight for the optimum or to a given center.
  mutating func findStep(
    _ state: State, center: (product: Double, seats: [Double], classes: [Double])?
  ) {
    var (seats, classes) = (state.seatLack, state.classLack)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let first = center.map { self.price(cell, $0.seats, $0.classes) }
      var (value, count) = (0.0, 0.0)
      for index in cell.columns {
        let column = problem.columns[index]
        let rates = RelaxationRates(column)
        let amount = column.pulled(rates, price, first, center?.product ?? 0)
        value += amount * column.value
        count += amount * Double(column.count)
      }
      let seat = 2 * Int(cell.seat)
      seats[seat] += value
      seats[seat + 1] += count
      guard cell.classNumber >= 0 else { continue }
      let number = 2 * Int(cell.classNumber)
      classes[number] += value
      classes[number + 1] += count
    }
    equations.solve(&seats, &classes)
    (seatStep, classStep) = (seats, classes)
  }

  /// How far the found step may go, and what the products come to there.
  func reach(
    center: (product: Double, seats: [Double], classes: [Double])?
  ) -> (amount: Double, price: Double, product: Double) {
    var (most, mostPrice) = (1.0, 1.0)
    var sums = (here: 0.0, amount: 0.0, price: 0.0, both: 0.0)
    for cell in problem.cells {
      let price = price(cell, seatPrice, classPrice)
      let step = self.price(cell, seatStep, classStep)
      let first = center.map { self.price(cell, $0.seats, $0.classes) }
      for index in cell.columns {
        let column = problem.columns[index]
        let rates = RelaxationRates(column)
        let change = column.change(rates, price, step, first, center?.product ?? 0)
        if column.amount + most * change.amount < 0 { most = -column.amount / change.amount }
        if column.low + mostPrice * change.low < 0 { mostPrice = -column.low / change.low }
        sums.here += column.amount * column.low
        sums.amount += change.amount * column.low
        sums.price += column.amount * change.low
        sums.both += change.amount * change.low
        guard column.upper < .infinity else { continue }
        let room = column.room
        if room - most * change.amount < 0 { most = room / change.amount }
        if column.high + mostPrice * change.high < 0 { mostPrice = -column.high / change.high }
        sums.here += room * column.high
        sums.amount -= change.amount * column.high
        sums.price += room * change.high
        sums.both -= change.amount * change.high
      }
    }
    let product =
      sums.here + most * sums.amount + mostPrice * sums.price + most * mostPrice * sums.both
    return (most, mostPrice, product)
  }

  mutating func advance(
    as reach: (amount: Double, price: Double, product: Double),
    center: (product: Double, seats: [Double], classes: [Double])
  ) {
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

/// A column's reciprocals and how readily it changes, which the solver's sweeps need in several
/// places: dividing is what takes their time.
struct RelaxationRates {
  /// One over what there is of it, and over what is left to its upper limit: zero without one.
  let perAmount: Double
  let perRoom: Double

  /// How readily it changes.
  let weight: Double

  @inline(__always)
  init(_ column: RelaxationColumn) {
    // Two divisions at once take as long as one.
    let both = 1 / SIMD2(column.amount, column.room)
    (perAmount, perRoom) = (both.x, both.y)
    weight = 1 / (column.low * perAmount + column.high * perRoom)
  }
}

extension RelaxationColumn {
  /// What its cost and limits leave over the price it is offered: the right side of its own row.
  @inline(__always)
  func plainPull(_ price: (value: Double, count: Double)) -> Double {
    Double(cost) - value * price.value - Double(count) * price.count
  }

  /// What the products of its amounts and prices are to come to, the product of the predicted
  /// changes made up for.
  @inline(__always)
  func targets(
    _ rates: RelaxationRates, _ plain: Double, _ first: (value: Double, count: Double),
    _ center: Double
  ) -> (low: Double, high: Double) {
    let step = value * first.value + Double(count) * first.count
    let predicted = rates.weight * (step - plain)
    let lowStep = -low - low * predicted * rates.perAmount
    let highStep = -high + high * predicted * rates.perRoom
    return (center - predicted * lowStep, center + predicted * highStep)
  }

  /// How much of it the prices it is offered bring in on the way to a center.
  @inline(__always)
  func pulled(
    _ rates: RelaxationRates, _ price: (value: Double, count: Double),
    _ first: (value: Double, count: Double), _ center: Double
  ) -> Double {
    let pull = plainPull(price)
    let targets = targets(rates, pull, first, center)
    return rates.weight * (pull + targets.high * rates.perRoom - targets.low * rates.perAmount)
  }

  /// How it changes, and the prices of its limits with it, in a step to a center.
  @inline(__always)
  func change(
    _ rates: RelaxationRates, _ price: (value: Double, count: Double),
    _ step: (value: Double, count: Double), _ first: (value: Double, count: Double),
    _ center: Double
  ) -> (amount: Double, low: Double, high: Double) {
    let offered = value * step.value + Double(count) * step.count
    let pull = plainPull(price)
    let targets = targets(rates, pull, first, center)
    let lowTarget = targets.low * rates.perAmount
    let highTarget = targets.high * rates.perRoom
    let amount = rates.weight * (offered - pull - highTarget + lowTarget)
    let lowChange = lowTarget - low - low * amount * rates.perAmount
    let highChange = highTarget - high + high * amount * rates.perRoom
    return (amount, lowChange, highChange)
  }
}

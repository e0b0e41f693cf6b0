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
    perAmount = 1 / column.amount
    perRoom = 1 / column.room
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

  /// How much of it the prices it is offered bring in, or what it lacks for that.
  @inline(__always)
  func pulled(
    _ rates: RelaxationRates, _ price: (value: Double, count: Double),
    _ first: (value: Double, count: Double)?, _ center: Double
  ) -> Double {
    var pull = plainPull(price)
    if let first {
      let targets = targets(rates, pull, first, center)
      pull += targets.high * rates.perRoom - targets.low * rates.perAmount
    }
    return rates.weight * pull
  }

  @inline(__always)
  func change(
    _ rates: RelaxationRates, _ price: (value: Double, count: Double),
    _ step: (value: Double, count: Double), _ first: (value: Double, count: Double)?,
    _ center: Double
  ) -> (amount: Double, low: Double, high: Double) {
    let offered = value * step.value + Double(count) * step.count
    var pull = plainPull(price)
    var (lowTarget, highTarget) = (0.0, 0.0)
    if let first {
      let targets = targets(rates, pull, first, center)
      lowTarget = targets.low * rates.perAmount
      highTarget = targets.high * rates.perRoom
      pull += highTarget - lowTarget
    }
    let amount = rates.weight * (offered - pull)
    let lowChange = lowTarget - low - low * amount * rates.perAmount
    let highChange = highTarget - high + high * amount * rates.perRoom
    return (amount, lowChange, highChange)
  }
}

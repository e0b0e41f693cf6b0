extension RelaxationColumn {
  /// How readily it changes.
  @inline(__always)
  var weight: Double {
    let rate = low / amount
    return upper < .infinity ? 1 / (rate + high / room) : 1 / rate
  }

  /// What its cost and limits leave over the price it is offered: the right side of its own row.
  @inline(__always)
  func pull(
    _ price: (value: Double, count: Double), _ first: (value: Double, count: Double)?,
    _ center: Double
  ) -> Double {
    var pull = Double(cost) - value * price.value - Double(count) * price.count
    guard let first else { return pull }
    // Predicted changes, whose product the corrector makes up for.
    let step = value * first.value + Double(count) * first.count
    let predicted = weight * (step - pull)
    let lowStep = -low - low * predicted / amount
    pull -= (center - predicted * lowStep) / amount
    if upper < .infinity {
      let highStep = -high + high * predicted / room
      pull += (center + predicted * highStep) / room
    }
    return pull
  }

  @inline(__always)
  func change(
    _ price: (value: Double, count: Double), _ step: (value: Double, count: Double),
    _ first: (value: Double, count: Double)?, _ center: Double
  ) -> (amount: Double, low: Double, high: Double) {
    let offered = value * step.value + Double(count) * step.count
    let plain = Double(cost) - value * price.value - Double(count) * price.count
    let pull = pull(price, first, center)
    let amount = weight * (offered - pull)
    var (lowTarget, highTarget) = (0.0, 0.0)
    if let first {
      let step = value * first.value + Double(count) * first.count
      let predicted = weight * (step - plain)
      lowTarget = center - predicted * (-low - low * predicted / self.amount)
      highTarget =
        upper < .infinity
        ? center + predicted * (-high + high * predicted / room) : 0
    }
    let lowChange = lowTarget / self.amount - low - low * amount / self.amount
    let highChange =
      upper < .infinity ? highTarget / room - high + high * amount / room : 0
    return (amount, lowChange, highChange)
  }
}

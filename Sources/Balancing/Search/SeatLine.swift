/// What a seat holds, and the band it should hold it in.
struct SeatLine {
  var load: Int64
  var work: Int64
  var count: Int32
  let minimum: Int32
  let maximum: Int32

  /// Loads from `low` to `high` are as they should be, in minor units.
  let low: Double
  let high: Double

  /// The load to aim for, inside the band.
  let aim: Double
  let perTarget: Double

  let workLow: Double
  let workHigh: Double
  let perWorkTarget: Double

  /// What each kind of miss costs, in voluntary moves. A miss of value is linear, so that the last
  /// hundredth of a per cent is still worth a move, and up to ten targets quadratic, so that the
  /// worst comes first.
  struct Prices {
    var account: Double
    var value: Double
    var valueSquared: Double

    /// Those that a plan is judged by: a limit comes before all balance, and balance before moves.
    static let hard = Prices(account: 1e10, value: 1e5, valueSquared: 2e6)

    static let workSquared = 2e3
  }

  @inline(__always)
  var penalty: Double { penalty(load: load, work: work, count: count) }

  /// What it would cost to hold this.
  @inline(__always)
  func penalty(
    load: Int64, work: Int64, count: Int32, _ prices: Prices = .hard
  ) -> Double {
    let value = Double(load)
    let miss = max(0, max(value - high, low - value)) * perTarget
    let accounts = Double(max(0, max(count - maximum, minimum - count)))
    let sum =
      miss * (prices.value + prices.valueSquared * min(miss, 10)) + accounts * prices.account
    guard perWorkTarget > 0 else { return sum }
    let amount = Double(work)
    let workMiss = max(0, max(amount - workHigh, workLow - amount)) * perWorkTarget
    return sum + Prices.workSquared * workMiss * workMiss
  }

  /// How the penalty changes with more or less of it.
  @inline(__always)
  func change(
    adding value: Int64, work: Int64, count: Int32, _ prices: Prices = .hard
  ) -> Double {
    penalty(load: load + value, work: self.work + work, count: self.count + count, prices)
      - penalty(load: load, work: self.work, count: self.count, prices)
  }

  /// The penalty after more or less of it.
  @inline(__always)
  func penalty(adding value: Int64, work: Int64, count: Int32) -> Double {
    penalty(load: load + value, work: self.work + work, count: self.count + count)
  }

  /// How far outside its band it is, as a fraction of the target.
  var miss: Double {
    max(0, max(Double(load) - high, low - Double(load))) * perTarget
  }

  var isOutside: Bool { miss > 0 || count > maximum || count < minimum }
}

extension SeatLine {
  /// - Parameters:
  ///   - attainable: what the seat can be brought to; the band reaches from it to the target.
  init(_ seat: GroupFacts.Seat, attainable: Double, workTolerance: Double?) {
    load = seat.fixed.value
    work = seat.fixed.work
    count = seat.fixed.count
    minimum = seat.minimum
    maximum = max(seat.maximum, seat.fixed.count)
    low = min(attainable, seat.target) * (1 - seat.tolerance)
    high = max(attainable, seat.target) * (1 + seat.tolerance)
    aim = attainable
    perTarget = seat.perTarget
    perWorkTarget = workTolerance == nil ? 0 : seat.perWorkTarget
    let workTolerance = GroupFacts.usable(workTolerance ?? 0)
    workLow = seat.workTarget * (1 - workTolerance)
    workHigh = seat.workTarget * (1 + workTolerance)
  }
}

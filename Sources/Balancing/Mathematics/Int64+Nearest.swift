extension Int64 {
  /// A number brought into the range in which sums of loads cannot overflow; zero for no number.
  @inline(__always)
  init(nearest number: Double) {
    let limit = 0x1p61
    self = number.isNaN ? 0 : Int64(Swift.max(-limit, Swift.min(limit, number)))
  }
}

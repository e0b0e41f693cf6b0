extension Int64 {
  /// A number brought into the range in which sums of loads cannot overflow.
  @inline(__always)
  init(nearest number: Double) {
    let limit = 0x1p61
    self = Int64(Swift.max(-limit, Swift.min(limit, number)))
  }
}

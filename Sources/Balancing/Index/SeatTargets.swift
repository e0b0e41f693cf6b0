/// What each seat should carry: its part, by share or by a target somebody set, of what there is in
/// its balance group.
struct SeatTargets: Sendable {
  /// In minor units.
  var value: [Double]
  var work: [Double]

  /// One over the target. Where a target is zero, one over the group's mean target, so that nothing
  /// divides by zero and a full book on an empty target still counts as a miss. A target of less
  /// than a millionth of the mean is zero.
  var perValue: [Double]
  var perWork: [Double]

  init(count: Int) {
    value = Array(repeating: 0, count: count)
    work = value
    perValue = value
    perWork = value
  }

  mutating func set(_ members: [Int32], of seats: [BalanceSeat], value: Int64, work: Int64) {
    let shares = members.map { seats[Int($0)].share }
    let weights = Self.weights(members.map { seats[Int($0)] })
    spread(Double(value), by: weights, over: members, targets: \.value, inverses: \.perValue)
    spread(Double(work), by: shares, over: members, targets: \.work, inverses: \.perWork)
  }

  private mutating func spread(
    _ total: Double, by weights: [Double], over members: [Int32],
    targets: WritableKeyPath<SeatTargets, [Double]>,
    inverses: WritableKeyPath<SeatTargets, [Double]>
  ) {
    let sum = weights.reduce(0, +)
    let mean = total / Double(max(1, members.count))
    for (member, weight) in zip(members, weights) {
      let part = sum > 0 && sum.isFinite ? total * (weight / sum) : mean
      let target = part < mean * 1e-6 ? 0 : part
      self[keyPath: targets][Int(member)] = target
      let scale = target > 0 ? target : mean
      self[keyPath: inverses][Int(member)] = scale > 0 ? 1 / scale : 0
    }
  }

  /// Targets that were set stand as they are; a seat without one counts as its share at the mean
  /// of those that were set.
  private static func weights(_ seats: [BalanceSeat]) -> [Double] {
    var sum = 0.0
    var shares = 0.0
    for seat in seats {
      guard let target = seat.target else { continue }
      sum += Double(target)
      shares += seat.share
    }
    guard sum > 0 else { return seats.map(\.share) }
    let perShare = shares > 0 ? sum / shares : 0
    return seats.map { $0.target.map { Double($0) } ?? $0.share * perShare }
  }
}

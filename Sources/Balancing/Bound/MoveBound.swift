/// What every plan must move that is at least as even as a given one.
public struct MoveBound: Equatable, Sendable {
  /// Accounts that must move whatever is wanted.
  public var must: Int

  /// The fewest voluntary moves.
  public var voluntary: Int

  /// The least value moved, in minor units, musts included.
  public var value: Int64

  public static func + (one: MoveBound, other: MoveBound) -> MoveBound {
    MoveBound(
      must: one.must + other.must, voluntary: one.voluntary + other.voluntary,
      value: one.value + other.value)
  }
}

/// Every move leaves one seat and enters one, so it is enough to count at each seat the fewest of its
/// own accounts that bring it down, and the fewest of anyone's that fill it up.
///
/// - Complexity: O(n log n).
struct MoveBoundFinder {
  private let facts: GroupFacts
  private let deviation: Double
  private var staying: [(value: Int64, count: Int32)]
  private var must = 0
  private var mustValue: Int64 = 0

  /// - Parameter deviation: the worst distance from target, as a fraction of it.
  init(_ facts: GroupFacts, deviation: Double) {
    self.facts = facts
    self.deviation = deviation
    staying = facts.seats.map { ($0.fixed.value, $0.fixed.count) }
    for rank in facts.members.indices {
      let entry = facts.entry(Int32(rank))
      if entry.home >= 0 {
        staying[Int(entry.home)].value += entry.value
        staying[Int(entry.home)].count += 1
      } else {
        must += 1
        mustValue += entry.value
      }
    }
  }

  func find() -> MoveBound {
    // A seat without a target is as even with anything.
    let excess = facts.seats.indices.map {
      let target = facts.seats[$0].target
      return target > 0 ? max(0, Double(staying[$0].value) - (1 + deviation) * target - 1e-6) : 0
    }
    let lack = facts.seats.indices.map {
      max(0, (1 - deviation) * facts.seats[$0].target - Double(staying[$0].value) - 1e-6)
    }
    let moves = max(must + leaving(excess), entering(lack))
    let value = max(Double(mustValue) + excess.reduce(0, +), lack.reduce(0, +))
    return MoveBound(must: must, voluntary: max(0, moves - must), value: Int64(nearest: value))
  }

  private func leaving(_ excess: [Double]) -> Int {
    var sums = excess.map { _ in 0.0 }
    var counts = facts.seats.indices.map {
      max(0, Int(staying[$0].count) - Int(facts.seats[$0].maximum))
    }
    var taken = counts.map { _ in 0 }
    for rank in facts.members.indices {
      let entry = facts.entry(Int32(rank))
      let home = Int(entry.home)
      guard home >= 0, sums[home] < excess[home] else { continue }
      sums[home] += Double(entry.value)
      taken[home] += 1
    }
    for seat in counts.indices { counts[seat] = max(counts[seat], taken[seat]) }
    return counts.reduce(0, +)
  }

  private func entering(_ lack: [Double]) -> Int {
    let extremes = ExtremeAccounts(facts)
    var total = 0
    for (set, members) in facts.coverage.members.enumerated() {
      let most = members.map { lack[Int($0)] }.max() ?? 0
      let sums = most > 0 ? extremes.sums(ofLargest: most, set: set) : []
      for seat in members {
        let seat = Int(seat)
        let short = max(0, Int(facts.seats[seat].minimum) - Int(staying[seat].count))
        let filling = lack[seat] > 0 ? sums.count { Double($0) < lack[seat] } + 1 : 0
        total += max(short, min(filling, sums.count))
      }
    }
    return total
  }
}

extension ExtremeAccounts {
  /// The sums of the largest, the two largest, and so on, until they reach a value.
  func sums(ofLargest value: Double, set: Int) -> [Int64] {
    var depth = 32
    while true {
      let union = group.coverage.classesOf[set].flatMap { ranks[Int($0)].prefix(depth) }.sorted()
      let isAll = group.coverage.classesOf[set].allSatisfy { ranks[Int($0)].count <= depth }
      let sums = sums(union.prefix(isAll ? union.count : depth))
      if isAll || Double(sums.last ?? 0) >= value { return sums }
      depth *= 2
    }
  }
}

/// What each seat of a group can be brought to at best.
///
/// Coverage, locks and accounts larger than a book may keep a seat from its target. The attainable
/// load is what it holds in the fairest spread there is; the tolerance is measured from it, so that
/// one bad corner does not make the whole group look out of balance.
struct AttainableTargets {
  /// By seat of the group, in minor units.
  private(set) var load: [Double] = []

  /// How uneven the best plan must be, and why.
  private(set) var bound = DeviationBound.none

  private let group: GroupFacts
  private var held: [Double]
  private var amount: [Double]

  /// The seats that flow as one: a coverage set without those that are full already.
  private var parts: [[Int32]]
  private var partsOfSet: [[Int32]]
  private var filling: WaterFilling

  init(_ group: GroupFacts) { self.init(group) {} }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    _ group: GroupFacts, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.group = group
    held = group.seats.map { Double($0.fixed.value) }
    amount = group.classValue.map { Double($0) }
    parts = group.coverage.members
    partsOfSet = group.coverage.members.indices.map { [Int32($0)] }
    filling = WaterFilling(amount: [], partsOf: [], load: [], target: [])
    try settle(pausing: pause)
    bound = try BoundFinder(group: group, parts: parts, filling: filling).find(pausing: pause)
    if pinLargest() { try settle(pausing: pause) }
    readLoads()
  }

  /// Fills, and takes seats that stand above the surface out of their sets, until none does.
  private mutating func settle<Failure: Error>(
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    for _ in 0..<8 {
      try pour(pausing: pause)
      if !separateFull() { return }
    }
    try pour(pausing: pause)
  }

  private mutating func pour<Failure: Error>(
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    let partsOf = group.coverage.setsOf.map { sets in sets.flatMap { partsOfSet[Int($0)] } }
    filling = WaterFilling(
      amount: amount, partsOf: partsOf,
      load: parts.map { $0.reduce(0) { $0 + held[Int($1)] } },
      target: parts.map { $0.reduce(0) { $0 + group.seats[Int($1)].target } })
    try filling.settle(pausing: pause)
  }

  private func surface(of part: Int) -> Double {
    filling.target[part] > 0 ? filling.load[part] / filling.target[part] : 0
  }

  private mutating func separateFull() -> Bool {
    var found = false
    for part in parts.indices where parts[part].count > 1 {
      let surface = surface(of: part) * (1 + 1e-9)
      let full = parts[part].filter { held[Int($0)] > surface * group.seats[Int($0)].target }
      guard !full.isEmpty, full.count < parts[part].count else { continue }
      found = true
      let set = Int(group.coverage.setOf[Int(full[0])])
      parts[part].removeAll { full.contains($0) }
      for seat in full {
        partsOfSet[set].append(Int32(parts.count))
        parts.append([seat])
      }
    }
    return found
  }

  /// Sets accounts that are more than anyone's share where they overload the least.
  private mutating func pinLargest() -> Bool {
    var surfaces = Array(repeating: 0.0, count: group.seats.count)
    for part in parts.indices {
      for seat in parts[part] { surfaces[Int(seat)] = surface(of: part) }
    }
    let least = zip(surfaces, group.seats).map { $0 * $1.target }.min() ?? 0
    var pinned = 0
    for rank in group.members.indices.prefix(4 * group.seats.count) {
      let value = Double(group.value(rank))
      guard value > least else { break }
      let number = group.classNumber(rank)
      guard let (seat, level) = leastOverloaded(by: value, of: number),
        level > surfaces[seat] * 1.000_001
      else { continue }
      held[seat] += value
      amount[Int(number)] -= value
      pinned += 1
    }
    return pinned > 0
  }

  private func leastOverloaded(by value: Double, of number: Int32) -> (seat: Int, level: Double)? {
    var best: (seat: Int, level: Double)?
    for set in group.coverage.setsOf[Int(number)] {
      for seat in group.coverage.members[Int(set)] {
        let target = group.seats[Int(seat)].target
        guard target > 0 else { continue }
        let level = (held[Int(seat)] + value) / target
        if level < best?.level ?? .infinity { best = (Int(seat), level) }
      }
    }
    return best
  }

  private mutating func readLoads() {
    load = held
    for part in parts.indices {
      let surface = surface(of: part)
      for seat in parts[part] {
        let seat = Int(seat)
        load[seat] =
          parts[part].count == 1 ? filling.load[part] : surface * group.seats[seat].target
      }
    }
  }
}

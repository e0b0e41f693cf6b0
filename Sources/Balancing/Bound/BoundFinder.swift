/// Finds the strongest of several bounds on the worst deviation. Each holds whatever the search
/// does, for each names a cut: seats, and all that must or can at most come to them.
struct BoundFinder {
  let group: GroupFacts
  let parts: [[Int32]]
  let filling: WaterFilling

  private var levels: [(part: Int, level: Double)] {
    parts.indices.filter { filling.target[$0] > 0 }
      .map { ($0, filling.load[$0] / filling.target[$0]) }
  }

  /// - Parameter pause: called every few milliseconds.
  func find<Failure: Error>(
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) -> DeviationBound {
    var best = DeviationBound.none
    best = stronger(best, overloadCut())
    best = stronger(best, underloadCut())
    try pause()
    var extremes = ExtremeAccounts(group)
    try pause()
    for seat in group.seats.indices where group.seats[seat].target > 0 {
      try pause()
      best = stronger(best, lockedAndMinimum(seat, above: best.deviation, &extremes))
      try pause()
      best = stronger(best, maximum(seat, above: best.deviation, &extremes))
    }
    try pause()
    return stronger(best, try largestAccount(above: best.deviation, &extremes, pausing: pause))
  }

  private func stronger(_ one: DeviationBound, _ other: DeviationBound?) -> DeviationBound {
    guard let other, other.deviation > one.deviation + 1e-12 else { return one }
    return other
  }

  // MARK: - Coverage

  /// Seats from the fullest down, and the classes that only they may hold.
  private func overloadCut() -> DeviationBound? {
    let order = levels.sorted { ($0.level, $1.part) > ($1.level, $0.part) }
    var outside = partsOfClasses()
    let classesOf = classesOfParts()
    var (value, target) = (0.0, 0.0)
    var best: (level: Double, prefix: Int)?
    for (place, entry) in order.enumerated() {
      value += fixed(entry.part)
      target += filling.target[entry.part]
      for number in classesOf[entry.part] {
        outside[Int(number)] -= 1
        if outside[Int(number)] == 0 { value += Double(group.classValue[Int(number)]) }
      }
      let level = value / target - 1
      if level > best?.level ?? 1e-12 { best = (level, place + 1) }
    }
    guard let best else { return nil }
    let chosen = Set(order.prefix(best.prefix).map(\.part))
    let classes = group.coverage.classes.indices.filter { number in
      let edges = filling.start[number]..<filling.start[number + 1]
      return !edges.isEmpty && edges.allSatisfy { chosen.contains(Int(filling.part[$0])) }
    }
    return cut(best.level, chosen, classes) {
      .tooMuchForSeats(classes: $0, value: $1, seats: $2, target: $3)
    }
  }

  /// Seats from the emptiest up, and all the classes that any of them may hold.
  private func underloadCut() -> DeviationBound? {
    let order = levels.sorted { ($0.level, $0.part) < ($1.level, $1.part) }
    let classesOf = classesOfParts()
    var taken = Array(repeating: false, count: group.coverage.classes.count)
    var (value, target) = (0.0, 0.0)
    var best: (level: Double, prefix: Int)?
    for (place, entry) in order.enumerated() {
      value += fixed(entry.part)
      target += filling.target[entry.part]
      for number in classesOf[entry.part] where !taken[Int(number)] {
        taken[Int(number)] = true
        value += Double(group.classValue[Int(number)])
      }
      let level = 1 - value / target
      if level > best?.level ?? 1e-12 { best = (level, place + 1) }
    }
    guard let best else { return nil }
    let chosen = Set(order.prefix(best.prefix).map(\.part))
    let classes = group.coverage.classes.indices.filter { number in
      (filling.start[number]..<filling.start[number + 1])
        .contains { chosen.contains(Int(filling.part[$0])) }
    }
    return cut(best.level, chosen, classes) {
      .tooLittleForSeats(seats: $2, target: $3, classes: $0, value: $1)
    }
  }

  private func cut(
    _ level: Double, _ chosen: Set<Int>, _ classes: [Int],
    _ cause: ([Int32], Int64, [Int32], Double) -> DeviationBound.Cause
  ) -> DeviationBound {
    let seats = chosen.sorted().flatMap { parts[$0] }.sorted()
    let value =
      classes.reduce(0) { $0 + group.classValue[$1] }
      + seats.reduce(0) { $0 + group.seats[Int($1)].fixed.value }
    let target = seats.reduce(0) { $0 + group.seats[Int($1)].target }
    return DeviationBound(
      deviation: level,
      cause: cause(
        classes.map { group.coverage.classes[$0] }, value,
        seats.map { group.coverage.seats[Int($0)] }, target))
  }

  private func fixed(_ part: Int) -> Double {
    parts[part].reduce(0) { $0 + Double(group.seats[Int($1)].fixed.value) }
  }

  private func partsOfClasses() -> [Int] {
    group.coverage.classes.indices.map { filling.start[$0 + 1] - filling.start[$0] }
  }

  private func classesOfParts() -> [[Int32]] {
    parts.map { group.coverage.classesOf[Int(group.coverage.setOf[Int($0[0])])] }
  }

  // MARK: - One seat, one account

  private func lockedAndMinimum(
    _ number: Int, above best: Double, _ extremes: inout ExtremeAccounts
  ) -> DeviationBound? {
    let seat = group.seats[number]
    let need = Int(seat.minimum - seat.fixed.count)
    let limit = Int64(nearest: (1 + best) * seat.target) - seat.fixed.value
    let set = Int(group.coverage.setOf[number])
    let least = need > 0 ? extremes.smallest(need, set: set, unlessAtMost: limit) : 0
    guard let least else { return nil }
    let value = seat.fixed.value + least
    return DeviationBound(
      deviation: Double(value) / seat.target - 1,
      cause: .lockedAndMinimum(
        seat: group.coverage.seats[number], value: value, target: seat.target))
  }

  private func maximum(
    _ number: Int, above best: Double, _ extremes: inout ExtremeAccounts
  ) -> DeviationBound? {
    let seat = group.seats[number]
    guard seat.maximum < Int32.max else { return nil }
    let room = max(0, Int(seat.maximum - seat.fixed.count))
    let limit = Int64(nearest: (1 - best) * seat.target) - seat.fixed.value
    let set = Int(group.coverage.setOf[number])
    guard let most = extremes.largest(room, set: set, unlessAtLeast: limit) else { return nil }
    let value = seat.fixed.value + most
    return DeviationBound(
      deviation: 1 - Double(value) / seat.target,
      cause: .maximum(seat: group.coverage.seats[number], value: value, target: seat.target))
  }

  private func largestAccount<Failure: Error>(
    above best: Double, _ extremes: inout ExtremeAccounts,
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) -> DeviationBound? {
    var strongest: DeviationBound?
    for number in group.coverage.classes.indices {
      try pause()
      guard let rank = extremes.ranks[number].first else { continue }
      let account = group.members[Int(rank)]
      let value = group.value(Int(rank))
      let floor = max(best, strongest?.deviation ?? 0)
      var least: DeviationBound?
      for seat in group.coverage.setsOf[number].flatMap({ group.coverage.members[Int($0)] }) {
        let terms = group.seats[Int(seat)]
        guard terms.target > 0 else { return nil }
        let set = Int(group.coverage.setOf[Int(seat)])
        let need = Int(terms.minimum - terms.fixed.count) - 1
        let limit = Int64(nearest: (1 + floor) * terms.target) - value - terms.fixed.value
        let filler = need > 0 ? extremes.smallest(need, set: set, unlessAtMost: limit) ?? 0 : 0
        let sum = value + terms.fixed.value + filler
        let deviation = Double(sum) / terms.target - 1
        if deviation < least?.deviation ?? .infinity {
          least = DeviationBound(
            deviation: deviation,
            cause: .largestAccount(
              account: account, seat: group.coverage.seats[Int(seat)], value: sum,
              target: terms.target))
        }
        if deviation <= floor { break }
      }
      if let least, least.deviation > floor { strongest = least }
    }
    return strongest
  }
}

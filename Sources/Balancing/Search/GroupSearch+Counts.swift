extension GroupSearch {
  /// Brings seats with too few or too many accounts to their limits: one large guest is changed for
  /// a run of small ones of the same value.
  mutating func mendCounts() {
    for _ in 0..<3 {
      var isChanged = false
      for seat in books.lines.indices {
        let line = books.lines[seat]
        if line.count < line.minimum { isChanged = mend(Int32(seat), isShort: true) || isChanged }
        if line.count > line.maximum { isChanged = mend(Int32(seat), isShort: false) || isChanged }
        guard clock.tick() else { return }
      }
      if !isChanged { return }
    }
  }

  private mutating func mend(_ seat: Int32, isShort: Bool) -> Bool {
    var isChanged = false
    let near = coverage.neighbours[Int(coverage.setOf[Int(seat)])]
    let partners = near.filter { $0 != seat }
      .map { (seat: $0, room: room(of: $0, isGiver: isShort)) }
      .filter { $0.room > 0 }
      .sorted { ($0.room, $1.seat) > ($1.room, $0.seat) }
    for partner in partners.prefix(12) {
      let (many, few) = isShort ? (partner.seat, seat) : (seat, partner.seat)
      let line = books.lines[Int(seat)]
      let missing = max(line.minimum - line.count, line.count - line.maximum)
      guard missing > 0 else { return isChanged }
      if trade(from: many, to: few, Int(min(missing, room(of: partner.seat, isGiver: isShort)))) {
        isChanged = true
      }
    }
    return isChanged
  }

  /// How many accounts a seat can do without, or can take, inside its limits.
  private func room(of seat: Int32, isGiver: Bool) -> Int32 {
    let line = books.lines[Int(seat)]
    return isGiver ? line.count - line.minimum : line.maximum - line.count
  }

  /// Carries more accounts from one seat to the other at about equal value, if that betters the plan.
  private mutating func trade(from many: Int32, to few: Int32, _ surplus: Int) -> Bool {
    let small = guests(of: many, for: few)
    let large = guests(of: few, for: many)
    let excess = wantedTransfer(from: many, to: few)
    var best: (change: Double, window: Range<Int>, against: Entry?)?
    for entry in [nil] + large.prefix(12).map({ Optional($0) }) {
      let wanted = excess + (entry?.value ?? 0)
      let most = min(small.count, surplus + (entry == nil ? 0 : 1))
      for count in Set([most, (most + 1) / 2, 2]).sorted(by: >) where count > 0 && count <= most {
        guard let window = window(small, count, nearest: wanted) else { continue }
        _ = clock.tick(small.count / 8 + 1)
        let change = change(many, few, small[window], entry)
        if change < best?.change ?? -1 { best = (change, window, entry) }
      }
    }
    guard let best else { return false }
    for entry in small[best.window] { books.move(entry.id, to: few) }
    if let entry = best.against { books.move(entry.id, to: many) }
    return true
  }

  private func guests(of seat: Int32, for other: Int32) -> [Entry] {
    (0..<books.guests.count(Int(seat))).map { books.guests[Int(seat), $0] }
      .filter { mayHold($0, other) }
  }

  private func wantedTransfer(from many: Int32, to few: Int32) -> Int64 {
    let (from, to) = (books.lines[Int(many)], books.lines[Int(few)])
    let above = (Double(from.load) - from.aim, to.aim - Double(to.load))
    return Int64(nearest: (above.0 + above.1) / 2)
  }

  /// Where a run of so many entries comes nearest to a value; entries fall in value.
  func window(_ entries: [Entry], _ count: Int, nearest value: Int64) -> Range<Int>? {
    guard count > 0, entries.count >= count else { return nil }
    var sum = entries.prefix(count).reduce(0) { $0 + $1.value }
    var best = (first: 0, miss: abs(sum - value))
    for first in 1..<max(1, entries.count - count + 1) {
      sum += entries[first + count - 1].value - entries[first - 1].value
      if abs(sum - value) < best.miss { best = (first, abs(sum - value)) }
    }
    return best.first..<best.first + count
  }

  private func change(
    _ many: Int32, _ few: Int32, _ small: ArraySlice<Entry>, _ large: Entry?
  ) -> Double {
    var value = -(large?.value ?? 0)
    var work = -Int64(large?.work ?? 0)
    var cost = large.map { Int64($0.cost(at: many) - $0.cost(at: few)) } ?? 0
    for entry in small {
      value += entry.value
      work += Int64(entry.work)
      cost += Int64(entry.cost(at: few) - entry.cost(at: many))
    }
    let count = Int32(small.count) - (large == nil ? 0 : 1)
    let (from, to) = (books.lines[Int(many)], books.lines[Int(few)])
    return from.penalty(adding: -value, work: -work, count: -count)
      + to.penalty(adding: value, work: work, count: count) - from.penalty - to.penalty
      + Double(cost) / 1_000
  }
}

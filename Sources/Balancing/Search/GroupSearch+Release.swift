extension GroupSearch {
  /// Takes from each seat that holds too much the fewest accounts that bring it down, and everything
  /// that must move, into the pool.
  mutating func release() { release { _, _ in true } }

  /// The same only where it is the number of accounts that is too large: a flow of values does not
  /// see that.
  mutating func releaseOver() { release { fewest, over in over > fewest } }

  private mutating func release(where isMeant: (_ fewest: Int, _ over: Int) -> Bool) {
    pool = facts.members.indices.map { Int32($0) }.filter { books.seatOf[Int($0)] < 0 }
    var released: [Int32] = []
    for seat in facts.seats.indices {
      let line = books.lines[seat]
      let excess = max(0, Int64(nearest: (Double(line.load) - line.high).rounded(.up)))
      let over = max(0, Int(line.count - line.maximum))
      guard excess > 0 || over > 0, books.own.count(seat) > 0 else { continue }
      let (fewest, complete) = fewestAccounts(seat, excess)
      guard isMeant(fewest, over) else { continue }
      released += leave(seat, excess, over, fewest, complete)
    }
    pool += released
    pool.sort()
  }

  private mutating func leave(
    _ seat: Int, _ excess: Int64, _ over: Int, _ fewest: Int, _ complete: Int
  ) -> [Int32] {
    let entries: [Entry]
    if over > fewest {
      let first = window(of: min(over, books.own.count(seat)), in: seat, nearest: excess)
      let window = first..<first + over
      entries = books.release(from: seat) { window.contains($0) }
    } else {
      entries = books.release(from: seat) { $0 < fewest - 1 || $0 == complete }
    }
    return entries.map(\.id)
  }

  /// How many of the largest accounts come to the excess, and the smallest account that can stand
  /// for the last of them.
  private func fewestAccounts(_ seat: Int, _ excess: Int64) -> (count: Int, last: Int) {
    guard excess > 0 else { return (0, -1) }
    var sum: Int64 = 0
    var count = 0
    while count < books.own.count(seat) {
      let value = books.own[seat, count].value
      count += 1
      if sum + value >= excess {
        let smaller = books.own.place(ofValue: excess - sum - 1, in: seat)
        return (count, max(count, smaller) - 1)
      }
      sum += value
    }
    return (count, count - 1)
  }

  /// Where a run of so many accounts, in order of value, comes nearest to a sum.
  private func window(of count: Int, in seat: Int, nearest sum: Int64) -> Int {
    var window: Int64 = 0
    for place in 0..<count { window += books.own[seat, place].value }
    var best = (first: 0, miss: abs(window - sum))
    for first in 1..<max(1, books.own.count(seat) - count + 1) {
      window += books.own[seat, first + count - 1].value - books.own[seat, first - 1].value
      if abs(window - sum) < best.miss { best = (first, abs(window - sum)) }
    }
    return best.first
  }
}

extension GroupSearch {
  /// Takes from each seat that holds too much the fewest accounts that bring it down, and everything
  /// that must move, into the pool.
  mutating func release() {
    pool = withoutSeat
    for seat in facts.seats.indices {
      guard clock.goesOn() else { return }
      let (excess, over) = surplus(seat)
      guard excess > 0 || over > 0, books.own.count(seat) > 0 else { continue }
      pool += leave(seat, excess, over)
    }
    pool.sort()
  }

  /// The accounts that lie in no book, by rank.
  var withoutSeat: [Int32] {
    books.seatOf.indices.lazy.filter { books.seatOf[$0] < 0 }.map { Int32($0) }
  }

  /// What a seat has beyond its band, and the accounts beyond its maximum.
  private func surplus(_ seat: Int) -> (excess: Int64, over: Int) {
    let line = books.lines[seat]
    let excess = Int64(nearest: (Double(line.load) - line.high).rounded(.up))
    return (max(0, excess), max(0, Int(line.count - line.maximum)))
  }

  /// The fewest accounts that must leave their seats, wherever they go: no plan that brings every
  /// seat into its band moves fewer of those that could stay. Of today's books only.
  var fewestLeaving: Int {
    facts.seats.indices.reduce(0) {
      let (excess, over) = surplus($1)
      return $0 + max(over, fewestAccounts($1, excess).count)
    }
  }

  /// Whether a seat has more accounts beyond its maximum than it needs to lose for its value.
  func isCrowded(_ seat: Int) -> Bool {
    let (excess, over) = surplus(seat)
    return over > fewestAccounts(seat, excess).count
  }

  private mutating func leave(_ seat: Int, _ excess: Int64, _ over: Int) -> [Int32] {
    let (fewest, complete) = fewestAccounts(seat, excess)
    let entries: [Entry]
    if over > fewest {
      let count = min(over, books.own.count(seat))
      let first = window(of: count, in: seat, nearest: excess)
      entries = books.release(from: seat) { $0 >= first && $0 < first + count }
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

extension GroupSearch {
  /// Releases and places what moves in the linear relaxation, and learns from it how few moves there
  /// can be.
  ///
  /// - Returns: whether it did; if not, the books stand as they were.
  mutating func relax(precision: Double) -> Bool {
    var relaxation = Relaxation(self)
    relaxation.solve(precision: precision, &clock)
    guard !clock.isStopped else { return false }
    let bound = relaxation.bound(self)
    if facts.countsMovesAlone, bound.isFinite {
      // Rounded up but for what a sum of so many terms may be off by.
      let moves = Int(min(bound - 1e-4, Double(facts.members.count)).rounded(.up))
      fewestMoves = max(fewestMoves, moves)
    }
    let leaving = relaxation.leaving
    pool = facts.members.indices.map { Int32($0) }.filter { books.seatOf[Int($0)] < 0 }
    for id in leaving { _ = books.take(id) }
    pool = (pool + leaving + releaseSmallest()).sorted()
    place(along: relaxation.brought(coverage))
    return true
  }

  /// Brings seats down to their maxima by what changes their values the least.
  private mutating func releaseSmallest() -> [Int32] {
    var released: [Int32] = []
    for seat in books.lines.indices {
      let over = Int(books.lines[seat].count - books.lines[seat].maximum)
      let first = max(0, books.own.count(seat) - max(0, over))
      released += books.release(from: seat) { $0 >= first }.map(\.id)
    }
    return released
  }
}

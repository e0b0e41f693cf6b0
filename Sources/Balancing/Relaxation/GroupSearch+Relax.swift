extension GroupSearch {
  /// Releases and places what moves in the linear relaxation, and learns from it how few moves there
  /// can be.
  ///
  /// - Returns: whether it did; if not, the search was stopped, and accounts may be without a seat.
  mutating func relax(precision: Double) -> Bool {
    var clock = clock
    let relaxation = try? solvedRelaxation(precision: precision, &clock)
    self.clock = clock
    guard let (relaxation, bound) = relaxation else { return false }
    if facts.countsMovesAlone, bound.isFinite {
      // Rounded up but for what a sum of so many terms may be off by.
      let moves = Int(min(bound - 1e-4, Double(facts.members.count)).rounded(.up))
      fewestMoves = max(fewestMoves, moves)
    }
    let leaving = relaxation.leaving
    pool = withoutSeat
    guard self.clock.goesOn() else { return false }
    for (number, id) in leaving.enumerated() {
      if number & 0xfff == 0xfff, !self.clock.goesOn() { return false }
      _ = books.take(id)
    }
    guard self.clock.goesOn() else { return false }
    pool = (pool + leaving + releaseSmallest()).sorted()
    place(along: relaxation.brought(coverage))
    return true
  }

  /// The relaxation at its optimum, and how few moves it proves.
  private func solvedRelaxation(
    precision: Double, _ clock: inout WorkClock
  ) throws(Stopped) -> (Relaxation, bound: Double) {
    var relaxation = try Relaxation(self) { () throws(Stopped) in try clock.pause() }
    relaxation.solve(precision: precision, &clock)
    try clock.pause()
    let bound = try relaxation.bound(self) { () throws(Stopped) in try clock.pause() }
    return (relaxation, bound)
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

extension GroupSearch {
  /// Divides the few accounts of a seat outside its limits anew with a neighbour's, or with two
  /// neighbours', in the best of all ways, until that helps no seat any more.
  mutating func divideAnew() {
    guard !clock.isStopped, books.lines.count > 1 else { return }
    var isHelping = true
    while isHelping {
      isHelping = false
      let outside = books.lines.indices.filter { books.lines[$0].isOutside }
        .sorted { (books.lines[$0].penalty, $1) > (books.lines[$1].penalty, $0) }
      for seat in outside where books.lines[seat].isOutside {
        if divide(Int32(seat)) { isHelping = true }
        guard clock.tick() else { return }
      }
    }
  }

  private mutating func divide(_ seat: Int32) -> Bool {
    let near = coverage.neighbours[Int(coverage.setOf[Int(seat)])].filter { $0 != seat }
    guard !near.isEmpty else { return false }
    var best: Division?
    for other in near { consider([seat, other], &best) }
    // Two neighbours at once: too many pairs to try all.
    for _ in 0..<(best == nil ? 60 : 0) {
      let (one, other) = (near[generator.below(near.count)], near[generator.below(near.count)])
      if one != other { consider([seat, one, other], &best) }
    }
    guard let best else { return false }
    for move in best.moves where books.seatOf[Int(move.id)] != move.to {
      books.move(move.id, to: move.to)
    }
    return true
  }

  private mutating func consider(_ seats: [Int32], _ best: inout Division?) {
    guard clock.tick(), let division = Division(self, seats) else { return }
    _ = clock.tick(division.ways)
    if division.change < best?.change ?? -1e-6 { best = division }
  }
}

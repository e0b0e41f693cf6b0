/// The steps that better some books the most: one account from a seat to another, or one for one.
struct StepFinder {
  struct Candidate {
    var giver: Int32
    var taker: Int32
    var moves: [(id: Int32, from: Int32, to: Int32)]
    var change: Double
  }

  private let search: GroupSearch
  private let books: Books
  private let moved: Set<Int32>
  private var singles: [Candidate] = []
  private var swaps: [Candidate] = []
  private var most = 1

  init(_ search: GroupSearch, _ books: Books, _ moved: Set<Int32>) {
    self.search = search
    self.books = books
    self.moved = moved
  }

  /// The best few single moves and the best few exchanges.
  mutating func find(_ most: Int) -> [Candidate] {
    self.most = most
    let order = books.lines.indices.sorted { need($0) < need($1) }
    let isSmall = books.lines.count <= 24
    let givers = isSmall ? order[...] : order.prefix(12)
    for giver in givers {
      let near = search.coverage.neighbours[Int(search.coverage.setOf[giver])]
      var takers = near.filter { Int($0) != giver && need(Int($0)) > need(giver) }
        .sorted { (need(Int($0)), $1) > (need(Int($1)), $0) }
      if !isSmall { takers = Array(takers.prefix(12)) }
      for taker in takers { consider(Int32(giver), taker) }
    }
    // The emptiest seats ask their neighbours too: they may lie far from the fullest.
    for taker in order.suffix(isSmall ? 0 : 6) {
      let near = search.coverage.neighbours[Int(search.coverage.setOf[taker])]
      let givers = near.filter { Int($0) != taker && need(Int($0)) < need(taker) }
        .sorted { (need(Int($0)), $0) < (need(Int($1)), $1) }
      for giver in givers.prefix(6) { consider(giver, Int32(taker)) }
    }
    return singles + swaps
  }

  /// What a seat lacks, as a part of its target.
  private func need(_ seat: Int) -> Double {
    let line = books.lines[seat]
    return (line.aim - Double(line.load)) * line.perTarget
  }

  private mutating func consider(_ giver: Int32, _ taker: Int32) {
    let (from, to) = (books.lines[Int(giver)], books.lines[Int(taker)])
    let before = from.penalty + to.penalty
    let wanted = ((Double(from.load) - from.aim) + (to.aim - Double(to.load))) / 2
    var single: Candidate?
    var swap: Candidate?
    let middle = books.own.place(ofValue: Int64(nearest: wanted), in: Int(giver))
    for place in 0..<books.own.count(Int(giver)) {
      let entry = books.own[Int(giver), place]
      guard search.mayHold(entry, taker), !moved.contains(entry.id) else { continue }
      if abs(place - middle) < 24 || books.own.count(Int(giver)) < 200 {
        let change =
          from.penalty(adding: -entry.value, work: -Int64(entry.work), count: -1)
          + to.penalty(adding: entry.value, work: Int64(entry.work), count: 1) - before
        if change < single?.change ?? 0 {
          single = Candidate(
            giver: giver, taker: taker, moves: [(entry.id, giver, taker)], change: change)
        }
      }
      guard Double(entry.value) > wanted else { continue }
      partner(of: entry, Double(entry.value) - wanted, giver, taker, before, &swap)
    }
    if let single { Self.keep(single, in: &singles, most) }
    if let swap { Self.keep(swap, in: &swaps, most) }
  }

  private func partner(
    of entry: Entry, _ value: Double, _ giver: Int32, _ taker: Int32, _ before: Double,
    _ best: inout Candidate?
  ) {
    let (from, to) = (books.lines[Int(giver)], books.lines[Int(taker)])
    let middle = books.own.place(ofValue: Int64(nearest: value), in: Int(taker))
    let last = books.own.count(Int(taker))
    for place in max(0, middle - 3)..<max(0, middle - 3, min(last, middle + 3)) {
      let back = books.own[Int(taker), place]
      guard search.mayHold(back, giver), !moved.contains(back.id) else { continue }
      let (value, work) = (back.value - entry.value, Int64(back.work) - Int64(entry.work))
      let change =
        from.penalty(adding: value, work: work, count: 0)
        + to.penalty(adding: -value, work: -work, count: 0) - before
      if change < best?.change ?? 0 {
        best = Candidate(
          giver: giver, taker: taker, moves: [(entry.id, giver, taker), (back.id, taker, giver)],
          change: change)
      }
    }
  }

  private static func keep(_ candidate: Candidate, in list: inout [Candidate], _ most: Int) {
    if list.count == most, let last = list.last, last.change <= candidate.change { return }
    let place = list.firstIndex { $0.change > candidate.change } ?? list.count
    list.insert(candidate, at: place)
    if list.count > most { list.removeLast() }
  }
}

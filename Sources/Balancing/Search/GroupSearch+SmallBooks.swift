extension GroupSearch {
  /// Anneals the misses themselves, where books of few accounts stay outside their bands: up to two
  /// accounts against two, anyone's, between a seat that misses and a neighbour.
  ///
  /// The temperature is that of misses, far above the price of a move; `polish` brings home what was
  /// moved without need.
  mutating func evenOut(budget: Int) {
    let hot = 1_500.0
    let cold = 0.5
    guard !clock.isStopped, books.lines.count > 1, facts.members.count < 60 * books.lines.count
    else { return }
    let step = 256
    let steps = budget / step
    let cooling = Logarithm.power(cold / hot, 1 / Double(max(1, steps)))
    let threshold = Logarithm.Threshold()
    var temperature = hot
    var best = (objective: objective, seats: books.seatOf)
    var proposal = Proposal()
    _ = clock.begin(budget: budget)
    for number in 0..<steps {
      let outside = books.lines.indices.filter { books.lines[$0].isOutside }
      guard !outside.isEmpty else { break }
      for _ in 0..<step {
        let seat =
          generator.below(4) > 0
          ? outside[generator.below(outside.count)] : generator.below(books.lines.count)
        guard proposeTrade(Int32(seat), &proposal) else { continue }
        if proposal.change(books.lines) <= temperature * threshold.of(generator.next()) {
          books.apply(proposal)
        }
      }
      temperature *= cooling
      if number % 16 == 15 {
        let current = objective
        if current < best.objective { best = (current, books.seatOf) }
      }
      if clock.isReportDue() { report(.exchanging) }
      guard clock.tick(step) else { break }
    }
    if objective > best.objective { restore(best.seats) }
  }

  private mutating func proposeTrade(_ seat: Int32, _ proposal: inout Proposal) -> Bool {
    let near = coverage.neighbours[Int(coverage.setOf[Int(seat)])]
    // A seat that covers no class has not even itself for a neighbour.
    guard !near.isEmpty else { return false }
    let other = near[generator.below(near.count)]
    guard other != seat, let first = anyAccount(of: seat), mayHold(first, other) else {
      return false
    }
    proposal.begin(seat, other)
    var value = first.value
    proposal.move(first, 0, 1)
    let shape = generator.below(8)
    if shape >= 5 {
      guard let second = anyAccount(of: seat), second.id != first.id, mayHold(second, other) else {
        return false
      }
      proposal.move(second, 0, 1)
      value += second.value
    }
    if shape == 0 { return true }
    var wanted = value - transfer(seat, other)
    if shape == 3 || shape == 4 || shape == 7 {
      guard let back = anyAccount(of: other), back.value < wanted, mayHold(back, seat),
        let last = nearest(wanted - back.value, other), last.id != back.id, mayHold(last, seat)
      else { return false }
      proposal.move(back, 1, 0)
      proposal.move(last, 1, 0)
      return true
    }
    wanted = max(0, wanted)
    guard let back = nearest(wanted, other), mayHold(back, seat) else { return false }
    proposal.move(back, 1, 0)
    return true
  }

  /// What one seat should give the other for both to be as far from their aims.
  private func transfer(_ seat: Int32, _ other: Int32) -> Int64 {
    let (from, to) = (books.lines[Int(seat)], books.lines[Int(other)])
    return Int64(nearest: ((Double(from.load) - from.aim) - (Double(to.load) - to.aim)) / 2)
  }

  private mutating func anyAccount(of seat: Int32) -> Entry? {
    let own = books.own.count(Int(seat))
    let all = own + books.guests.count(Int(seat))
    guard all > 0 else { return nil }
    let place = generator.below(all)
    return place < own ? books.own[Int(seat), place] : books.guests[Int(seat), place - own]
  }

  private mutating func nearest(_ value: Int64, _ seat: Int32) -> Entry? {
    let isOwn = generator.below(2) == 0
    let count = isOwn ? books.own.count(Int(seat)) : books.guests.count(Int(seat))
    guard count > 0 else { return nil }
    let shelf = isOwn ? books.own : books.guests
    let place = shelf.place(ofValue: value, in: Int(seat)) + generator.below(3) - 1
    return shelf[Int(seat), max(0, min(count - 1, place))]
  }
}

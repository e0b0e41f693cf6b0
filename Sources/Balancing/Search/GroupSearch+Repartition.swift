extension GroupSearch {
  /// Divides accounts of a few seats among them anew, in the best of all ways, again and again.
  ///
  /// Books of a handful of accounts fit their bands in so few ways that no path of single exchanges
  /// leads from one good plan to the next. Among three of them at once there are thousands of ways,
  /// and those that fit are found by looking at each seat's sets of accounts by themselves.
  mutating func repartition(budget: Int) {
    guard !clock.isStopped, books.lines.count > 1, budget > 0 else { return }
    var repartition = Repartition()
    _ = clock.begin(budget: budget)
    while !isProven {
      let seats = seatsToDivide()
      repartition.find(self, seats, accountsToDivide(of: seats), salt: generator.next())
      for move in repartition.moves where books.seatOf[Int(move.id)] != move.to {
        books.move(move.id, to: move.to)
      }
      if clock.isReportDue() { report(.polishing) }
      guard clock.tick(32 + repartition.work / 16) else { return }
    }
  }

  /// A seat that misses something, or that holds a moved account, and others that have to do with it.
  private mutating func seatsToDivide() -> [Int32] {
    let most = min(books.lines.count, Repartition.mostSeats)
    var seats = [anySeat(isOutside: generator.below(2) == 0)]
    for _ in 0..<4 * most where seats.count < most {
      let seat = seats[generator.below(seats.count)]
      let other = generator.below(2) == 0 ? anyHome(from: seat) : anyNeighbour(of: seat)
      if let other, !seats.contains(other) { seats.append(other) }
    }
    return seats
  }

  /// A seat outside its band or its limits, if one is asked for and there is any, or one that holds a
  /// moved account.
  private mutating func anySeat(isOutside: Bool) -> Int32 {
    let start = generator.below(books.lines.count)
    for step in books.lines.indices where isOutside {
      let seat = (start + step) % books.lines.count
      if books.lines[seat].isOutside { return Int32(seat) }
    }
    for step in books.lines.indices {
      let seat = Int32((start + step) % books.lines.count)
      if anyHome(from: seat) != nil { return seat }
    }
    return Int32(start)
  }

  private mutating func anyNeighbour(of seat: Int32) -> Int32? {
    let near = coverage.neighbours[Int(coverage.setOf[Int(seat)])]
    return near.isEmpty ? nil : near[generator.below(near.count)]
  }

  /// The home of one of a seat's guests that could have stayed there.
  private mutating func anyHome(from seat: Int32) -> Int32? {
    let count = books.guests.count(Int(seat))
    guard count > 0 else { return nil }
    let home = books.guests.home(Int(seat), generator.below(count))
    return home >= 0 ? home : nil
  }

  /// As many of the seats' accounts as can be divided, guests being the likelier.
  private mutating func accountsToDivide(of seats: [Int32]) -> [Entry] {
    var guests: [Entry] = []
    var own: [Entry] = []
    for seat in seats {
      for place in 0..<books.guests.count(Int(seat)) {
        guests.append(books.guests[Int(seat), place])
      }
      for place in 0..<books.own.count(Int(seat)) { own.append(books.own[Int(seat), place]) }
    }
    let most = Repartition.mostAccounts
    keepAny(&guests, max(most * 5 / 8, most - own.count))
    keepAny(&own, most - guests.count)
    return guests + own
  }

  /// Leaves so many of the entries, any of them.
  private mutating func keepAny(_ entries: inout [Entry], _ most: Int) {
    guard entries.count > most else { return }
    for place in 0..<most {
      entries.swapAt(place, place + generator.below(entries.count - place))
    }
    entries.removeLast(entries.count - most)
  }
}

extension GroupSearch {
  /// Brings seats to their limits by handing one account each along a chain of seats, where no two
  /// seats can do it between them. Whatever limits can be kept at all are kept after this.
  mutating func chainCounts() {
    for seat in books.lines.indices {
      while books.lines[seat].count > books.lines[seat].maximum {
        guard clock.goesOn() else { return }
        let takers = books.lines.indices.filter {
          books.lines[$0].count < books.lines[$0].maximum
        }
        guard handAlong(from: [Int32(seat)], to: takers) else { break }
      }
      while books.lines[seat].count < books.lines[seat].minimum {
        guard clock.goesOn() else { return }
        let givers = books.lines.indices.filter {
          $0 != seat && books.lines[$0].count > books.lines[$0].minimum
        }
        guard handAlong(from: givers.map { Int32($0) }, to: [seat]) else { break }
      }
    }
  }

  /// Finds the shortest chain and carries it out.
  private mutating func handAlong(from givers: [Int32], to takers: [Int]) -> Bool {
    let targets = Set(takers.map { Int32($0) })
    var isReached = Array(repeating: false, count: books.lines.count)
    var from = Array(repeating: (seat: Int32(-1), account: Int32(-1)), count: books.lines.count)
    var isUsed = Array(repeating: false, count: coverage.classes.count)
    var queue = givers
    for seat in givers { isReached[Int(seat)] = true }
    var next = 0
    while next < queue.count {
      let seat = queue[next]
      next += 1
      for entry in loosest(of: seat) where !isUsed[Int(entry.classNumber)] {
        isUsed[Int(entry.classNumber)] = true
        for set in coverage.setsOf[Int(entry.classNumber)] {
          for other in coverage.members[Int(set)] where !isReached[Int(other)] {
            isReached[Int(other)] = true
            from[Int(other)] = (seat, entry.id)
            if targets.contains(other) {
              carry(from, to: other)
              return true
            }
            queue.append(other)
          }
        }
      }
    }
    return false
  }

  private mutating func carry(_ from: [(seat: Int32, account: Int32)], to end: Int32) {
    var seat = end
    while from[Int(seat)].seat >= 0 {
      books.move(from[Int(seat)].account, to: seat)
      seat = from[Int(seat)].seat
    }
  }

  /// One account of each class that a seat holds: guests before its own, the smallest first.
  private func loosest(of seat: Int32) -> [Entry] {
    var entries: [Entry] = []
    for shelf in [books.guests, books.own] {
      for place in (0..<shelf.count(Int(seat))).reversed() {
        let entry = shelf[Int(seat), place]
        if !entries.contains(where: { $0.classNumber == entry.classNumber }) {
          entries.append(entry)
        }
      }
    }
    return entries
  }
}

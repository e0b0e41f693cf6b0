extension GroupSearch {
  /// Tries every plan there is, where there are few: then the plan is the best, not merely good.
  ///
  /// - Returns: whether it did.
  mutating func enumerate(most: Int = 60_000) -> Bool {
    guard facts.members.count <= 16 else { return false }
    let entries = facts.members.indices.map { facts.entry(Int32($0)) }
    let choices = entries.map { entry in
      coverage.setsOf[Int(entry.classNumber)].flatMap { coverage.members[Int($0)] }.sorted()
    }
    var plans = 1
    for list in choices {
      plans *= max(1, list.count)
      if plans > most { return false }
    }
    let lines = books.lines
    var empty = lines
    for entry in entries where books.seatOf[Int(entry.id)] >= 0 {
      empty[Int(books.seatOf[Int(entry.id)])].hold(entry, sign: -1)
    }
    var trial = PlanTrial(entries: entries, choices: choices, lines: empty)
    trial.run()
    guard trial.best.allSatisfy({ $0 >= 0 }) else { return false }
    for entry in entries {
      if books.seatOf[Int(entry.id)] < 0 {
        books.put(entry, in: trial.best[Int(entry.id)])
      } else {
        books.move(entry.id, to: trial.best[Int(entry.id)])
      }
    }
    _ = clock.tick(plans)
    return true
  }
}

extension SeatLine {
  mutating func hold(_ entry: Entry, sign: Int64) {
    load += sign * entry.value
    work += sign * Int64(entry.work)
    count += Int32(sign)
  }
}

/// Goes through all plans, account by account.
private struct PlanTrial {
  let entries: [Entry]
  let choices: [[Int32]]
  var lines: [SeatLine]
  private(set) var best: [Int32]
  private var seats: [Int32]
  private var least = Double.infinity

  init(entries: [Entry], choices: [[Int32]], lines: [SeatLine]) {
    self.entries = entries
    self.choices = choices
    self.lines = lines
    best = entries.map { _ in -1 }
    seats = best
  }

  mutating func run() { choose(0, cost: 0) }

  private mutating func choose(_ number: Int, cost: Int64) {
    guard number < entries.count else {
      let price = lines.reduce(Double(cost) / 1_000) { $0 + $1.penalty }
      if price < least - 1e-9 { (least, best) = (price, seats) }
      return
    }
    let entry = entries[number]
    for seat in choices[number] {
      seats[number] = seat
      lines[Int(seat)].hold(entry, sign: 1)
      choose(number + 1, cost: cost + Int64(entry.cost(at: seat)))
      lines[Int(seat)].hold(entry, sign: -1)
    }
  }
}

extension GroupSearch {
  /// Exchanges accounts so that books lie closer together, where somebody asked for that: what it
  /// brings is weighed against moves, and it never costs balance (Hess and Weaver 1965: divide
  /// around the middles, then find the middles anew).
  mutating func drawTogether(budget: Int) {
    guard policy.compactness > 0, !clock.isStopped, var map = BookMap(self), books.lines.count > 1
    else { return }
    report(.drawingTogether)
    var proposal = Proposal()
    _ = clock.begin(budget: budget)
    let steps = max(1, budget / Annealing.step)
    for number in 0..<steps {
      if number % max(1, steps / 12) == 0 { map.findMiddles(books) }
      for _ in 0..<Annealing.step where propose(&proposal) {
        let nearer = policy.compactness * map.change(proposal, books)
        guard nearer < 0 else { continue }
        if proposal.change(books.lines) + nearer < -1e-9 { books.apply(proposal) }
      }
      if clock.isReportDue() { report(.drawingTogether) }
      guard clock.tick(Annealing.step) else { return }
    }
  }

  /// How far the accounts of the group lie from the middles of their books, weighed by value.
  var meanDistance: Double? {
    guard var map = BookMap(self) else { return nil }
    map.findMiddles(books)
    return map.meanDistance(books)
  }
}

/// Where a group's accounts and the middles of its books are, and what distances weigh.
private struct BookMap {
  private var plane: BookPlane

  /// One over the mean target, and for distances one over 1,000 km.
  private let scale: Double

  /// - Returns: `nil` where nobody knows where the accounts are.
  init?(_ search: GroupSearch) {
    let facts = search.facts
    let locations = facts.problem.accounts.location
    guard !locations.isEmpty,
      let plane = BookPlane(
        facts.members.map { locations[Int($0)] },
        values: facts.members.indices.map { Double(facts.value($0)) }, seats: facts.seats.count)
    else { return nil }
    self.plane = plane
    let mean = facts.seats.reduce(0) { $0 + $1.target } / Double(max(1, facts.seats.count))
    scale = mean > 0 ? 1 / (1_000 * mean) : 0
  }

  mutating func findMiddles(_ books: Books) { plane.findMiddles(books.seatOf) }

  func meanDistance(_ books: Books) -> Double? { plane.meanDistance(books.seatOf) }

  /// How much farther, in books times 1,000 km.
  func change(_ proposal: borrowing Proposal, _ books: Books) -> Double {
    var sum = 0.0
    for number in 0..<proposal.count {
      let (id, to) = proposal.moves[number]
      sum += plane.weighedDistance(Int(id), to)
      sum -= plane.weighedDistance(Int(id), books.seatOf[Int(id)])
    }
    return sum * scale
  }
}

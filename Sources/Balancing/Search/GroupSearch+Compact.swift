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

/// Where a group's accounts and the middles of its books are, on a plane in kilometres.
struct BookMap {
  private let places: [SIMD2<Float>]
  private let values: [Double]
  private var middles: [SIMD2<Float>]

  /// One over the mean target, and for distances one over 1,000 km.
  private let scale: Double

  private static let perDegree: Float = 111.2

  /// - Returns: `nil` where nobody knows where the accounts are.
  init?(_ search: GroupSearch) {
    let facts = search.facts
    let locations = facts.problem.accounts.location
    guard !locations.isEmpty else { return nil }
    let known = facts.members.map { locations[Int($0)] }.filter(\.isKnown)
    guard !known.isEmpty else { return nil }
    let latitude = known.reduce(0) { $0 + Double($1.latitude) } / Double(known.count)
    let narrowing = Float(Logarithm.cosine(latitude * .pi / 180))
    places = facts.members.map {
      let location = locations[Int($0)]
      guard location.isKnown else { return SIMD2(.nan, .nan) }
      return SIMD2(location.longitude * narrowing, location.latitude) * Self.perDegree
    }
    values = facts.members.indices.map { Double(facts.value($0)) }
    middles = facts.seats.map { _ in SIMD2(.nan, .nan) }
    let mean = facts.seats.reduce(0) { $0 + $1.target } / Double(max(1, facts.seats.count))
    scale = mean > 0 ? 1 / (1_000 * mean) : 0
  }

  /// The middle of each book, accounts weighing as their values.
  mutating func findMiddles(_ books: Books) {
    var sums = middles.map { _ in (x: 0.0, y: 0.0, weight: 0.0) }
    for (id, seat) in books.seatOf.enumerated() where seat >= 0 && places[id].x.isFinite {
      sums[Int(seat)].x += values[id] * Double(places[id].x)
      sums[Int(seat)].y += values[id] * Double(places[id].y)
      sums[Int(seat)].weight += values[id]
    }
    middles = sums.map {
      $0.weight > 0 ? SIMD2(Float($0.x / $0.weight), Float($0.y / $0.weight)) : SIMD2(.nan, .nan)
    }
  }

  /// In kilometres; zero where either end is unknown.
  private func distance(_ id: Int, _ seat: Int32) -> Double {
    let way = places[id] - middles[Int(seat)]
    let square = (way * way).sum()
    return square.isFinite ? Double(square.squareRoot()) : 0
  }

  /// How much farther, in books times 1,000 km.
  func change(_ proposal: borrowing Proposal, _ books: Books) -> Double {
    var sum = 0.0
    for number in 0..<proposal.count {
      let (id, to) = proposal.moves[number]
      let from = books.seatOf[Int(id)]
      sum += values[Int(id)] * (distance(Int(id), to) - distance(Int(id), from))
    }
    return sum * scale
  }

  func meanDistance(_ books: Books) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for (id, seat) in books.seatOf.enumerated() where seat >= 0 && places[id].x.isFinite {
      sum += values[id] * distance(id, seat)
      weight += values[id]
    }
    return weight > 0 ? sum / weight : nil
  }
}

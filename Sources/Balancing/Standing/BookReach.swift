/// How far accounts lie from the middles of their books.
extension BalanceProblem {
  /// In kilometres, weighed by value; nil where nobody knows where the accounts are.
  ///
  /// - Parameter assignment: the seat of each account.
  public func meanDistance(_ assignment: [Int32]) -> Double? {
    let locations = accounts.location
    let rows = locations.indices.filter { locations[$0].isKnown && assignment[$0] >= 0 }
    guard !rows.isEmpty else { return nil }
    let latitude = rows.reduce(0) { $0 + Double(locations[$1].latitude) } / Double(rows.count)
    // Meridians draw together towards the poles.
    let narrowing = Logarithm.cosine(latitude * .pi / 180)
    func place(_ row: Int) -> SIMD2<Double> {
      SIMD2(Double(locations[row].longitude) * narrowing, Double(locations[row].latitude))
        * Self.kilometresPerDegree
    }
    var sums = seats.map { _ in SIMD2<Double>.zero }
    var weights = seats.map { _ in 0.0 }
    for row in rows {
      let value = Double(accounts.value[row])
      sums[Int(assignment[row])] += place(row) * value
      weights[Int(assignment[row])] += value
    }
    var (way, weight) = (0.0, 0.0)
    for row in rows where weights[Int(assignment[row])] > 0 {
      let seat = Int(assignment[row])
      let apart = place(row) - sums[seat] / weights[seat]
      way += Double(accounts.value[row]) * (apart * apart).sum().squareRoot()
      weight += Double(accounts.value[row])
    }
    return weight > 0 ? way / weight : nil
  }

  private static let kilometresPerDegree = 111.2
}

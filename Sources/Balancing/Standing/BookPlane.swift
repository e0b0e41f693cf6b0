/// Where accounts and the middles of their books are, on a plane in kilometres.
struct BookPlane {
  private let places: [SIMD2<Float>]
  private let values: [Double]
  private var middles: [SIMD2<Float>]

  private static let perDegree: Float = 111.2

  /// - Parameters:
  ///   - locations: where each account is.
  ///   - values: what each account weighs.
  ///   - seats: how many books there are.
  ///
  /// - Returns: `nil` where nobody knows where the accounts are.
  init?(_ locations: [BalanceLocation], values: [Double], seats: Int) {
    let known = locations.lazy.filter(\.isKnown)
    let (sum, count) = known.reduce((0.0, 0.0)) { ($0.0 + Double($1.latitude), $0.1 + 1) }
    guard count > 0 else { return nil }
    // Meridians draw together towards the poles.
    let narrowing = Float(Logarithm.cosine(sum / count * .pi / 180))
    places = locations.map {
      guard $0.isKnown else { return SIMD2(.nan, .nan) }
      return SIMD2($0.longitude * narrowing, $0.latitude) * Self.perDegree
    }
    self.values = values
    middles = Array(repeating: SIMD2(.nan, .nan), count: seats)
  }

  /// The middle of each book, accounts weighing as their values.
  ///
  /// - Parameter seatOf: the book of each account; below zero for none.
  mutating func findMiddles(_ seatOf: [Int32]) {
    var sums = middles.map { _ in (x: 0.0, y: 0.0, weight: 0.0) }
    for (account, seat) in seatOf.enumerated() where seat >= 0 && places[account].x.isFinite {
      sums[Int(seat)].x += values[account] * Double(places[account].x)
      sums[Int(seat)].y += values[account] * Double(places[account].y)
      sums[Int(seat)].weight += values[account]
    }
    middles = sums.map {
      $0.weight > 0 ? SIMD2(Float($0.x / $0.weight), Float($0.y / $0.weight)) : SIMD2(.nan, .nan)
    }
  }

  /// How far an account is from the middle of a book, weighed by its value; zero where either end is
  /// unknown.
  @inline(__always)
  func weighedDistance(_ account: Int, _ seat: Int32) -> Double {
    let way = places[account] - middles[Int(seat)]
    let square = (way * way).sum()
    return square.isFinite ? values[account] * Double(square.squareRoot()) : 0
  }

  /// How far accounts lie from the middles of their books, in kilometres, weighed by value.
  func meanDistance(_ seatOf: [Int32]) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for (account, seat) in seatOf.enumerated() where seat >= 0 && places[account].x.isFinite {
      sum += weighedDistance(account, seat)
      weight += values[account]
    }
    return weight > 0 ? sum / weight : nil
  }
}

/// The logarithms the search needs, for the module imports no mathematics library.
enum Logarithm {
  private static let ofTwo = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive, finite, normal number, to about 1e-15 of itself.
  static func natural(_ number: Double) -> Double {
    let fraction = (number.significand - 1) / (number.significand + 1)
    let square = fraction * fraction
    var power = fraction
    var sum = 0.0
    for odd in stride(from: 1, through: 41, by: 2) {
      sum += power / Double(odd)
      power *= square
    }
    return 2 * sum + Double(number.exponent) * ofTwo
  }

  /// `base` to the power of `exponent`, for a positive base and results that are no extremes.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    let product = natural(base) * exponent
    let doublings = (product / ofTwo).rounded()
    let rest = product - doublings * ofTwo
    var (term, sum) = (1.0, 1.0)
    for number in 1...20 {
      term *= rest / Double(number)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(doublings), significand: sum)
  }

  /// The cosine of an angle of at most half a turn, in radians.
  static func cosine(_ angle: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for number in 1...12 {
      term *= -angle * angle / Double((2 * number - 1) * 2 * number)
      sum += term
    }
    return sum
  }

  /// How much worse a step may be, in units of the temperature, to be taken all the same: minus the
  /// logarithm of an even fraction, read from a table by a random number.
  struct Threshold {
    private let values: [Double]

    init() {
      values = (0..<4_096).map { -natural((Double($0) + 0.5) / 4_096) }
    }

    @inline(__always)
    func of(_ random: UInt64) -> Double { values[Int(random >> 52)] }
  }
}

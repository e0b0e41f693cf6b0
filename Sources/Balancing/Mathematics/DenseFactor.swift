/// The Cholesky factor of a symmetric positive matrix, rows in lanes of eight.
///
/// A pivot that rounding has brought to nothing gets a huge value instead, so that its unknown
/// becomes zero: the usual way with normal equations whose rows depend on each other.
struct DenseFactor {
  private let size: Int
  private let lanes: Int
  private var rows: [SIMD8<Double>]
  private var pivots: [Double]

  /// The lower triangle, row by row, while it is being filled.
  private var matrix: [Double]

  init(size: Int) {
    self.size = size
    lanes = (size + 7) / 8
    rows = Array(repeating: .zero, count: size * lanes)
    pivots = Array(repeating: 0, count: size)
    matrix = Array(repeating: 0, count: size * (size + 1) / 2)
  }

  mutating func clear() { for place in matrix.indices { matrix[place] = 0 } }

  /// Adds to an entry of the lower triangle: `column` is at most `row`.
  @inline(__always)
  mutating func add(_ amount: Double, _ row: Int, _ column: Int) {
    matrix[row * (row + 1) / 2 + column] += amount
  }

  mutating func factor() { factor {} }

  /// - Parameter pause: called for each row.
  mutating func factor<Failure: Error>(
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    var next = Array(repeating: SIMD8<Double>.zero, count: lanes)
    for row in 0..<size {
      try pause()
      let start = row * (row + 1) / 2
      for lane in next.indices { next[lane] = .zero }
      for column in 0..<row {
        let entry = (matrix[start + column] - dot(next, column)) / pivots[column]
        next[column >> 3][column & 7] = entry
      }
      let whole = matrix[start + row]
      let rest = whole - square(next, upTo: row)
      pivots[row] = rest > whole * 1e-13 && rest > 1e-290 ? rest.squareRoot() : 1e64
      for lane in 0..<lanes { rows[row * lanes + lane] = next[lane] }
    }
  }

  @inline(__always)
  private func dot(_ next: [SIMD8<Double>], _ row: Int) -> Double {
    var sum = SIMD8<Double>.zero
    let start = row * lanes
    for lane in 0..<(row + 7) >> 3 { sum += next[lane] * rows[start + lane] }
    return sum.sum()
  }

  private func square(_ next: [SIMD8<Double>], upTo row: Int) -> Double {
    var sum = SIMD8<Double>.zero
    for lane in 0..<(row + 7) >> 3 { sum += next[lane] * next[lane] }
    return sum.sum()
  }

  /// Solves for a right side, in its place.
  func solve(_ right: inout [Double]) {
    for row in 0..<size {
      var sum = right[row]
      for column in 0..<row { sum -= rows[row * lanes + column >> 3][column & 7] * right[column] }
      right[row] = sum / pivots[row]
    }
    for row in (0..<size).reversed() {
      right[row] /= pivots[row]
      let known = right[row]
      for column in 0..<row { right[column] -= rows[row * lanes + column >> 3][column & 7] * known }
    }
  }
}

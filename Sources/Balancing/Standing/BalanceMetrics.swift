/// How even the books of some seats are, and what it took.
public struct BalanceMetrics: Equatable, Sendable {
  public var value: Spread
  public var work: Spread
  public var moves: Moves
  public var capacity: Capacity

  /// Loads against targets. Seats whose target is zero are left out. All are fractions.
  public struct Spread: Equatable, Sendable {
    /// The most over and the most under its target; both zero or more.
    public var mostOver = 0.0
    public var mostUnder = 0.0

    /// Of the distances from target, whichever way: the 95th percentile and the mean.
    public var percentile95 = 0.0
    public var mean = 0.0

    /// The standard deviation of load/target over its mean.
    public var coefficientOfVariation = 0.0

    /// The Gini coefficient of load/target.
    public var gini = 0.0

    /// The root of the mean square distance, seats weighing as their targets: the one number to go
    /// by where a lock or one large account pins the worst.
    public var rootMeanSquare = 0.0

    /// The seat farthest from its target.
    public var worstSeat: Int?

    public var worst: Double { max(mostOver, mostUnder) }
  }

  /// Accounts that do not stand where they stood, values in minor units.
  public struct Moves: Equatable, Sendable {
    /// Those that had to: nobody held them, or who did may not.
    public var must = 0
    public var mustValue: Int64 = 0
    public var voluntary = 0
    public var voluntaryValue: Int64 = 0

    public var total: Int { must + voluntary }
    public var totalValue: Int64 { mustValue + voluntaryValue }
  }

  /// Seats beyond their limits, and by how many accounts.
  public struct Capacity: Equatable, Sendable {
    public var seatsOver = 0
    public var accountsOver = 0
    public var seatsUnder = 0
    public var accountsUnder = 0
    public var unassigned = 0
  }
}

extension BalanceMetrics.Spread {
  /// - Parameter loads: each seat with its load and its target.
  ///
  /// - Complexity: O(m log m).
  init(_ loads: [(seat: Int, load: Double, target: Double)]) {
    let loads = loads.filter { $0.target > 0 }
    guard !loads.isEmpty else { return }
    let count = Double(loads.count)
    var ratios: [Double] = []
    ratios.reserveCapacity(loads.count)
    var (squares, targets) = (0.0, 0.0)
    var farthest = -1.0
    for entry in loads {
      let deviation = entry.load / entry.target - 1
      ratios.append(deviation + 1)
      squares += entry.target * deviation * deviation
      targets += entry.target
      mostOver = max(mostOver, deviation)
      mostUnder = max(mostUnder, -deviation)
      if abs(deviation) > farthest { (farthest, worstSeat) = (abs(deviation), entry.seat) }
    }
    ratios.sort()
    let distances = Self.distances(ratios)
    mean = distances.reduce(0, +) / count
    percentile95 = Self.quantile(0.95, of: distances)
    rootMeanSquare = (squares / targets).squareRoot()
    let average = ratios.reduce(0, +) / count
    guard average > 0 else { return }
    let variance = ratios.reduce(0) { $0 + ($1 - average) * ($1 - average) } / count
    coefficientOfVariation = variance.squareRoot() / average
    var weighted = 0.0
    for (rank, ratio) in ratios.enumerated() {
      weighted += (2 * Double(rank + 1) - count - 1) * ratio
    }
    gini = weighted / (count * count * average)
  }

  /// How far sorted ratios are from one, sorted: what lies below and what lies above, merged.
  private static func distances(_ ratios: [Double]) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(ratios.count)
    var above = ratios.firstIndex { $0 >= 1 } ?? ratios.count
    var below = above - 1
    while below >= 0 || above < ratios.count {
      if below >= 0, above >= ratios.count || 1 - ratios[below] <= ratios[above] - 1 {
        result.append(1 - ratios[below])
        below -= 1
      } else {
        result.append(ratios[above] - 1)
        above += 1
      }
    }
    return result
  }

  /// Between the two nearest, in proportion.
  private static func quantile(_ part: Double, of sorted: [Double]) -> Double {
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// All sets of a few accounts, as bits, with what each adds up to. Kept between uses for the room it
/// has allocated.
struct AccountSets {
  /// A set that a seat may be given, and what that costs in voluntary moves.
  struct Choice {
    var cost: Double
    /// Decides between sets that cost the same.
    var order: UInt32
    var set: UInt32

    @inline(__always)
    static func < (one: Choice, other: Choice) -> Bool {
      one.cost != other.cost
        ? one.cost < other.cost : (one.order, one.set) < (other.order, other.set)
    }
  }

  private(set) var all: UInt32 = 0
  private var value: ContiguousArray<Int64> = []
  private var work: ContiguousArray<Int64> = []
  private var cost: ContiguousArray<Int32> = []

  /// By seat, the accounts that it may hold and those that are at home there.
  private var eligible: [UInt32] = []
  private var home: [UInt32] = []

  mutating func gather(_ search: borrowing GroupSearch, _ seats: [Int32], _ entries: [Entry]) {
    all = UInt32(1) << UInt32(entries.count) - 1
    value.removeAll(keepingCapacity: true)
    work.removeAll(keepingCapacity: true)
    cost.removeAll(keepingCapacity: true)
    value.append(0)
    work.append(0)
    cost.append(0)
    for entry in entries {
      for set in 0..<value.count {
        value.append(value[set] + entry.value)
        work.append(work[set] + Int64(entry.work))
        cost.append(cost[set] + entry.cost)
      }
    }
    eligible.removeAll(keepingCapacity: true)
    home.removeAll(keepingCapacity: true)
    for seat in seats {
      var (mayHold, isHome) = (UInt32(0), UInt32(0))
      for (place, entry) in entries.enumerated() {
        if search.mayHold(entry, seat) { mayHold |= 1 << UInt32(place) }
        if entry.home == seat { isHome |= 1 << UInt32(place) }
      }
      eligible.append(mayHold)
      home.append(isHome)
    }
  }

  /// How many sets a seat may be given.
  func count(of place: Int) -> Int { 1 << eligible[place].nonzeroBitCount }

  /// What it costs a seat to be given a set.
  ///
  /// - Returns: `nil` where the seat may not hold it.
  @inline(__always)
  func cost(of set: UInt32, at place: Int, _ line: SeatLine) -> Double? {
    guard set & ~eligible[place] == 0 else { return nil }
    let penalty = line.penalty(
      adding: value[Int(set)], work: work[Int(set)], count: Int32(set.nonzeroBitCount))
    return penalty + Double(cost[Int(set & ~home[place])]) * 1e-3
  }

  /// Finds the sets that cost a seat less than a limit, cheapest first.
  ///
  /// - Parameter line: what the seat holds beside.
  func find(
    _ choices: inout [Choice], of place: Int, _ line: SeatLine, below limit: Double, salt: UInt64
  ) {
    choices.removeAll(keepingCapacity: true)
    let mayHold = eligible[place]
    // What misses the band by more is not looked at any closer.
    let miss = limit / (SeatLine.Prices.hard.value * max(line.perTarget, 1e-300)) + 1
    let load = Double(line.load)
    let least = Int64(nearest: line.low - miss - load)
    let most = Int64(nearest: line.high + miss - load)
    var set = mayHold
    while true {
      if value[Int(set)] >= least, value[Int(set)] <= most,
        let cost = cost(of: set, at: place, line), cost < limit
      {
        let mixed = (UInt64(set) ^ salt) &* 0x9E37_79B9_7F4A_7C15
        choices.append(Choice(cost: cost, order: UInt32(mixed >> 32), set: set))
      }
      if set == 0 { break }
      set = (set - 1) & mayHold
    }
    choices.sort { $0 < $1 }
  }
}

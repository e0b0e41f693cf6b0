/// A few accounts changing seats at once, among at most three seats. One is used again and again, so
/// that looking at a proposal copies nothing.
struct Proposal {
  static let mostMoves = 4

  /// The seats it touches; -1 for none.
  private(set) var seats: InlineArray<3, Int32> = [-1, -1, -1]
  private var values: InlineArray<3, Int64> = [0, 0, 0]
  private var works: InlineArray<3, Int64> = [0, 0, 0]
  private var counts: InlineArray<3, Int32> = [0, 0, 0]
  private var cost: Int64 = 0

  private(set) var moves: InlineArray<4, (id: Int32, to: Int32)> = [
    (-1, -1), (-1, -1), (-1, -1), (-1, -1),
  ]
  private(set) var count = 0

  /// Starts anew among these seats.
  @inline(__always)
  mutating func begin(_ one: Int32, _ two: Int32, _ three: Int32 = -1) {
    seats[0] = one
    seats[1] = two
    seats[2] = three
    for place in 0..<3 {
      values[place] = 0
      works[place] = 0
      counts[place] = 0
    }
    cost = 0
    count = 0
  }

  /// Adds a move between two of the seats, by their places in `seats`.
  @inline(__always)
  mutating func move(_ entry: Entry, _ from: Int, _ to: Int) {
    values[from] -= entry.value
    values[to] += entry.value
    works[from] -= Int64(entry.work)
    works[to] += Int64(entry.work)
    counts[from] -= 1
    counts[to] += 1
    cost += Int64(entry.cost(at: seats[to]) - entry.cost(at: seats[from]))
    moves[count] = (entry.id, seats[to])
    count += 1
  }

  /// What it does to the price of the plan; below zero is better.
  @inline(__always)
  func change(_ lines: [SeatLine], _ prices: SeatLine.Prices = .hard) -> Double {
    var change = Double(cost) * 1e-3
    for place in 0..<3 where seats[place] >= 0 {
      change += lines[Int(seats[place])].change(
        adding: values[place], work: works[place], count: counts[place], prices)
    }
    return change
  }
}

extension Books {
  /// Carries a proposal out, whole.
  mutating func apply(_ proposal: borrowing Proposal) {
    for number in 0..<proposal.count {
      let move = proposal.moves[number]
      self.move(move.id, to: move.to)
    }
  }
}

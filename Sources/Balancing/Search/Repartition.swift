/// Finds the best way to divide some accounts of a few seats among these seats anew, moves counted.
///
/// A seat may be given any set of these accounts that it may hold, and what that costs depends on
/// nothing else. So each seat's sets are put in order of their cost, and the seats choose in turn
/// for as long as what comes after leaves hope of a better way than is known.
struct Repartition {
  /// Accounts to divide at most: there are two to this many sets.
  static let mostAccounts = 14
  static let mostSeats = 3

  /// Sets that a seat may choose from, and ways that are looked at, at most.
  private static let mostChoices = 1_000
  private static let mostWays = 20_000

  private var seats: [Int32] = []
  private var entries: [Entry] = []
  private var lines: [SeatLine] = []
  private var sets = AccountSets()

  /// What each seat but the last may choose, and the least that it and those after it cost.
  private var choices: [[AccountSets.Choice]] = []
  private var least: [Double] = []

  private var trial: [UInt32] = []
  private var best: [UInt32] = []
  private var bestCost = 0.0
  private var ways = 0

  /// How much was looked at.
  private(set) var work = 0

  /// - Parameters:
  ///   - entries: accounts that these seats hold, `mostAccounts` at most.
  ///   - salt: decides between ways that cost the same.
  mutating func find(
    _ search: borrowing GroupSearch, _ seats: [Int32], _ entries: [Entry], salt: UInt64
  ) {
    begin(search, seats, entries)
    for place in 0..<seats.count - 1 {
      sets.find(&choices[place], of: place, lines[place], below: bestCost, salt: salt)
      work += sets.count(of: place)
      guard let first = choices[place].first else { return }
      least[place] = first.cost
    }
    for place in (0..<seats.count - 1).reversed() { least[place] += least[place + 1] }
    choose(0, taken: 0, cost: 0)
    work += ways
  }

  private mutating func begin(
    _ search: borrowing GroupSearch, _ seats: [Int32], _ entries: [Entry]
  ) {
    self.seats = seats
    self.entries = entries
    lines.removeAll(keepingCapacity: true)
    for seat in seats { lines.append(search.books.lines[Int(seat)]) }
    var cost = lines.reduce(0) { $0 + $1.penalty }
    for entry in entries {
      let seat = search.books.seatOf[Int(entry.id)]
      cost += Double(entry.cost(at: seat)) * 1e-3
      if let place = seats.firstIndex(of: seat) { lines[place].hold(entry, sign: -1) }
    }
    // A way that costs as much as today's will do: it may lead to a better one.
    bestCost = cost + 1e-9
    sets.gather(search, seats, entries)
    while choices.count < seats.count { choices.append([]) }
    least = seats.map { _ in 0 }
    trial = seats.map { _ in 0 }
    best = []
    (ways, work) = (0, 0)
  }

  private mutating func choose(_ place: Int, taken: UInt32, cost: Double) {
    guard place < seats.count - 1 else { return finish(place, sets.all & ~taken, cost) }
    for number in 0..<min(choices[place].count, Self.mostChoices) {
      let choice = choices[place][number]
      guard cost + choice.cost + least[place + 1] < bestCost, ways < Self.mostWays else { return }
      guard choice.set & taken == 0 else { continue }
      ways += 1
      trial[place] = choice.set
      choose(place + 1, taken: taken | choice.set, cost: cost + choice.cost)
    }
  }

  /// The last seat takes what is left.
  private mutating func finish(_ place: Int, _ rest: UInt32, _ cost: Double) {
    guard let last = sets.cost(of: rest, at: place, lines[place]),
      cost + last < bestCost - 1e-12
    else { return }
    trial[place] = rest
    (bestCost, best) = (cost + last, trial)
  }

  /// The accounts and the seats that the best way gives them; empty where none is as good as
  /// today's.
  var moves: [(id: Int32, to: Int32)] {
    zip(seats, best).flatMap { seat, set in
      entries.indices.filter { set >> UInt32($0) & 1 == 1 }.map { (entries[$0].id, seat) }
    }
  }
}

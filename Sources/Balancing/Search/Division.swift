/// The best way to divide what two or three seats hold among them, by trying every way there is.
///
/// Books of a handful of accounts leave no room for exchanges of one or two: four accounts of one
/// seat and four of another can be divided in 256 ways, and it costs nothing to look at all.
struct Division {
  /// Ways to divide that are worth trying at most.
  static let mostWays = 1 << 15

  private let seats: [Int32]
  private var lines: [SeatLine]
  private var entries: [Entry] = []
  private var choices: [[Int]] = []
  private var trial: [Int]
  private var least: Double

  /// For each of the accounts, the place of its seat in `seats`.
  private(set) var best: [Int]

  /// What the best way changes in the price of the plan; zero where nothing is better.
  private(set) var change = 0.0
  private(set) var ways = 1

  /// - Returns: `nil` where there are too many ways.
  init?(_ search: GroupSearch, _ seats: [Int32]) {
    self.seats = seats
    lines = seats.map { search.books.lines[Int($0)] }
    var today: [Int] = []
    var cost: Int64 = 0
    for (place, seat) in seats.enumerated() {
      for shelf in [search.books.own, search.books.guests] {
        for number in 0..<shelf.count(Int(seat)) {
          let entry = shelf[Int(seat), number]
          let open = seats.indices.filter { search.mayHold(entry, seats[$0]) }
          ways *= max(1, open.count)
          guard ways <= Self.mostWays else { return nil }
          entries.append(entry)
          choices.append(open)
          today.append(place)
          cost += Int64(entry.cost(at: seat))
          lines[place].hold(entry, sign: -1)
        }
      }
    }
    best = today
    trial = today
    let before =
      seats.reduce(0.0) { $0 + search.books.lines[Int($1)].penalty } + Double(cost) / 1_000
    least = before - 1e-9
    choose(0, cost: 0)
    if best != today { change = least - before }
  }

  private mutating func choose(_ number: Int, cost: Int64) {
    guard number < entries.count else {
      let price = lines.reduce(Double(cost) / 1_000) { $0 + $1.penalty }
      if price < least { (least, best) = (price, trial) }
      return
    }
    let entry = entries[number]
    for place in choices[number] {
      trial[number] = place
      lines[place].hold(entry, sign: 1)
      choose(number + 1, cost: cost + Int64(entry.cost(at: seats[place])))
      lines[place].hold(entry, sign: -1)
    }
  }

  /// The accounts and the seats that the best way gives them.
  var moves: [(id: Int32, to: Int32)] { zip(entries, best).map { ($0.id, seats[$1]) } }
}

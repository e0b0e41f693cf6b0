/// Whether a group's minima and maxima can be kept, and if not, the smallest set that shows it.
struct LimitCheck {
  private let coverage: Coverage
  /// Movable accounts by class, and by coverage set the places free and the accounts wanting.
  private var accounts: [Int]
  private var places: [Int]
  private var wanted: [Int]

  /// Beyond any number of accounts, for seats without a maximum.
  private static let unlimited = 1 << 40

  init(_ problem: BalanceProblem, _ index: BalanceIndex, group: Int) {
    coverage = index.groups[group]
    accounts = coverage.classes.map { _ in 0 }
    for row in index.members[group] {
      accounts[Int(index.numberOfClass[Int(problem.accounts.classOf[Int(row)])])] += 1
    }
    places = []
    wanted = []
    for members in coverage.members {
      var (free, short) = (0, 0)
      for seat in members {
        let row = Int(coverage.seats[Int(seat)])
        let terms = problem.seats[row]
        let locked = Int(index.fixed[row].count)
        free += terms.maximum.map { max(0, min($0, Self.unlimited) - locked) } ?? Self.unlimited
        short += max(0, min(terms.minimum ?? 0, Self.unlimited) - locked)
      }
      places.append(min(free, Self.unlimited))
      wanted.append(min(short, Self.unlimited))
    }
  }

  func tooFewPlaces() -> BalanceConflict? {
    var matching = SupplyMatching(supply: accounts, room: places, ways: coverage.setsOf)
    guard let (classes, sets) = matching.smallestExcess() else { return nil }
    return .tooFewPlaces(
      classes: classes.map { Int(coverage.classes[$0]) },
      accounts: classes.reduce(0) { $0 + accounts[$1] }, seats: seats(of: sets),
      places: sets.reduce(0) { $0 + places[$1] })
  }

  func tooFewAccounts() -> BalanceConflict? {
    var matching = SupplyMatching(supply: wanted, room: accounts, ways: coverage.classesOf)
    guard let (sets, classes) = matching.smallestExcess() else { return nil }
    return .tooFewAccounts(
      seats: seats(of: sets), wanted: sets.reduce(0) { $0 + wanted[$1] },
      classes: classes.map { Int(coverage.classes[$0]) },
      accounts: classes.reduce(0) { $0 + accounts[$1] })
  }

  private func seats(of sets: [Int]) -> [Int] {
    sets.flatMap { coverage.members[$0] }.map { Int(coverage.seats[Int($0)]) }.sorted()
  }
}

/// Supplies that each may go several ways, into rooms of limited size.
struct SupplyMatching {
  private let supply: [Int]
  private let ways: [[Int32]]
  private var left: [Int]
  private var room: [Int]

  /// What stands in each room of each supply, beside `suppliesOf`.
  private var held: [[Int]]
  private var suppliesOf: [[Int32]]
  private var placeOf: [[Int32]]

  init(supply: [Int], room: [Int], ways: [[Int32]]) {
    self.supply = supply
    self.ways = ways
    left = supply
    self.room = room
    suppliesOf = room.map { _ in [] }
    placeOf = ways.map { $0.map { _ in 0 } }
    for (number, list) in ways.enumerated() {
      for (way, room) in list.enumerated() {
        placeOf[number][way] = Int32(suppliesOf[Int(room)].count)
        suppliesOf[Int(room)].append(Int32(number))
      }
    }
    held = suppliesOf.map { $0.map { _ in 0 } }
  }

  /// Supplies that have more than all rooms open to them, as few as can be found.
  mutating func smallestExcess() -> (supplies: [Int], rooms: [Int])? {
    for number in supply.indices { while left[number] > 0, augment(number) {} }
    var smallest: (supplies: [Int], rooms: [Int])?
    for number in supply.indices where left[number] > 0 {
      let reached = reach(number)
      if reached.supplies.count < smallest?.supplies.count ?? .max { smallest = reached }
    }
    return smallest
  }

  /// Finds room for some of a supply, moving others aside on the shortest way.
  private mutating func augment(_ start: Int) -> Bool {
    var from = room.map { _ in (supply: -1, way: -1) }
    var through = supply.map { _ in -1 }
    var queue = [start]
    var next = 0
    while next < queue.count {
      let number = queue[next]
      next += 1
      for (way, target) in ways[number].enumerated() where from[Int(target)].supply < 0 {
        let target = Int(target)
        from[target] = (number, way)
        if room[target] > 0 {
          carry(start, to: target, from, through)
          return true
        }
        for (place, other) in suppliesOf[target].enumerated()
        where held[target][place] > 0 && through[Int(other)] < 0 && Int(other) != start {
          through[Int(other)] = target
          queue.append(Int(other))
        }
      }
    }
    return false
  }

  private mutating func carry(
    _ start: Int, to end: Int, _ from: [(supply: Int, way: Int)], _ through: [Int]
  ) {
    var amount = min(left[start], room[end])
    var target = end
    while from[target].supply != start {
      let number = from[target].supply
      let previous = through[number]
      amount = min(amount, held[previous][place(of: number, in: previous)])
      target = previous
    }
    left[start] -= amount
    room[end] -= amount
    target = end
    while true {
      let (number, way) = from[target]
      held[target][Int(placeOf[number][way])] += amount
      if number == start { return }
      target = through[number]
      held[target][place(of: number, in: target)] -= amount
    }
  }

  private func place(of number: Int, in target: Int) -> Int {
    suppliesOf[target].firstIndex(of: Int32(number)) ?? 0
  }

  private func reach(_ start: Int) -> (supplies: [Int], rooms: [Int]) {
    var isReached = supply.map { _ in false }
    var isOpen = room.map { _ in false }
    var queue = [start]
    isReached[start] = true
    while let number = queue.popLast() {
      for target in ways[number] where !isOpen[Int(target)] {
        isOpen[Int(target)] = true
        for (place, other) in suppliesOf[Int(target)].enumerated()
        where held[Int(target)][place] > 0 && !isReached[Int(other)] {
          isReached[Int(other)] = true
          queue.append(Int(other))
        }
      }
    }
    return (isReached.indices.filter { isReached[$0] }, isOpen.indices.filter { isOpen[$0] })
  }
}

/// One unknown of the linear relaxation, and where the solver has brought it.
struct RelaxationColumn {
  /// What one of it adds to the value and to the number of accounts of its seat and its class: an
  /// account that leaves takes itself away, what flows to a seat is added.
  var value: Double
  var count: Float
  /// In voluntary moves.
  var cost: Float
  /// The most there may be of it; infinite where there is no such limit.
  var upper: Float

  var amount = 0.0
  /// The prices of its lower and its upper limit.
  var low = 0.0
  var high = 0.0

  /// What is left to its upper limit.
  @inline(__always)
  var room: Double { Double(upper) - amount }
}

/// The columns of the relaxation, those of one seat and class together.
///
/// A seat's own accounts of a class may leave it, in part; value and accounts of a class flow to
/// any seat that may hold it, in any mixture of two kinds; and what a
/// seat has inside its limits, or misses them by, concerns no class.
struct RelaxationColumns {
  /// Columns that concern one seat and one class.
  struct Cell {
    var seat: Int32
    /// -1 for what concerns no class.
    var classNumber: Int32
    var columns: Range<Int>
    /// The first columns are accounts; the ids of `accounts` stand in the same order.
    var accounts: Range<Int>
  }

  private(set) var cells: [Cell] = []
  var columns: ContiguousArray<RelaxationColumn> = []

  /// The ranks of the accounts that may leave, in the order of their columns.
  private(set) var accounts: [Int32] = []

  /// What each class has to give away and each seat has room for, without any account leaving: of
  /// value, and of accounts.
  private(set) var supply: [(value: Double, count: Double)]
  private(set) var room: [(value: Double, count: Double)]

  /// What one of each kind of flow brings of a class.
  typealias Flow = (value: Double, count: Double)

  /// The two kinds of flow of each class.
  private(set) var flows: [(Flow, Flow)]

  /// How wide the limits of each seat are.
  private(set) var width: [(value: Double, count: Double)]

  /// One over the mean target: values are measured in mean books.
  let scale: Double

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    _ search: GroupSearch, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    let (facts, coverage) = (search.facts, search.coverage)
    let seats = facts.seats.count
    let mean = facts.seats.reduce(0) { $0 + $1.target } / Double(max(1, seats))
    scale = mean > 0 ? 1 / mean : 1
    supply = coverage.classes.map { _ in (0, 0) }
    flows = Self.flows(facts, scale)
    try pause()
    for rank in facts.members.indices where search.books.seatOf[rank] < 0 {
      supply[Int(facts.classNumber(rank))].value += Double(facts.value(rank)) * scale
      supply[Int(facts.classNumber(rank))].count += 1
    }
    room = []
    width = []
    try pause()
    for line in search.books.lines {
      let most = Double(min(Int(line.maximum), facts.members.count + Int(line.count)))
      let least = Double(min(line.minimum, line.maximum))
      room.append(((line.high - Double(line.load)) * scale, most - Double(line.count)))
      width.append(((line.high - line.low) * scale, max(0, most - least)))
    }
    try gather(search, pausing: pause)
  }

  private mutating func gather<Failure: Error>(
    _ search: GroupSearch, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    let coverage = search.coverage
    let miss = Self.missPrice(search)
    let own = search.books.lines.indices.reduce(0) { $0 + search.books.own.count($1) }
    let flowing = coverage.setOf.reduce(0) { $0 + 2 * coverage.classesOf[Int($1)].count }
    // Growing, the list would be copied in one piece for longer than anybody who stops may wait.
    columns.reserveCapacity(own + flowing + 6 * coverage.setOf.count)
    accounts.reserveCapacity(own)
    for seat in search.books.lines.indices {
      try pause()
      let lists = accountsByClass(search, seat)
      for (place, number) in coverage.classesOf[Int(coverage.setOf[seat])].enumerated() {
        let first = columns.count
        let firstAccount = accounts.count
        for entry in lists[place] {
          accounts.append(entry.id)
          columns.append(
            RelaxationColumn(
              value: -Double(entry.value) * scale, count: -1,
              cost: Float(entry.cost) * 1e-3 * (1 + Self.difference * (Self.part(entry.id) - 0.5)),
              upper: 1))
        }
        for flow in [flows[Int(number)].0, flows[Int(number)].1] {
          columns.append(
            RelaxationColumn(
              value: flow.value, count: Float(flow.count), cost: 0, upper: .infinity))
        }
        cells.append(
          Cell(
            seat: Int32(seat), classNumber: number, columns: first..<columns.count,
            accounts: firstAccount..<accounts.count))
      }
      addLimits(seat, miss)
    }
  }

  /// Costs differ by up to this part, each account's by its own: among accounts that serve as well
  /// the relaxation then takes one, where it would take a bit of each.
  private static let difference: Float = 0.01

  private static func part(_ id: Int32) -> Float {
    var generator = Generator(seed: 1, stream: Int(id))
    return Float(generator.fraction())
  }

  /// With this many accounts, value and their number may flow each by itself.
  private static let many = 100_000

  /// Accounts as small as the smallest of a class and as large as its largest: no seat gets value
  /// without accounts then. Among very many accounts that makes no difference, but takes time.
  ///
  /// The smallest is taken for smaller and the largest for larger than it is, for what can be had in
  /// one way alone would leave the solver no way between.
  private static func flows(_ facts: GroupFacts, _ scale: Double) -> [(Flow, Flow)] {
    let classes = facts.coverage.classes
    guard facts.members.count < many else { return classes.map { _ in ((1, 0), (0, 1)) } }
    var extremes = classes.map { _ in (least: 0.0, most: 0.0) }
    // Ranks fall in value.
    for rank in facts.members.indices {
      let (number, value) = (Int(facts.classNumber(rank)), Double(facts.value(rank)) * scale)
      extremes[number] = (value, max(extremes[number].most, value))
    }
    return extremes.map {
      $0.most > 0 ? ((0.75 * $0.least, 1), (1.25 * $0.most, 1)) : ((0, 1), (1, 1))
    }
  }

  /// A seat's own accounts, by the classes it may hold.
  private func accountsByClass(_ search: GroupSearch, _ seat: Int) -> [[Entry]] {
    let classes = search.coverage.classesOf[Int(search.coverage.setOf[seat])]
    var places: [Int32: Int] = [:]
    for (place, number) in classes.enumerated() { places[number] = place }
    var lists = classes.map { _ in [Entry]() }
    for place in 0..<search.books.own.count(seat) {
      let entry = search.books.own[seat, place]
      if let place = places[entry.classNumber] { lists[place].append(entry) }
    }
    return lists
  }

  /// The slack of both limits, and what it costs to miss them.
  private mutating func addLimits(_ seat: Int, _ miss: (value: Float, count: Float)) {
    let first = columns.count
    columns.append(
      RelaxationColumn(
        value: 1, count: 0, cost: 0, upper: Float(max(1e-6, width[seat].value))))
    columns.append(
      RelaxationColumn(value: 0, count: 1, cost: 0, upper: Float(max(1e-3, width[seat].count))))
    for sign in [-1.0, 1] {
      columns.append(
        RelaxationColumn(value: sign, count: 0, cost: miss.value, upper: .infinity))
      columns.append(
        RelaxationColumn(value: 0, count: Float(sign), cost: miss.count, upper: .infinity))
    }
    cells.append(
      Cell(
        seat: Int32(seat), classNumber: -1, columns: first..<columns.count,
        accounts: accounts.count..<accounts.count))
  }

  /// More than keeping a limit can ever cost: several moves for each account, or for the value of
  /// the mean account.
  private static func missPrice(_ search: GroupSearch) -> (value: Float, count: Float) {
    let perSeat = Float(search.facts.members.count) / Float(max(1, search.facts.seats.count))
    let dearest = Float(max(1, search.facts.dearestMove))
    return (max(1_000, 40 * perSeat) * dearest, 20 * dearest)
  }
}

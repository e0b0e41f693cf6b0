/// The cheapest way to bring every seat of a group into its band, accounts being divisible.
///
/// This is the linear relaxation of the search's own problem, and a transportation flow: value goes
/// from a seat to one of its classes when an account of that class leaves, at the price of a move
/// spread over its value, and from the class to any seat that may hold it, free. Shortest paths with
/// potentials keep it optimal after every step (Edmonds and Karp 1972; Tomizawa 1971).
struct Transport {
  /// Pairs of a seat and a class that it may hold: those of a seat at `seatStart`.
  private var seatStart: [Int] = [0]
  private var classOfPair: [Int32] = []
  private var seatOfPair: [Int32] = []

  /// The pairs of a class stand in `classPairs` at `classStart`.
  private var classStart: [Int] = [0]
  private var classPairs: [Int32] = []

  /// What of the class flows to the seat.
  private var liquid: [Double]

  /// The seat's own accounts of the class, cheapest to move first: in `own` at `ownStart`, the first
  /// `gone` of them released, and of the next one `part` of its value.
  private var ownStart: [Int] = [0]
  private var own: [Account] = []
  private var gone: [Int]
  private var part: [Double]

  private var load: [Double]
  private let low: [Double]
  private let high: [Double]
  private var supply: [Double]

  private var potential: [Double]
  /// Nodes by distance. Those that were bettered stay in it and are passed over.
  private var heap = Heap<Reached>()
  private var distance: [Double]
  private var origin: [(node: Int32, pair: Int32)]
  private let least: Double

  private struct Account {
    var id: Int32
    var value: Double
    /// What each unit of its value costs to move.
    var price: Double
  }

  /// - Parameters:
  ///   - slack: the part of each band that the flow may use; the rest is for rounding.
  ///   - discount: by seat, what part of its price a move of its own accounts costs.
  init(_ search: GroupSearch, slack: Double, discount: [Double]) {
    let (facts, coverage) = (search.facts, search.coverage)
    for seat in facts.seats.indices {
      let classes = coverage.classesOf[Int(coverage.setOf[seat])]
      classOfPair += classes
      seatOfPair += classes.map { _ in Int32(seat) }
      seatStart.append(classOfPair.count)
    }
    var pairsOfClass = coverage.classes.map { _ in [Int32]() }
    for (pair, number) in classOfPair.enumerated() { pairsOfClass[Int(number)].append(Int32(pair)) }
    for list in pairsOfClass {
      classPairs += list
      classStart.append(classPairs.count)
    }
    liquid = Array(repeating: 0, count: classOfPair.count)
    gone = Array(repeating: 0, count: classOfPair.count)
    part = liquid
    load = search.books.lines.map { Double($0.load) }
    low = search.books.lines.map { $0.aim - slack * ($0.aim - $0.low) }
    high = search.books.lines.map { $0.aim + slack * ($0.high - $0.aim) }
    supply = coverage.classes.map { _ in 0 }
    least = max(0.5, low.reduce(0, +) * 1e-9)
    potential = Array(repeating: 0, count: load.count + supply.count)
    distance = potential
    origin = potential.map { _ in (-1, -1) }
    gatherOwn(search, discount)
    for rank in facts.members.indices where search.books.seatOf[rank] < 0 {
      supply[Int(facts.classNumber(rank))] += Double(facts.value(rank))
    }
  }

  private mutating func gatherOwn(_ search: GroupSearch, _ discount: [Double]) {
    for seat in load.indices {
      var lists = (seatStart[seat]..<seatStart[seat + 1]).map { _ in [Account]() }
      for place in 0..<search.books.own.count(seat) {
        let entry = search.books.own[seat, place]
        guard entry.value > 0, let pair = pair(seat, entry.classNumber) else { continue }
        let value = Double(entry.value)
        lists[pair - seatStart[seat]].append(
          Account(id: entry.id, value: value, price: discount[seat] * Double(entry.cost) / value))
      }
      for list in lists {
        own += list.sorted { ($0.price, $0.id) < ($1.price, $1.id) }
        ownStart.append(own.count)
      }
    }
  }

  private func pair(_ seat: Int, _ number: Int32) -> Int? {
    var (low, high) = (seatStart[seat], seatStart[seat + 1])
    while low < high {
      let middle = (low + high) / 2
      if classOfPair[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < seatStart[seat + 1] && classOfPair[low] == number ? low : nil
  }

  // MARK: - Arcs

  /// Taking value of a class from a seat: what flows there already is free, an account of the
  /// seat's own has its price.
  @inline(__always)
  private func taking(_ pair: Int) -> (price: Double, most: Double)? {
    if liquid[pair] > least { return (0, liquid[pair]) }
    let next = ownStart[pair] + gone[pair]
    guard next < ownStart[pair + 1] else { return nil }
    return (own[next].price, own[next].value - part[pair])
  }

  /// Bringing value of a class to a seat: an account of its own that comes home earns its price.
  @inline(__always)
  private func bringing(_ pair: Int) -> (price: Double, most: Double) {
    let next = ownStart[pair] + gone[pair]
    if part[pair] > 0 { return (-own[next].price, part[pair]) }
    if gone[pair] > 0 { return (-own[next - 1].price, own[next - 1].value) }
    return (0, .infinity)
  }

  private mutating func take(_ amount: Double, _ pair: Int) {
    if liquid[pair] > least {
      liquid[pair] -= amount
      return
    }
    part[pair] += amount
    if part[pair] >= own[ownStart[pair] + gone[pair]].value - 1e-6 {
      gone[pair] += 1
      part[pair] = 0
    }
  }

  private mutating func bring(_ amount: Double, _ pair: Int) {
    if part[pair] > 0 {
      part[pair] = part[pair] - amount <= 1e-6 ? 0 : part[pair] - amount
    } else if gone[pair] > 0 {
      let value = own[ownStart[pair] + gone[pair] - 1].value
      gone[pair] -= 1
      part[pair] = value - amount <= 1e-6 ? 0 : value - amount
    } else {
      liquid[pair] += amount
    }
  }

  // MARK: - Flow

  /// First fills what lacks, then empties what overflows.
  mutating func solve(_ clock: inout WorkClock) {
    // Each path fills or empties something; the limit is for sums that rounding keeps from zero.
    var paths = 4 * (own.count + classOfPair.count) + 1_000
    var isGoing = true
    while isGoing, paths > 0, clock.tick(16) {
      paths -= 1
      isGoing = step(
        isSource: { $0.load[$1] > $0.low[$1] + $0.least },
        isSink: { $0.load[$1] < $0.low[$1] - $0.least },
        room: { $0.low[$1] - $0.load[$1] }, spare: { $0.load[$1] - $0.low[$1] })
    }
    isGoing = true
    while isGoing, paths > 0, clock.tick(16) {
      paths -= 1
      isGoing = step(
        isSource: { $0.load[$1] > $0.high[$1] + $0.least },
        isSink: { $0.load[$1] < $0.high[$1] - $0.least },
        room: { $0.high[$1] - $0.load[$1] }, spare: { $0.load[$1] - $0.high[$1] })
    }
  }

  private mutating func step(
    isSource: (borrowing Transport, Int) -> Bool, isSink: (borrowing Transport, Int) -> Bool,
    room: (borrowing Transport, Int) -> Double, spare: (borrowing Transport, Int) -> Double
  ) -> Bool {
    let seats = load.count
    heap.removeAll()
    for node in distance.indices {
      distance[node] = .infinity
      origin[node] = (-1, -1)
      let isStart = node < seats ? isSource(self, node) : supply[node - seats] > least
      if isStart {
        distance[node] = max(0, -potential[node])
        heap.push(Reached(distance: distance[node], node: Int32(node)))
      }
    }
    var sink = -1
    while let reached = heap.pop() {
      let node = Int(reached.node)
      guard reached.distance == distance[node] else { continue }
      if node < seats, isSink(self, node) {
        sink = node
        break
      }
      if node < seats { relaxSeat(node) } else { relaxClass(node - seats) }
    }
    guard sink >= 0 else { return false }
    let depth = distance[sink]
    for node in potential.indices { potential[node] += min(distance[node], depth) }
    carry(to: sink, room(self, sink), spare)
    return true
  }

  @inline(__always)
  private mutating func relax(_ from: Int, _ to: Int, _ price: Double, _ pair: Int) {
    let reduced = max(0, price + potential[from] - potential[to])
    if distance[from] + reduced < distance[to] {
      distance[to] = distance[from] + reduced
      origin[to] = (Int32(from), Int32(pair))
      heap.push(Reached(distance: distance[to], node: Int32(to)))
    }
  }

  private mutating func relaxSeat(_ seat: Int) {
    for pair in seatStart[seat]..<seatStart[seat + 1] {
      guard let arc = taking(pair) else { continue }
      relax(seat, load.count + Int(classOfPair[pair]), arc.price, pair)
    }
  }

  private mutating func relaxClass(_ number: Int) {
    for index in classStart[number]..<classStart[number + 1] {
      let pair = Int(classPairs[index])
      relax(load.count + number, Int(seatOfPair[pair]), bringing(pair).price, pair)
    }
  }

  private mutating func carry(
    to sink: Int, _ room: Double, _ spare: (borrowing Transport, Int) -> Double
  ) {
    let seats = load.count
    var amount = room
    var node = sink
    while origin[node].node >= 0 {
      let pair = Int(origin[node].pair)
      amount = min(amount, node < seats ? bringing(pair).most : taking(pair)?.most ?? 0)
      node = Int(origin[node].node)
    }
    amount = min(amount, node < seats ? spare(self, node) : supply[node - seats])
    if node < seats { load[node] -= amount } else { supply[node - seats] -= amount }
    load[sink] += amount
    node = sink
    while origin[node].node >= 0 {
      let pair = Int(origin[node].pair)
      if node < seats { bring(amount, pair) } else { take(amount, pair) }
      node = Int(origin[node].node)
    }
  }

  // MARK: - Reading it

  /// The accounts that leave: whole ones, and those of which more than half does.
  var leaving: [Int32] {
    classOfPair.indices.flatMap { pair in
      let first = ownStart[pair]
      var ids = own[first..<first + gone[pair]].map(\.id)
      if part[pair] > 0.5 * (part[pair] > 0 ? own[first + gone[pair]].value : 0) {
        ids.append(own[first + gone[pair]].id)
      }
      return ids
    }
  }

  /// What flows of each class to each coverage set, in the order of `Coverage.setsOf`.
  func brought(_ coverage: Coverage) -> [[Double]] {
    var flows = coverage.setsOf.map { $0.map { _ in 0.0 } }
    for (pair, number) in classOfPair.enumerated() where liquid[pair] > 0 {
      let set = coverage.setOf[Int(seatOfPair[pair])]
      if let place = coverage.setsOf[Int(number)].firstIndex(of: set) {
        flows[Int(number)][place] += liquid[pair]
      }
    }
    return flows
  }
}

/// A node on its way into the tree of shortest paths.
private struct Reached: HeapItem {
  var distance: Double
  var node: Int32

  @inline(__always)
  func precedes(_ other: Reached) -> Bool {
    distance < other.distance || (distance == other.distance && node < other.node)
  }
}

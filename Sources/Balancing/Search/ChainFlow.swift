/// A flow of value between coverage sets, through the classes of which one holds accounts and the
/// other may take them.
///
/// Where a region has too much and its neighbours are full, accounts must be handed on from patch
/// to patch, and no exchange of two seats can see that. Shortest paths come first, for each hop
/// moves accounts of its own (Edmonds and Karp 1972).
struct ChainFlow {
  /// Pairs of a coverage set and a class it may hold: `start[set]..<start[set + 1]`.
  private let start: [Int]
  private let classOf: [Int32]
  private let setsOf: [[Int32]]
  /// What may still be handed on, by pair.
  private var capacity: [Double]

  /// What each set hands on of each class, by pair.
  private(set) var given: [Double]

  /// What each class brings to each set, in the order of `Coverage.setsOf`.
  private(set) var brought: [[Double]]

  init(_ coverage: Coverage) {
    var start = [0]
    var classOf: [Int32] = []
    for list in coverage.classesOf {
      classOf += list
      start.append(classOf.count)
    }
    self.start = start
    self.classOf = classOf
    setsOf = coverage.setsOf
    capacity = Array(repeating: 0, count: classOf.count)
    given = capacity
    brought = coverage.setsOf.map { $0.map { _ in 0 } }
  }

  /// The pair of a set and a class it may hold.
  func pair(_ set: Int, _ number: Int32) -> Int? {
    var (low, high) = (start[set], start[set + 1])
    while low < high {
      let middle = (low + high) / 2
      if classOf[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < start[set + 1] && classOf[low] == number ? low : nil
  }

  func pairs(of set: Int) -> Range<Int> { start[set]..<start[set + 1] }

  func classNumber(ofPair pair: Int) -> Int32 { classOf[pair] }

  mutating func allow(_ value: Double, atPair pair: Int) { capacity[pair] += value }

  /// Sends what the sources have to the sinks, as far as it goes.
  mutating func send(
    from sources: inout [Double], to sinks: inout [Double], least: Double, _ clock: inout WorkClock
  ) {
    while clock.tick(16), clock.goesOn(), let path = shortestPath(sources, sinks, least) {
      var amount = min(sources[path.source], sinks[path.sink])
      for hop in path.hops { amount = min(amount, capacity[hop.pair]) }
      for hop in path.hops {
        capacity[hop.pair] -= amount
        given[hop.pair] += amount
        brought[Int(classOf[hop.pair])][hop.place] += amount
      }
      sources[path.source] -= amount
      sinks[path.sink] -= amount
    }
  }

  private struct Path {
    var source: Int
    var sink: Int
    var hops: [(pair: Int, place: Int)]
  }

  private func shortestPath(_ sources: [Double], _ sinks: [Double], _ least: Double) -> Path? {
    var from = Array(repeating: (set: -1, pair: -1, place: -1), count: sources.count)
    var isReached = sources.map { $0 > least }
    var isUsed = Array(repeating: false, count: setsOf.count)
    var queue = sources.indices.filter { isReached[$0] }
    var next = 0
    while next < queue.count {
      let set = queue[next]
      next += 1
      for pair in pairs(of: set) where capacity[pair] > least && !isUsed[Int(classOf[pair])] {
        let number = Int(classOf[pair])
        isUsed[number] = true
        for (place, other) in setsOf[number].enumerated() where !isReached[Int(other)] {
          isReached[Int(other)] = true
          from[Int(other)] = (set, pair, place)
          if sinks[Int(other)] > least { return path(to: Int(other), from) }
          queue.append(Int(other))
        }
      }
    }
    return nil
  }

  private func path(to sink: Int, _ from: [(set: Int, pair: Int, place: Int)]) -> Path {
    var hops: [(pair: Int, place: Int)] = []
    var set = sink
    while from[set].set >= 0 {
      hops.append((from[set].pair, from[set].place))
      set = from[set].set
    }
    return Path(source: set, sink: sink, hops: hops)
  }
}

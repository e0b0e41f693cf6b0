/// Spreads the value of each class over the coverage that may hold it, as evenly as can be.
///
/// Accounts are taken as a liquid here. The loads it comes to minimise the sum of load²/target,
/// and that is the fairest spread in every sense: its worst overload, then its second worst, and so
/// on are each as small as possible (Megiddo 1974; Fujishige 1980). It is found class by class: take
/// a class's liquid out, pour it back to one level, until nothing moves.
struct WaterFilling: Sendable {
  /// The value of each class.
  private(set) var amount: [Double]
  var load: [Double]
  private(set) var target: [Double]

  /// The parts each class may flow to stand at `start[class]..<start[class + 1]`.
  private(set) var start: [Int]
  private(set) var part: [Int32]
  private(set) var flow: [Double]

  /// - Parameters:
  ///   - partsOf: for each class, the parts that may take it.
  ///   - load: what each part holds already.
  init(amount: [Double], partsOf: [[Int32]], load: [Double], target: [Double]) {
    self.amount = amount
    self.load = load
    self.target = target
    start = [0]
    part = []
    for list in partsOf {
      part += list
      start.append(part.count)
    }
    flow = Array(repeating: 0, count: part.count)
  }

  /// Another state of the same vessels: what is left to pour, and what they hold now.
  mutating func reset(amount: [Double], load: [Double]) {
    self.amount = amount
    self.load = load
    for number in amount.indices {
      let (edges, old) = (start[number]..<start[number + 1], poured(number))
      let scale = old > 0 ? amount[number] / old : 0
      for edge in edges {
        flow[edge] *= scale
        self.load[Int(part[edge])] += flow[edge]
      }
    }
  }

  private func poured(_ number: Int) -> Double {
    flow[start[number]..<start[number + 1]].reduce(0, +)
  }

  /// Sets the flows themselves, in the order of the parts that each class was given.
  mutating func direct(_ flows: [[Double]]) { flow = flows.flatMap { $0 } }

  /// Takes out of what is still to flow.
  mutating func take(_ value: Double, atEdge edge: Int) {
    flow[edge] = max(0, flow[edge] - value)
  }

  /// - Parameters:
  ///   - precision: stops when a sweep moves less than this part of all there is.
  ///   - pause: called before each sweep.
  mutating func settle<Failure: Error>(
    sweeps: Int = 400, precision: Double = 1e-7, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    let enough = amount.reduce(0, +) * precision
    for _ in 0..<sweeps {
      try pause()
      var change = 0.0
      for number in amount.indices where start[number] < start[number + 1] {
        change += pour(number)
      }
      if change <= enough { return }
    }
  }

  private func level(_ edge: Int) -> Double {
    let part = Int(part[edge])
    return target[part] > 0 ? load[part] / target[part] : .infinity
  }

  /// - Returns: how much of the class changed its place.
  private mutating func pour(_ number: Int) -> Double {
    let edges = start[number]..<start[number + 1]
    for edge in edges { load[Int(part[edge])] -= flow[edge] }
    sortByLevel(edges)
    var (held, room) = (0.0, 0.0)
    var surface = Double.infinity
    for edge in edges {
      guard level(edge) < surface else { break }
      held += load[Int(part[edge])]
      room += target[Int(part[edge])]
      surface = room > 0 ? (amount[number] + held) / room : .infinity
    }
    var change = 0.0
    if surface == .infinity {
      change = pourEvenly(number)
    } else {
      for edge in edges {
        let part = Int(part[edge])
        let new = max(0, surface * target[part] - load[part])
        change += abs(new - flow[edge])
        flow[edge] = new
        load[part] += new
      }
    }
    return change
  }

  /// Where nobody who may hold the class has a target.
  private mutating func pourEvenly(_ number: Int) -> Double {
    let edges = start[number]..<start[number + 1]
    for edge in edges {
      flow[edge] = amount[number] / Double(edges.count)
      load[Int(part[edge])] += flow[edge]
    }
    return 0
  }

  /// By insertion, for the order of the last sweep is nearly right.
  private mutating func sortByLevel(_ edges: Range<Int>) {
    for edge in edges.dropFirst() {
      let key = level(edge)
      var place = edge
      while place > edges.lowerBound, level(place - 1) > key {
        part.swapAt(place, place - 1)
        flow.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}

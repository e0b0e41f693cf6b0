/// The normal equations of the relaxation: a block of value and count for every seat and class.
///
/// Seats meet only classes and classes only seats, so the larger side is eliminated block by block
/// and the smaller is solved densely.
struct NormalEquations {
  private let seats: Int
  private let classes: Int
  private let isDenseBySeat: Bool

  /// Pairs of a seat and a class by the node that is eliminated, in `pairs` at `start`.
  private var start: [Int] = [0]
  private var pairs: [Int32] = []
  private let outer: [Int32]

  /// By pair, and by seat and by class.
  var cross: [SquareBlock]
  var ofSeat: [SquareBlock]
  var ofClass: [SquareBlock]

  private var inverse: [SquareBlock] = []
  private var dense: DenseFactor

  /// - Parameter pairs: a seat and a class each.
  init(seats: Int, classes: Int, pairs list: [(seat: Int32, classNumber: Int32)]) {
    self.seats = seats
    self.classes = classes
    isDenseBySeat = seats <= classes
    cross = Array(repeating: SquareBlock(), count: list.count)
    ofSeat = Array(repeating: SquareBlock(), count: seats)
    ofClass = Array(repeating: SquareBlock(), count: classes)
    dense = DenseFactor(size: 2 * min(seats, classes))
    outer = list.map { seats <= classes ? $0.seat : $0.classNumber }
    var lists = Array(repeating: [Int32](), count: max(seats, classes))
    for (pair, ends) in list.enumerated() {
      lists[Int(seats <= classes ? ends.classNumber : ends.seat)].append(Int32(pair))
    }
    for list in lists {
      pairs += list.sorted { (outer[Int($0)], $0) < (outer[Int($1)], $1) }
      start.append(pairs.count)
    }
  }

  mutating func clear() {
    for pair in cross.indices { cross[pair] = SquareBlock() }
    for seat in ofSeat.indices { ofSeat[seat] = SquareBlock() }
    for number in ofClass.indices { ofClass[number] = SquareBlock() }
  }

  /// - Parameter pause: called every few milliseconds.
  mutating func factor<Failure: Error>(
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    dense.clear()
    for (node, block) in (isDenseBySeat ? ofSeat : ofClass).enumerated() {
      dense.add(block.valueValue, 2 * node, 2 * node)
      dense.add(block.valueCount, 2 * node + 1, 2 * node)
      dense.add(block.countCount, 2 * node + 1, 2 * node + 1)
    }
    inverse = (isDenseBySeat ? ofClass : ofSeat).map(\.inverse)
    for node in inverse.indices {
      try pause()
      eliminate(node)
    }
    try dense.factor(pausing: pause)
  }

  private mutating func eliminate(_ node: Int) {
    let range = start[node]..<start[node + 1]
    let inverse = inverse[node]
    for place in range {
      let (row, block) = (2 * Int(outer[Int(pairs[place])]), cross[Int(pairs[place])])
      let first = inverse.times(block.valueValue, block.valueCount)
      let second = inverse.times(block.valueCount, block.countCount)
      for other in range.lowerBound...place {
        let pair = Int(pairs[other])
        let (column, back) = (2 * Int(outer[pair]), cross[pair])
        let fromValue = back.times(first.value, first.count)
        let fromCount = back.times(second.value, second.count)
        dense.add(-fromValue.value, row, column)
        if row != column { dense.add(-fromValue.count, row, column + 1) }
        dense.add(-fromCount.value, row + 1, column)
        dense.add(-fromCount.count, row + 1, column + 1)
      }
    }
  }

  /// Solves for right sides by seat and by class, value and count of each in turn, in their place.
  func solve(_ ofSeats: inout [Double], _ ofClasses: inout [Double]) {
    if isDenseBySeat {
      solve(dense: &ofSeats, eliminated: &ofClasses)
    } else {
      solve(dense: &ofClasses, eliminated: &ofSeats)
    }
  }

  private func solve(dense right: inout [Double], eliminated: inout [Double]) {
    for node in inverse.indices {
      let known = inverse[node].times(eliminated[2 * node], eliminated[2 * node + 1])
      for place in start[node]..<start[node + 1] {
        let pair = Int(pairs[place])
        let part = cross[pair].times(known.value, known.count)
        right[2 * Int(outer[pair])] -= part.value
        right[2 * Int(outer[pair]) + 1] -= part.count
      }
    }
    dense.solve(&right)
    for node in inverse.indices {
      var rest = (value: eliminated[2 * node], count: eliminated[2 * node + 1])
      for place in start[node]..<start[node + 1] {
        let pair = Int(pairs[place])
        let (value, count) = (right[2 * Int(outer[pair])], right[2 * Int(outer[pair]) + 1])
        let part = cross[pair].times(value, count)
        rest.value -= part.value
        rest.count -= part.count
      }
      let solved = inverse[node].times(rest.value, rest.count)
      (eliminated[2 * node], eliminated[2 * node + 1]) = (solved.value, solved.count)
    }
  }
}

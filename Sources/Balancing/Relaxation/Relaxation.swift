/// The linear relaxation of the search's own problem: the fewest voluntary moves that bring every
/// seat into its band and its limits, accounts being divisible and value parting from accounts.
///
/// What leaves in it is nearly what leaves in the best plan, and its prices prove how few moves
/// there can be. It is solved by an interior point method with a predictor and a corrector
/// (Mehrotra 1992); each step costs as much as a few looks at every account, and a dense system of
/// twice as many rows as there are classes or seats, whichever are fewer.
struct Relaxation {
  var problem: RelaxationColumns
  var equations: NormalEquations

  /// Prices of the seats' and the classes' rows, value and count in turn.
  var seatPrice: [Double]
  var classPrice: [Double]

  /// The direction the prices go.
  var seatStep: [Double]
  var classStep: [Double]

  /// The cells with a class, as pairs of the equations.
  let pairOfCell: [Int32]

  init(_ search: GroupSearch) { self.init(search) {} }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    _ search: GroupSearch, pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    problem = try RelaxationColumns(search, pausing: pause)
    var pairs: [(seat: Int32, classNumber: Int32)] = []
    var pairOfCell: [Int32] = []
    for cell in problem.cells {
      pairOfCell.append(cell.classNumber < 0 ? -1 : Int32(pairs.count))
      if cell.classNumber >= 0 { pairs.append((cell.seat, cell.classNumber)) }
    }
    self.pairOfCell = pairOfCell
    try pause()
    let (seats, classes) = (problem.room.count, problem.supply.count)
    equations = NormalEquations(seats: seats, classes: classes, pairs: pairs)
    seatPrice = Array(repeating: 0, count: 2 * seats)
    classPrice = Array(repeating: 0, count: 2 * classes)
    seatStep = seatPrice
    classStep = classPrice
    try pause()
    start()
  }

  /// - Parameters:
  ///   - precision: how far from the optimum it may end, as a part of it.
  ///   - clock: asked in passing whether to stop.
  mutating func solve(precision: Double, most: Int = 60, _ clock: inout WorkClock) {
    for _ in 0..<most {
      guard clock.goesOn() else { return }
      let state = measure()
      if state.gap <= precision * max(1, abs(state.cost)), state.miss <= 1e-5 { return }
      guard step(state, &clock) else { return }
    }
  }

  struct State {
    /// The sum of all products of amounts and prices, and how many there are.
    var gap = 0.0
    var products = 0.0
    var cost = 0.0
    /// What the rows lack, by seat and class, value and count in turn.
    var seatLack: [Double]
    var classLack: [Double]
    var miss = 0.0

    /// What the prices bring in straight away, by seat and class likewise.
    var seatPull: [Double]
    var classPull: [Double]
  }
}

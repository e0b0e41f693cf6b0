/// Looks for the best chain of steps: from each number of moves it keeps several of the best plans,
/// and goes on from each, so that a step is chosen for what it makes possible too.
struct MoveBeam {
  private struct State {
    var books: Books
    var steps: [BestMoves.Step] = []
    var states: [(worst: Double, price: Double)]
    var moved: Set<Int32> = []
  }

  private let facts: GroupFacts
  private var search: GroupSearch
  private let limit: Int
  private let width: Int
  private var layers: [[State]]

  /// What a move must bring at least: a tenth of a per cent of one book.
  private static let leastGain = 100.0

  init(_ search: GroupSearch, limit: Int) {
    facts = search.facts
    self.search = search
    self.limit = max(0, limit)
    let size = search.facts.members.count
    width = size <= 400 ? 24 : size <= 4_000 ? 6 : 1
    layers = []
  }

  /// - Returns: the steps, and how things stand before the first and after each.
  mutating func run() -> (steps: [BestMoves.Step], states: [(worst: Double, price: Double)]) {
    let start = State(books: search.books, states: [measure(search.books)])
    var best = start
    layers = [[start]]
    var number = 0
    while number < layers.count, number < limit {
      let states = layers[number]
      layers[number] = []
      for state in states {
        guard search.clock.tick() else { return (best.steps, best.states) }
        extend(state, number)
      }
      number += 1
      if number < layers.count {
        trim(number)
        for state in layers[number] where price(state) < price(best) - Self.leastGain / 2 {
          best = state
        }
      }
      // A step of two moves may lie beyond a layer that nothing reached.
    }
    return (best.steps, best.states)
  }

  private func price(_ state: State) -> Double { state.states.last?.price ?? 0 }

  private func measure(_ books: Books) -> (worst: Double, price: Double) {
    var worst = 0.0
    var price = 0.0
    for (line, seat) in zip(books.lines, facts.seats) {
      if seat.target > 0 { worst = max(worst, abs(Double(line.load) / seat.target - 1)) }
      price += line.penalty
    }
    return (worst, price)
  }

  private mutating func trim(_ number: Int) {
    let sorted = layers[number].sorted { price($0) < price($1) }
    var kept: [State] = []
    for state in sorted where kept.count < width {
      if let last = kept.last, abs(price(last) - price(state)) < 1e-6 { continue }
      kept.append(state)
    }
    layers[number] = kept
  }

  private mutating func extend(_ state: State, _ number: Int) {
    var finder = StepFinder(search, state.books, state.moved)
    let most = width == 1 ? 1 : 8
    let candidates = finder.find(most)
    if width == 1 {
      // One way on: the better per move of the best single move and the best exchange.
      guard
        let best = candidates.min(by: {
          $0.change / Double($0.moves.count) < $1.change / Double($1.moves.count)
        })
      else { return }
      add(state, best, number)
    } else {
      for candidate in candidates { add(state, candidate, number) }
    }
  }

  private mutating func add(_ state: State, _ candidate: StepFinder.Candidate, _ number: Int) {
    let count = candidate.moves.count
    guard candidate.change < -Self.leastGain * Double(count), number + count <= limit else {
      return
    }
    var next = state
    let before = [candidate.giver, candidate.taker].map { deviation(next.books, $0) }
    for move in candidate.moves {
      next.books.move(move.id, to: move.to)
      next.moved.insert(move.id)
    }
    let after = [candidate.giver, candidate.taker].map { deviation(next.books, $0) }
    let measure = measure(next.books)
    next.states.append(measure)
    let seats = facts.coverage.seats
    next.steps.append(
      BestMoves.Step(
        moves: candidate.moves.map { move in
          BestMoves.Move(
            account: facts.members[Int(move.id)], from: seats[Int(move.from)],
            to: seats[Int(move.to)])
        },
        giver: seats[Int(candidate.giver)], giverBefore: before[0], giverAfter: after[0],
        taker: seats[Int(candidate.taker)], takerBefore: before[1], takerAfter: after[1],
        after: .init(moves: number + count, worstDeviation: measure.worst, price: measure.price)))
    while layers.count <= number + count { layers.append([]) }
    layers[number + count].append(next)
  }

  private func deviation(_ books: Books, _ seat: Int32) -> Double {
    let target = facts.seats[Int(seat)].target
    return target > 0 ? Double(books.lines[Int(seat)].load) / target - 1 : 0
  }
}

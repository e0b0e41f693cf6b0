/// The moves that buy the most balance, best first, and what each buys.
///
/// The plans are nested: the plan of five moves is the plan of four and one more, so that a reader
/// can go through them one by one and stop where the next is not worth it.
public struct BestMoves: Equatable, Sendable {
  /// Accounts that must move, and where they go, before any other.
  public internal(set) var must: [Move] = []

  /// With the musts done and nothing else.
  public internal(set) var start = Point(moves: 0, worstDeviation: 0, price: 0)

  public internal(set) var steps: [Step] = []

  /// Rows of the problem.
  public struct Move: Equatable, Sendable {
    public var account: Int32
    public var from: Int32
    public var to: Int32
  }

  /// One move, or two where accounts are exchanged.
  public struct Step: Equatable, Sendable {
    public var moves: [Move]

    /// The seat that gives more than it takes, and how far it is from its target before and after,
    /// as fractions.
    public var giver: Int32
    public var giverBefore: Double
    public var giverAfter: Double

    /// The seat that takes more than it gives.
    public var taker: Int32
    public var takerBefore: Double
    public var takerAfter: Double

    /// How things stand with this step done.
    public var after: Point
  }

  public struct Point: Equatable, Sendable {
    /// Voluntary moves up to here.
    public var moves: Int
    /// The worst seat's distance from its target, as a fraction.
    public var worstDeviation: Double
    /// How far all seats together are from what they can be brought to; it falls with every step.
    public var price: Double
  }

  /// From no move on: what each number of moves comes to.
  public var curve: [Point] { [start] + steps.map(\.after) }

  /// The plan after so many moves: the last step that fits.
  public func assignment(_ problem: BalanceProblem, within moves: Int) -> [Int32] {
    var assignment = problem.accounts.seatOf
    for move in must { assignment[Int(move.account)] = move.to }
    for step in steps where step.after.moves <= moves {
      for move in step.moves { assignment[Int(move.account)] = move.to }
    }
    return assignment
  }
}

extension Balancer {
  /// The best balance within a number of voluntary moves, as a chain of plans each one step longer.
  ///
  /// Tolerances play no part: every step brings the books nearer to their targets, and it ends where
  /// no move does so by more than a tenth of a per cent of one book.
  public func bestMoves(within limit: Int, watch: BalanceWatch = BalanceWatch()) -> BestMoves {
    var result = BestMoves()
    var chains: [MoveChain] = []
    for group in index.groups.indices {
      var facts = facts(group)
      facts.dropTolerances()
      var search = GroupSearch(facts, policy: policy, watch: watch)
      search.settleMusts()
      result.must += search.moves()
      chains.append(MoveChain(search, limit: limit))
    }
    result.must.sort { $0.account < $1.account }
    merge(&chains, limit, &result)
    return result
  }

  /// Takes the steps of independent groups together, those that buy the most per move first.
  private func merge(_ chains: inout [MoveChain], _ limit: Int, _ result: inout BestMoves) {
    func point(_ moves: Int) -> BestMoves.Point {
      BestMoves.Point(
        moves: moves, worstDeviation: chains.map(\.current.worst).max() ?? 0,
        price: chains.reduce(0) { $0 + $1.current.price })
    }
    var moves = 0
    result.start = point(0)
    while let next = chains.indices.filter({ chains[$0].gain > 0 })
      .max(by: { (chains[$0].gain, $1) < (chains[$1].gain, $0) })
    {
      guard var step = chains[next].takeStep() else { return }
      moves += step.moves.count
      if moves > limit { return }
      step.after = point(moves)
      result.steps.append(step)
    }
  }
}

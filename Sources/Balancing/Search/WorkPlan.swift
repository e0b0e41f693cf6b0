/// How much work each stage may do, counted in candidates, arcs and proposals looked at.
struct WorkPlan {
  var transport: Int
  var exchange: Int
  var polish: Int

  /// How often prices are adjusted to crowded seats.
  var rounds: Int { polish == 0 ? 3 : 4 }

  /// Of the exchanges, those that only look for what costs nothing.
  var freeExchange: Int { exchange / (polish == 0 ? 40 : 10) }

  /// The parts of the bands that flows may use, one first plan for each.
  var slacks = [0.7]

  /// Where annealing begins and ends, in voluntary moves: hot where there is time to cool slowly.
  var hot: Double
  let cold = 0.06

  /// How often annealing starts again from the best plan so far.
  var reheats = 1

  init(_ effort: BalancePolicy.Effort, accounts: Int) {
    exchange = 200_000 + 40 * accounts
    switch effort {
    case .quick: (transport, polish) = (3_500_000, 0)
    case .normal: (transport, polish) = (100_000_000, 1_500_000)
    case .best: (transport, polish) = (1_000_000_000, 12_000_000)
    }
    if effort == .best, accounts < 50_000 { slacks = [0.7, 0.5, 0.85, 1] }
    hot = accounts < 300 ? 0.6 : accounts < 1_000 ? 0.4 : accounts < 100_000 ? 0.15 : 0.1
    if accounts < 1_000 { reheats = 3 }
    if effort == .best, accounts < 50_000 { reheats = 6 }
  }
}
